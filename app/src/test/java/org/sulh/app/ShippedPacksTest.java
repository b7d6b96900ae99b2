package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Clause;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Rule;
import org.sulh.model.Rule.Effect;
import org.sulh.model.Rule.Exemption;
import org.sulh.model.TermStatus;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.verify.Verify;

/** The packs that are shipped are sound, and their examples are worth their name. */
class ShippedPacksTest {
    private static final Path AGREEMENTS = Run.project().resolve("agreements");

    private static List<Path> shipped() {
        return Stream.concat(Pack.listPacks(AGREEMENTS).stream(), Pack.listPacks(AGREEMENTS.resolve("drafts")).stream())
                .toList();
    }

    private static List<ApparentBreach> outcomes(Path folder) throws PackException, RulebookException {
        Pack pack = Pack.load(folder);
        Rulebook rules = Rulebook.compile(pack.agreement(), pack.actors());
        return pack.examples().stream()
                .flatMap(example -> rules.judge(example).stream())
                .toList();
    }

    @Test
    void thePacksAndDraftsAreFound() {
        assertThat(shipped().stream().map(folder -> folder.getFileName().toString()))
                .contains("istanbul-2025", "sarn-line", "istanbul-2025-draft-1", "istanbul-2025-draft-2");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aPackHasNoMistakeAndItsExamplesComeOutAsTheyExpect(Path folder) {
        PackCheck check = PackCheck.of(folder);
        assertThat(check.mistakes()).isEmpty();
        assertThat(check.answers()).isNotEmpty().allMatch(PackCheck.Answer::isAsExpected);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleSpeaksInOneExampleAndIsSilentInAnother(Path folder) throws Exception {
        List<ApparentBreach> outcomes = outcomes(folder);
        for (Clause clause : rules(Pack.load(folder).agreement())) {
            Set<Outcome> told = outcomes.stream()
                    .filter(outcome -> outcome.clause().equals(clause.id()))
                    .map(ApparentBreach::outcome)
                    .collect(Collectors.toSet());
            assertThat(told).as(clause.id()).contains(Outcome.NOT_APPLICABLE, spoken(clause));
        }
    }

    /** What a clause comes to when it speaks of an incident, and all else is known. */
    private static Outcome spoken(Clause clause) {
        if (clause.inForceFrom().isEmpty()) {
            return Outcome.UNDETERMINED;
        }
        return clause.rule().map(Rule::effect).orElseThrow() == Effect.PERMITS
                ? Outcome.COMPLIANT
                : Outcome.APPARENT_BREACH;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyExceptionAppliesInAnExample(Path folder) throws Exception {
        List<ApparentBreach> outcomes = outcomes(folder);
        for (Clause clause : rules(Pack.load(folder).agreement())) {
            for (Exemption exemption : clause.rule().orElseThrow().exemptions()) {
                assertThat(outcomes)
                        .as(exemption.id() + " of " + clause.id())
                        .anyMatch(outcome -> outcome.clause().equals(clause.id())
                                && outcome.exception()
                                        .filter(exemption.id()::equals)
                                        .isPresent());
            }
        }
    }

    @Test
    void theInventedAgreementComesToEveryOutcome() throws Exception {
        assertThat(outcomes(AGREEMENTS.resolve("sarn-line")).stream().map(ApparentBreach::outcome))
                .contains(Outcome.values());
    }

    @Test
    void whatBothPromisedIsMeasuredAlikeAndNoDemandIsShownAsTakenOn() throws PackException {
        Agreement agreement = Pack.load(AGREEMENTS.resolve("istanbul-2025")).agreement();
        assertThat(agreement.commitments())
                .filteredOn(Commitment::demanded)
                .allMatch(c -> c.status() == TermStatus.STATED);
        for (String party : agreement.parties()) {
            assertThat(agreement.commitments())
                    .as("demanded by " + party)
                    .anyMatch(c -> c.demanded() && c.by().equals(party));
        }
        Map<String, String> other = Map.of("pakistan", "afghan-taliban", "afghan-taliban", "pakistan");
        assertThat(agreement.commitments())
                .filteredOn(c -> c.status() == TermStatus.AGREED)
                .hasSize(4)
                .allSatisfy(mine -> assertThat(agreement.commitments())
                        .anyMatch(theirs -> theirs.of().equals(other.get(mine.of()))
                                && theirs.on().equals(mine.on())
                                && theirs.what().equals(mine.what())
                                && theirs.duty().equals(exchanged((ToRefrain) mine.duty(), other))));
    }

    private static ToRefrain exchanged(ToRefrain duty, Map<String, String> other) {
        return new ToRefrain(
                duty.acts(),
                duty.doers().stream().map(other::get).toList(),
                duty.targets().stream().map(other::get).toList(),
                duty.countries(),
                duty.zones(),
                duty.from(),
                duty.until());
    }

    @Test
    void nothingThatThePartiesLeftOpenIsShownAsTheirs() throws PackException {
        Agreement agreement = Pack.load(AGREEMENTS.resolve("istanbul-2025")).agreement();
        assertThat(agreement.definitions()).allMatch(d -> d.status() == TermStatus.PROPOSAL);
        assertThat(agreement.zones()).allMatch(z -> z.status() == TermStatus.PROPOSAL && z.disputed());
        assertThat(agreement.zones()).allSatisfy(zone -> assertThat(zone.calledBy())
                .extracting(called -> called.actor())
                .containsExactlyElementsOf(agreement.parties()));
        assertThat(agreement.ladder().rungs()).allMatch(r -> r.status() == TermStatus.PROPOSAL);
        assertThat(agreement.counting()).allMatch(r -> r.status() == TermStatus.PROPOSAL);
        assertThat(agreement.ladder().caps()).isNotEmpty().allMatch(c -> c.status() == TermStatus.PROPOSAL);
        assertThat(agreement.ladder().excuses()).isNotEmpty().allMatch(e -> e.status() == TermStatus.PROPOSAL);
        assertThat(agreement.procedure().panel().orElseThrow().provision().status())
                .isEqualTo(TermStatus.PROPOSAL);
        assertThat(agreement.procedure().deadlines())
                .allMatch(d -> d.provision().status() == TermStatus.PROPOSAL);
        assertThat(agreement.definitions().stream().filter(d -> d.means().isEmpty()))
                .extracting(d -> d.id())
                .containsExactly("force-against-a-group", "failure-to-prevent");
    }

    @Test
    void theTableOfIstanbulIsTheDefaultOne() throws PackException {
        EvidenceTable table =
                Pack.load(AGREEMENTS.resolve("istanbul-2025")).evidence().orElseThrow();
        assertThat(table).isEqualTo(Verify.defaultTable());
    }

    private static List<Clause> rules(Agreement agreement) {
        return agreement.clauses().stream()
                .filter(clause -> clause.rule().isPresent())
                .toList();
    }
}
