package org.sulh.pack;

import java.text.Normalizer;
import java.util.Locale;

/** What of a spelling does not tell two names apart. */
final class Spelling {
    private static final String ZERO_WIDTH_NON_JOINER = "\u200c";

    private Spelling() {}

    /**
     * Composed characters, one kind of apostrophe, single spaces, and no zero-width non-joiner, with and without which
     * Persian and Dari words are written.
     */
    static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace(ZERO_WIDTH_NON_JOINER, "")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** By which names are compared: {@link #even}, and small letters. */
    static String key(String text) {
        return even(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a name is an abbreviation in capitals, which must not be read into a word in small letters. */
    static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
