package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Clause;
import org.sulh.model.Coordinates;
import org.sulh.model.Definition;
import org.sulh.model.FactValue;
import org.sulh.model.Ladder;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Rule;
import org.sulh.model.Rule.Effect;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.WorkedExample;
import org.sulh.model.Zone;

/** Drafts an invented agreement between north and south, for tests. */
final class Drafting {
    static final LocalDate IN_FORCE = LocalDate.of(2031, 3, 1);

    private final List<Definition> definitions = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private Procedure procedure = Procedure.none();
    private String version = "1";

    static List<Actor> actors() {
        return List.of(
                actor("north", SpeakerKind.PARTY),
                actor("south", SpeakerKind.PARTY),
                actor("hill-band", SpeakerKind.ARMED_GROUP),
                actor("mission", SpeakerKind.OBSERVER));
    }

    private static Actor actor(String id, SpeakerKind kind) {
        return new Actor(id, id, kind, List.of(), List.of(), Optional.empty());
    }

    Drafting version(String number) {
        version = number;
        return this;
    }

    Drafting define(String id, String means) {
        Texts term = Texts.english(id);
        definitions.add(new Definition(
                id, term, term, TermStatus.PROPOSAL, Optional.empty(), Optional.empty(), Optional.of(means)));
        return this;
    }

    Drafting prohibit(String id, String condition) {
        return clause(id, rule(Effect.PROHIBITS, condition));
    }

    Drafting permit(String id, String condition) {
        return clause(id, rule(Effect.PERMITS, condition));
    }

    Drafting oblige(String id, String condition) {
        return clause(id, rule(Effect.OBLIGES, condition));
    }

    static Rule rule(Effect effect, String condition) {
        return new Rule(
                effect,
                List.of("hostilities", "posture", "third-party"),
                List.of(),
                Optional.empty(),
                condition,
                Level.VERIFIED,
                List.of(),
                List.of());
    }

    Drafting clause(String id, Rule rule) {
        return clause(id, rule, Optional.of(IN_FORCE), Optional.empty());
    }

    Drafting clause(String id, Rule rule, Optional<LocalDate> from, Optional<LocalDate> until) {
        clauses.add(new Clause(
                id,
                Texts.english(id),
                TermStatus.PROPOSAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                until,
                List.of(),
                Optional.of(rule)));
        return this;
    }

    /** Last clause, but for an exception. */
    Drafting except(String id, String condition) {
        Clause clause = clauses.removeLast();
        Rule rule = clause.rule().orElseThrow();
        List<Rule.Exemption> exemptions = new ArrayList<>(rule.exemptions());
        exemptions.add(new Rule.Exemption(id, Texts.english(id), TermStatus.PROPOSAL, condition));
        return clause(
                clause.id(),
                new Rule(
                        rule.effect(),
                        rule.appliesTo(),
                        rule.zones(),
                        rule.when(),
                        rule.condition(),
                        rule.standard(),
                        rule.overrides(),
                        exemptions),
                clause.inForceFrom(),
                clause.inForceUntil());
    }

    /** A box of half a degree each way about a point. */
    Drafting zone(String id, double lat, double lon, double unsureKm) {
        List<Coordinates> corners = List.of(
                new Coordinates(lat - 0.5, lon - 0.5),
                new Coordinates(lat - 0.5, lon + 0.5),
                new Coordinates(lat + 0.5, lon + 0.5),
                new Coordinates(lat + 0.5, lon - 0.5),
                new Coordinates(lat - 0.5, lon - 0.5));
        zones.add(new Zone(
                id,
                Texts.english(id),
                List.of(),
                "buffer",
                TermStatus.PROPOSAL,
                Optional.empty(),
                false,
                Optional.empty(),
                unsureKm,
                List.of(new Zone.Polygon(new Zone.Ring(corners), List.of()))));
        return this;
    }

    Drafting procedure(Procedure chosen) {
        procedure = chosen;
        return this;
    }

    Agreement agreement() {
        return new Agreement(
                "valley",
                "Valley truce (exercise)",
                version,
                List.of("en"),
                List.of(),
                List.of("north", "south"),
                List.of(),
                definitions,
                clauses,
                zones,
                procedure,
                Ladder.none(),
                List.of(),
                List.of());
    }

    Rulebook rulebook() {
        try {
            return Rulebook.compile(agreement(), actors());
        } catch (RulebookException e) {
            throw new AssertionError(e.mistakes().toString(), e);
        }
    }

    List<RuleMistake> mistakes() {
        try {
            Rulebook.compile(agreement(), actors());
            return List.of();
        } catch (RulebookException e) {
            return e.mistakes();
        }
    }

    /** What a rulebook says of facts, as {@code clause party outcome}, with what is missing. */
    static List<String> told(Rulebook rules, Map<String, FactValue> facts) {
        return rules.judge(example(facts)).stream().map(Drafting::line).toList();
    }

    static String line(ApparentBreach told) {
        return told.clause() + " " + told.party() + " " + told.outcome().formName()
                + (told.missing().isEmpty() ? "" : " " + String.join(", ", told.missing()))
                + told.exception().map(id -> " by " + id).orElse("")
                + (told.others().isEmpty() ? "" : " with " + String.join(", ", told.others()));
    }

    static WorkedExample example(Map<String, FactValue> facts) {
        return new WorkedExample(
                "story",
                Texts.english("a story"),
                Texts.english("a story"),
                facts,
                List.of(new WorkedExample.Expectation("c", "north", ApparentBreach.Outcome.COMPLIANT, List.of())));
    }
}
