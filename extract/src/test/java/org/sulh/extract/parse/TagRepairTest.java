package org.sulh.extract.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRepairTest {
    /** Words as {@code text/TAG}, their tags set right. */
    private static String mended(String tagged) {
        List<CoreLabel> words = new ArrayList<>();
        for (String word : tagged.split(" ")) {
            int slash = word.lastIndexOf('/');
            CoreLabel label = new CoreLabel();
            label.setWord(word.substring(0, slash));
            label.setTag(word.substring(slash + 1));
            words.add(label);
        }
        new TagRepair().mend(words);
        return words.stream().map(w -> w.word() + "/" + w.tag()).collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aircraft/NN bombed/VBN positions/NNS | aircraft/NN bombed/VBD positions/NNS
            he/PRP said/VBD that/IN aircraft/NN bombed/VBN a/DT camp/NN | he/PRP said/VBD that/IN aircraft/NN bombed/VBD a/DT camp/NN
            ,/, rebels/NNS shelled/VBN the/DT camp/NN ,/, | ,/, rebels/NNS shelled/VBD the/DT camp/NN ,/,
            """)
    void participleIsThePastTenseOfAClauseWithoutAnotherVerb(String tagged, String mended) {
        assertThat(mended(tagged)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            camps/NNS bombed/VBN by/IN rebels/NNS
            camps/NNS rebels/NNS bombed/VBN the/DT day/NN before/RB burned/VBD
            police/NNS held/VBD men/NNS arrested/VBN last/JJ week/NN
            In/IN a/DT village/NN seized/VBN last/JJ year/NN
            a/DT man/NN named/VBN John/NNP
            """)
    void participleThatIsNoVerbOfTheClauseStays(String tagged) {
        assertThat(mended(tagged)).isEqualTo(tagged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/DT hostile/JJ drone/VB dropped/VBD a/DT grenade/NN | a/DT hostile/JJ drone/NN dropped/VBD a/DT grenade/NN
            Shells/VBZ landed/VBD near/IN it/PRP | Shells/NNS landed/VBD near/IN it/PRP
            the/DT shelling/VBG of/IN it/PRP | the/DT shelling/NN of/IN it/PRP
            """)
    void wordOfConflictIsANounWhereANounMustStand(String tagged, String mended) {
        assertThat(mended(tagged)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            they/PRP will/MD shell/VB the/DT camp/NN
            they/PRP are/VBP shelling/VBG the/DT camp/NN
            soldiers/NNS who/WP fire/VBP were/VBD seen/VBN
            to/TO strike/VB was/VBD wrong/JJ
            """)
    void verbStaysAVerb(String tagged) {
        assertThat(mended(tagged)).isEqualTo(tagged);
    }
}
