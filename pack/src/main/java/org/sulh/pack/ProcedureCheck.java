package org.sulh.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Course;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Panel;
import org.sulh.model.Procedure.Quorum;
import org.sulh.model.SpeakerKind;

/** Checks that whom a procedure names is there, and that its panel, quorum and deadlines fit each other and its course. */
final class ProcedureCheck {
    private static final String PARTY = "party:";
    private static final String GUARANTOR = "guarantor:";
    private static final Set<String> ROLES = Words.set("chair guarantor analyst monitor registrar operator");

    /** Who may take a step by the part that they have in a case. */
    private static final Set<String> PARTS_IN_A_CASE =
            Words.set("party:* complainant respondent either-party member appeal-body");

    private static final String MEMBER = "member";
    private static final String APPEAL_BODY = "appeal-body";

    private final Procedure procedure;
    private final List<String> parties;
    private final List<String> guarantors;
    private final List<Actor> actors;
    private final PartMistakes mistakes;

    ProcedureCheck(Agreement agreement, List<Actor> actors, PartMistakes mistakes) {
        procedure = agreement.procedure();
        parties = agreement.parties();
        guarantors = agreement.guarantors().stream().map(Guarantor::actor).toList();
        this.actors = actors;
        this.mistakes = mistakes;
    }

    /** @param ownCourse whether the course is the pack's own; what the usual one leads nowhere is no mistake of a pack */
    void check(boolean ownCourse) {
        Set<String> ids = actors.stream().map(Actor::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> signers = with(Stream.of("witness"));
        procedure.adoption().ifPresent(adoption -> adoption.roles()
                .forEach(role -> mistakes.checkKnown("procedure adoption", "roles", role, "role", signers)));
        procedure.quorum().ifPresent(quorum -> quorum.of()
                .forEach(who -> mistakes.checkKnown("procedure quorum", "of", who, "actor", ids)));
        procedure.appeal().ifPresent(appeal -> appeal.to()
                .forEach(who -> mistakes.checkKnown("procedure appeal", "to", who, "actor", ids)));
        Set<String> seats = with(Stream.of());
        procedure.panel().ifPresent(panel -> panel.seats()
                .keySet()
                .forEach(role -> mistakes.checkKnown("procedure panel", "seats", role, "role", seats)));
        procedure.panel().ifPresent(panel -> procedure.quorum().ifPresent(quorum -> check(panel, quorum)));
        procedure.course().ifPresent(course -> {
            new CourseCheck(course, with(PARTS_IN_A_CASE.stream()), mistakes).check();
            checkDeadlines(course);
            if (ownCourse) {
                checkPanelAndAppeal(course);
            }
        });
    }

    /** Roles of the register, and those of this agreement's parties and guarantors. */
    private Set<String> with(Stream<String> others) {
        return Stream.of(
                        ROLES.stream(),
                        parties.stream().map(PARTY::concat),
                        guarantors.stream().map(GUARANTOR::concat),
                        others)
                .flatMap(roles -> roles)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void check(Panel panel, Quorum quorum) {
        if (quorum.members() > panel.size()) {
            mistakes.add(
                    "procedure quorum",
                    "members",
                    quorum.members() + " members are more than the panel has, " + panel.size(),
                    "ask for fewer, or give the panel more seats");
        }
        Set<String> seated = seated(panel);
        quorum.of().stream()
                .filter(who -> actors.stream().anyMatch(actor -> actor.id().equals(who)))
                .filter(who -> !seated.contains(who))
                .forEach(who -> mistakes.add(
                        "procedure quorum",
                        "of",
                        "'" + who + "' has no seat in the panel",
                        "give it one, or take it out"));
    }

    /** The actors for whom somebody may sit. Monitors are those of an observer, which the agreement need not name. */
    private Set<String> seated(Panel panel) {
        Set<String> seated = new LinkedHashSet<>();
        for (String role : panel.seats().keySet()) {
            switch (role) {
                case "guarantor" -> seated.addAll(guarantors);
                case "monitor" ->
                    actors.stream()
                            .filter(actor -> actor.kind() == SpeakerKind.OBSERVER)
                            .forEach(actor -> seated.add(actor.id()));
                default -> seated.add(role.substring(role.indexOf(':') + 1));
            }
        }
        return seated;
    }

    private void checkDeadlines(Course course) {
        Set<String> started =
                course.steps().stream().flatMap(rule -> rule.starts().stream()).collect(Collectors.toSet());
        procedure.deadlines().stream()
                .map(Procedure.Deadline::step)
                .filter(clock -> !started.contains(clock))
                .forEach(clock -> mistakes.add(
                        "procedure " + clock,
                        "hours",
                        "no step of the course starts the clock '" + clock + "'",
                        "start it in " + CourseFile.NAME + ", or take the deadline out"));
    }

    private void checkPanelAndAppeal(Course course) {
        for (StepRule rule : course.steps()) {
            String part = "step " + rule.step().formName();
            if (procedure.panel().isEmpty() && rule.by().contains(MEMBER)) {
                mistakes.add(
                        part,
                        "by",
                        "the procedure has no panel, so nobody is a member",
                        "add panel to " + ProcedureFile.NAME);
            }
            if (procedure.appeal().isEmpty() && rule.by().contains(APPEAL_BODY)) {
                mistakes.add(
                        part,
                        "by",
                        "the procedure has no appeal, so there is no appeal body",
                        "add appeal to " + ProcedureFile.NAME + ", or take the step out");
            }
        }
    }
}
