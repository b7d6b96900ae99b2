package org.sulh.report.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.ApparentBreach.UsedFact;
import org.sulh.model.Clause;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.Coordinates;
import org.sulh.model.CountingRule;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Definition;
import org.sulh.model.FactValue;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Ladder;
import org.sulh.model.Level;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Probability;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Rule;
import org.sulh.model.Rung;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.StepName;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Tie;
import org.sulh.model.WorkedExample;
import org.sulh.model.WorkedExample.Expectation;
import org.sulh.model.Zone;
import org.sulh.model.Zone.Polygon;
import org.sulh.model.Zone.Ring;
import org.sulh.report.rules.AgreementView.EvidenceRow;
import org.sulh.report.rules.AgreementView.PlayedExample;

/** An invented agreement of two invented parties that has one of everything. */
final class Truce {
    private static final Optional<String> SOURCE = Optional.of("https://example.org/truce");

    private Truce() {}

    static List<Actor> actors() {
        return List.of(
                actor("northland", "Northland", SpeakerKind.PARTY),
                actor("southland", "Southland", SpeakerKind.PARTY),
                actor("isle", "Isle", SpeakerKind.MEDIATOR));
    }

    static AgreementView view() {
        return new AgreementView(agreement(), actors(), places(), evidence(), examples());
    }

    static Agreement agreement() {
        return new Agreement(
                "river-truce",
                "River truce (invented)",
                "3",
                List.of("en", "ar"),
                List.of("ar"),
                List.of("northland", "southland"),
                List.of(new Guarantor(
                        "isle",
                        "mediator",
                        List.of(
                                new Tie("northland", "trades with it", SOURCE),
                                new Tie("southland", "none", Optional.empty())))),
                List.of(
                        definition("fire", TermStatus.AGREED, Optional.of("incident.family == 'hostilities'")),
                        definition(
                                "support",
                                TermStatus.PROPOSAL,
                                Optional.of("incident.type == 'material-support' && neglect")),
                        definition("neglect", TermStatus.PROPOSAL, Optional.empty())),
                List.of(firstClause(), secondClause(), thirdClause()),
                List.of(
                        zone("bank", "the bank", TermStatus.AGREED, false, 10.0),
                        zone("ford", "the ford", TermStatus.PROPOSAL, true, 10.1),
                        zone("mill", "the mill", TermStatus.PROPOSAL, false, 10.5)),
                procedure(),
                ladder(),
                List.of(new CountingRule(
                        "shots",
                        Texts.english("Each shot once"),
                        TermStatus.STATED,
                        Optional.of("practice of the isle"),
                        CountingRule.Unit.PROJECTILE,
                        List.of("hostilities", "shelling"),
                        List.of(Scope.SINGLE),
                        List.of(Level.VERIFIED),
                        List.of("bank"),
                        CountingRule.TollSum.BY_SIDE)),
                commitments());
    }

    private static Clause firstClause() {
        return new Clause(
                "c1",
                new Texts(texts("Neither side fires across the river", "لا يطلق أي طرف النار عبر النهر")),
                TermStatus.AGREED,
                Optional.empty(),
                SOURCE,
                Optional.of("signed by both"),
                Optional.of(LocalDate.of(2030, 2, 1)),
                Optional.of(LocalDate.of(2030, 12, 31)),
                List.of(),
                Optional.of(new Rule(
                        Rule.Effect.PROHIBITS,
                        List.of("hostilities"),
                        List.of("bank"),
                        Optional.of("incident.doer == party"),
                        "fire && (incident.killed_at_least > 0 || support)",
                        Level.CORROBORATED,
                        List.of("c2"),
                        List.of(new Rule.Exemption(
                                "hunting",
                                Texts.english("Hunting is no fire"),
                                TermStatus.PROPOSAL,
                                "incident.means.exists(m, m == 'shotgun')")))));
    }

    private static Clause secondClause() {
        return new Clause(
                "c2",
                Texts.english("Boats may be steered to the ford"),
                TermStatus.STATED,
                Optional.of("southland"),
                SOURCE,
                Optional.of("stated by Southland alone"),
                Optional.empty(),
                Optional.empty(),
                List.of("southland"),
                Optional.of(new Rule(
                        Rule.Effect.PERMITS,
                        List.of("force-movement"),
                        List.of(),
                        Optional.empty(),
                        "true",
                        Level.VERIFIED,
                        List.of(),
                        List.of())));
    }

