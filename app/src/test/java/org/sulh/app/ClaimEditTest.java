package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TimeWindow;

class ClaimEditTest {
    private static final Claim CLAIM = Claim.of(
            "d-0000000000000001",
            Optional.empty(),
            Optional.empty(),
            new Asserter("the ministry", Optional.of("varland"), Optional.empty(), SpeakerKind.PARTY),
            List.of(),
            Optional.empty(),
            Stance.ALLEGES,
            Factuality.ACTUAL,
            Scope.SINGLE,
            Optional.empty(),
            new Event(
                    new EventType("shelling"),
                    List.of(new Participant(Optional.of("osmere"), "osmere", Optional.empty())),
                    List.of(),
                    TimeWindow.unknown(),
                    Optional.of(Place.unlocated("Arn")),
                    List.of(Casualties.exactly(CasualtyKind.KILLED, 4, Casualties.ALL)),
                    Optional.empty(),
                    false,
                    Optional.empty()),
            "exercise@1",
            0.5);

    private static Claim edit(String... changes) {
        return ClaimEdit.apply(ClaimForm.toTree(CLAIM), List.of(changes), "analyst");
    }

    @Test
    void fieldsThatAreNotNamedStayAsTheyAre() {
        Claim edited = edit("day=2025-10-09");
        assertThat(edited.event().time()).isEqualTo(TimeWindow.day(LocalDate.of(2025, 10, 9)));
        assertThat(edited.event().actors()).isEqualTo(CLAIM.event().actors());
        assertThat(edited.event().casualties()).isEqualTo(CLAIM.event().casualties());
        assertThat(edited.asserter()).isEqualTo(CLAIM.asserter());
        assertThat(edited.extractor()).isEqualTo("person/analyst");
        assertThat(edited.id()).isNotEqualTo(CLAIM.id());
    }

    @Test
    void emptyValueTakesTheFieldAway() {
        Claim edited = edit("place=", "actor=", "killed=", "speaker-actor=");
        assertThat(edited.event().place()).isEmpty();
        assertThat(edited.event().actors()).isEmpty();
        assertThat(edited.event().casualties()).isEmpty();
        assertThat(edited.asserter().actor()).isEmpty();
    }

    @Test
    void figuresAreOneNumberARangeOrALeast() {
        assertThat(edit("killed=3").event().casualties())
                .containsExactly(Casualties.exactly(CasualtyKind.KILLED, 3, Casualties.ALL));
        assertThat(edit("killed=3-5").event().casualties().getFirst().high()).hasValue(5);
        assertThat(edit("killed=3-").event().casualties())
                .containsExactly(Casualties.atLeast(CasualtyKind.KILLED, 3, Casualties.ALL));
        assertThat(edit("injured=2").event().casualties()).hasSize(2);
    }

    @Test
    void actorsAreSlugsOrWords() {
        assertThat(edit("target=varland, a border post").event().targets())
                .containsExactly(
                        new Participant(Optional.of("varland"), "varland", Optional.empty()),
                        new Participant(Optional.empty(), "a border post", Optional.empty()));
    }

    @Test
    void editOfNothingGivesTheSameClaim() {
        assertThat(edit("type=shelling").id()).isEqualTo(CLAIM.id());
    }

    /** Whatever is typed: a claim, or one line that says what cannot be. */
    @Test
    void anythingTypedIsAClaimOrIsRefusedInOneLine() {
        Random random = new Random(5);
        List<String> fields = List.of(
                "type",
                "actor",
                "target",
                "day",
                "start",
                "end",
                "place",
                "means",
                "content",
                "stance",
                "factuality",
                "scope",
                "said",
                "killed",
                "injured",
                "speaker",
                "speaker-actor",
                "speaker-role",
                "speaker-kind",
                "event",
                "event.place",
                "event.place.lat",
                "event.time",
                "event.time.precision",
                "event.actors",
                "event.casualties",
                "span",
                "span.start",
                "via",
                "denies",
                "document",
                "quote",
                "asserter",
                "id",
                "",
                ".",
                "a.b.c",
                "event.setsOff",
                "event.place.radiusKm",
                "event.place.country");
        List<String> values = List.of(
                "",
                " ",
                "x",
                "3",
                "-3",
                "3-5",
                "5-3",
                "1e400",
                "NaN",
                "true",
                "false",
                "null",
                "[]",
                "{}",
                "2025-10-09",
                "2025-13-01",
                "denies",
                "shelling",
                "c-0000000000000001",
                "\u0000",
                "\ud800",
                "a=b",
                ",,,",
                "99999999999",
                "999999999",
                "خط وقف",
                "x".repeat(5000));
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> changes = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                changes.add(fields.get(random.nextInt(fields.size()))
                        + (random.nextInt(9) == 0 ? "" : "=")
                        + values.get(random.nextInt(values.size())));
            }
            try {
                Claim edited = ClaimEdit.apply(ClaimForm.toTree(CLAIM), changes, "analyst");
                assertThat(ClaimForm.fromTree(ClaimForm.toTree(edited))).isEqualTo(edited);
            } catch (UsageException e) {
                assertThat(e.getMessage()).as("%s", changes).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isBetween(5_000, 19_500);
    }

    @Test
    void emptyTreeIsNoClaim() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ClaimEdit.apply(Map.of(), List.of("type=shelling"), "analyst"))
                .withMessageContaining("no claim");
    }
}
