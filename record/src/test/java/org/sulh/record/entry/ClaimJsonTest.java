package org.sulh.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Claim;
import org.sulh.record.Told;
import org.sulh.register.entry.Json;
import org.sulh.register.wire.MalformedException;

class ClaimJsonTest {
    private static final Claim CLAIM = Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9);

    private static Json.Obj with(Json.Obj object, List<String> path, Json value) {
        Json inner = path.size() == 1
                ? value
                : with((Json.Obj) object.find(path.getFirst()).orElseThrow(), path.subList(1, path.size()), value);
        TreeMap<String, Json> members = new TreeMap<>();
        object.names().forEach(name -> members.put(name, object.find(name).orElseThrow()));
        members.put(path.getFirst(), inner);
        return Json.Obj.of(members);
    }

    private static Json.Obj changed(String path, Json value) {
        return with(ClaimJson.write(CLAIM), List.of(path.split("/", -1)), value);
    }

    @Test
    void anyClaimIsReadAsItWasWritten() {
        Told told = Told.seeded(11);
        for (int i = 0; i < 2000; i++) {
            Claim claim = told.any(Told.document(i));
            byte[] bytes = ClaimJson.write(claim).toCanonicalBytes();
            assertThat(ClaimJson.read(Json.parseCanonical(bytes))).isEqualTo(claim);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "event/type, air-strike",
        "stance, denies",
        "asserter/text, osmere",
        "asserter/kind, observer",
        "event/place/name, Bela",
        "event/time/start, 2025-10-08",
        "document, d-0000000000000002"
    })
    void claimIsRefusedUnderTheIdOfAnother(String path, String value) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed(path, Json.of(value))))
                .withMessageContaining(CLAIM.id());
    }

    @Test
    void whoReadItAndHowSurelyIsNoPartOfTheId() {
        Json.Obj other = changed("extractor", Json.of("reader@2"));
        assertThat(ClaimJson.read(other).id()).isEqualTo(CLAIM.id());
        assertThat(ClaimJson.read(changed("confidencePpm", Json.of(0))).id()).isEqualTo(CLAIM.id());
    }

    @ParameterizedTest
    @CsvSource({
        "event/place/latMicro, 90000001",
        "event/place/lonMicro, -180000001",
        "event/place/radiusM, -1",
        "event/place/radiusM, 9007199254740991",
        "confidencePpm, 1000001",
        "confidencePpm, -1",
        "event/place/latMicro, -9007199254740991"
    })
    void figuresThatCannotBeAreRefused(String path, long value) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed(path, Json.of(value))))
                .withMessageContaining(CLAIM.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stance", "factuality", "scope", "asserter/kind", "event/time/precision", "event/time/start"})
    void wordsThatNobodyKnowsAreRefused(String path) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed(path, Json.of("whatever"))))
                .withMessageContaining("whatever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "event/note", "event/place/note", "asserter/note", "event/time/note"})
    void whatIsUnknownMightChangeTheRestAndIsRefused(String path) {
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed(path, Json.of("x"))))
                .withMessageContaining("note");
    }

    @Test
    void placeWithHalfItsCoordinatesIsRefused() {
        Json.Obj place = Json.Obj.EMPTY
                .with("name", "Arn")
                .with("text", "Arn")
                .with("precision", "town")
                .with("latMicro", 30_000_000);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed("event/place", place)))
                .withMessageContaining("none of them");
    }

    @Test
    void figureBeyondAnIntegerIsRefused() {
        Json.Obj span = Json.Obj.EMPTY.with("start", 1).with("end", 1L << 31);
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> ClaimJson.read(changed("span", span)))
                .withMessageContaining("too great");
    }
}
