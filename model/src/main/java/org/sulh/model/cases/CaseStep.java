package org.sulh.model.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.StepName;

/**
 * A step of a case, as somebody takes it. It says nothing of whether it may be taken; its constructor asks for what it
 * cannot be without. Indexes name entries of the register.
 */
public sealed interface CaseStep {
    /** Which step of the course it is. */
    StepName step();

    /** A step of a case that is there. */
    sealed interface InCase extends CaseStep {
        /** Id of the case. */
        String caseId();
    }

    /** Who brings a complaint. */
    enum Origin {
        PARTY,
        MONITOR,
        PUBLIC,
        OWN_INITIATIVE;

        /** The word that entries use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /**
     * A complaint, which makes a case.
     *
     * @param complainant slug of the party that brings it; present when the origin is a party
     * @param respondent slug of the party it is brought against
     * @param claims ids of the claims it stands on, at least one
     * @param clauses ids of the clauses said to be broken; may be empty
     * @param what in words
     * @param answers id of a case that it answers, as a counter-complaint
     */
    record Complaint(
            Origin origin,
            Optional<String> complainant,
            String respondent,
            List<String> claims,
            List<String> clauses,
            String what,
            Optional<String> answers)
            implements CaseStep {
        public Complaint {
            claims = List.copyOf(claims);
            clauses = List.copyOf(clauses);
            Needed.that(!claims.isEmpty(), "a complaint stands on at least one claim");
            Needed.that(
                    complainant.isPresent() == (origin == Origin.PARTY),
                    "a complaint of a party names the party, and no other complaint does");
            Needed.that(
                    !complainant.equals(Optional.of(respondent)), "a party cannot bring a complaint against itself");
            Needed.text(what, "what the complaint says");
        }

        @Override
        public StepName step() {
            return StepName.COMPLAINT;
        }
    }

    /** The preliminary inquiry: whether there is enough to go on with. */
    record Inquiry(String caseId, boolean takenUp, String reason) implements InCase {
        public Inquiry {
            Needed.text(reason, "the reason of the inquiry");
        }

        @Override
        public StepName step() {
            return takenUp ? StepName.INQUIRY_TAKEN_UP : StepName.INQUIRY_DISMISSED;
        }
    }

    /**
     * The respondent is told what is alleged.
     *
     * @param particulars in words
     * @param clauses ids of the clauses in question, at least one
     * @param claims ids of claims that are put to it; may be empty beside those of the complaint
     */
    record Notice(String caseId, String particulars, List<String> clauses, List<String> claims) implements InCase {
        public Notice {
            clauses = List.copyOf(clauses);
            claims = List.copyOf(claims);
            Needed.text(particulars, "the particulars of the notice");
            Needed.that(!clauses.isEmpty(), "a notice names the clauses in question");
        }

        @Override
        public StepName step() {
            return StepName.NOTICE;
        }
    }

    /** What a respondent says to an allegation. */
    enum Answer {
        DENIES,
        ADMITS,
        EXPLAINS,
        LEAVES_OPEN;

        /** The word that entries use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /**
     * The respondent answers.
     *
     * @param counterClaims ids of claims that it sets against those of the complaint
     */
    record Reply(String caseId, Answer answer, String what, List<String> counterClaims) implements InCase {
        public Reply {
            counterClaims = List.copyOf(counterClaims);
            Needed.text(what, "what the reply says");
        }

        @Override
        public StepName step() {
            return StepName.REPLY;
        }
    }

    /**
     * A visit is planned. It is named by the index of this entry.
     *
     * @param on when
     * @param place where, in words
     * @param team holders of keys, or other persons as slugs; at least one
     */
    record VisitPlanned(String caseId, Instant on, String place, List<String> team) implements InCase {
        public VisitPlanned {
            team = List.copyOf(team);
            Needed.text(place, "the place of the visit");
            Needed.that(!team.isEmpty(), "a visit is made by somebody");
        }

        @Override
        public StepName step() {
            return StepName.VISIT_PLANNED;
        }
    }

    /**
     * A visit was made.
     *
     * @param visit index of its planning
     * @param on when it was made
     * @param evidence ids of claims and documents that came of it
     */
    record VisitMade(String caseId, long visit, Instant on, String report, List<String> evidence) implements InCase {
        public VisitMade {
            evidence = List.copyOf(evidence);
            Needed.text(report, "what the visit found");
        }

