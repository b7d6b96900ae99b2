package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFuzzTest {
    /** Files of one pack each, since a change of one must not be hidden by a mistake of another. */
    private static final List<String> FILES = List.of("agreement.yaml", "actors.yaml", "places.csv", "evidence.csv");

    private static final Path LAKE = PackTest.GOOD.resolveSibling("lake-truce");
    private static final List<String> TERMS = List.of(
            "agreement.yaml",
            "zones.geojson",
            "procedure.yaml",
            "course.yaml",
            "ladder.yaml",
            "commitments.yaml",
            "counting.yaml",
            "examples/fire.yaml");
    private static final List<String> SPICE = List.of(
            ":",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "\"",
            "'",
            "|",
            ",",
            "#",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!binary ",
            "!x ",
            "? ",
            "<<: ",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "null",
            "~",
            "NaN",
            "1e999",
            "0x1p3",
            "-0",
            "\u0000",
            "\u2028",
            "\ud83d",
            "99999999999999999999",
            "id: ",
            "''",
            "\r");

    @TempDir
    Path folder;

    @Test
    void changedFilesGiveAPackOrTellTheirMistakes() throws IOException {
        change(PackTest.GOOD, FILES, 800);
    }

    @Test
    void changedTermsZonesAndExamplesGiveAPackOrTellTheirMistakes() throws IOException {
        for (String name : List.of("actors.yaml", "places.csv", "evidence.csv")) {
            Files.write(folder.resolve(name), Files.readAllBytes(LAKE.resolve(name)));
        }
        change(LAKE, TERMS, 1_600);
    }

    private void change(Path pack, List<String> names, int rounds) throws IOException {
        Random random = new Random(20251106);
        int packs = 0;
        int refusals = 0;
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), Files.readAllBytes(pack.resolve(name)));
        }
        for (int round = 0; round < rounds; round++) {
            String name = names.get(random.nextInt(names.size()));
            Path good = pack.resolve(name);
            Path changed = folder.resolve(name);
            byte[] bytes = Files.readAllBytes(good);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes = mutated(bytes, random);
            }
            Files.write(changed, bytes);
            try {
                Pack.load(folder);
                packs++;
            } catch (PackException e) {
                assertThat(e.mistakes())
                        .isNotEmpty()
                        .allMatch(m -> m.matches("[^:]+(:\\d+)?: .+; .+"), "file: reason; mend");
                refusals++;
            }
            Files.write(changed, Files.readAllBytes(good));
        }
        assertThat(packs).isGreaterThan(20);
        assertThat(refusals).isGreaterThan(300);
    }

    @Test
    void deepNestingIsAMistake() throws IOException {
        copyGoodFiles();
        Files.writeString(folder.resolve("actors.yaml"), "actors: " + "[".repeat(100_000));
        assertThatThrownBy(() -> Pack.load(folder)).isInstanceOf(PackException.class);
    }

    private void copyGoodFiles() throws IOException {
        for (String name : FILES) {
            Files.write(folder.resolve(name), Files.readAllBytes(PackTest.GOOD.resolve(name)));
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = random.nextInt(Math.min(40, bytes.length - at) + 1);
        byte[] middle =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[0];
                    case 1 -> SPICE.get(random.nextInt(SPICE.size())).getBytes(StandardCharsets.UTF_8);
                    case 2 -> new byte[] {(byte) random.nextInt(256)};
                    default -> twice(bytes, at, length);
                };
        byte[] mutated = new byte[bytes.length - length + middle.length];
        System.arraycopy(bytes, 0, mutated, 0, at);
        System.arraycopy(middle, 0, mutated, at, middle.length);
        System.arraycopy(bytes, at + length, mutated, at + middle.length, bytes.length - at - length);
        return mutated;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        byte[] doubled = new byte[2 * length];
        System.arraycopy(bytes, at, doubled, 0, length);
        System.arraycopy(bytes, at, doubled, length, length);
        return doubled;
    }
}
