package org.sulh.extract.speech;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;

/** Acts of speech around the word of the act, written as "speaker attitude", the innermost first. */
class SpeechFinderTest {
    private final SpeechFinder finder = new SpeechFinder(WordClasses.load());

    private String around(String text, String lemma) {
        Sentence sentence = Sketch.parse(text);
        return finder.around(sentence, find(sentence, lemma)).stream()
                .map(s -> (words(sentence, s.speaker()) + " "
                                + s.attitude().name().toLowerCase(Locale.ROOT))
                        .strip())
                .collect(joining(", "));
    }

    private Speech only(Sentence sentence, String lemma) {
        List<Speech> found = finder.around(sentence, find(sentence, lemma));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static int find(Sentence sentence, String lemma) {
        return sentence.tokens().stream()
                .filter(t -> t.lemma().equals(lemma))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Sentence sentence, List<Integer> words) {
        return words.stream().map(i -> sentence.token(i).text()).collect(joining("+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army said that rebels had shelled the camp. | army asserts
            The army said rebels had shelled the camp. | army asserts
            Rebels shelled the camp, according to the army. | army asserts
            According to the army, rebels shelled the camp. | army asserts
            Rebels shelled the camp, as reported by Reuters. | Reuters asserts
            Rebels shelled the camp, the army told Reuters. | army asserts
            Rebels shelled the camp on Friday, the ministry said on Sunday. | ministry asserts
            Rebels shelled the camp, the army said, and two people fled. | army asserts
            Rebels shelled the camp, the army claimed. | army alleges
            "Rebels shelled the camp," the army said. | army asserts
            "Rebels shelled the camp," said the army. | army asserts
            Pakistan accused India of shelling the camp. | Pakistan alleges
            The army accused the rebels of shelling the camp. | army alleges
            The rebels were accused of shelling the camp. | alleges
            The army denied shelling the camp. | army denies
            The army denied that it had shelled the camp. | army denies
            The army admitted that it had shelled the camp. | army admits
            The army threatened to shell the camp. | army threatens
            The minister vowed to shell the camp. | minister promises
            """)
    void wordsOfAnActStandInSomebodysMouth(String text, String speech) {
        assertThat(around(text, "shell")).isEqualTo(speech);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels shelled the camp.",
                "Rebels shelled the camp after the minister spoke.",
                "Rebels shelled the camp and fled."
            })
    void withoutASpeakerItIsTheOutletsOwnVoice(String text) {
        assertThat(around(text, "shell")).isEmpty();
    }

    @Test
    void ofNestedSpeechTheInnermostComesFirst() {
        assertThat(around("Reuters reported that the governor said that rebels had shelled the camp.", "shell"))
                .isEqualTo("governor asserts, Reuters asserts");
    }

    @Test
    void thoseWhoAreAccusedAndThoseWhoAreToldAreKept() {
        Sentence accusation = Sketch.parse("India blamed Pakistan for the attack.");
        Sentence told = Sketch.parse("Rebels shelled the camp, the army told Reuters.");

        assertThat(words(accusation, only(accusation, "attack").accused())).isEqualTo("Pakistan");
        assertThat(words(told, only(told, "shell").hearers())).isEqualTo("Reuters");
    }

    @Test
    void verbOfSpeechMayItselfBeNegated() {
        Sentence sentence = Sketch.parse("The army has not confirmed that it shelled the camp.");

        assertThat(only(sentence, "shell").negated()).isTrue();
        assertThat(only(Sketch.parse("The army confirmed that it shelled the camp."), "shell")
                        .negated())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            India called on both sides to stop the attacks. | stop | India demands
            India demanded that Pakistan stop the attacks. | stop | India demands
            India urged Pakistan to stop the attacks. | stop | India demands
            The minister hoped that talks would resume. | resume | minister hopes
            """)
    void whatIsAskedOrHopedForIsSpeechToo(String text, String lemma, String speech) {
        assertThat(around(text, lemma)).isEqualTo(speech);
    }

    /** "adding" goes on with the speaker of the verb before it, not with those of whom it was spoken. */
    @Test
    void whoGoesOnToAddSomethingIsTheOneWhoSpoke() {
        assertThat(around(
                        "Pakistan's army said India had shelled a village, adding that rebels attacked the camp.",
                        "attack"))
                .startsWith("army asserts");
    }

    @Test
    void crimeThatIsCommittedIsNoPromise() {
        assertThat(around("The Houthis committed 41 ceasefire violations last week.", "violation"))
                .isEmpty();
    }

    @Test
    void everyVerbOfSpeechWithAContentIsAStatement() {
        Sentence sentence = Sketch.parse("The minister said that peace was near and demanded guarantees.");

        assertThat(finder.listStatements(sentence))
                .extracting(Speech::attitude)
                .containsExactly(Attitude.ASSERTS, Attitude.DEMANDS);
    }

    @Test
    void handMadeTreeWithTheVerbHungAsideIsFoundAtTheEnd() {
        Sentence sentence =
                Sketch.draw("Rebels/NNS<2:nsubj fled/VBD/flee<0:root ,/,<2:punct the/DT<5:det army/NN<6:nsubj "
                        + "said/VBD/say<2:dep ./.<2:punct");

        assertThat(words(sentence, only(sentence, "flee").speaker())).isEqualTo("army");
    }
}
