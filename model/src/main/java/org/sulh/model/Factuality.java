package org.sulh.model;

/** How the asserter presents the happening. */
public enum Factuality {
    /** It happened or is so. */
    ACTUAL,
    /** It did not happen. */
    NEGATED,
    /** It may have happened: reportedly, apparently, is believed to. */
    HEDGED,
    /** If, would, could; in a threat or a rule. */
    HYPOTHETICAL,
    /** It is fixed to come. */
    PLANNED;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static Factuality ofFormName(String name) {
        return Checks.fromFormName(Factuality.class, name);
    }
}
