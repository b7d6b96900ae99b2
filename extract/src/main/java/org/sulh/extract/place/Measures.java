package org.sulh.extract.place;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words for directions and lengths measure ({@code measures.tsv}). */
final class Measures {
    private static final Map<String, Double> DEGREES = words("direction");
    private static final Map<String, Double> KM = words("unit");

    /** Regular expressions that match any of the words, the longest first. */
    static final String ANY_DIRECTION = any(DEGREES);

    static final String ANY_UNIT = any(KM);

    private Measures() {}

    /** Degrees clockwise from north. */
    static Optional<Double> findDegrees(String direction) {
        return Optional.ofNullable(DEGREES.get(direction.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether a word, in small letters or in capitals, is one for a direction. */
    static boolean isDirection(String word) {
        return DEGREES.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The length of a unit in km. */
    static Optional<Double> findKm(String unit) {
        return Optional.ofNullable(KM.get(unit.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Double> words(String kind) {
        Map<String, Double> words = new TreeMap<>();
        DataFile.read("measures.tsv", 3).stream()
                .filter(line -> line.get(0).equals(kind))
                .forEach(line ->
                        DataFile.values(line.get(1)).forEach(word -> words.put(word, Double.parseDouble(line.get(2)))));
        return words;
    }

    private static String any(Map<String, Double> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt((String w) -> -w.length()).thenComparing(w -> w))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
