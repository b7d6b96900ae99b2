package org.sulh.pack;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a pack, so that its author sees all of it at once. */
final class Mistakes {
    private final List<String> found = new ArrayList<>();

    /** A mistake on a line, counted from 1. */
    void add(String file, long line, String reason, String mend) {
        found.add(file + ":" + line + ": " + oneLine(reason) + "; " + mend);
    }

    /** A mistake of the file as a whole. */
    void add(String file, String reason, String mend) {
        found.add(file + ": " + oneLine(reason) + "; " + mend);
    }

    /** What a wrong value says may hold line breaks, and a mistake is one line. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*[\\p{Cntrl}\\u2028\\u2029]+\\s*", " ");
    }

    /** What was found so far. */
    List<String> all() {
        return List.copyOf(found);
    }

    void throwIfAny() throws PackException {
        if (!found.isEmpty()) {
            throw new PackException(found);
        }
    }
}
