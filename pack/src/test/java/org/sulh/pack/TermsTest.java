package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.CountingRule;
import org.sulh.model.Definition;
import org.sulh.model.FactValue;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Rule;
import org.sulh.model.TermStatus;
import org.sulh.model.WorkedExample;
import org.sulh.model.Zone;

/** Definitions, rules, zones, procedure, ladder, counting rules and examples, on the invented lake truce. */
class TermsTest {
    private static final Path LAKE = ChangedPack.LAKE;
    private static final Path DRAFT = Path.of("src/test/resources/org/sulh/pack/good/lake-draft");

    @TempDir
    Path folder;

    @Test
    void everyKeyOfAClauseAndADefinitionIsRead() throws PackException {
        Agreement agreement = Pack.load(LAKE).agreement();
        Definition fire = agreement.definitions().getFirst();
        assertThat(fire.variable()).isEqualTo("open_fire");
        assertThat(fire.text().byLanguage()).containsEntry("fr", "Tout usage de la force");
        assertThat(agreement.definitions().getLast().means()).isEmpty();
        Clause clause = agreement.clauses().getFirst();
        assertThat(clause.status()).isEqualTo(TermStatus.AGREED);
        assertThat(clause.inForceUntil()).contains(LocalDate.of(2031, 2, 1));
        assertThat(clause.isBinding("northland")).isTrue();
        assertThat(clause.isBinding("southland")).isFalse();
        Rule rule = clause.rule().orElseThrow();
        assertThat(rule.effect()).isEqualTo(Rule.Effect.PROHIBITS);
        assertThat(rule.condition()).isEqualTo("open_fire && incident.first_day >= day('2030-02-01')");
        assertThat(rule.standard()).isEqualTo(Level.CORROBORATED);
        assertThat(rule.overrides()).containsExactly("c2");
        assertThat(rule.exemptions()).extracting(Rule.Exemption::id).containsExactly("self-defence");
        assertThat(agreement.clauses().getLast().isBinding("southland")).isTrue();
    }

    @Test
    void zonesProcedureLadderAndCountingRulesAreRead() throws PackException {
        Agreement agreement = Pack.load(LAKE).agreement();
        Zone basin = agreement.zones().getFirst();
        assertThat(basin.polygons().getFirst().holes()).hasSize(1);
        assertThat(basin.polygons().getFirst().outer().points().getFirst().lat())
                .isEqualTo(40.0);
        assertThat(basin.disputed()).isTrue();
        assertThat(basin.unsureKm()).isEqualTo(0.5);
        assertThat(agreement.zones().getLast().polygons()).hasSize(2);
        Procedure procedure = agreement.procedure();
        assertThat(procedure.adoption().orElseThrow().signatures()).isEqualTo(2);
        assertThat(procedure.attribution().orElseThrow().atLeast().partsPerMillion())
                .isEqualTo(900_000);
        assertThat(procedure.deadlines()).extracting(Procedure.Deadline::step).containsExactly("reply");
        assertThat(procedure.panel().orElseThrow().seats())
                .containsExactly(entry("party:northland", 2), entry("party:southland", 2), entry("guarantor", 1));
        assertThat(procedure.appeal().orElseThrow().suspends()).isTrue();
        assertThat(procedure.votes().orElseThrow().majority()).isEqualTo(Procedure.Majority.TWO_THIRDS);
        assertThat(agreement.ladder().rungs().getFirst().recurrence()).hasValue(2);
        assertThat(agreement.counting().getFirst().casualties()).isEqualTo(CountingRule.TollSum.BY_SIDE);
    }

    @Test
    void anExampleTellsUnknownFactsFromThoseItLeavesOut() throws PackException {
        WorkedExample example = Pack.load(LAKE).examples().getFirst();
        assertThat(example.facts())
                .containsEntry("incident.in_zone['basin']", new FactValue.Flag(true))
                .containsEntry("incident.in_zone['isles']", FactValue.UNKNOWN)
                .containsEntry("incident.targets", FactValue.UNKNOWN)
                .containsEntry("incident.killed_at_least", new FactValue.Whole(3))
                .containsEntry("incident.first_day", new FactValue.Day(LocalDate.of(2030, 3, 1)))
                .doesNotContainKey("incident.denied_by");
    }

