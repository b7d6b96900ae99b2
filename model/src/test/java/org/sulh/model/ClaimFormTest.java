package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class ClaimFormTest {
    @Test
    void aClaimReadBackFromItsFormIsTheSame() {
        Claim full = claim(0.75, "sulh-extract@1");
        assertThat(ClaimForm.fromTree(ClaimForm.toTree(full))).isEqualTo(full);
        Claim bare = Claim.of(
                "d-1",
                Optional.empty(),
                Optional.empty(),
                Asserter.narrator(Optional.empty()),
                List.of(),
                Optional.empty(),
                Stance.DENIES,
                Factuality.NEGATED,
                Scope.AGGREGATE,
                Optional.of("c-2"),
                bareEvent(),
                "coder@1",
                1);
        assertThat(ClaimForm.fromTree(ClaimForm.toTree(bare))).isEqualTo(bare);
    }

    @Test
    void theIdDoesNotDependOnWhoReadTheTextNorHowSurelyButOnWhatIsSaid() {
        Claim claim = claim(0.75, "sulh-extract@1");
        assertThat(claim(0.5, "sulh-extract@2").id()).isEqualTo(claim.id());
        assertThat(claim.id()).matches("c-[0-9a-f]{16}");
        Claim denied = Claim.of(
                claim.document(),
                claim.span(),
                claim.quote(),
                claim.asserter(),
                claim.via(),
                claim.said(),
                Stance.DENIES,
                claim.factuality(),
                claim.scope(),
                claim.denies(),
                claim.event(),
                claim.extractor(),
                0.75);
        assertThat(denied.id()).isNotEqualTo(claim.id());
    }

    @Test
    void anybodyCanRecomputeTheIdFromThePrintedForm() throws IOException, NoSuchAlgorithmException {
        String printedWithoutIdExtractorAndConfidence = """
                {"document":"d-0123456789abcdef","span":{"start":3,"end":40},"quote":"“Jets struck”",
                 "asserter":{"text":"the governor","actor":"southland","role":"governor","kind":"party"},
                 "via":["wire"],"said":"2025-10-10","stance":"alleges","factuality":"actual","scope":"single",
                 "event":{"type":"air-strike","actors":[{"actor":"northland","text":"Northland's jets"}],
                  "targets":[{"text":"a market"}],
                  "time":{"start":"2025-10-09","end":"2025-10-09","precision":"day","text":"on Thursday"},
                  "place":{"name":"Midtown","text":"Midtown","lat":34.53,"lon":69.17,"radiusKm":5,
                   "precision":"town","country":"AF","adm1":"Midtown"},
                  "casualties":[{"kind":"killed","low":71,"of":"all"}],"means":"aircraft"}}""";
        byte[] canonical = new JsonCanonicalizer(printedWithoutIdExtractorAndConfidence).getEncodedUTF8();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical);
        assertThat(claim(0.75, "sulh-extract@1").id())
                .isEqualTo("c-" + HexFormat.of().formatHex(hash).substring(0, 16));
    }

    @Test
    void unknownFieldsAreAbsentAndUnknownFiguresNull() {
        String tree = ClaimForm.toTree(claim(0.75, "sulh-extract@1")).toString();
        assertThat(tree)
                .doesNotContain("denies", "setsOff", "content")
                .contains("casualties=[{kind=killed, low=71, best=null, high=null, of=all}]");
    }

    @Test
    void aMissingOrWrongFieldIsNamed() {
        Map<String, Object> tree = new LinkedHashMap<>(ClaimForm.toTree(claim(0.75, "sulh-extract@1")));
        tree.put("event", Map.of("type", 3));
        assertThatThrownBy(() -> ClaimForm.fromTree(tree)).hasMessage("claim.event.type must be a text");
        tree.remove("document");
        assertThatThrownBy(() -> ClaimForm.fromTree(tree)).hasMessage("claim.document must be a text");
    }

    private static Event bareEvent() {
        return new Event(
                new EventType("explosion"),
                List.of(),
                List.of(),
                TimeWindow.unknown(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                Optional.of("a blast"));
    }

    private static Claim claim(double confidence, String extractor) {
        Event event = new Event(
                new EventType("air-strike"),
                List.of(new Participant(Optional.of("northland"), "Northland's jets", Optional.empty())),
                List.of(new Participant(Optional.empty(), "a market", Optional.empty())),
                TimeWindow.day(LocalDate.of(2025, 10, 9)).withText("on Thursday"),
                Optional.of(new Place(
                        "Midtown",
                        "Midtown",
                        Optional.of(new Coordinates(34.53, 69.17)),
                        5,
                        PlacePrecision.TOWN,
                        Optional.of("AF"),
                        Optional.of("Midtown"))),
                List.of(Casualties.atLeast(CasualtyKind.KILLED, 71, Casualties.ALL)),
                Optional.of("aircraft"),
                false,
                Optional.empty());
        return Claim.of(
                "d-0123456789abcdef",
                Optional.of(new TextSpan(3, 40)),
                Optional.of("“Jets struck”"),
                new Asserter("the governor", Optional.of("southland"), Optional.of("governor"), SpeakerKind.PARTY),
                List.of("wire"),
                Optional.of(LocalDate.of(2025, 10, 10)),
                Stance.ALLEGES,
                Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                event,
                extractor,
                confidence);
    }
}
