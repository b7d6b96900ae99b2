package org.sulh.model;

/** The asserter's attitude to the happening. */
public enum Stance {
    /** Says that it is so. */
    ASSERTS,
    /** Accuses another of an act without saying how it is known. */
    ALLEGES,
    /** Says that it did not happen, or was not so. */
    DENIES,
    /** Tells of an act of one's own side that counts against it. */
    ADMITS,
    /** Was asked, and left it open. */
    NEITHER_CONFIRMS_NOR_DENIES,
    /** Asks it of the other side. */
    DEMANDS,
    /** Tells of something of one's own to come. */
    ANNOUNCES,
    /** Wishes for it. */
    HOPES;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static Stance ofFormName(String name) {
        return Checks.fromFormName(Stance.class, name);
    }
}
