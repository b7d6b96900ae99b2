package org.sulh.model;

/** Whether a claim speaks of one happening or of many. */
public enum Scope {
    /** One happening. */
    SINGLE,
    /** A period, or several happenings: never joined to a single incident. */
    AGGREGATE;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static Scope ofFormName(String name) {
        return Checks.fromFormName(Scope.class, name);
    }
}
