package org.sulh.record.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sulh.model.Agreement;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.SignedStep;
import org.sulh.pack.Pack;
import org.sulh.pipeline.decide.Docket;
import org.sulh.pipeline.decide.Docket.Terms;
import org.sulh.pipeline.decide.RefusedStepException;
import org.sulh.register.entry.RefusedException;

/**
 * The cases of a record. A step is judged once, by what everybody could know when it was entered, and stands from then on:
 * what is disclosed or reviewed later may lead to further steps, and undoes none.
 *
 * <p>One thread at a time judges and takes steps; any number may ask.
 */
final class CaseBook {
    private final PackShelf shelf;
    private final Docket docket = new Docket();
    private final List<SignedStep> steps = new ArrayList<>();
    private final Map<String, Terms> termsOf = new HashMap<>();
    /** By the index of the adoption: one set of terms for all cases that go by it. */
    private final Map<Long, Terms> terms = new HashMap<>();
    /** With which entry the claims came in for which that mattered. */
    private final Map<String, Long> entries = new HashMap<>();

    CaseBook(PackShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What a step would change.
     *
     * @param open what everybody knows
     * @param known whether a claim or document is in the record, open or not
     * @throws RefusedException when it may not be taken
     */
    synchronized Runnable judge(SignedStep step, Books open, Predicate<String> known) {
        return judge(step, open, new OpenGrounds(open, known));
    }

    /** Takes a step once more that was taken before, when what everybody knew was judged. */
    synchronized void take(SignedStep step, Books open) {
        judge(step, open, new GrantedGrounds(claim -> OpenGrounds.entryOf(open, claim)))
                .run();
    }

    private Runnable judge(SignedStep step, Books open, Docket.Grounds grounds) {
        Terms by = terms(step, open.adoptions());
        Runnable change;
        try {
            change = docket.judge(step, by, grounds);
        } catch (RefusedStepException e) {
            throw new RefusedException(String.valueOf(e.getMessage()));
        }
        return () -> enter(step, by, open, change);
    }

    private synchronized void enter(SignedStep step, Terms by, Books open, Runnable change) {
        change.run();
        steps.add(step);
        switch (step.step()) {
            case CaseStep.Complaint complaint -> termsOf.put(caseOf(step), by);
            case CaseStep.Reopening reopening ->
                reopening.claims().forEach(claim -> entries.put(claim, OpenGrounds.entryOf(open, claim)));
            default -> {}
        }
    }

    private static String caseOf(SignedStep step) {
        return step.step() instanceof CaseStep.InCase later ? later.caseId() : "k-" + step.index();
    }

    private Terms terms(SignedStep step, List<Adoption> adoptions) {
        if (step.step() instanceof CaseStep.InCase later) {
            Terms known = termsOf.get(later.caseId());
            if (known == null) {
                throw new RefusedException("there is no case " + later.caseId());
            }
            return known;
        }
        Adoption adoption = inForce(adoptions, step);
        Terms known = terms.get(adoption.index());
        if (known == null) {
            known = terms(adoption);
            terms.put(adoption.index(), known);
        }
        return known;
    }

    /** The version that was adopted last of those in force on the day of the step. */
    private static Adoption inForce(List<Adoption> adoptions, SignedStep step) {
        LocalDate day = LocalDate.ofInstant(step.at(), ZoneOffset.UTC);
        return adoptions.reversed().stream()
                .filter(adoption -> adoption.index() < step.index())
                .filter(adoption -> adoption.pack().inForceFrom().stream().noneMatch(from -> from.isAfter(day)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("no version of the agreement is in force on " + day));
    }

    private Terms terms(Adoption adoption) {
        Pack pack = shelf.find(adoption.pack().pack()).orElseThrow(() -> new RefusedException(adoption.missing()));
        if (pack.agreement().procedure().course().isEmpty()) {
            throw new RefusedException("the pack " + pack.id() + " says nothing of the course that a case takes");
        }
        return new Terms(adoption.pack().version(), pack.agreement());
    }

    /** The agreement that was adopted last, where its pack is at hand. */
    Optional<Agreement> findAgreement(List<Adoption> adoptions) {
        return adoptions.isEmpty()
                ? Optional.empty()
                : shelf.find(adoptions.getLast().pack().pack()).map(Pack::agreement);
    }

    /** Whether every pack by which a step could be judged is at hand. */
    boolean hasPacks(List<Adoption> adoptions) {
        return adoptions.stream()
                .allMatch(adoption -> shelf.find(adoption.pack().pack()).isPresent());
    }

    synchronized List<SignedStep> steps() {
        return List.copyOf(steps);
    }

    /** The cases after the steps so far. */
    synchronized Cases cases(Instant at) {
        return new Cases(this, steps.size(), at);
    }

    synchronized List<SignedStep> steps(int count) {
        return List.copyOf(steps.subList(0, count));
    }

    synchronized List<CaseFile> list(int count, Instant at) {
        return after(count).list(at);
    }

    synchronized Optional<CaseFile> find(String id, int count, Instant at) {
        return after(count).find(id, at);
    }

    /** The docket after the first steps; where there were more since, it is drawn up anew. */
    private Docket after(int count) {
        if (count == steps.size()) {
            return docket;
        }
        Docket earlier = new Docket();
        Docket.Grounds granted = new GrantedGrounds(claim -> entries.getOrDefault(claim, Long.MAX_VALUE));
        for (SignedStep step : steps.subList(0, count)) {
            earlier.judge(step, Objects.requireNonNull(termsOf.get(caseOf(step))), granted)
                    .run();
        }
        return earlier;
    }
}
