package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Texts are invented, but for the example of the format's own document. */
class AddCheckpointRequestTest {
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    @Test
    void readsTheExampleOfTheFormat() {
        AddCheckpointRequest request = AddCheckpointRequest.parse(Utf8.encode(EXAMPLE));
        assertThat(request.oldSize()).isEqualTo(20852014);
        assertThat(request.proof()).hasSize(4);
        assertThat(request.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(request.checkpoint().size()).isEqualTo(20852163);
        assertThat(request.note().signatures()).hasSize(2);
        assertThat(request).hasToString(EXAMPLE);
    }

    @Test
    void readsWhatItWritesWithAndWithoutHashes() {
        GrowingLog log = GrowingLog.of(20);
        for (AddCheckpointRequest request : List.of(log.request(0, 7), log.request(7, 20), log.request(20, 20))) {
            assertThat(AddCheckpointRequest.parse(request.toBytes())).isEqualTo(request);
        }
    }

    @Test
    void takesSixtyThreeHashesAndNoMore() {
        AddCheckpointRequest request = GrowingLog.of(5).request(0, 5);
        AddCheckpointRequest most =
                new AddCheckpointRequest(3, Collections.nCopies(63, TreeHasher.EMPTY_ROOT), request.note());
        assertThat(AddCheckpointRequest.parse(most.toBytes())).isEqualTo(most);
        String more = most.toString().replaceFirst("\n\n", "\n" + TreeHasher.EMPTY_ROOT + "\n\n");
        assertThatThrownBy(() -> AddCheckpointRequest.parse(Utf8.encode(more)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("63");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old",
                "old ",
                "old  20852014",
                "old 020852014",
                "old +20852014",
                "old -1",
                "old 9223372036854775808",
                "OLD 20852014",
                " old 20852014",
                "old 20852014 ",
                "old 20852014\r",
                "old ٣",
                "new 20852014"
            })
    void refusesAFirstLineThatIsNotTheOldSize(String line) {
        refuse(EXAMPLE.replace("old 20852014", line));
    }

    @Test
    void refusesWhatIsNotInItsOneForm() {
        refuse("");
        refuse("old 0\n");
        refuse("old 0\n\n");
        refuse(EXAMPLE.substring(0, EXAMPLE.length() - 1));
        refuse(EXAMPLE + "\n");
        refuse("\n" + EXAMPLE);
        refuse(EXAMPLE.replace("\n", "\r\n"));
        refuse(EXAMPLE.replaceFirst("\n\n", "\n"));
        refuse(EXAMPLE.replace("pkaw=", "pkaw"));
        refuse(EXAMPLE.replace("pkaw=", "pkax="));
        refuse(EXAMPLE.replace("pkaw=", "pkaw= "));
        refuse(EXAMPLE.replace("20852163\n", "20852163\nextension line\n"));
        refuse(EXAMPLE + "x".repeat(AddCheckpointRequest.MAX_SIZE));
        assertThatThrownBy(() -> AddCheckpointRequest.parse(new byte[] {'o', 'l', 'd', ' ', (byte) 0xff, '\n', '\n'}))
                .isInstanceOf(MalformedException.class);
    }

    private static void refuse(String text) {
        assertThatThrownBy(() -> AddCheckpointRequest.parse(Utf8.encode(text))).isInstanceOf(MalformedException.class);
    }

    @Test
    void everyChangedByteGivesAnotherRequestOrNone() {
        byte[] request = GrowingLog.of(20).request(7, 20).toBytes();
        Random random = new Random(20260301);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = request.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            requireOneForm(changed);
        }
    }

    static void requireOneForm(byte[] bytes) {
        AddCheckpointRequest request;
        try {
            request = AddCheckpointRequest.parse(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            return;
        }
        assertThat(request.toBytes()).isEqualTo(bytes);
    }
}
