package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameFoldingTest {
    @Test
    void spellingsOfOneNameMeet() {
        assertThat(NameFolding.fold("Spīn-Bōldak")).isEqualTo("spin boldak");
        assertThat(NameFolding.fold("  İSTANBUL ")).isEqualTo("istanbul");
        assertThat(NameFolding.fold("Diyarbakır")).isEqualTo("diyarbakir");
        assertThat(NameFolding.fold("Ma’rib"))
                .isEqualTo(NameFolding.fold("Ma'rib"))
                .isEqualTo("marib");
        assertThat(NameFolding.fold("ʿAdan")).isEqualTo("adan");
        assertThat(NameFolding.fold("Łódź")).isEqualTo("lodz");
        assertThat(NameFolding.fold("Tromsø")).isEqualTo("tromso");
        assertThat(NameFolding.fold("U.S.")).isEqualTo("us");
        assertThat(NameFolding.fold("كابل")).isEqualTo(NameFolding.fold("کابل"));
        assertThat(NameFolding.fold("Ар-Ракка")).isEqualTo("ар ракка");
        assertThat(NameFolding.foldTight("Spin Boldak")).isEqualTo("spinboldak");
    }

    @Test
    void nothingButMarksFoldsToNothing() {
        assertThat(NameFolding.fold("’ - . ")).isEmpty();
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Random random = new Random(20251106);
        for (int i = 0; i < 20_000; i++) {
            String name = randomText(random);
            String folded = NameFolding.fold(name);
            assertThat(NameFolding.fold(folded)).as(name).isEqualTo(folded);
            assertThat(folded).isEqualTo(folded.strip()).doesNotContain("  ");
        }
    }

    private static String randomText(Random random) {
        int[] blocks = {
            0x20, 0xC0, 0x180, 0x300, 0x370, 0x400, 0x5D0, 0x620, 0x680, 0x900, 0x1E00, 0x2000, 0x3040, 0xAC00
        };
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
            text.appendCodePoint(blocks[random.nextInt(blocks.length)] + random.nextInt(0x60));
        }
        return text.toString();
    }
}
