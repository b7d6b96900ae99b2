package org.sulh.extract.field;

import java.util.Optional;

/**
 * In whose voice a statement is.
 *
 * @param speaker words that name the speaker; absent for the report's own voice
 * @param manner how the speaker takes what is said
 * @param from first word of what is said
 * @param to word after the last
 */
public record FieldVoice(Optional<FieldWords.Hit> speaker, Manner manner, int from, int to) {
    /** How a speaker takes what is said. */
    public enum Manner {
        TELLS,
        DENIES,
        ADMITS,
        /** Asked, and says neither yes nor no. */
        GIVES_NO_ANSWER
    }
}
