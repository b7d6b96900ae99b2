package org.sulh.model;

/** Whose a term is. What is not agreed binds nobody by being listed. */
public enum TermStatus {
    /** Both sides confirm it. */
    AGREED,
    /** One side, or a mediator alone, states it. */
    STATED,
    /** A draft that nobody has stated. */
    PROPOSAL;

    /** The word that packs use. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static TermStatus ofFormName(String name) {
        return Checks.fromFormName(TermStatus.class, name);
    }
}