    @Test
    void aDraftHoldsOnlyWhatItChanges() throws PackException {
        Pack draft = Pack.load(DRAFT);
        assertThat(draft.id()).isEqualTo("lake-draft");
        assertThat(draft.agreement().title()).isEqualTo("Lake truce (exercise)");
        assertThat(draft.agreement().definitions()).extracting(Definition::id).containsExactly("open-fire");
        assertThat(draft.agreement().clauses())
                .extracting(clause -> clause.text().plain())
                .containsExactly("No fire in the basin", "Ferries may not pass", "Fishing boats may pass");
        assertThat(draft.agreement().ladder().rungs()).isEmpty();
        assertThat(draft.agreement().zones()).hasSize(2);
        assertThat(draft.agreement().commitments())
                .extracting(commitment -> commitment.id() + " of " + commitment.of())
                .containsExactly("tower-down of southland", "no-fire-on-the-isles of northland", "talks of northland");
        assertThat(draft.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.title().plain()).isEqualTo("Shots, told otherwise"));
        assertThat(draft.where("clause c2", "text")).isEqualTo("agreement.yaml:8");
        assertThat(draft.where("clause c1", "condition")).startsWith("based_on/agreement.yaml:");
        assertThat(draft.files())
                .containsKeys("agreement.yaml", "ladder.yaml", "based_on/agreement.yaml", "based_on/zones.geojson")
                .containsKeys("commitments.yaml", "based_on/commitments.yaml", "based_on/course.yaml")
                .doesNotContainKey("based_on/ladder.yaml");
    }

    @Test
    void thePartsOfAPackHaveNamesAndTheirTextDoesNotTurnOnLayout() throws IOException, PackException {
        Pack pack = Pack.load(LAKE);
        assertThat(pack.parts())
                .containsKeys(
                        "clause c1",
                        "exception self-defence of c1",
                        "definition open-fire",
                        "zone basin",
                        "procedure reply",
                        "rung clarification",
                        "counting rule shots",
                        "evidence monitor-saw",
                        "actor northland",
                        "place Nordburg",
                        "example shots-in-the-basin",
                        "agreement parties");
        assertThat(pack.parts().get("clause c1")).doesNotContain("defence");
        copy();
        Path agreement = folder.resolve("agreement.yaml");
        Files.writeString(
                agreement,
                Files.readString(agreement)
                        .replace("text: {en: No fire in the basin, fr: Aucun tir dans le bassin}", """
                        text:
                              fr: 'Aucun tir dans le bassin'
                              # the same
                              en: "No fire in the basin"
                        """.strip()));
        assertThat(Pack.load(folder).parts()).isEqualTo(pack.parts());
        assertThat(Pack.load(folder).files()).isNotEqualTo(pack.files());
    }

    @Test
    void whatDoesNotFitTogetherIsToldWithItsLine() throws IOException {
        assertThat(changed("agreement.yaml", "zones: [basin]", "zones: [bason]"))
                .contains("agreement.yaml:33: clause c1: zones: 'bason' is no zone; it is one of basin, isles");
        assertThat(changed("agreement.yaml", "[hostilities, force", "[hostilitys, force"))
                .contains("'hostilitys' is no family or type");
        assertThat(changed("agreement.yaml", "binds: [northland]", "binds: [isle]"))
                .contains("clause c1: binds: 'isle' is no party; it is one of northland, southland");
        assertThat(changed("agreement.yaml", "overrides: [c2]", "overrides: [c1]"))
                .contains("'c1' goes before this clause too");
        assertThat(changed("agreement.yaml", "standard: corroborated", "standard: reported"))
                .contains("standard reported is neither corroborated nor verified");
        assertThat(changed("agreement.yaml", "in_force_until: '2031-02-01'", "in_force_until: '2029-02-01'"))
                .contains("in_force_until is before in_force_from");
        assertThat(changed("agreement.yaml", "authentic: [fr]", "authentic: [ur]"))
                .contains("authentic: 'ur' is no language");
        assertThat(changed("agreement.yaml", "id: support", "id: open-fire"))
                .contains("another definition has this id");
        assertThat(changed("procedure.yaml", "roles: [chair", "roles: [queen")).contains("'queen' is no role");
        assertThat(changed("procedure.yaml", "reply:", "repply:"))
                .contains("procedure.yaml:4: repply is not a key here");
        assertThat(changed("ladder.yaml", "[negligible, minor]", "[grave]"))
                .contains("'grave' is unknown; it is one of negligible, minor, serious, very-serious");
        assertThat(changed("counting.yaml", "unit: projectile", "unit: bullet")).contains("'bullet' is unknown");
        assertThat(changed("zones.geojson", "[-10.5, 40.0]]", "[-10.5, 41.0]]"))
                .contains("zones.geojson:7: a ring does not end where it begins");
        assertThat(changed("zones.geojson", "[-10.0, 40.0]", "[40.0]")).contains("a corner has 1 numbers");
        assertThat(changed("zones.geojson", "[-10.0, 40.0]", "[-10.0, 400]")).contains("latitude 400.0 is not between");
        assertThat(changed("zones.geojson", "\"Polygon\"", "\"Point\"")).contains("'Point' is no area");
        assertThat(changed("zones.geojson", "]]]]}}]}", "")).contains("correct the JSON");
        assertThat(changed("examples/fire.yaml", "incident.doer: northland", "incident.doer: nortland"))
                .contains("'nortland' is no actor");
        assertThat(changed("examples/fire.yaml", "incident.type", "incident.typ"))
                .contains("incident.typ: is no fact of an incident");
        assertThat(changed("examples/fire.yaml", "reviewed: true", "reviewed: 7"))
                .contains("is not true or false; write true or false, or unknown");
        assertThat(changed("examples/fire.yaml", "clause: c1", "clause: c9")).contains("'c9' is no clause");
    }

    @Test
    void aDraftThatIsBasedOnItselfOrOnNothingIsAMistake() throws IOException {
        assertThat(mistakesOfDraft("based_on: .\nid: x\n")).anyMatch(m -> m.contains("goes on for more than"));
        assertThat(mistakesOfDraft("based_on: ../nowhere\nid: x\n")).anyMatch(m -> m.contains("is not a folder"));
        assertThat(mistakesOfDraft("based_on: [a]\nid: x\n")).anyMatch(m -> m.contains("based_on names no folder"));
    }

    private List<String> mistakesOfDraft(String agreement) throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), agreement);
        return catchThrowableOfType(PackException.class, () -> Pack.load(folder))
                .mistakes();
    }

    private String changed(String file, String text, String replacement) throws IOException {
        return ChangedPack.mistakes(folder, file, text, replacement);
    }

    private void copy() throws IOException {
        ChangedPack.copy(folder);
    }
}
