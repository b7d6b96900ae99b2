package org.sulh.testkit.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences of synthetic reports, put together by chance from {@code prose.csv}. Invented, and long enough that a reprint
 * can be told by its passages while two reports of one matter share hardly any.
 */
final class Prose {
    private static final int COLOURS = 4;
    private static final Map<String, List<String>> SLOTS = new LinkedHashMap<>();

    static {
        for (String line : WorldData.lines("prose.csv")) {
            String[] fields = line.split("\\|", -1);
            SLOTS.put(fields[0], Arrays.asList(fields).subList(1, fields.length));
        }
    }

    private Prose() {}

    /**
     * One sentence that says what its speaker says.
     *
     * @param pattern {@code lead}, {@code denial} or {@code open}
     */
    static String statement(String pattern, String act, String town, String day, Chance chance) {
        return sentence(pattern, Map.of("act", act, "town", town, "day", day), chance);
    }

    /** Sentences of what is to be seen around, with nothing of who, what and when. */
    static String colour(Chance chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COLOURS; i++) {
            text.append(i == 0 ? "" : " ").append(sentence("colour", Map.of(), chance));
        }
        return text.toString();
    }

    private static String sentence(String pattern, Map<String, String> given, Chance chance) {
        StringBuilder out = new StringBuilder();
        fill(slot(pattern, given, chance), given, chance, out);
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.append('.').toString();
    }

    private static void fill(String pattern, Map<String, String> given, Chance chance, StringBuilder out) {
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                out.append(pattern, at, pattern.length());
                return;
            }
            int close = pattern.indexOf('}', open);
            out.append(pattern, at, open);
            fill(slot(pattern.substring(open + 1, close), given, chance), given, chance, out);
            at = close + 1;
        }
    }

    private static String slot(String name, Map<String, String> given, Chance chance) {
        String fixed = given.get(name);
        if (fixed != null) {
            return fixed;
        }
        List<String> choices = SLOTS.get(name);
        if (choices == null) {
            throw new IllegalStateException("prose.csv has no slot '" + name + "'");
        }
        return chance.among(choices);
    }
}
