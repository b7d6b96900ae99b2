package org.sulh.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;

/** On trees drawn by hand. */
class GrammarTest {
    @Test
    void subjectOfAPassiveIsTheAgent() {
        Sentence sentence =
                Sketch.draw("camp/NN<3:nsubj:pass was/VBD/be<3:aux:pass shelled/VBN/shell<0:root by/IN<5:case "
                        + "rebels/NNS<3:obl:by");

        assertThat(Grammar.subjects(sentence, 2)).containsExactly(4);
        assertThat(Grammar.objects(sentence, 2)).containsExactly(0);
        assertThat(Grammar.isPassive(sentence, 2)).isTrue();
    }

    @Test
    void whoIsAccusedOfAnActDoesIt() {
        Sentence sentence = Sketch.draw("army/NN<2:nsubj accused/VBD/accuse<0:root rebels/NNS<2:obj of/IN<5:mark "
                + "shelling/VBG/shell<2:advcl:of camps/NNS<5:obj");

        assertThat(Grammar.subjects(sentence, 4)).containsExactly(2);
    }

    @Test
    void whoPromisesToActIsWhoActs() {
        Sentence sentence = Sketch.draw("army/NN<2:nsubj vowed/VBD/vow<0:root to/TO<4:mark withdraw/VB<2:xcomp");

        assertThat(Grammar.subjects(sentence, 3)).containsExactly(0);
    }

    @Test
    void participleAfterANounIsDoneByOrToIt() {
        Sentence active = Sketch.draw("troops/NNS<0:root shelling/VBG/shell<1:acl camps/NNS<2:obj");
        Sentence passive = Sketch.draw("camps/NNS<0:root shelled/VBN/shell<1:acl by/IN<4:case rebels/NNS<2:obl:by");

        assertThat(Grammar.subjects(active, 1)).containsExactly(0);
        assertThat(Grammar.objects(passive, 1)).containsExactly(0);
        assertThat(Grammar.subjects(passive, 1)).containsExactly(3);
    }

    @Test
    void relativePronounIsNobody() {
        Sentence sentence = Sketch.draw("troops/NNS<0:root who/WP<3:nsubj fled/VBD/flee<1:acl:relcl");

        assertThat(Grammar.subjects(sentence, 2)).isEmpty();
    }

    @Test
    void clauseOfANounIsItsVerb() {
        Sentence sentence = Sketch.draw(
                "army/NN<2:nsubj launched/VBD/launch<0:root attacks/NNS<2:obj on/IN<5:case " + "camps/NNS<3:nmod:on");

        assertThat(Grammar.clauseOf(sentence, 4)).isEqualTo(1);
        assertThat(Grammar.relationToClause(sentence, 4, 1)).contains("obj");
        assertThat(Grammar.clauseOf(sentence, 1)).isEqualTo(1);
    }
}
