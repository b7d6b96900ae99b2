package org.sulh.pipeline.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content words of a passage, folded, so that two renderings of one sentence can be held against each other.
 *
 * <p>Folding: lower case, marks removed (NFKD), function words of {@code stopwords.txt} dropped, the common English
 * endings cut. It is no lemmatiser: "begin" and "commence" stay two words, which is why a share below all of them is
 * enough for a match. Words of other scripts stay as they are.
 *
 * @param words the folded words, each once
 * @param signature a bit for each word, by which most wordings that share too little are told without looking at words
 * @param size how many words
 */
public record Wording(Set<String> words, long signature, int size) {
    private static final Set<String> FUNCTION_WORDS = Rows.read(Wording.class, "stopwords.txt", 1).stream()
            .flatMap(row -> Pattern.compile(" +").splitAsStream(row.getFirst()))
            .collect(Collectors.toUnmodifiableSet());
    private static final int ASCII = 0x80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE_S = Pattern.compile("['’]s\\b");

    public Wording {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** @param words the folded words */
    public Wording(Set<String> words) {
        this(words, signature(words), words.size());
    }

    private static long signature(Set<String> words) {
        long signature = 0;
        for (String word : words) {
            signature |= 1L << (word.hashCode() * 0x9E3779B9 >>> 26);
        }
        return signature;
    }

    /** The content words of a passage. */
    public static Wording of(String passage) {
        return new Wording(tokens(passage).stream()
                .filter(word -> !isFunctionWord(word))
                .map(Wording::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** All words of a passage in order, lower case and without marks, nothing dropped. */
    public static List<String> tokens(String passage) {
        return passage.chars().allMatch(c -> c < ASCII) ? asciiTokens(passage) : anyTokens(passage);
    }

    /** The same as {@link #anyTokens} for a text of ASCII alone, which has no marks, and ten times as quick. */
    private static List<String> asciiTokens(String passage) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= passage.length(); i++) {
            boolean isPart = i < passage.length() && isAsciiWord(passage.charAt(i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                tokens.add(passage.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (!isPart && isPossessive(passage, i)) {
                i++;
            }
        }
        return tokens;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether an apostrophe and an s begin here that no word goes on from. */
    private static boolean isPossessive(String passage, int at) {
        return at + 1 < passage.length()
                && passage.charAt(at) == '\''
                && (passage.charAt(at + 1) == 's' || passage.charAt(at + 1) == 'S')
                && (at + 2 == passage.length()
                        || !(isAsciiWord(passage.charAt(at + 2)) || passage.charAt(at + 2) == '_'));
    }

    static List<String> anyTokens(String passage) {
        String plain = APOSTROPHE_S.matcher(passage.toLowerCase(Locale.ROOT)).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        List<String> tokens = new ArrayList<>();
        for (String token : NOT_A_WORD.split(plain)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    private static String stem(String word) {
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return ofStem(word.substring(0, word.length() - ending.length()));
            }
        }
        return ofStem(word);
    }

    /** "commence" and "commencing", "party" and "parties" end alike. */
    private static String ofStem(String stem) {
        if (stem.length() > 4 && stem.endsWith("e")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.length() > 3 && stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }

    /** How many words both have. */
    public int shared(Wording other) {
        int shared = 0;
        for (String word : words) {
            if (other.words.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    /** Number of words of the shorter of the two. */
    public int shorter(Wording other) {
        return Math.min(size, other.size);
    }

    /**
     * Whether one says most of what the other says.
     *
     * @param least number of words that must be shared, so that two short phrases do not match by chance
     * @param percent share of the shorter one's words that the other must have, 0 to 100
     */
    public boolean holds(Wording other, int least, int percent) {
        return mayHold(signature, size, other.signature, other.size, least, percent)
                && shared(other) >= needed(shorter(other), least, percent);
    }

    /**
     * Whether of two wordings, of which only signatures and sizes are known, one may hold the other. Where this says no,
     * {@link #holds} does.
     */
    public static boolean mayHold(long signature, int size, long other, int otherSize, int least, int percent) {
        int needed = needed(Math.min(size, otherSize), least, percent);
        // Each bit that the other lacks stands for a word, at least, that it lacks.
        return size - Long.bitCount(signature & ~other) >= needed
                && otherSize - Long.bitCount(other & ~signature) >= needed;
    }

    private static int needed(int shorter, int least, int percent) {
        return Math.max(least, (percent * shorter + 99) / 100);
    }
}
