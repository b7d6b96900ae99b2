package org.sulh.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases of a vocabulary, where {@code *} stands for any words or none. Case, accents and punctuation do not count.
 * Phrases are looked up by their first word, so that a long text is not held against each of them.
 */
final class Words {
    private static final int LONGEST = 600;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}*©]+");

    private final Set<String> whole = new HashSet<>();
    private final Map<String, List<Pattern>> byFirstWord = new HashMap<>();
    private final List<Pattern> others = new ArrayList<>();

    Words(List<String> phrases) {
        for (String phrase : phrases) {
            String plain = plain(phrase.replace("*", " * "));
            String first = firstWord(plain);
            if (plain.indexOf('*') < 0) {
                whole.add(plain);
            } else if (first.equals("*")) {
                others.add(compile(plain));
            } else {
                byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(compile(plain));
            }
        }
    }

    private static Pattern compile(String phrase) {
        return Pattern.compile(Stream.of(phrase.split(" "))
                .map(word -> word.equals("*") ? "(?: .*)?" : " " + Pattern.quote(word))
                .collect(Collectors.joining()));
    }

    /** Whether a phrase fits the whole text; never a text longer than {@value #LONGEST} characters. */
    boolean fits(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = plain(text.replace('*', ' '));
        return whole.contains(plain)
                || Stream.concat(byFirstWord.getOrDefault(firstWord(plain), List.of()).stream(), others.stream())
                        .anyMatch(phrase -> phrase.matcher(" " + plain).matches());
    }

    private static String firstWord(String plain) {
        int space = plain.indexOf(' ');
        return space < 0 ? plain : plain.substring(0, space);
    }

    /** Lower case without accents. */
    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Folded, with one space for whatever is no word. */
    static String plain(String text) {
        return NOT_WORDS.matcher(fold(text)).replaceAll(" ").strip();
    }
}