        @Override
        public StepName step() {
            return StepName.VISIT_MADE;
        }
    }

    /**
     * A visit could not be made.
     *
     * @param causedBy slug of the party that kept it from taking place, or a word of {@link org.sulh.model.Course}:
     *     {@code mechanism} or {@code nobody}
     */
    record VisitDenied(String caseId, long visit, String causedBy, String reason) implements InCase {
        public VisitDenied {
            Needed.text(reason, "the reason why there was no visit");
        }

        @Override
        public StepName step() {
            return StepName.VISIT_DENIED;
        }
    }

    /** What is done to a clock. */
    enum Turn {
        STOP,
        START,
        EXTEND,
        LAPSE;

        /** The word that entries use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /**
     * A clock is stopped, started again, extended, or said to have run out.
     *
     * @param clock its name: notice, reply, visit, …
     * @param hours by how many it is extended; present then and only then
     * @param causedBy as of a visit denied; who asked for or made the change necessary
     */
    record Clock(String caseId, Turn turn, String clock, OptionalInt hours, String causedBy, String reason)
            implements InCase {
        public Clock {
            Needed.text(reason, "the reason for the change of the clock");
            Needed.that(
                    hours.isPresent() == (turn == Turn.EXTEND) && hours.orElse(1) >= 1,
                    "an extension is by one hour or more, and nothing else has hours");
        }

        @Override
        public StepName step() {
            return switch (turn) {
                case STOP -> StepName.CLOCK_STOP;
                case START -> StepName.CLOCK_START;
                case EXTEND -> StepName.CLOCK_EXTEND;
                case LAPSE -> StepName.CLOCK_LAPSE;
            };
        }
    }

    /**
     * Asked of one party or of both before anything is found, without saying that anybody did wrong.
     *
     * @param on slugs of the parties, at least one
     * @param rung id of a rung that the ladder marks as provisional
     * @param until last day
     */
    record Provisional(String caseId, List<String> on, String rung, LocalDate until, String reason) implements InCase {
        public Provisional {
            on = List.copyOf(on);
            Needed.that(!on.isEmpty(), "a provisional measure is asked of somebody");
            Needed.text(reason, "the reason for the provisional measure");
        }

        @Override
        public StepName step() {
            return StepName.PROVISIONAL;
        }
    }

    /**
     * One who sits.
     *
     * @param holder of the key that votes
     * @param of for whom: slug of a party, or of a guarantor
     */
    record Seat(String holder, String of) {}

    /** One who does not sit in this case, and why. */
    record Recused(String holder, String of, String reason) {
        public Recused {
            Needed.text(reason, "the reason for a recusal");
        }
    }

    /**
     * A joint session begins. It is named by the index of this entry.
     *
     * @param present who sits, at least one, nobody twice
     * @param recused members who do not sit in this case
     */
    record SessionOpened(String caseId, List<Seat> present, List<Recused> recused) implements InCase {
        public SessionOpened {
            present = List.copyOf(present);
            recused = List.copyOf(recused);
            Needed.that(!present.isEmpty(), "somebody is present at a session");
            Needed.that(
                    present.stream().map(Seat::holder).distinct().count() == present.size(),
                    "a member is present once");
        }

        @Override
        public StepName step() {
            return StepName.SESSION_OPENED;
        }
    }

    /**
     * A joint session ends.
     *
     * @param documents ids of documents that belong to the minutes
     */
    record SessionClosed(String caseId, long session, String minutes, List<String> documents) implements InCase {
        public SessionClosed {
            documents = List.copyOf(documents);
            Needed.text(minutes, "the minutes");
        }

        @Override
        public StepName step() {
            return StepName.SESSION_CLOSED;
        }
    }

    /**
     * A finding is put to the vote. It is named by the index of this entry.
     *
     * @param hash SHA-256 of the canonical form of the text, in hexadecimal; follows from the text
     */
    record Motion(String caseId, Finding.Text text, String hash) implements InCase {
        @Override
        public StepName step() {
            return StepName.MOTION;
        }
    }

    /**
     * A member votes on a motion.
     *
     * @param motion index of the motion
     * @param hash of the text that the member has read
     * @param opinion in the member's words; of who votes against, the dissent
     */
    record Vote(String caseId, long motion, String hash, Choice choice, Optional<String> opinion) implements InCase {
        @Override
        public StepName step() {
            return StepName.VOTE;
        }
    }

