package org.sulh.extract.event;

/**
 * A pattern that nearly fitted.
 *
 * @param mention what the words would have told of, had it fitted
 * @param reason what was in the way
 * @param detail the condition in the words of the pattern file, or the part of speech that is asked for
 */
public record NearMiss(EventMention mention, Reason reason, String detail) {
    /** What was in the way. */
    public enum Reason {
        /** A condition that must hold does not. */
        CONDITION,
        /** A condition that must not hold does. */
        EXCEPTION,
        /** The words stand as another part of speech. */
        PART_OF_SPEECH
    }
}
