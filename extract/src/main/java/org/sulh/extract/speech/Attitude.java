package org.sulh.extract.speech;

/** What a verb of speech says of its speaker's stance. */
public enum Attitude {
    ASSERTS,
    ALLEGES,
    DENIES,
    ADMITS,
    DEMANDS,
    ANNOUNCES,
    HOPES,
    PROMISES,
    THREATENS,
    NEITHER
}
