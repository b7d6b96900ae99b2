package org.sulh.pipeline.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.SignedStep;

/**
 * All cases of a record. Steps come in the order of the register; one that may not be taken changes nothing.
 *
 * <p>Cost: a step is judged and taken in a few microseconds, whatever the number of cases and of steps before it. For one
 * thread at a time.
 */
public final class Docket {
    private final Map<String, Proceeding> cases = new LinkedHashMap<>();
    private final IdentityHashMap<Agreement, Charter> charters = new IdentityHashMap<>();
    private final Precedents precedents = new Precedents();

    /**
     * The terms by which a case goes: those in force when its complaint was entered.
     *
     * @param version of the pack
     * @param agreement with the course of its procedure
     */
    public record Terms(String version, Agreement agreement) {}

    /** What a record knows that a step may name. Each method but the last throws a {@link RefusedStepException}. */
    public interface Grounds {
        /** The claim is known, counts, and can be read by both sides. */
        void requireOpenClaim(String claim);

        /** The claim or document is known and can be read by both sides. */
        void requireOpenEvidence(String id);

        /** The incident is named by a claim that counts. */
        void requireIncident(String incident);

        /** Index of the entry with which a claim came in. */
        long entryOf(String claim);
    }

    /**
     * What a step would change.
     *
     * @param terms in force, by which a complaint goes
     * @return to be run before any other step is judged, or never
     * @throws RefusedStepException when the step may not be taken
     */
    public Runnable judge(SignedStep step, Terms terms, Grounds grounds) {
        return switch (step.step()) {
            case Complaint complaint -> open(step, complaint, terms, grounds);
            case CaseStep.InCase later -> get(later.caseId()).judge(step, later, grounds);
        };
    }

    private Runnable open(SignedStep step, Complaint complaint, Terms terms, Grounds grounds) {
        complaint
                .answers()
                .ifPresent(other -> RefusedStepException.unless(cases.containsKey(other), "there is no case " + other));
        Charter charter = charters.computeIfAbsent(terms.agreement(), agreement -> new Charter(terms));
        Proceeding proceeding = new Proceeding("k-" + step.index(), charter, complaint, precedents);
        Runnable first = proceeding.lodge(step, grounds);
        return () -> {
            first.run();
            cases.put(proceeding.id(), proceeding);
        };
    }

    private Proceeding get(String id) {
        Proceeding proceeding = cases.get(id);
        if (proceeding == null) {
            throw new RefusedStepException("there is no case " + id);
        }
        return proceeding;
    }

    /** How a case stands at a time. */
    public Optional<CaseFile> find(String id, Instant now) {
        return Optional.ofNullable(cases.get(id)).map(proceeding -> proceeding.file(now));
    }

    /** How every case stands at a time, in the order of their complaints. */
    public List<CaseFile> list(Instant now) {
        List<CaseFile> files = new ArrayList<>(cases.size());
        cases.values().forEach(proceeding -> files.add(proceeding.file(now)));
        return files;
    }
}
