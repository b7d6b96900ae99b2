package org.sulh.model;

/** The steps of a case, in the order in which they usually come. The names are fixed; when each may be taken is data. */
public enum StepName {
    COMPLAINT,
    INQUIRY_TAKEN_UP,
    INQUIRY_DISMISSED,
    NOTICE,
    REPLY,
    VISIT_PLANNED,
    VISIT_MADE,
    VISIT_DENIED,
    CLOCK_STOP,
    CLOCK_START,
    CLOCK_EXTEND,
    CLOCK_LAPSE,
    PROVISIONAL,
    SESSION_OPENED,
    SESSION_CLOSED,
    MOTION,
    VOTE,
    FINDING_VIOLATION,
    FINDING_NO_VIOLATION,
    FINDING_UNABLE,
    MEASURE,
    COMPLIANCE_REPORT,
    COMPLIANCE_CHECK,
    APPEAL,
    APPEAL_UPHELD,
    APPEAL_OVERTURNED,
    APPEAL_REMITTED,
    REOPENING,
    CLOSURE;

    /** The word that packs use. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no step has this word */
    public static StepName ofFormName(String word) {
        return Checks.fromFormName(StepName.class, word);
    }
}
