package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.CasualtyKind;

/** Figures of people in terse words: "2 KIA, 3 WIA", "1 x civilian wounded", "cas: 2 KIA", "no cas". */
public final class HarmReader {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})(?:[-–](\\d{1,4}))?");
    private static final int REACH = 6;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));
    private static final Pattern NO_PEOPLE = Pattern.compile(
            "(?i)mm|km|m|mtrs?|metres?|meters?|min|mins|minutes?|h|hrs?|hours?|pct|%|z|rds?|rounds?|days?|households|hhs?|:");
    private static final Map<CasualtyKind, String> KINDS = Map.of(
            CasualtyKind.KILLED, "@killed|killing",
            CasualtyKind.INJURED, "@injured|wounding|injuring",
            CasualtyKind.CAPTURED, "@captured|abducting|detaining|capturing",
            CasualtyKind.MISSING, "@missing");
    private static final String ANY =
            String.join("|", KINDS.values().stream().sorted().toList());

    private final FieldWords words;

    public HarmReader(FieldWords words) {
        this.words = words;
    }

    /** Whether some words say that nobody was harmed. */
    public boolean isNobody(FieldLine line, int from, int to) {
        return words.has(line, from, to, "@no-casualties");
    }

    /** The figures in some words, in the order of the text. */
    public List<Harm> read(FieldLine line, int from, int to) {
        List<Harm> found = new ArrayList<>();
        if (isNobody(line, from, to)) {
            return found;
        }
        int free = from;
        for (FieldWords.Hit hit : words.list(line, from, to, ANY)) {
            Optional<Harm> harm = before(line, free, hit).or(() -> after(line, hit, to));
            if (harm.isPresent()) {
                found.add(harm.get());
                free = Math.max(hit.last(), harm.get().last()) + 1;
            } else {
                free = hit.last() + 1;
            }
        }
        return found;
    }

    private CasualtyKind kind(FieldLine line, FieldWords.Hit hit) {
        for (CasualtyKind kind : CasualtyKind.values()) {
            if (words.has(line, hit.first(), hit.last() + 1, KINDS.getOrDefault(kind, ""))) {
                return kind;
            }
        }
        throw new IllegalStateException(line.words(hit.first(), hit.last()));
    }

    /** "1 AA fighter wounded", "2 KIA", "civilian wounded". */
    private Optional<Harm> before(FieldLine line, int from, FieldWords.Hit hit) {
        for (int i = hit.first() - 1; i >= Math.max(from, hit.first() - REACH); i--) {
            if (line.word(i).matches("[;.:]") || line.word(i).matches("(?i)by|from|no|nil|not|never")) {
                break;
            }
            if (isNumber(line, i, hit.first())) {
                int first = i + 1;
                while (first < hit.first() && line.word(first).matches("(?i)x|of|more")) {
                    first++;
                }
                return Optional.of(harm(line, hit, i, first, lastPerson(line, first, hit.first())));
            }
        }
        // Without an article or a number one person is meant: "shepherd wounded".
        int person = hit.first() - 1;
        while (person > from
                && line.word(person)
                        .matches("(?i)lightly|slightly|seriously|badly|critically|was|reported|reportedly")) {
            person--;
        }
        boolean one = person >= from
                && words.has(line, person, person + 1, "@sufferers|@civilians|@peacekeepers")
                && !line.word(person).endsWith("s")
                && !words.has(line, person, person + 1, "men|women|children|police|troops|civ");
        return one ? Optional.of(exactly(kind(line, hit), 1, person, person)) : Optional.empty();
    }

    /** "KIA: 2", "killing 3 civilians", "abducted two men". */
    private Optional<Harm> after(FieldLine line, FieldWords.Hit hit, int to) {
        boolean noun = line.word(hit.first()).matches("[KWM]IA|POW|casualties|fatalities|injuries|dead");
        for (int i = hit.last() + 1; i < Math.min(to, hit.last() + 4); i++) {
            if (line.word(i).matches("[;.,]|(?i)by|in|at|near|vic|on")) {
                break;
            }
            if (isNumber(line, i, to)) {
                int first = i + 1;
                while (first < to && line.word(first).matches("(?i)x|of")) {
                    first++;
                }
                int last = Math.min(to, first + 4);
                Optional<FieldWords.Hit> person = words.find(line, first, last, "@persons|@civilians");
                if (person.isPresent()) {
                    return Optional.of(harm(line, hit, i, first, person.get().last()));
                }
                return noun ? Optional.of(harm(line, hit, i, i + 1, i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int lastPerson(FieldLine line, int first, int end) {
        int last = end - 1;
        while (last >= first && !words.has(line, last, last + 1, "@persons|@civilians|@peacekeepers|@sufferers")) {
            last--;
        }
        return last;
    }

    private Harm harm(FieldLine line, FieldWords.Hit hit, int number, int first, int last) {
        CasualtyKind kind = kind(line, hit);
        String word = line.word(number).toLowerCase(Locale.ROOT);
        Matcher digits = DIGITS.matcher(word);
        boolean named = last >= first;
        int from = named ? first : number;
        int to = named ? last : number;
        if (digits.matches() && digits.group(2) != null) {
            int low = Integer.parseInt(digits.group(1));
            int high = Integer.parseInt(digits.group(2));
            return low <= high
                    ? new Harm(kind, OptionalInt.of(low), OptionalInt.empty(), OptionalInt.of(high), from, to, named)
                    : exactly(kind, low, from, to);
        }
        int n = digits.matches() ? Integer.parseInt(digits.group(1)) : NUMBERS.getOrDefault(word, 1);
        String one = line.word(number - 1).toLowerCase(Locale.ROOT);
        String before = one.equals(".") ? line.word(number - 2).toLowerCase(Locale.ROOT) : one;
        String two = line.word(number - 2).toLowerCase(Locale.ROOT) + " " + before;
        OptionalInt none = OptionalInt.empty();
        if (before.matches("approx|approximately|about|around|some|abt|circa|appr|c|est|~")) {
            return new Harm(kind, none, OptionalInt.of(n), none, from, to, named);
        }
        if (two.equals("at least") || two.equals("no fewer") || before.equals("min")) {
            return new Harm(kind, OptionalInt.of(n), none, none, from, to, named);
        }
        if (before.matches("over|>") || two.equals("more than")) {
            return new Harm(kind, OptionalInt.of(n + 1), none, none, from, to, named);
        }
        if (two.equals("up to") || before.matches("nearly|almost|max")) {
            return new Harm(kind, none, none, OptionalInt.of(n), from, to, named);
        }
        return new Harm(kind, OptionalInt.of(n), OptionalInt.of(n), OptionalInt.of(n), from, to, named);
    }

    private static Harm exactly(CasualtyKind kind, int n, int first, int last) {
        return new Harm(kind, OptionalInt.of(n), OptionalInt.of(n), OptionalInt.of(n), first, last, last >= first);
    }

    private static boolean isNumber(FieldLine line, int at, int end) {
        String word = line.word(at).toLowerCase(Locale.ROOT);
        boolean number = DIGITS.matcher(word).matches() || NUMBERS.containsKey(word);
        boolean age = line.word(at - 1).equals("(") || line.word(at + 1).equals(")");
        return number
                && !age
                && !(at + 1 < end && NO_PEOPLE.matcher(line.word(at + 1)).matches());
    }
}
