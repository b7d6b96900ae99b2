package org.sulh.record.fold;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Exchanges two parties in what a speaker is called: a run of words that begin with a word of the one slug gives way to
 * the words of the other, as "Varlandish" gives way to "osmere". Words of three letters or less stand for nobody, nor does
 * one that both slugs have.
 */
final class SpokenNames {
    private static final int LONGEST_OF_NONE = 3;

    private final String one;
    private final String other;
    private final Pattern names;

    SpokenNames(String one, String other) {
        this.one = one.replace('-', ' ');
        this.other = other.replace('-', ' ');
        Set<String> ones = words(one);
        Set<String> others = words(other);
        Set<String> shared = new LinkedHashSet<>(ones);
        shared.retainAll(others);
        ones.removeAll(shared);
        others.removeAll(shared);
        this.names =
                Pattern.compile("(?<one>" + run(ones) + ")|(?<other>" + run(others) + ")", Pattern.CASE_INSENSITIVE);
    }

    private static Set<String> words(String slug) {
        List<String> words = Arrays.stream(slug.split("-"))
                .filter(word -> word.length() > LONGEST_OF_NONE)
                .toList();
        return new LinkedHashSet<>(words);
    }

    private static String run(Set<String> words) {
        if (words.isEmpty()) {
            return "(?!)";
        }
        String word = "\\b(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\p{L}*";
        return word + "(?:[ -]+" + word + ")*";
    }

    String exchanged(String text) {
        return names.matcher(text).replaceAll(found -> found.group(1) != null ? other : one);
    }
}
