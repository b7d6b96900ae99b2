package org.sulh.extract.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.WordClasses;

class OneHappeningTest {
    private final EventFinder finder = new EventFinder(WordClasses.load());

    private String types(String text) {
        return finder.find(Sketch.parse(text)).stream().map(EventMention::type).collect(joining(" "));
    }

    @Test
    void verbThatCarriesANounIsNoHappeningOfItsOwn() {
        assertThat(types("A drone strike hit the town.")).isEqualTo("drone-strike");
        assertThat(types("Artillery fire killed three soldiers.")).isEqualTo("shelling");
    }

    @Test
    void whatTheCarryingVerbIsDoneToIsTheNounsTarget() {
        Sentence sentence = Sketch.parse("A drone strike hit the town.");

        assertThat(finder.find(sentence).getFirst().targets())
                .extracting(i -> sentence.token(i).text())
                .containsExactly("town");
    }

    @Test
    void objectThatIsPartOfTheVerbsMeaningIsNoHappeningOfItsOwn() {
        assertThat(types("Both armies exchanged fire.")).isEqualTo("armed-clash");
    }

    @Test
    void twoActsOfOneSentenceStayTwo() {
        assertThat(types("Rebels shelled the camp and looted the market.")).isEqualTo("shelling looting");
    }
}
