package org.sulh.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The course that a case takes, as data: its stages, which step may be taken at which stage and by whom, what has to be
 * there for it, and what it does to the clocks. What due process asks of every course is not data and cannot be left out
 * of one; see the room {@code decide}.
 *
 * @param stages slugs, the first is where a complaint puts a case, the last where it is closed; at least two
 * @param steps what may be done
 * @param owners by name of a clock, whose time it is when it overruns: {@link #MECHANISM}, {@link #RESPONDENT}, {@link
 *     #COMPLAINANT} or {@link #NOBODY}
 */
public record Course(List<Stage> stages, List<StepRule> steps, Map<String, String> owners) {
    /** The word for those who run the procedure. */
    public static final String MECHANISM = "mechanism";

    /** The word for the party that a case is brought against. */
    public static final String RESPONDENT = "respondent";

    /** The word for the party that brought a case. */
    public static final String COMPLAINANT = "complainant";

    /** The word for no one: weather, holidays, what was agreed. */
    public static final String NOBODY = "nobody";

    public Course {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        owners = Map.copyOf(owners);
        Checks.that(stages.size() >= 2, "a course has two stages or more");
    }

    /** Where a case may stand. */
    public record Stage(String id, Texts text) {
        public Stage {
            Checks.slug(id, "stage");
        }
    }

    /** What has to be there for a step, beside the stage. */
    public enum Need {
        /** The respondent was given notice. */
        NOTICE,
        /** The respondent has replied, or the clock entry says that its time has lapsed. */
        REPLY_OR_LAPSE,
        /** A visit was made, or was denied, or its time has lapsed. */
        VISIT_OR_DENIAL,
        /** No visit is planned that was neither made nor denied. */
        NO_VISIT_OPEN,
        /** A session is open. */
        SESSION,
        /** No session is open. */
        NO_SESSION,
        /** A finding of violation stands. */
        VIOLATION,
        /** A finding stands. */
        FINDING,
        /** A measure stands. */
        MEASURE,
        /** Every measure is complied with in full. */
        ALL_COMPLIED,
        /** Each violation that stands has a measure, or an excuse. */
        ALL_ANSWERED,
        /** An appeal is open. */
        APPEAL,
        /** No appeal is open, and none can be lodged any more. */
        APPEAL_OVER;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /**
     * When a step may be taken, by whom, and what follows.
     *
     * @param step which
     * @param in ids of the stages at which it may be taken; empty for the complaint, which makes the case
     * @param to id of the stage at which the case stands then; absent when it stays
     * @param by who: roles of the register ({@code chair}, {@code guarantor}, {@code party:*}, …), or by their part in the
     *     case {@code complainant}, {@code respondent}, {@code either-party}, {@code member} (sits in the open session and is
     *     not recused), {@code appeal-body} (those to whom the procedure takes an appeal); at least one
     * @param needs what has to be there
     * @param starts names of the clocks that begin
     * @param ends names of the clocks that are met
     * @param stops names of the clocks that stand still from then on, at the cost of who caused it
     * @param resumes names of the clocks that run again
     */
    public record StepRule(
            StepName step,
            List<String> in,
            Optional<String> to,
            List<String> by,
            List<Need> needs,
            List<String> starts,
            List<String> ends,
            List<String> stops,
            List<String> resumes) {
        public StepRule {
            in = List.copyOf(in);
            by = List.copyOf(by);
            needs = List.copyOf(needs);
            starts = List.copyOf(starts);
            ends = List.copyOf(ends);
            stops = List.copyOf(stops);
            resumes = List.copyOf(resumes);
            Checks.that(!by.isEmpty(), "nobody may take the step " + step.formName());
            Checks.that(
                    (step == StepName.COMPLAINT) == in.isEmpty(),
                    "the step " + step.formName()
                            + (in.isEmpty() ? " is at no stage" : " makes the case, and has no stage"));
        }
    }
}
