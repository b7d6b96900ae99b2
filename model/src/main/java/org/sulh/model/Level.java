package org.sulh.model;

/** How far an incident is established. The order is that of display, not a scale. */
public enum Level {
    /** Lies ahead of the day of the report. */
    PLANNED,
    /** Said by one origin, or by one side only. */
    REPORTED,
    /** Said by two independent origins that are not of one side. */
    CORROBORATED,
    /** Seen by a monitor or sensor, or past every gate of the evidence table. */
    VERIFIED,
    /** Said by one, and denied or left open by the one accused. */
    CONTESTED,
    /** The evidence is against it. */
    REFUTED,
    /** Not enough is known to say. */
    UNDETERMINED;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static Level ofFormName(String name) {
        return Checks.fromFormName(Level.class, name);
    }
}
