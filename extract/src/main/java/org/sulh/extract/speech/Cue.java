package org.sulh.extract.speech;

/** A verb whose subject speaks, with the attitude it expresses; see the remarks in {@code cues.csv}. */
record Cue(String lemma, Attitude attitude, Form form) {
    /** How grammar gives what is said. */
    enum Form {
        THAT,
        OF,
        UPON,
        TO,
        OBJECT
    }
}
