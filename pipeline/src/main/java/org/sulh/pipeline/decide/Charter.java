package org.sulh.pipeline.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Course;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.model.StepName;
import org.sulh.model.Tie;
import org.sulh.model.cases.Signatory;
import org.sulh.pipeline.decide.Docket.Terms;

/** The terms of an agreement, made ready to be asked. */
final class Charter {
    private static final String GUARANTOR = "guarantor";

    private final String version;
    private final Agreement agreement;
    private final Course course;
    private final Map<StepName, StepRule> rules = new EnumMap<>(StepName.class);
    private final Set<String> parties;
    private final Set<String> guarantors = new HashSet<>();

    Charter(Terms terms) {
        this.version = terms.version();
        this.agreement = terms.agreement();
        this.course = agreement
                .procedure()
                .course()
                .orElseThrow(() -> new RefusedStepException(
                        "the pack " + agreement.id() + " says nothing of the course that a case takes"));
        course.steps().forEach(rule -> rules.put(rule.step(), rule));
        this.parties = Set.copyOf(agreement.parties());
        agreement.guarantors().forEach(guarantor -> guarantors.add(guarantor.actor()));
    }

    String version() {
        return version;
    }

    Agreement agreement() {
        return agreement;
    }

    Procedure procedure() {
        return agreement.procedure();
    }

    Course course() {
        return course;
    }

    String firstStage() {
        return course.stages().getFirst().id();
    }

    String lastStage() {
        return course.stages().getLast().id();
    }

    StepRule getRule(StepName step) {
        StepRule rule = rules.get(step);
        if (rule == null) {
            throw new RefusedStepException("the course of this agreement has no step " + step.formName());
        }
        return rule;
    }

    boolean isParty(String actor) {
        return parties.contains(actor);
    }

    void requireParty(String actor, String what) {
        RefusedStepException.unless(
                isParty(actor),
                what + " is a party of the agreement, and " + actor + " is none; they are "
                        + String.join(", ", agreement.parties()));
    }

    /** Who can be the cause of lost time: a party, those who run the procedure, or nobody. */
    void requireCause(String cause) {
        RefusedStepException.unless(
                isParty(cause) || cause.equals(Course.MECHANISM) || cause.equals(Course.NOBODY),
                "lost time is caused by " + String.join(", ", agreement.parties()) + ", " + Course.MECHANISM + " or "
                        + Course.NOBODY + ", not by " + cause);
    }

    /** @throws RefusedStepException when there is no such clause, or it does not bind the party */
    void requireClause(String id, String party) {
        Clause clause = agreement.clauses().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedStepException("version " + version + " of the agreement has no clause "
                        + id + "; they are "
                        + String.join(
                                ", ",
                                agreement.clauses().stream().map(Clause::id).toList())));
        RefusedStepException.unless(clause.isBinding(party), "the clause " + id + " does not bind " + party);
    }

    /** Whether a signatory has the role that a word of the course stands for. */
    static boolean hasRole(Signatory signatory, String word) {
        for (String role : signatory.roles()) {
            if (role.equals(word)
                    || word.equals("party:*") && role.startsWith("party:")
                    || word.equals(GUARANTOR) && role.startsWith(GUARANTOR + ":")) {
                return true;
            }
        }
        return false;
    }

    /** The party that a signatory signs for; empty when for none. */
    Optional<String> partyOf(Signatory signatory) {
        return agreement.parties().stream()
                .filter(party -> hasRole(signatory, "party:" + party))
                .findFirst();
    }

    /**
     * Whether a signatory acts for an actor: by a role that names it, or as its holder in a role that is no party's.
     */
    boolean actsFor(Signatory signatory, String actor) {
        if (isParty(actor)) {
            return hasRole(signatory, "party:" + actor);
        }
        if (hasRole(signatory, GUARANTOR + ":" + actor)) {
            return true;
        }
        boolean named = signatory.roles().stream().anyMatch(role -> role.startsWith(GUARANTOR + ":"));
        boolean own =
                signatory.holder().equals(actor) && !named && partyOf(signatory).isEmpty();
        return own || !guarantors.contains(actor) && hasRole(signatory, "chair");
    }

    /**
     * The role of the panel whose seats a member takes who sits for an actor; empty when the panel has none.
     */
    Optional<String> seatOf(Procedure.Panel panel, String actor) {
        List<String> candidates = new ArrayList<>();
        if (isParty(actor)) {
            candidates.add("party:" + actor);
        } else if (guarantors.contains(actor)) {
            candidates.add(GUARANTOR + ":" + actor);
            candidates.add(GUARANTOR);
        } else {
            panel.seats().keySet().stream()
                    .filter(role -> !role.startsWith("party:") && !role.startsWith(GUARANTOR))
                    .forEach(candidates::add);
        }
        return candidates.stream().filter(panel.seats()::containsKey).findFirst();
    }

    /** The party to which alone an actor has a declared tie; empty when there is none, or there are ties to several. */
    Optional<String> tiedAlone(String actor) {
        Set<String> tied = new HashSet<>();
        agreement.guarantors().stream()
                .filter(guarantor -> guarantor.actor().equals(actor))
                .flatMap(guarantor -> guarantor.ties().stream())
                .map(Tie::to)
                .filter(this::isParty)
                .forEach(tied::add);
        return tied.size() == 1 ? tied.stream().findFirst() : Optional.empty();
    }
}
