package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Grades;
import org.sulh.model.Level;
import org.sulh.model.Prospect;
import org.sulh.model.Prospect.Kind;
import org.sulh.model.Prospect.Piece;
import org.sulh.model.Reviews;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.pipeline.Say;

class ProspectsTest {
    private static final int TRIALS = 250;

    /** The oracle: the evidence is put in as claims and reviews, and all is assessed anew. */
    @Test
    void whatIsForetoldIsWhatComesAbout() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            for (Prospect prospect : trial.assess().prospects()) {
                Trial then = trial;
                for (Piece piece : prospect.evidence()) {
                    then = come(then, piece);
                }
                Assessment after = then.assess();

                assertThat(after.level()).as("seed %d %s", seed, prospect).isEqualTo(prospect.level());
                assertThat(after.happened()).as("seed %d %s", seed, prospect).isEqualTo(prospect.happened());
            }
        }
    }

    @Test
    void noSinglePieceThatLiftsIsLeftOut() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Assessment now = trial.assess();
            Set<Piece> told = now.prospects().stream()
                    .filter(prospect -> prospect.evidence().size() == 1)
                    .map(prospect -> prospect.evidence().getFirst())
                    .collect(Collectors.toSet());
            for (Kind kind :
                    List.of(Kind.MONITOR_SAW, Kind.SENSOR, Kind.MEDIATOR, Kind.OBSERVER, Kind.OUTLET, Kind.REVIEW)) {
                Piece piece = new Piece(kind, Optional.empty());
                Level reached = come(trial, piece).assess().level();
                boolean lifts = reached != Level.CONTESTED && rank(reached) > rank(now.level());

                assertThat(told.contains(piece)).as("seed %d %s", seed, kind).isEqualTo(lifts);
            }
        }
    }

    @Test
    void aReportNeedsOneMoreOriginThatIsNotOfItsSide() {
        Assessment assessment = alone(accusation()).assess();

        assertThat(kinds(assessment, Level.CORROBORATED))
                .contains(List.of(Kind.OUTLET), List.of(Kind.MEDIATOR), List.of(Kind.ADMISSION));
    }

    @Test
    void whatIsCorroboratedNeedsToBeSeenAndReviewed() {
        Assessment assessment = alone(accusation(), outlet("d-2")).assess();

        assertThat(assessment.level()).isEqualTo(Level.CORROBORATED);
        assertThat(kinds(assessment, Level.VERIFIED))
                .contains(List.of(Kind.MONITOR_SAW, Kind.REVIEW), List.of(Kind.SENSOR, Kind.REVIEW))
                .doesNotContain(List.of(Kind.OUTLET, Kind.REVIEW));
    }

    @Test
    void whatIsContestedIsSettledByTheOneWhoDeniesOrByOneWhoLookedAndFoundNothing() {
        Claim denial = Say.in("d-2")
                .party("north", "northern office")
                .denies("shelling")
                .by("north")
                .claim();
        Assessment assessment = alone(accusation(), denial).assess();

        assertThat(kinds(assessment, Level.CORROBORATED)).contains(List.of(Kind.ADMISSION));
        assertThat(kinds(assessment, Level.REFUTED)).contains(List.of(Kind.NOTHING_SEEN));
    }

    @Test
    void whereNothingWouldDoNothingIsTold() {
        Map<String, Long> rows = new java.util.HashMap<>(Trial.TABLE.rows());
        rows.put("gate-verified", 90_000_000L);
        rows.put("gate-corroborated", 90_000_000L);
        Basis strict = Basis.of(new org.sulh.model.EvidenceTable(rows, 2_500_000, -700_000), Trial.TODAY);

        assertThat(alone(accusation()).with(strict).assess().prospects()).isEmpty();
    }

    private static Trial come(Trial trial, Piece piece) {
        String document =
                "d-" + piece.kind().formName() + piece.by().map(by -> "-" + by).orElse("");
        Say say = Say.in(document);
        String by = piece.by().orElse("");
        return switch (piece.kind()) {
            case MONITOR_SAW ->
                trial.with(say.speaker("new patrol", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .claim());
            case SENSOR ->
                trial.with(say.speaker("new radar", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .claim());
            case MEDIATOR ->
                trial.with(say.speaker("new envoy", SpeakerKind.MEDIATOR)
                        .asserts("shelling")
                        .claim());
            case OBSERVER ->
                trial.with(say.speaker("new relief", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .claim());
            case OUTLET ->
                trial.with(say.speaker("New Gazette", SpeakerKind.OUTLET)
                        .asserts("shelling")
                        .claim());
            case ADMISSION ->
                withdraw(trial, by)
                        .with(say.party(by, by + " chief")
                                .admits("shelling")
                                .by(by)
                                .claim());
            case WITHDRAWAL -> withdraw(trial, by);
            case NOTHING_SEEN ->
                trial.with(say.speaker("new patrol two", SpeakerKind.OBSERVER)
                        .denies("shelling")
                        .claim());
            case MEDIATOR_DENIES ->
                trial.with(say.speaker("new envoy two", SpeakerKind.MEDIATOR)
                        .denies("shelling")
                        .claim());
            case REVIEW -> {
                Set<String> confirmed =
                        trial.claims().stream().map(Claim::id).collect(Collectors.toCollection(HashSet::new));
                confirmed.removeAll(trial.basis().reviews().rejected());
                yield trial.with(trial.basis()
                        .withReviews(
                                new Reviews(confirmed, trial.basis().reviews().rejected())));
            }
        };
    }

    private static Trial withdraw(Trial trial, String denier) {
        Set<String> rejected = new HashSet<>(trial.basis().reviews().rejected());
        for (Claim claim : trial.claims()) {
            boolean denies = claim.stance() == Stance.DENIES || claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES;
            if (denies && claim.asserter().actor().filter(denier::equals).isPresent()) {
                rejected.add(claim.id());
            }
        }
        Set<String> confirmed = new HashSet<>(trial.basis().reviews().confirmed());
        confirmed.removeAll(rejected);
        return trial.with(trial.basis().withReviews(new Reviews(confirmed, rejected)));
    }

    private static Trial alone(Claim... claims) {
        List<Claim> all = List.of(claims);
        return new Trial(
                all, Trial.apart(all), Basis.of(Trial.TABLE, Trial.TODAY).withGrades(Grades.none()));
    }

    private static Claim accusation() {
        return Say.in("d-1")
                .party("south", "southern office")
                .alleges("shelling")
                .by("north")
                .against("south")
                .claim();
    }

    private static Claim outlet(String document) {
        return Say.in(document)
                .speaker("Gazette", SpeakerKind.OUTLET)
                .asserts("shelling")
                .claim();
    }

    private static List<List<Kind>> kinds(Assessment assessment, Level level) {
        List<List<Kind>> kinds = new ArrayList<>();
        for (Prospect prospect : assessment.prospects()) {
            if (prospect.level() == level) {
                kinds.add(prospect.evidence().stream()
                        .map(Piece::kind)
                        .sorted(Comparator.naturalOrder())
                        .toList());
            }
        }
        return kinds;
    }

    private static int rank(Level level) {
        return switch (level) {
            case PLANNED, UNDETERMINED, REFUTED -> 0;
            case REPORTED, CONTESTED -> 1;
            case CORROBORATED -> 2;
            case VERIFIED -> 3;
        };
    }
}
