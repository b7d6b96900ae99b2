package org.sulh.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.MalformedException;

class PackSealsTest {
    private static final Map<String, String> FILES =
            Map.of("agreement.yaml", "id: x\n", "evidence.csv", "prior,1,why\n", "examples/a.yaml", "");
    private static final Map<String, String> PARTS =
            Map.of("clause t1", "no shelling", "evidence prior", "prior,1,why", "zone buffer", "a line");

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static Map<String, String> with(Map<String, String> all, String name, String text) {
        Map<String, String> changed = new HashMap<>(all);
        changed.put(name, text);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> all, String name) {
        Map<String, String> changed = new HashMap<>(all);
        changed.remove(name);
        return changed;
    }

    /** Made with {@code sha256sum agreement.yaml evidence.csv examples/a.yaml | sha256sum}. */
    @Test
    void hashIsTheOneThatAnybodyComputesWithSha256sum() {
        assertThat(PackSeals.of(bytes(FILES), PARTS).packHash())
                .hasToString("sha256:4293182b4e0a5afa56b78ada1a51c24f2ae350b35ae69ed1b67880d553bee85c");
    }

    @Test
    void samePackHasTheSameHashInWhateverOrder() {
        PackSeals one = PackSeals.of(new TreeMap<>(bytes(FILES)), new TreeMap<>(PARTS));
        PackSeals other =
                PackSeals.of(new TreeMap<>(bytes(FILES)).descendingMap(), new TreeMap<>(PARTS).descendingMap());
        assertThat(one).isEqualTo(other);
        assertThat(one.packHash()).isEqualTo(other.packHash());
        assertThat(one.differences(other)).isEmpty();
    }

    @Test
    void everyByteAndEveryNameCounts() {
        PackSeals pack = PackSeals.of(bytes(FILES), PARTS);
        assertThat(PackSeals.of(bytes(with(FILES, "evidence.csv", "prior,2,why\n")), PARTS)
                        .packHash())
                .isNotEqualTo(pack.packHash());
        Map<String, String> renamed = with(without(FILES, "evidence.csv"), "Evidence.csv", "prior,1,why\n");
        assertThat(PackSeals.of(bytes(renamed), PARTS).packHash()).isNotEqualTo(pack.packHash());
    }

    @Test
    void partsThatDifferAreNamed() {
        PackSeals adopted = PackSeals.of(bytes(FILES), PARTS);
        Map<String, String> parts =
                without(with(with(PARTS, "clause t1", "no shelling by night"), "clause t2", "new"), "zone buffer");
        assertThat(adopted.differences(PackSeals.of(bytes(FILES), parts)))
                .containsExactlyInAnyOrder("clause t1 was changed", "zone buffer is missing", "clause t2 was added");
    }

    @Test
    void whereNoPartDiffersTheFileIsNamed() {
        PackSeals adopted = PackSeals.of(bytes(FILES), PARTS);
        Map<String, String> commented = with(FILES, "agreement.yaml", "id: x\n# a comment\n");
        assertThat(adopted.differences(PackSeals.of(bytes(commented), PARTS)))
                .containsExactly("the file agreement.yaml was changed");
        assertThat(adopted.differences(PackSeals.of(bytes(without(FILES, "evidence.csv")), PARTS)))
                .containsExactly("the file evidence.csv is missing");
    }

    @Test
    void namesThatCouldForgeALineAreRefused() {
        String forged = "x\n" + "0".repeat(64) + "  y";
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> PackSeals.of(Map.of(forged, new byte[0]), Map.of()));
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> PackSeals.of(Map.of(), PARTS));
    }
}
