package org.sulh.extract;

import java.util.Locale;
import org.sulh.model.EventType;
import org.sulh.model.TextSpan;

/**
 * A claim that the words nearly make: a word that names an act stands there, and no claim of that type was drawn from the
 * sentence. It is for a person to look at, and nothing further on uses it.
 *
 * @param document id of the document
 * @param span the sentence
 * @param quote its words
 * @param type type of act that the word names
 * @param word the word as written
 * @param wordSpan where it stands
 * @param line line of the file of patterns ({@code events.csv}) that was nearest
 * @param reason why no claim was drawn
 * @param detail what exactly was in the way; may be empty
 */
public record PossibleClaim(
        String document,
        TextSpan span,
        String quote,
        EventType type,
        String word,
        TextSpan wordSpan,
        int line,
        Reason reason,
        String detail) {

    /** Why no claim was drawn, with the words for it. */
    public enum Reason {
        CONDITION("a condition of the pattern does not hold"),
        EXCEPTION("an exception of the pattern holds"),
        PART_OF_SPEECH("the pattern wants the word"),
        NO_HAPPENING("the sentence does not present it as a happening of its own"),
        AGREED("it is what was agreed, and not what happened"),
        OFF_TOPIC("the paragraph is not about the conflict");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The slug that forms for programs use. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Why no claim was drawn, in one phrase. */
    public String why() {
        String parted = reason == Reason.PART_OF_SPEECH ? " " : ": ";
        return detail.isEmpty() ? reason.toString() : reason + parted + detail;
    }
}
