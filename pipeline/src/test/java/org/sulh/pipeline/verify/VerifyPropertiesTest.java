package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Grades;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Probability;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Candidate;
import org.sulh.model.Reviews;
import org.sulh.model.SideToll;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Ties;
import org.sulh.pipeline.Say;

/** What holds of every assessment, over many random incidents; see {@link Trial}. */
class VerifyPropertiesTest {
    private static final int TRIALS = 1_000;

    @Test
    void withTheSidesExchangedEveryFigureWordAndOrderIsExchanged() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Trial turned = trial.swapped();
            String expected = Trial.swap(trial.assess().toString());
            for (int i = 0; i < trial.claims().size(); i++) {
                expected = expected.replace(
                        trial.claims().get(i).id(), turned.claims().get(i).id());
            }

            assertThat(turned.assess().toString()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfClaimsAndGroupsChangesNothing() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            List<Claim> claims = shuffled(trial.claims(), seed);
            List<OriginGroup> groups = shuffled(trial.groups(), seed);

            assertThat(Verify.assess(List.of(Trial.incident(trial.claims())), claims, groups, trial.basis())
                            .getFirst())
                    .as("seed %d", seed)
                    .isEqualTo(trial.assess());
        }
    }

    @Test
    void theOrderWithinAnIncidentChangesNothingButTheOrderOfWhatIsTold() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Assessment plain = trial.assess();
            Assessment other = new Trial(shuffled(trial.claims(), seed), trial.groups(), trial.basis()).assess();

            assertThat(other.level()).as("seed %d", seed).isEqualTo(plain.level());
            assertThat(other.evidence()).isEqualTo(plain.evidence());
            assertThat(shares(other)).isEqualTo(shares(plain));
            assertThat(Set.copyOf(other.casualties())).isEqualTo(Set.copyOf(plain.casualties()));
            assertThat(ways(other)).isEqualTo(ways(plain));
            assertThat(sorted(other.reasons())).isEqualTo(sorted(plain.reasons()));
        }
    }

    @Test
    void aReprintNeverRaisesP() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Random random = new Random(seed);
            Claim original = trial.claims().get(random.nextInt(trial.claims().size()));
            if (trial.basis().reviews().rejected().contains(original.id())) {
                continue;
            }
            Claim reprint = Say.reprint(original, "d-reprint", "reprinter");
            Grades graded = new Grades(
                    trial.basis().grades().sources(),
                    Map.of(original.document(), 1 + random.nextInt(6), "d-reprint", 1 + random.nextInt(6)));
            Trial before = trial.with(trial.basis().withGrades(graded));

            assertThat(before.withReprint(original, reprint).assess().evidence())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(before.assess().evidence());
        }
    }

    @Test
    void independentSupportNeverLowersP() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Claim more = supports(seed);

            assertThat(trial.with(more).assess().evidence())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(trial.assess().evidence());
        }
    }

    @Test
    void withoutAnOriginThatSupportsNoLevelOfSupportIsHigher() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = withoutOpen(Trial.of(seed));
            Assessment before = trial.assess();
            for (Claim claim : trial.claims()) {
                if (claim.stance() != Stance.DENIES && trial.claims().size() > 1) {
                    assertThat(support(trial.without(claim).assess().level()))
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(support(before.level()));
                }
            }
        }
    }

    @Test
    void aPartyThatFloodsMovesNothing() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed).with(accusation("d-flood", 0));
            Trial flooded = trial;
            for (int i = 1; i <= 10; i++) {
                flooded = flooded.with(accusation("d-flood-" + i, i));
            }
            Assessment before = trial.assess();
            Assessment after = flooded.assess();

            assertThat(after.level()).as("seed %d", seed).isEqualTo(before.level());
            assertThat(after.evidence()).isEqualTo(before.evidence());
            assertThat(shares(after)).isEqualTo(shares(before));
            assertThat(after.prospects()).isEqualTo(before.prospects());
        }
    }

    @Test
    void allSumsAreExact() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Assessment assessment = Trial.of(seed).assess();

            assertThat(sum(assessment.prior(), assessment.contributions()))
                    .as("seed %d", seed)
                    .isEqualTo(assessment.evidence());
            for (Responsibility candidate : assessment.responsibility()) {
                assertThat(sum(candidate.prior(), candidate.contributions())).isEqualTo(candidate.evidence());
            }
            if (!assessment.responsibility().isEmpty()) {
                assertThat(assessment.responsibility().stream()
                                .mapToInt(r -> r.probability().partsPerMillion())
                                .sum())
                        .isEqualTo(Probability.CERTAIN);
            }
        }
    }

    @Test
    void candidatesForWhomTheSameSpeaksAreEquallyLikely() {
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Responsibility> named = Trial.of(seed).assess().responsibility().stream()
                    .filter(r -> r.findActor().isPresent())
                    .toList();
            for (Responsibility one : named) {
                for (Responsibility other : named) {
                    assertThat(Long.signum(Long.compare(one.evidence(), other.evidence())))
                            .as("seed %d", seed)
                            .isEqualTo(Integer.signum(one.probability().compareTo(other.probability())));
                }
            }
        }
    }

    @Test
    void everyRangeHoldsTheFiguresOfThoseItIsOf() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);
            Assessment assessment = trial.assess();
            for (SideToll toll : assessment.tolls()) {
                assertThat(assessment.casualties())
                        .as("seed %d", seed)
                        .anySatisfy(all -> assertThat(holds(all, toll.range())).isTrue());
            }
            for (Claim claim : trial.claims()) {
                if (!trial.basis().reviews().rejected().contains(claim.id())) {
                    claim.event().casualties().forEach(figure -> assertThat(assessment.tolls())
                            .anySatisfy(toll -> {
                                assertThat(toll.groups()).contains("o-" + claim.document());
                                assertThat(holds(toll.range(), figure)).isTrue();
                            }));
                }
            }
        }
    }

    @Test
    void whatOneSideAloneSaysIsNeverMoreThanReported() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                claims.add(ofTheNorth(random, "d-" + i));
            }
            Set<String> all = claims.stream().map(Claim::id).collect(Collectors.toSet());
            Basis basis = Basis.of(Trial.TABLE, Trial.TODAY)
                    .withReviews(new Reviews(all, Set.of()))
                    .withGrades(new Grades(
                            Map.of("north", 'A', "middle", 'A', "mission", 'A', "north-band", 'A'),
                            claims.stream().collect(Collectors.toMap(Claim::document, c -> 1))))
                    .withTies(new Ties(Map.of(
                            "middle", Set.of("north"), "mission", Set.of("north"), "north-band", Set.of("north"))));

            assertThat(new Trial(claims, Trial.apart(claims), basis).assess().level())
                    .as("seed %d", seed)
                    .isIn(Level.REPORTED, Level.CONTESTED);
        }
    }

    @Test
    void nothingIsVerifiedBeforeAPersonHasLooked() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Trial trial = Trial.of(seed);

            assertThat(trial.with(trial.basis().withReviews(Reviews.none()))
                            .assess()
                            .level())
                    .as("seed %d", seed)
                    .isNotEqualTo(Level.VERIFIED);
        }
    }

    @Test
    void theTrialsReachEveryLevelOfSupport() {
        Set<Level> reached = new HashSet<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            reached.add(Trial.of(seed).assess().level());
        }

        assertThat(reached)
                .contains(
                        Level.REPORTED,
                        Level.CORROBORATED,
                        Level.VERIFIED,
                        Level.CONTESTED,
                        Level.REFUTED,
                        Level.UNDETERMINED);
    }

    private static <T> List<T> shuffled(List<T> list, int seed) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    private static Map<Candidate, Probability> shares(Assessment assessment) {
        return assessment.responsibility().stream()
                .collect(Collectors.toMap(Responsibility::candidate, Responsibility::probability));
    }

    private static Set<List<Object>> ways(Assessment assessment) {
        return assessment.prospects().stream()
                .map(prospect ->
                        List.<Object>of(Set.copyOf(prospect.evidence()), prospect.level(), prospect.happened()))
                .collect(Collectors.toSet());
    }

    /** The words of sentences in alphabetical order. */
    private static List<String> sorted(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.equals("and"))
                .sorted()
                .toList();
    }

    private static long sum(long prior, List<Contribution> contributions) {
        return prior + contributions.stream().mapToLong(Contribution::evidence).sum();
    }

    private static int support(Level level) {
        return switch (level) {
            case PLANNED, UNDETERMINED, REFUTED -> 0;
            case REPORTED, CONTESTED -> 1;
            case CORROBORATED -> 2;
            case VERIFIED -> 3;
        };
    }

    private static boolean holds(Casualties range, Casualties figure) {
        return range.kind() == figure.kind()
                && range.of().equals(figure.of())
                && range.low().orElse(0) <= figure.low().orElse(Integer.MAX_VALUE)
                && (range.high().isEmpty()
                        || range.high().getAsInt() >= figure.high().orElse(Integer.MAX_VALUE));
    }

    private static Trial withoutOpen(Trial trial) {
        Trial rest = trial;
        for (Claim claim : trial.claims()) {
            if (claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES
                    && rest.claims().size() > 1) {
                rest = rest.without(claim);
            }
        }
        return rest;
    }

    private static Claim supports(int seed) {
        return Say.in("d-more")
                .speaker("Far Gazette " + seed, SpeakerKind.OUTLET)
                .asserts("shelling")
                .by("north")
                .claim();
    }

    private static Claim accusation(String document, int day) {
        return Say.in(document)
                .party("north", "northern office " + day)
                .alleges("shelling")
                .by("south")
                .against("north")
                .claim();
    }

    private static Claim ofTheNorth(Random random, String document) {
        Say say = Say.in(document);
        switch (random.nextInt(5)) {
            case 0 -> say.party("north", "northern office");
            case 1 -> say.speaker("northern radio", "north", SpeakerKind.OUTLET);
            case 2 -> say.speaker("mediator office", "middle", SpeakerKind.MEDIATOR);
            case 3 -> say.speaker("monitor patrol", "mission", SpeakerKind.OBSERVER);
            default -> say.speaker("band", "north-band", SpeakerKind.ARMED_GROUP);
        }
        return say.asserts("shelling")
                .by(random.nextBoolean() ? "north" : "south")
                .claim();
    }
}
