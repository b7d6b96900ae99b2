package org.sulh.extract.speech;

import java.util.Set;

/** A verb whose subject speaks, with the attitude it expresses; see the remarks in {@code cues.csv}. */
record Cue(String lemma, Attitude attitude, Form form, Set<String> only) {
    Cue {
        only = Set.copyOf(only);
    }

    /** How grammar gives what is said. */
    enum Form {
        THAT,
        OF,
        UPON,
        TO,
        OBJECT
    }
}