    /**
     * A motion that was carried becomes a finding, signed by members who voted for it. It is named by the index of this
     * entry.
     *
     * @param hash of the text that is signed
     * @param conclusion what it finds, as the motion says
     */
    record Found(String caseId, long motion, String hash, Finding.Conclusion conclusion) implements InCase {
        @Override
        public StepName step() {
            return switch (conclusion) {
                case VIOLATION -> StepName.FINDING_VIOLATION;
                case NO_VIOLATION -> StepName.FINDING_NO_VIOLATION;
                case UNABLE -> StepName.FINDING_UNABLE;
            };
        }
    }

    /**
     * What is imposed after a finding. It is named by the index of this entry.
     *
     * @param finding index of the finding
     * @param on slug of the party
     * @param rung id of the rung; absent when it is none of the ladder's
     * @param what the measure in words; present when no rung is named
     * @param reason why this one; asked for where it is not what the ladder proposes
     * @param due day by which it is to be complied with
     */
    record Measure(
            String caseId,
            long finding,
            String on,
            Optional<String> rung,
            Optional<String> what,
            Optional<String> reason,
            LocalDate due)
            implements InCase {
        public Measure {
            Needed.that(
                    rung.isPresent() || what.isPresent(), "a measure is a rung of the ladder, or is given in words");
        }

        @Override
        public StepName step() {
            return StepName.MEASURE;
        }
    }

    /** A party says what it has done. That it says so is not yet compliance. */
    record ComplianceReport(String caseId, long measure, String what, List<String> evidence) implements InCase {
        public ComplianceReport {
            evidence = List.copyOf(evidence);
            Needed.text(what, "what was done");
        }

        @Override
        public StepName step() {
            return StepName.COMPLIANCE_REPORT;
        }
    }

    /**
     * Somebody who is not the party has seen how far a measure is complied with.
     *
     * @param evidence ids of claims and documents; at least one when the level is more than not begun
     */
    record ComplianceCheck(String caseId, long measure, Fulfilment level, String reason, List<String> evidence)
            implements InCase {
        public ComplianceCheck {
            evidence = List.copyOf(evidence);
            Needed.text(reason, "the reason for the level of compliance");
        }

        @Override
        public StepName step() {
            return StepName.COMPLIANCE_CHECK;
        }
    }

    /** A party takes a finding further. It is named by the index of this entry. */
    record Appeal(String caseId, long finding, String grounds) implements InCase {
        public Appeal {
            Needed.text(grounds, "the grounds of the appeal");
        }

        @Override
        public StepName step() {
            return StepName.APPEAL;
        }
    }

    /** What becomes of a finding on appeal. */
    enum Ruling {
        UPHELD,
        OVERTURNED,
        REMITTED;

        /** The word that entries use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /** An appeal is decided by those to whom it was taken. */
    record AppealDecided(String caseId, long appeal, Ruling ruling, String reasons) implements InCase {
        public AppealDecided {
            Needed.text(reasons, "the reasons of the decision on an appeal");
        }

        @Override
        public StepName step() {
            return switch (ruling) {
                case UPHELD -> StepName.APPEAL_UPHELD;
                case OVERTURNED -> StepName.APPEAL_OVERTURNED;
                case REMITTED -> StepName.APPEAL_REMITTED;
            };
        }
    }

    /**
     * A case is opened again.
     *
     * @param claims ids of claims that were not in the record when it was decided, at least one
     */
    record Reopening(String caseId, List<String> claims, String reason) implements InCase {
        public Reopening {
            claims = List.copyOf(claims);
            Needed.that(!claims.isEmpty(), "a case is reopened on new claims");
            Needed.text(reason, "the reason for the reopening");
        }

        @Override
        public StepName step() {
            return StepName.REOPENING;
        }
    }

    /** Why a case is closed. */
    enum Ending {
        NOT_TAKEN_UP,
        NO_VIOLATION,
        EXCUSED,
        COMPLIED,
        SETTLED,
        WITHDRAWN,
        UNABLE_TO_CONCLUDE;

        /** The word that entries use. */
        public String formName() {
            return Needed.formName(this);
        }
    }

    /** A case is closed. */
    record Closure(String caseId, Ending ending, String reason) implements InCase {
        public Closure {
            Needed.text(reason, "the reason for the closure");
        }

        @Override
        public StepName step() {
            return StepName.CLOSURE;
        }
    }
}
