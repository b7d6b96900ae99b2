package org.sulh.extract.toll;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.extract.parse.Sentence;

/**
 * Reads numbers of people: digits, words, "dozens", with "over", "at least", "nearly", "about", "up to", "10 to 15".
 *
 * <p>"Over 70" is 71 or more, "at least 70" 70 or more, "nearly 70" at most 70, "hundreds" 200 or more, "several" 3 or
 * more. A bare number is exact.
 */
final class NumberReader {
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> VAGUE = Map.ofEntries(
            Map.entry("dozens", 24),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2000),
            Map.entry("several", 3),
            Map.entry("many", 3),
            Map.entry("numerous", 3),
            Map.entry("multiple", 2));
    private static final Map<String, Integer> SCALES = Map.of(
            "dozen", 12, "hundred", 100, "thousand", 1000, "lakh", 100_000, "crore", 10_000_000, "million", 1_000_000);

    static {
        String[] small = {
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < small.length; i++) {
            WORDS.put(small[i], i + 1);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], (i + 2) * 10);
        }
    }

    private NumberReader() {}

    /** Whether a number, exact or vague, begins at a word. */
    static boolean startsAt(Sentence sentence, int at) {
        boolean asMany =
                word(sentence, at).equals("many") && word(sentence, at - 1).equals("as");
        return VAGUE.containsKey(word(sentence, at)) && !asMany
                || value(sentence, at).isPresent();
    }

    /** The quantity whose number stands at a word, with what qualifies it on the left and what goes on to the right. */
    static Optional<Quantity> read(Sentence sentence, int at) {
        String here = word(sentence, at);
        Integer vague = VAGUE.get(here);
        if (vague != null) {
            return Optional.of(Quantity.atLeast(vague));
        }
        Optional<Counted> first = value(sentence, at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int n = first.get().value();
        int next = first.get().last() + 1;
        if (Set.of("to", "-", "–", "and").contains(word(sentence, next))) {
            Optional<Counted> second = value(sentence, next + 1);
            boolean range = !word(sentence, next).equals("and")
                    || word(sentence, at - 1).equals("between");
            if (second.isPresent() && range && second.get().value() > n) {
                return Optional.of(Quantity.between(n, second.get().value()));
            }
        }
        if (word(sentence, next).equals("or") && word(sentence, next + 1).equals("more")) {
            return Optional.of(Quantity.atLeast(n));
        }
        return Optional.of(qualified(sentence, at, n));
    }

    private static Quantity qualified(Sentence sentence, int at, int n) {
        String one = word(sentence, at - 1);
        String two = word(sentence, at - 2) + " " + one;
        String three = word(sentence, at - 3) + " " + two;
        if (one.equals("over") || one.equals("exceeding") || two.equals("more than") || three.equals("in excess of")) {
            return Quantity.atLeast(n + 1);
        }
        if (two.equals("at least")
                || three.equals("no fewer than")
                || three.equals("not less than")
                || three.equals("no less than")) {
            return Quantity.atLeast(n);
        }
        if (two.equals("up to")
                || three.equals("as many as")
                || two.equals("at most")
                || one.equals("nearly")
                || one.equals("almost")) {
            return Quantity.atMost(n);
        }
        if (two.equals("fewer than") || two.equals("less than") || one.equals("under")) {
            return Quantity.atMost(Math.max(0, n - 1));
        }
        if (Set.of("about", "around", "some", "approximately", "roughly").contains(one)) {
            return Quantity.about(n);
        }
        return Quantity.exactly(n);
    }

    /** The word at which the number begins that a word is part of: "two" of "two hundred", "twenty" of "twenty-three". */
    static int startOf(Sentence sentence, int at) {
        String one = word(sentence, at - 1);
        boolean scaled = SCALES.containsKey(word(sentence, at))
                && (one.equals("a") || plain(one).isPresent());
        if (scaled) {
            return startOf(sentence, at - 1);
        }
        boolean range = Set.of("to", "-", "–").contains(one)
                && plain(word(sentence, at)).isPresent()
                && plain(word(sentence, at - 2)).isPresent();
        boolean joined = range
                || one.equals("-")
                        && WORDS.containsKey(word(sentence, at))
                        && WORDS.containsKey(word(sentence, at - 2));
        return joined ? at - 2 : at;
    }

    private record Counted(int value, int last) {}

    private static Optional<Counted> value(Sentence sentence, int at) {
        String here = word(sentence, at);
        OptionalInt plain = plain(here);
        if (plain.isEmpty()) {
            boolean article = here.equals("a") && SCALES.containsKey(word(sentence, at + 1));
            return article
                    ? Optional.of(new Counted(SCALES.getOrDefault(word(sentence, at + 1), 1), at + 1))
                    : Optional.empty();
        }
        long value = plain.getAsInt();
        int last = at;
        // The tokeniser takes "twenty-three" apart.
        OptionalInt ones = word(sentence, at + 1).equals("-") ? plain(word(sentence, at + 2)) : OptionalInt.empty();
        boolean tens = WORDS.containsKey(here) && value >= 20 && value % 10 == 0;
        if (tens && ones.isPresent() && ones.getAsInt() < 10 && WORDS.containsKey(word(sentence, at + 2))) {
            value += ones.getAsInt();
            last = at + 2;
        }
        Integer scale = SCALES.get(word(sentence, last + 1));
        if (scale != null) {
            value *= scale;
            last++;
        }
        return value <= Integer.MAX_VALUE ? Optional.of(new Counted((int) value, last)) : Optional.empty();
    }

    private static OptionalInt plain(String word) {
        Integer named = WORDS.get(word);
        if (named != null) {
            return OptionalInt.of(named);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0
                && WORDS.containsKey(word.substring(0, hyphen))
                && WORDS.containsKey(word.substring(hyphen + 1))) {
            return OptionalInt.of(WORDS.getOrDefault(word.substring(0, hyphen), 0)
                    + WORDS.getOrDefault(word.substring(hyphen + 1), 0));
        }
        String digits = word.replace(",", "");
        return !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    private static String word(Sentence sentence, int index) {
        return index < 0 || index >= sentence.size()
                ? ""
                : sentence.token(index).text().toLowerCase(Locale.ROOT);
    }
}
