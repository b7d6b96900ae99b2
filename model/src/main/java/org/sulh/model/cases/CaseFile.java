package org.sulh.model.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.CaseStep.Seat;

/**
 * A case as it stands after some steps, at a time.
 *
 * @param id {@code k-} and the index of the complaint's entry
 * @param version of the pack by whose procedure it goes
 * @param at the time as of which it stands
 * @param stage id of the stage
 * @param closed why it is closed; absent while it is open
 * @param taken the steps so far, in their order; the first is the complaint
 * @param clocks in the order in which they began
 * @param visits in the order in which they were planned
 * @param sessions in their order
 * @param motions in their order
 * @param findings in their order
 * @param measures in their order
 * @param provisionals in their order
 * @param appeals in their order
 * @param delays who cost how much time, by clock, in the order of the clocks
 * @param possible what may be done next, by whom and until when
 */
public record CaseFile(
        String id,
        String version,
        Instant at,
        String stage,
        Optional<CaseStep.Ending> closed,
        List<Taken> taken,
        List<ClockState> clocks,
        List<VisitState> visits,
        List<SessionState> sessions,
        List<MotionState> motions,
        List<FindingState> findings,
        List<MeasureState> measures,
        List<ProvisionalState> provisionals,
        List<AppealState> appeals,
        List<Delay> delays,
        List<Possible> possible) {
    public CaseFile {
        taken = List.copyOf(taken);
        clocks = List.copyOf(clocks);
        visits = List.copyOf(visits);
        sessions = List.copyOf(sessions);
        motions = List.copyOf(motions);
        findings = List.copyOf(findings);
        measures = List.copyOf(measures);
        provisionals = List.copyOf(provisionals);
        appeals = List.copyOf(appeals);
        delays = List.copyOf(delays);
        possible = List.copyOf(possible);
    }

    /** The complaint that made it. */
    public Complaint complaint() {
        return (Complaint) taken.getFirst().step();
    }

    /** Whether it is not closed. */
    public boolean isOpen() {
        return closed.isEmpty();
    }

    /**
     * A step that was taken.
     *
     * @param index of its entry
     * @param at when, at the latest of all that the register had heard of the time
     * @param by who took it
     * @param signers all who signed it
     * @param stage id of the stage at which the case stood then
     */
    public record Taken(long index, Instant at, String by, List<String> signers, CaseStep step, String stage) {
        public Taken {
            signers = List.copyOf(signers);
        }
    }

    /** How a clock stands. */
    public enum ClockStatus {
        RUNNING,
        STOPPED,
        OVERDUE,
        MET,
        MET_LATE,
        LAPSED,
        /** The case was closed while it ran. */
        CEASED;

        /** The word that entries and reports use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /**
     * The time that a step may take.
     *
     * @param name of the clock
     * @param owner slug of the party whose time it is, or a word of {@link org.sulh.model.Course}
     * @param began when
     * @param allowance how long it runs, extensions included
     * @param due when it runs out; absent while it is stopped
     * @param ended when it was met or said to have lapsed
     * @param stops when it stood still, in their order
     */
    public record ClockState(
            String name,
            String owner,
            Instant began,
            Duration allowance,
            Optional<Instant> due,
            Optional<Instant> ended,
            ClockStatus status,
            List<Stop> stops) {
        public ClockState {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A time in which a clock stood still.
     *
     * @param until absent while it still stands
     * @param causedBy slug of a party, or a word of {@link org.sulh.model.Course}
     */
    public record Stop(Instant from, Optional<Instant> until, String causedBy, String reason) {}

    /**
     * Time that was lost, and to whom it goes.
     *
     * @param causedBy slug of a party, or a word of {@link org.sulh.model.Course}
     * @param clock the clock
     * @param lost how long
     */
    public record Delay(String causedBy, String clock, Duration lost, String reason) {}

    /**
     * A visit.
     *
     * @param planned index of the entry that planned it
     * @param made when it was made
     * @param deniedBy who kept it from taking place
     */
    public record VisitState(
            long planned, Instant on, String place, Optional<Instant> made, Optional<String> deniedBy) {}

    /**
     * A joint session.
     *
     * @param opened index of the entry that opened it
     * @param closed index of the entry that closed it
     */
    public record SessionState(long opened, List<Seat> present, List<Recused> recused, Optional<Long> closed) {
        public SessionState {
            present = List.copyOf(present);
            recused = List.copyOf(recused);
        }
    }

    /**
     * A motion with the votes on it.
     *
     * @param index of its entry
     * @param session index of the session
     * @param needed how many votes for it carry it
     * @param carried whether it is carried by now
     */
    public record MotionState(
            long index,
            long session,
            Finding.Text text,
            String hash,
            List<Finding.Vote> votes,
            int needed,
            boolean carried) {
        public MotionState {
            votes = List.copyOf(votes);
        }
    }

    /**
     * A finding and what became of it.
     *
     * @param at when it was made
     * @param stands whether it still holds: neither overturned nor remitted on appeal, nor replaced by a later finding of the same
     *     clause and incident
     * @param recurrence the how manieth standing violation of this clause by this party it is, from 1; 0 when it is none
     * @param proposal what the ladder proposes; absent when it is no violation
     */
    public record FindingState(
            Finding finding, Instant at, boolean stands, int recurrence, Optional<LadderProposal> proposal) {}

    /**
     * What the ladder proposes after a violation.
     *
     * @param rungs ids of the rungs that answer it, the lightest first; empty when none does or it is excused
     * @param most id of the highest rung that any cap allows
     * @param reason in words
     */
    public record LadderProposal(List<String> rungs, Optional<String> most, String reason) {
        public LadderProposal {
            rungs = List.copyOf(rungs);
        }
    }

    /**
     * A measure and how far it is complied with.
     *
     * @param index of its entry
     * @param level as it was last checked
     * @param due day; later than imposed when it waited for an appeal
     * @param overdue whether the day is past and it is not complied with in full
     * @param stands whether its finding still holds
     * @param suspended whether it waits for an appeal
     */
    public record MeasureState(
            long index,
            CaseStep.Measure measure,
            Fulfilment level,
            LocalDate due,
            boolean overdue,
            boolean stands,
            boolean suspended) {}

    /**
     * A provisional measure.
     *
     * @param index of its entry
     * @param inForce whether it holds: its last day is not past, and nothing was found yet
     */
    public record ProvisionalState(long index, CaseStep.Provisional provisional, boolean inForce) {}

    /**
     * An appeal.
     *
     * @param index of its entry
     * @param by slug of the party
     * @param ruling what was decided; absent while it is open
     */
    public record AppealState(long index, long finding, String by, String grounds, Optional<Ruling> ruling) {}

    /**
     * A step that may be taken next.
     *
     * @param by who may take it, in words of the course
     * @param until when the clock on it runs out, where there is one
     * @param missing what is still missing for it, in words; empty when it may be taken now
     */
    public record Possible(StepName step, List<String> by, Optional<Instant> until, List<String> missing) {
        public Possible {
            by = List.copyOf(by);
            missing = List.copyOf(missing);
        }
    }
}