    private static Clause thirdClause() {
        return new Clause(
                "c3",
                new Texts(texts("A commission meets", "تجتمع لجنة")),
                TermStatus.PROPOSAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static List<PlayedExample> examples() {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        facts.put("incident.type", new FactValue.Word("shelling"));
        facts.put("incident.doer", new FactValue.Word("northland"));
        facts.put("incident.targets", FactValue.WordSet.of(List.of("southland")));
        facts.put("incident.in_zone['bank']", FactValue.UNKNOWN);
        facts.put("incident.first_day", new FactValue.Day(LocalDate.of(2030, 3, 1)));
        WorkedExample told = new WorkedExample(
                "shells",
                Texts.english("Shells somewhere"),
                Texts.english("Northland shells a place of which nobody says where it is."),
                facts,
                List.of(
                        new Expectation("c1", "northland", Outcome.UNDETERMINED, List.of()),
                        new Expectation("c1", "southland", Outcome.NOT_APPLICABLE, List.of()),
                        new Expectation("c2", "southland", Outcome.COMPLIANT, List.of())));
        return List.of(new PlayedExample(
                told,
                List.of(new ApparentBreach(
                        "i-0",
                        "c1",
                        "northland",
                        Outcome.UNDETERMINED,
                        used(facts),
                        List.of("incident.in_zone['bank']", "neglect", "a word that is no fact"),
                        Optional.empty(),
                        List.of("c2"),
                        "3"))));
    }

    private static List<UsedFact> used(Map<String, FactValue> facts) {
        return facts.entrySet().stream()
                .map(fact -> new UsedFact(fact.getKey(), fact.getValue()))
                .toList();
    }

    private static Procedure procedure() {
        Provision agreed = new Provision(TermStatus.AGREED, SOURCE, Optional.of(Texts.english("in words")));
        Provision proposed = new Provision(TermStatus.PROPOSAL, Optional.empty(), Optional.empty());
        return new Procedure(
                Optional.of(new Procedure.Adoption(agreed, 2, List.of("party:northland", "party:southland"))),
                Optional.of(new Procedure.Attribution(proposed, new Probability(900_000), new Probability(612_500))),
                Optional.of(new Procedure.Proof(agreed, StandardOfProof.REASONABLE_GROUNDS)),
                List.of(new Procedure.Deadline(proposed, "reply", 48)),
                Optional.of(new Procedure.Panel(proposed, seats())),
                Optional.of(new Procedure.Quorum(agreed, 2, List.of("northland", "southland"))),
                Optional.of(new Procedure.Votes(proposed, Procedure.Majority.CONSENSUS)),
                Optional.of(new Procedure.Recusal(agreed, true)),
                Optional.of(new Procedure.Appeal(agreed, List.of("isle"), 72, false)),
                Optional.of(course()));
    }

    private static Map<String, Integer> seats() {
        Map<String, Integer> seats = new LinkedHashMap<>();
        seats.put("party:northland", 2);
        seats.put("party:southland", 2);
        seats.put("guarantor:isle", 1);
        return seats;
    }

    private static Course course() {
        return new Course(
                List.of(
                        new Stage("lodged", new Texts(texts("A complaint is there", "قُدّمت شكوى"))),
                        new Stage("found", Texts.english("There is a finding")),
                        new Stage("closed", Texts.english("It is over"))),
                List.of(
                        rule(StepName.COMPLAINT, List.of(), Optional.empty(), List.of("party:*"), List.of("reply")),
                        rule(
                                StepName.FINDING_VIOLATION,
                                List.of("lodged"),
                                Optional.of("found"),
                                List.of("member", "guarantor:isle"),
                                List.of("appeal", "visit")),
                        rule(
                                StepName.CLOSURE,
                                List.of("lodged", "found"),
                                Optional.of("closed"),
                                List.of("chair"),
                                List.of())),
                Map.of("reply", Course.RESPONDENT, "appeal", Course.NOBODY));
    }

    private static StepRule rule(
            StepName step, List<String> in, Optional<String> to, List<String> by, List<String> starts) {
        List<Need> needs = in.isEmpty() ? List.of() : List.of(Need.NOTICE, Need.REPLY_OR_LAPSE);
        List<String> ends = in.size() == 1 ? List.of("reply") : List.of();
        return new StepRule(step, in, to, by, needs, starts, ends, List.of(), List.of());
    }

    private static Ladder ladder() {
        return new Ladder(
                List.of(rung("apart", true), rung("talk", false)),
                List.of(new Ladder.Cap(
                        "mishap",
                        Texts.english("A mishap is talked about"),
                        TermStatus.PROPOSAL,
                        Optional.empty(),
                        List.of(),
                        List.of(Rung.Intent.ACCIDENTAL, Rung.Intent.TECHNICAL),
                        "talk")),
                List.of(new Ladder.Excuse("flood", Texts.english("The river was in flood"), TermStatus.AGREED, SOURCE)),
                OptionalInt.of(30));
    }

    private static Rung rung(String id, boolean provisional) {
        return new Rung(
                id,
                Texts.english(provisional ? "They keep apart" : "They talk"),
                TermStatus.PROPOSAL,
                Optional.empty(),
                List.of(Rung.Severity.MINOR, Rung.Severity.SERIOUS),
                OptionalInt.of(2),
                List.of(Rung.Intent.ACCIDENTAL),
                Optional.of(Texts.english("A note")),
                Optional.empty(),
                provisional ? OptionalInt.of(1) : OptionalInt.empty(),
                provisional);
    }

    private static List<Commitment> commitments() {
        return List.of(
                new Commitment(
                        "bridge",
                        "northland",
                        "northland",
                        new Texts(texts("The bridge is mended", "يُرمّم الجسر")),
                        false,
                        TermStatus.AGREED,
                        Optional.of(LocalDate.of(2030, 3, 1)),
                        "https://example.org/truce",
                        new ToDo(
                                List.of(
                                        new Milestone(
                                                "begun",
                                                Texts.english("Work has begun"),
                                                Fulfilment.MINIMAL,
                                                List.of("visit", "sensor")),
                                        new Milestone(
                                                "done",
                                                Texts.english("Carts cross it"),
                                                Fulfilment.FULL,
                                                List.of("visit"))),
                                Optional.of(LocalDate.of(2030, 6, 1)))),
                new Commitment(
                        "no-fire-demanded",
                        "southland",
                        "northland",
                        Texts.english("No fire on the bank"),
                        true,
                        TermStatus.STATED,
                        Optional.empty(),
                        "letter of Southland",
                        new ToRefrain(
                                List.of("hostilities"),
                                List.of("northland"),
                                List.of("southland"),
                                List.of("XB"),
                                List.of("bank"),
                                Optional.of(LocalDate.of(2030, 3, 1)),
                                Optional.empty())),
                new Commitment(
                        "good-will",
                        "isle",
                        "southland",
                        Texts.english("Good will"),
                        true,
                        TermStatus.STATED,
                        Optional.empty(),
                        "letter of the isle",
                        new Unmeasured(Texts.english("Nobody can see it"))));
    }

    private static List<EvidenceRow> evidence() {
        return List.of(
                new EvidenceRow("monitor-saw", 3_000_000, "an exercise"),
                new EvidenceRow("party-denies", -200_000, "an exercise"));
    }

    private static List<NamedPlace> places() {
        return List.of(
                place(
                        "Old Bridge",
                        60.01,
                        10.15,
                        List.of(
                                new NamedPlace.CalledBy("northland", "King's Bridge"),
                                new NamedPlace.CalledBy("southland", "People's Bridge"))),
                place("Far Away", 61.0, 12.0, List.of()));
    }

    private static NamedPlace place(String name, double lat, double lon, List<NamedPlace.CalledBy> called) {
        return new NamedPlace(
                name,
                List.of(),
                PlacePrecision.POINT,
                new Coordinates(lat, lon),
                1,
                Optional.empty(),
                Optional.empty(),
                0,
                called);
    }

    private static Zone zone(String id, String name, TermStatus status, boolean disputed, double west) {
        return new Zone(
                id,
                Texts.english(name),
                disputed
                        ? List.of(
                                new NamedPlace.CalledBy("northland", "the crossing"),
                                new NamedPlace.CalledBy("southland", "the landing"))
                        : List.of(),
                "buffer",
                status,
                status == TermStatus.PROPOSAL ? Optional.empty() : SOURCE,
                disputed,
                Optional.of("northland").filter(_ -> !disputed),
                disputed ? 1.5 : 0,
                List.of(new Polygon(square(west, 60, 0.1), List.of(square(west + 0.06, 60.06, 0.02)))));
    }

    private static Ring square(double west, double south, double side) {
        Coordinates first = new Coordinates(south, west);
        return new Ring(List.of(
                first,
                new Coordinates(south, west + side),
                new Coordinates(south + side, west + side),
                new Coordinates(south + side, west),
                first));
    }

    private static Definition definition(String id, TermStatus status, Optional<String> means) {
        return new Definition(
                id,
                Texts.english(id),
                Texts.english("What " + id + " is, in words."),
                status,
                Optional.empty(),
                status == TermStatus.PROPOSAL ? Optional.empty() : SOURCE,
                means);
    }

    static Actor actor(String id, String name, SpeakerKind kind) {
        return new Actor(id, name, kind, List.of(), List.of(), Optional.empty());
    }

    private static Map<String, String> texts(String english, String arabic) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ar", arabic);
        return texts;
    }
}
