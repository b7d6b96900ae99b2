package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Any bytes as an entry: nothing but a {@link MalformedException} may come of them, or an entry with these bytes. */
class EnvelopeFuzzTest {
    static Stream<byte[]> seeds() {
        Mechanism mechanism = new Mechanism();
        Json.Obj sealed =
                Sealed.seal(Json.of("secret"), Mechanism.chance(1)).commitment().toJson();
        return Stream.of(
                        mechanism.entry(
                                "genesis", "chair", Mechanism.genesis().toData(), Mechanism.CHAIR, Mechanism.GUARANTOR),
                        mechanism.registration(Mechanism.ANALYST, "analyst-one", "analyst"),
                        mechanism.rotation(Mechanism.ANALYST, Mechanism.STRANGER, "analyst-one"),
                        mechanism.revocation(Mechanism.ANALYST),
                        mechanism.grade(Mechanism.ANALYST),
                        mechanism.entry("document", "north", Json.Obj.EMPTY.with("content", sealed), Mechanism.NORTH),
                        mechanism.entry(
                                "erasure",
                                "north",
                                new Erasure(new FieldNames(3, List.of("content")), "asked for").toData(),
                                Mechanism.NORTH,
                                Mechanism.SOUTH))
                .map(Envelope::toBytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void whatIsAnEntryIsWrittenAsItWasRead(byte[] bytes) {
        Envelope entry;
        try {
            entry = Envelope.parse(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(entry.toBytes()).isEqualTo(bytes);
        byte[] body = entry.body().toJson().toCanonicalBytes();
        assertThat(entry.bodyBytes()).isEqualTo(body);
        assertThat(entry.message()).endsWith(body);
        Json[] signatures =
                entry.signatures().stream().map(EntrySignature::toJson).toArray(Json[]::new);
        String list = Utf8.decode(new Json.Arr(Arrays.asList(signatures)).toCanonicalBytes());
        assertThat(Utf8.decode(bytes)).isEqualTo("{\"body\":" + Utf8.decode(body) + ",\"sig\":" + list + "}");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void aPayloadIsReadOrRefused(byte[] bytes) {
        try {
            PreparedEntry entry = PreparedEntry.parse(bytes, Mechanism.KINDS);
            assertThat(entry.envelope().toBytes()).isEqualTo(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
