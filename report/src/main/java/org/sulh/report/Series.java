package org.sulh.report;

import java.util.Collection;
import java.util.List;

/** Words in a row, as English writes them: "a", "a and b", "a, b and c". */
public final class Series {
    private Series() {}

    /** "a", "a and b", "a, b and c". */
    public static String and(Collection<String> words) {
        return joined(words, " and ");
    }

    /** "a", "a or b", "a, b or c". */
    public static String or(Collection<String> words) {
        return joined(words, " or ");
    }

    private static String joined(Collection<String> words, String beforeLast) {
        List<String> list = List.copyOf(words);
        int last = list.size() - 1;
        if (last < 1) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, last)) + beforeLast + list.get(last);
    }

    /** The words as they open a sentence. */
    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The words as they go on a sentence: a first word that is no name loses its capital. */
    static String small(String words) {
        return words.matches("(?s)(?:It|All|A|An|The|No|There|Said) .*")
                ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    /** "1 claim", "2 claims", "no claims". */
    public static String count(int count, String noun) {
        return (count == 0 ? "no" : Integer.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }
}
