package org.sulh.register.entry;

import org.sulh.register.wire.MalformedException;

/** The rule for ids of actors and names of kinds: words of lower-case letters and digits, joined by single hyphens. */
public final class Slug {
    private Slug() {}

    /**
     * @param what is named, for the message: "an actor"
     * @throws MalformedException when the text is no slug
     */
    public static String check(String text, String what) {
        if (!isSlug(text)) {
            throw new MalformedException(
                    what + " is named by lower-case words joined by -, not by " + JsonWriter.quoted(text));
        }
        return text;
    }

    static boolean isSlug(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wordy = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!wordy && (c != '-' || !inWord)) {
                return false;
            }
            inWord = wordy;
        }
        return inWord;
    }
}
