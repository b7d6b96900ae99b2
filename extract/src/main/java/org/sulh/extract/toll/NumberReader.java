package org.sulh.extract.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.toll.Numbers.Counted;

/**
 * Reads numbers as ranges: "over 70" is 71 or more, "at least 70" 70 or more, "up to 30" 30 or fewer, "nearly 50" about
 * 50, "dozens" 24 or more, "10 to 15" from 10 to 15. A bare number is exact. The words stand in {@code numbers.csv}.
 */
final class NumberReader {
    private static final Set<String> DASHES = Set.of("to", "-", "–", "—");

    private final Numbers numbers;

    NumberReader(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The numbers of a sentence, from left to right, not overlapping; ages and ordinals are none. */
    List<NumberPhrase> list(Sentence sentence) {
        List<NumberPhrase> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<NumberPhrase> phrase =
                    read(sentence, at).map(p -> found.isEmpty() ? p : shared(sentence, found.getLast(), p));
            phrase.filter(p -> !isAge(sentence, p)).ifPresent(found::add);
            at = phrase.map(p -> p.last() + 1).orElse(at + 1);
        }
        return found;
    }

    /** "At least nine deaths and 31 injuries": the least is said of both. */
    private NumberPhrase shared(Sentence sentence, NumberPhrase before, NumberPhrase own) {
        boolean and = Numbers.word(sentence, own.first() - 1).equals("and")
                && own.first() - before.last() >= 3
                && sentence.token(own.first() - 2).isPlural();
        for (int i = before.last() + 1; i < own.first() - 1; i++) {
            and &= sentence.token(i).isNoun() || sentence.token(i).pos().startsWith("JJ");
        }
        boolean least = numbers.standsBefore(sentence, before.first(), "least");
        return and && least && own.quantity().isExact()
                ? new NumberPhrase(
                        own.first(),
                        own.last(),
                        Quantity.atLeast(own.quantity().low().orElse(0)))
                : own;
    }

    /** The number that begins at a word. */
    Optional<NumberPhrase> read(Sentence sentence, int at) {
        boolean asMany = Numbers.word(sentence, at).equals("many")
                && Numbers.word(sentence, at - 1).equals("as");
        Optional<Counted> vague = asMany ? Optional.empty() : numbers.findVague(sentence, at);
        if (vague.isPresent()) {
            return vague.map(v -> new NumberPhrase(at, v.last(), Quantity.atLeast(v.value())));
        }
        return numbers.findAt(sentence, at)
                .map(first -> range(sentence, at, first).orElseGet(() -> qualified(sentence, at, first)));
    }

    private Optional<NumberPhrase> range(Sentence sentence, int at, Counted first) {
        int next = first.last() + 1;
        String joint = Numbers.word(sentence, next);
        boolean between = joint.equals("and") && Numbers.word(sentence, at - 1).equals("between");
        // "rose from 9 to 14" are two figures.
        boolean course = joint.equals("to") && Numbers.word(sentence, at - 1).equals("from");
        if (!DASHES.contains(joint) && !between && !joint.equals("or") || course) {
            return Optional.empty();
        }
        return numbers.findAt(sentence, next + 1)
                .filter(second -> second.value() > first.value())
                .map(second -> new NumberPhrase(at, second.last(), Quantity.between(first.value(), second.value())));
    }

    private NumberPhrase qualified(Sentence sentence, int at, Counted number) {
        int n = number.value();
        int next = number.last() + 1;
        Optional<Integer> behind = numbers.findPhrase(sentence, next, "least-after");
        if (behind.isPresent()) {
            return new NumberPhrase(at, behind.get(), Quantity.atLeast(n));
        }
        behind = numbers.findPhrase(sentence, next, "most-after");
        if (behind.isPresent()) {
            return new NumberPhrase(at, behind.get(), Quantity.atMost(n));
        }
        behind = numbers.findPhrase(sentence, next, "about-after");
        if (behind.isPresent()) {
            return new NumberPhrase(at, behind.get(), Quantity.about(n));
        }
        // Field notes write "2 x civilian".
        boolean times = Numbers.word(sentence, next).matches("x|×");
        return new NumberPhrase(at, times ? next : number.last(), before(sentence, at, n));
    }

    /** "No more than" holds "more than": what says least of the number is asked for last. */
    private Quantity before(Sentence sentence, int at, int n) {
        // "To hand over 40 prisoners" hands over forty.
        boolean handed = Numbers.word(sentence, at - 1).equals("over")
                && Numbers.word(sentence, at - 2).startsWith("hand");
        if (handed) {
            return Quantity.exactly(n);
        }
        if (numbers.standsBefore(sentence, at, "most")) {
            return Quantity.atMost(n);
        }
        if (numbers.standsBefore(sentence, at, "least")) {
            return Quantity.atLeast(n);
        }
        if (numbers.standsBefore(sentence, at, "above")) {
            return n == Integer.MAX_VALUE ? Quantity.atLeast(n) : Quantity.atLeast(n + 1);
        }
        if (numbers.standsBefore(sentence, at, "below")) {
            return Quantity.atMost(Math.max(0, n - 1));
        }
        return numbers.standsBefore(sentence, at, "about") ? Quantity.about(n) : Quantity.exactly(n);
    }

    /** "a 40-year-old", "aged 12", "40 years old". */
    private static boolean isAge(Sentence sentence, NumberPhrase phrase) {
        int next = phrase.last() + 1;
        String one = Numbers.word(sentence, next);
        String two = Numbers.word(sentence, next + 1);
        boolean old = one.equals("-") && two.startsWith("year")
                || one.startsWith("-year")
                || one.startsWith("year") && two.equals("old");
        return old || Numbers.word(sentence, phrase.first() - 1).equals("aged");
    }
}
