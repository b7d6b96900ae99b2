package org.sulh.record.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.sulh.register.entry.Json;
import org.sulh.register.wire.MalformedException;

/**
 * Any bytes as a payload of any kind: nothing but a {@link MalformedException} may come of them, or a payload that is
 * written as it was read.
 */
class PayloadFuzzTest {
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(
                            SourceEntry.KIND,
                            DocumentEntry.KIND,
                            ClaimsEntry.KIND,
                            ClaimReviewEntry.KIND,
                            LinkReviewEntry.KIND,
                            GradeEntry.KIND,
                            CoverageEntry.KIND,
                            CommitmentEntry.KIND,
                            RoundEntry.KIND,
                            CallEntry.KIND,
                            PackAdopted.KIND,
                            StateDigest.KIND),
                    Stream.of(CaseKind.values()).map(CaseKind::word))
            .toList();

    static Stream<byte[]> seeds() {
        return PayloadsTest.samples().map(sample -> sample.payload().toData().toCanonicalBytes());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void isReadOrRefusedAsAnyKind(byte[] bytes) {
        Json.Obj data;
        try {
            if (!(Json.parse(bytes) instanceof Json.Obj object)) {
                return;
            }
            data = object;
        } catch (MalformedException e) {
            return;
        }
        KINDS.forEach(kind -> tryAs(kind, data));
    }

    private static void tryAs(String kind, Json.Obj data) {
        Optional<Payload> read;
        try {
            read = RecordKinds.read(kind, data);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(RecordKinds.read(kind, read.orElseThrow().toData())).isEqualTo(read);
    }

    /** The seeds with words, figures and members moved about: what a fuzzer does, in a build, the same every time. */
    @Test
    void damagedPayloadsAreReadOrRefused() {
        Random random = new Random(3);
        List<byte[]> seeds = seeds().toList();
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int cuts = random.nextInt(3); cuts >= 0; cuts--) {
                bytes = damage(bytes, seeds.get(random.nextInt(seeds.size())), random);
            }
            isReadOrRefusedAsAnyKind(bytes);
        }
    }

    private static byte[] damage(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) "-0123456789aft\":,".charAt(random.nextInt(17));
                yield changed;
            }
            case 1 -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
                System.arraycopy(bytes, end, shorter, at, bytes.length - end);
                yield shorter.length == 0 ? bytes : shorter;
            }
            default -> {
                int from = random.nextInt(other.length);
                int length = Math.min(other.length - from, 1 + random.nextInt(12));
                byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(other, from, longer, at, length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                yield longer;
            }
        };
    }
}
