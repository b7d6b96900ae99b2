package org.sulh.extract.toll;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;

/**
 * Whole numbers in digits and in English words, with the Indian scales: "1,200", "2,50,000", "twenty-three", "one hundred
 * and fifty", "2.5 lakh", "half a dozen". The words stand in {@code numbers.csv}. Immutable; a look-up costs some steps.
 */
public final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{2,3})+|\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,6})[.](\\d{1,3})");
    private static final int HUNDRED = 100;

    private final Map<String, Integer> ones = new HashMap<>();
    private final Map<String, Integer> tens = new HashMap<>();
    private final Map<String, Integer> scales = new HashMap<>();
    private final Map<String, Map<String, String>> phrases = new HashMap<>();

    private Numbers(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            String type = row.get("class");
            for (String phrase : row.list("phrases")) {
                switch (type) {
                    case "ones" -> ones.put(phrase, Integer.valueOf(row.get("value")));
                    case "tens" -> tens.put(phrase, Integer.valueOf(row.get("value")));
                    case "scale" -> scales.put(phrase, Integer.valueOf(row.get("value")));
                    default ->
                        phrases.computeIfAbsent(type, k -> new HashMap<>()).put(phrase, row.get("value"));
                }
            }
        }
    }

    /** Reads the words of number that come with the program. */
    public static Numbers load() {
        return new Numbers(DataFile.beside(Numbers.class, "numbers.csv"));
    }

    /**
     * A number that stands in a sentence.
     *
     * @param value 0 or more
     * @param last index of its last word
     */
    public record Counted(int value, int last) {}

    /** The number that begins at a word; empty where none does, or where it is above 2,147,483,647. */
    public Optional<Counted> findAt(Sentence sentence, int at) {
        return inDigits(sentence, at).or(() -> inWords(sentence, at)).or(() -> fixed(sentence, at));
    }

    /** The least that a vague word means ("dozens": 24), with the last word of its phrase. */
    Optional<Counted> findVague(Sentence sentence, int at) {
        return longest(sentence, at, "vague").map(h -> new Counted(Integer.parseInt(h.value()), h.last()));
    }

    /** Whether a phrase of a class ends right before a word. */
    boolean standsBefore(Sentence sentence, int at, String type) {
        return phrases.getOrDefault(type, Map.of()).keySet().stream().anyMatch(p -> {
            String[] words = p.split(" ");
            for (int i = 0; i < words.length; i++) {
                if (!word(sentence, at - words.length + i).equals(words[i])) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The last word of a phrase of a class that begins at a word. */
    Optional<Integer> findPhrase(Sentence sentence, int at, String type) {
        return longest(sentence, at, type).map(Hit::last);
    }

    private record Hit(String value, int last) {}

    private Optional<Hit> longest(Sentence sentence, int at, String type) {
        Hit best = null;
        for (Map.Entry<String, String> entry :
                phrases.getOrDefault(type, Map.of()).entrySet()) {
            int last = lastOf(sentence, at, entry.getKey());
            if (last >= at && (best == null || last > best.last())) {
                best = new Hit(entry.getValue(), last);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int lastOf(Sentence sentence, int at, String phrase) {
        String[] words = phrase.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!word(sentence, at + i).equals(words[i])) {
                return -1;
            }
        }
        return at + words.length - 1;
    }

    /** "both", "a couple of": a phrase that is a number by itself. */
    private Optional<Counted> fixed(Sentence sentence, int at) {
        return ones.entrySet().stream()
                .filter(e -> e.getKey().contains(" "))
                .filter(e -> lastOf(sentence, at, e.getKey()) >= at)
                .map(e -> new Counted(e.getValue(), lastOf(sentence, at, e.getKey())))
                .findFirst();
    }

    private Optional<Counted> inDigits(Sentence sentence, int at) {
        String here = word(sentence, at);
        Matcher decimal = DECIMAL.matcher(here);
        double value;
        boolean whole = DIGITS.matcher(here).matches();
        if (whole) {
            value = Double.parseDouble(here.replace(",", ""));
        } else if (decimal.matches() && scales.containsKey(word(sentence, at + 1))) {
            value = Double.parseDouble(here);
        } else {
            return Optional.empty();
        }
        int last = at;
        while (scales.containsKey(word(sentence, last + 1))) {
            value *= scales.getOrDefault(word(sentence, last + 1), 1);
            last++;
        }
        return counted(StrictMath.rint(value), last);
    }

    private Optional<Counted> inWords(Sentence sentence, int at) {
        String first = word(sentence, at);
        int from = at;
        boolean half = first.equals("half") && word(sentence, at + 1).matches("a|-");
        if (half) {
            from = at + 2;
        } else if (first.equals("a") || first.equals("half")) {
            from = at + 1;
        }
        boolean article = from > at;
        if (article && !scales.containsKey(word(sentence, from))) {
            return Optional.empty();
        }
        double total = 0;
        double current = article ? (half || first.equals("half") ? 0.5 : 1) : 0;
        int last = -1;
        boolean scaled = false;
        int i = from;
        while (i < sentence.size()) {
            boolean and = scaled && word(sentence, i).equals("and");
            List<Integer> parts = partsOf(sentence, and ? i + 1 : i);
            int here = and ? i + 1 : i;
            int value = parts.isEmpty() ? 0 : parts.getFirst();
            boolean fits = !parts.isEmpty() && (current % HUNDRED == 0 || isOnesAfterTens(sentence, here, current));
            if (fits && (last < 0 || scaled || isOnesAfterTens(sentence, here, current))) {
                current += value;
                last = here + parts.getLast();
            } else if (!and && last + 1 == i || article && i == from) {
                Integer scale = scales.get(word(sentence, i));
                if (scale == null) {
                    break;
                }
                current = (current == 0 ? 1 : current) * scale;
                if (scale > HUNDRED) {
                    total += current;
                    current = 0;
                }
                scaled = true;
                last = i;
            } else {
                break;
            }
            i = last + 1;
        }
        return last < 0 ? Optional.empty() : counted(StrictMath.rint(total + current), last);
    }

    /** After "twenty" a "three". */
    private boolean isOnesAfterTens(Sentence sentence, int at, double current) {
        int value = ones.getOrDefault(word(sentence, at), 0);
        return value > 0 && value < 10 && current % 10 == 0 && current % HUNDRED >= 20;
    }

    /** The value of a number word below a hundred, and how many words on it ends: "twenty - three", "twenty-three". */
    private List<Integer> partsOf(Sentence sentence, int at) {
        String here = word(sentence, at);
        Integer small = ones.get(here);
        if (small != null) {
            return List.of(small, 0);
        }
        Integer ten = tens.get(here);
        if (ten != null) {
            Integer unit = word(sentence, at + 1).equals("-") ? ones.get(word(sentence, at + 2)) : null;
            return unit != null && unit < 10 ? List.of(ten + unit, 2) : List.of(ten, 0);
        }
        int hyphen = here.indexOf('-');
        if (hyphen > 0) {
            Integer left = tens.get(here.substring(0, hyphen));
            Integer right = ones.get(here.substring(hyphen + 1));
            if (left != null && right != null && right < 10) {
                return List.of(left + right, 0);
            }
        }
        return List.of();
    }

    private static Optional<Counted> counted(double value, int last) {
        return value <= Integer.MAX_VALUE ? Optional.of(new Counted((int) value, last)) : Optional.empty();
    }

    static String word(Sentence sentence, int index) {
        return index < 0 || index >= sentence.size()
                ? ""
                : sentence.token(index).text().toLowerCase(Locale.ROOT);
    }
}
