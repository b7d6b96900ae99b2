package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void formsOfAWordAreOne() {
        assertThat(Wording.of("envoys departing parties attacked").words())
                .isEqualTo(Wording.of("envoy departed party attack").words());
    }

    @Test
    void twoRenderingsOfOneSentenceHoldEachOther() {
        Wording one = Wording.of("The envoys left this morning and the meeting will begin tomorrow evening.");
        Wording other = Wording.of("The envoys have left this morning; the meeting will commence tomorrow evening.");

        assertThat(one.holds(other, 5, 60)).isTrue();
        assertThat(other.holds(one, 5, 60)).isTrue();
    }

    @Test
    void aShortPhraseHoldsNothing() {
        assertThat(Wording.of("the talks failed").holds(Wording.of("talks failed"), 5, 60))
                .isFalse();
    }

    @Test
    void functionWordsDoNotCount() {
        assertThat(Wording.of("it will be with the one from there and then").words())
                .containsExactly("one");
    }

    @Test
    void plainTextIsReadAsAnyOtherIs() {
        Random random = new Random(1);
        String signs = "aBs's'S_9 .-\n'";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(Wording.tokens(text)).as(text).isEqualTo(Wording.anyTokens(text));
        }
    }

    @Test
    void otherScriptsAreKept() {
        assertThat(Wording.of("جنگ بندی ceasefire").words()).hasSize(3);
    }
}
