package org.sulh.model;

/** What a speaker is to the agreement. */
public enum SpeakerKind {
    /** A party to the agreement, or a state or force that fights. */
    PARTY,
    /** A mediator, host or guarantor. */
    MEDIATOR,
    /** An armed group that is no party. */
    ARMED_GROUP,
    /** A monitor, an international organisation, a third state, a hospital run by outsiders. */
    OBSERVER,
    /** A newspaper, agency or station in its own voice. */
    OUTLET,
    /** No side known: residents, officials, sources. */
    UNNAMED;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static SpeakerKind ofFormName(String name) {
        return Checks.fromFormName(SpeakerKind.class, name);
    }
}
