package org.sulh.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.pipeline.rules.Drafting.told;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.FactValue;
import org.sulh.model.Level;
import org.sulh.model.Rule;
import org.sulh.model.Rule.Effect;

class RulebookTest {
    private static final String OWN = "incident.doer == party";

    private final Drafting draft = new Drafting();

    private static Map<String, FactValue> shelling(String doer) {
        return facts("incident.type", "shelling", "incident.doer", doer);
    }

    private static Map<String, FactValue> facts(String... namesAndValues) {
        Map<String, FactValue> facts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return facts;
    }

    private static FactValue value(String text) {
        return switch (text) {
            case "unknown" -> FactValue.UNKNOWN;
            case "true", "false" -> new FactValue.Flag(text.equals("true"));
            default -> new FactValue.Word(text);
        };
    }

    private static Map<String, FactValue> with(Map<String, FactValue> facts, String... more) {
        Map<String, FactValue> all = new HashMap<>(facts);
        all.putAll(facts(more));
        return all;
    }

    @Test
    void aProhibitionSpeaksOnlyOfTheOneWhoDidIt() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();

        assertThat(told(rules, shelling("north")))
                .containsExactly("fire north apparent-breach", "fire south not-applicable");
        assertThat(told(rules, shelling("hill-band")))
                .containsExactly("fire north not-applicable", "fire south not-applicable");
    }

    @Test
    void anUnknownDoerLeavesItOpenForBothAndIsNamed() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();

        assertThat(told(rules, shelling("unknown")))
                .containsExactly("fire north undetermined incident.doer", "fire south undetermined incident.doer");
    }

    @Test
    void aClauseIsSilentOnTypesItDoesNotSpeakOf() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();

        assertThat(told(rules, facts("incident.type", "talks", "incident.doer", "north")))
                .containsExactly("fire north not-applicable", "fire south not-applicable");
        assertThat(told(rules, facts("incident.type", "unknown", "incident.doer", "north")))
                .containsExactly("fire north undetermined incident.type", "fire south not-applicable");
    }

    @Test
    void whatAClauseSaidOfATypeItDoesNotSpeakOfIsNotRememberedForOthers() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();

        told(rules, facts("incident.type", "talks", "incident.doer", "north"));
        assertThat(told(rules, shelling("north"))).contains("fire north apparent-breach");
    }

    @Test
    void aDutyIsMetOrBroken() {
        Rule duty = new Rule(
                Effect.OBLIGES,
                List.of("hostilities"),
                List.of(),
                Optional.of(OWN),
                "'north' in incident.admitted_by",
                Level.VERIFIED,
                List.of(),
                List.of());
        Rulebook rules = draft.clause("own-up", duty).rulebook();
        Map<String, FactValue> admitted = new HashMap<>(shelling("north"));
        admitted.put("incident.admitted_by", FactValue.WordSet.of(List.of("north")));

        assertThat(told(rules, admitted)).containsExactly("own-up north compliant", "own-up south not-applicable");
        assertThat(told(rules, shelling("north"))).first().isEqualTo("own-up north apparent-breach");
    }

    @Test
    void anExceptionClearsWhatItCoversAndLeavesOpenWhatItMayCover() {
        Rulebook rules = draft.prohibit("fire", OWN)
                .except("defence", "incident.target_kinds.exists(kind, kind == 'armed-group')")
                .rulebook();
        Map<String, FactValue> covered = new HashMap<>(shelling("north"));
        covered.put("incident.targets", FactValue.WordSet.of(List.of("hill-band")));

        assertThat(told(rules, covered)).first().isEqualTo("fire north compliant by defence");
        assertThat(told(rules, with(shelling("north"), "incident.target_kinds", "unknown")))
                .first()
                .isEqualTo("fire north undetermined incident.target_kinds");
        assertThat(told(rules, shelling("north"))).first().isEqualTo("fire north apparent-breach");
    }

    @Test
    void definitionsAreUsedInConditionsAndPassTheirMissingFactsOn() {
        Rulebook rules = draft.define("grave", "attack && incident.killed_at_least > 0")
                .define("attack", "incident.type in ['air-strike', 'shelling']")
                .prohibit("fire", "grave && " + OWN)
                .rulebook();
        Map<String, FactValue> deadly = new HashMap<>(shelling("north"));
        deadly.put("incident.killed_at_least", new FactValue.Whole(1));

        assertThat(told(rules, deadly)).first().isEqualTo("fire north apparent-breach");
        assertThat(told(rules, shelling("north"))).first().isEqualTo("fire north not-applicable");
        assertThat(told(rules, with(shelling("north"), "incident.killed_at_least", "unknown")))
                .first()
                .isEqualTo("fire north undetermined incident.killed_at_least");
    }

    @Test
    void whatIsNotReviewedEstablishedOrOverIsNoApparentBreachYet() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();

        assertThat(told(rules, with(shelling("north"), "incident.reviewed", "false")))
                .first()
                .isEqualTo("fire north undetermined incident.reviewed");
        assertThat(told(rules, with(shelling("north"), "incident.level", "corroborated")))
                .first()
                .isEqualTo("fire north undetermined incident.level");
        assertThat(told(rules, with(shelling("north"), "incident.planned", "true")))
                .first()
                .isEqualTo("fire north undetermined incident.planned");
    }

    @Test
    void aClauseMayAskForCorroborationOnly() {
        Rule lesser = new Rule(
                Effect.PROHIBITS,
                List.of("shelling"),
                List.of(),
                Optional.empty(),
                OWN,
                Level.CORROBORATED,
                List.of(),
                List.of());
        Rulebook rules = draft.clause("fire", lesser).rulebook();

        assertThat(told(rules, with(shelling("north"), "incident.level", "corroborated")))
                .first()
                .isEqualTo("fire north apparent-breach");
        assertThat(told(rules, with(shelling("north"), "incident.level", "contested")))
                .first()
                .isEqualTo("fire north undetermined incident.level");
    }

    @Test
    void aPermissionAndAProhibitionOfTheSameConductAreAConflictForPeople() {
        Rulebook rules = draft.prohibit("fire", OWN).permit("drill", OWN).rulebook();

        assertThat(told(rules, shelling("north")))
                .containsExactly(
                        "fire north conflict with drill",
                        "fire south not-applicable",
                        "drill north conflict with fire",
                        "drill south not-applicable");
    }

    @Test
    void theClauseThatGoesBeforeDecides() {
        Rule before = new Rule(
                Effect.PERMITS,
                List.of("hostilities"),
                List.of(),
                Optional.empty(),
                OWN,
                Level.VERIFIED,
                List.of("fire"),
                List.of());
        assertThat(told(draft.prohibit("fire", OWN).clause("drill", before).rulebook(), shelling("north")))
                .contains("fire north compliant with drill", "drill north compliant");

        Rule prohibition = new Rule(
                Effect.PROHIBITS,
                List.of("hostilities"),
                List.of(),
                Optional.empty(),
                OWN,
                Level.VERIFIED,
                List.of("drill"),
                List.of());
        Drafting other = new Drafting().clause("fire", prohibition).permit("drill", OWN);
        assertThat(told(other.rulebook(), shelling("north")))
                .contains("fire north apparent-breach", "drill north not-applicable");
    }

    @Test
    void whileItIsOpenWhetherAPermissionSpeaksTheProhibitionIsOpenToo() {
        Rulebook rules = draft.prohibit("fire", OWN)
                .permit("drill", OWN + " && 'blank' in incident.means")
                .rulebook();

        assertThat(told(rules, with(shelling("north"), "incident.means", "unknown")))
                .contains("fire north undetermined incident.means", "drill north undetermined incident.means");
        assertThat(told(rules, shelling("north"))).contains("fire north apparent-breach", "drill north not-applicable");
    }

    @Test
    void aZoneThatTheIncidentMayLieInLeavesItOpen() {
        Rule inZone = new Rule(
                Effect.PROHIBITS,
                List.of("hostilities"),
                List.of("strip", "belt-2"),
                Optional.empty(),
                OWN,
                Level.VERIFIED,
                List.of(),
                List.of());
        Rulebook rules = draft.zone("strip", 0, 0, 0)
                .zone("belt-2", 5, 5, 0)
                .clause("fire", inZone)
                .prohibit("also", OWN + " && incident.in_zone['belt-2']")
                .rulebook();

        assertThat(told(rules, with(shelling("north"), "incident.in_zone['belt-2']", "true")))
                .contains("fire north apparent-breach", "also north apparent-breach");
        assertThat(told(rules, with(shelling("north"), "incident.in_zone['belt-2']", "unknown")))
                .contains(
                        "fire north undetermined incident.in_zone['belt-2']",
                        "also north undetermined incident.in_zone['belt-2']");
        // Of two zones one may be known and the other not.
        assertThat(told(
                        rules,
                        with(
                                shelling("north"),
                                "incident.in_zone['belt-2']",
                                "unknown",
                                "incident.in_zone['strip']",
                                "true")))
                .contains("fire north apparent-breach");
        assertThat(told(rules, shelling("north"))).contains("fire north not-applicable", "also north not-applicable");
    }

    @Test
    void aClauseBindsOnlyWhomItNames() {
        Rulebook rules = draft.prohibit("fire", OWN).rulebook();
        assertThat(rules.agreement().clauses().getFirst().isBinding("south")).isTrue();
        assertThat(rules.listAsked()).containsEntry("fire", 2);
    }
}
