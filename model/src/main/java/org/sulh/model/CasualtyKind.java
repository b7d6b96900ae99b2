package org.sulh.model;

/** What befell the people counted. */
public enum CasualtyKind {
    /** Dead. */
    KILLED,
    /** Wounded. */
    INJURED,
    /** Taken prisoner. */
    CAPTURED,
    /** Whereabouts unknown. */
    MISSING;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static CasualtyKind ofFormName(String name) {
        return Checks.fromFormName(CasualtyKind.class, name);
    }
}
