package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sulh.model.Claim;
import org.sulh.testkit.gold.GoldText;

/**
 * What a reader made of coded texts, measured.
 *
 * @param figures of all texts, in a fixed order
 * @param byStyle F1 of claims found and typed, by the style of the text
 * @param byTheatre the same, by its theatre
 * @param confusion how often a type coded (first) was read as another (second); {@value #NOTHING} where it was missed, or
 *     where nothing was coded
 * @param mistakes gravest first
 */
public record Evaluation(
        List<Figure> figures,
        Map<String, Figure> byStyle,
        Map<String, Figure> byTheatre,
        Map<String, Map<String, Integer>> confusion,
        List<Mistake> mistakes) {
    /** Stands for no claim in a confusion. */
    public static final String NOTHING = "(nothing)";

    public Evaluation {
        figures = List.copyOf(figures);
        mistakes = List.copyOf(mistakes);
    }

    /** A coded text, and what was found in it. */
    public record Read(GoldText gold, List<Claim> found) {
        public Read {
            found = List.copyOf(found);
        }
    }

    public static Evaluation of(List<Read> reads) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        for (Read read : reads) {
            List<Claim> gold = read.gold().claims();
            mistakes.addAll(Mistakes.of(read.gold().name(), gold, read.found()));
            Pairing pairing = Pairing.byWords(gold, read.found());
            pairing.pairs().forEach(p -> count(confusion, type(p.gold()), type(p.found())));
            pairing.missed().forEach(g -> count(confusion, type(g), NOTHING));
            pairing.invented().forEach(f -> count(confusion, NOTHING, type(f)));
        }
        mistakes.sort(Comparator.comparing(Mistake::gravity).thenComparing(Mistake::text));
        return new Evaluation(
                figures(reads),
                parted(reads, r -> r.gold().style()),
                parted(reads, r -> r.gold().theatre()),
                confusion,
                mistakes);
    }

    private static void count(Map<String, Map<String, Integer>> confusion, String coded, String read) {
        confusion.computeIfAbsent(coded, k -> new TreeMap<>()).merge(read, 1, Integer::sum);
    }

    private static String type(Claim claim) {
        return claim.event().type().slug();
    }

    private static List<Figure> figures(List<Read> reads) {
        List<TextScore> texts = scores(reads);
        TextScore all = texts.stream().reduce(TextScore.NOTHING, TextScore::plus);
        Bootstrap bootstrap = new Bootstrap(texts);
        List<Figure> figures = new ArrayList<>();
        figures.add(bootstrap.figure("found and typed: precision", all, s -> share(s.typed(), s.found()), all.found()));
        figures.add(bootstrap.figure("found and typed: recall", all, s -> share(s.typed(), s.gold()), all.gold()));
        figures.add(bootstrap.figure("found and typed: F1", all, Evaluation::f1, all.gold()));
        figures.add(bootstrap.figure(
                "and by the same speaker: precision", all, s -> share(s.typedAndAsserted(), s.found()), all.found()));
        figures.add(bootstrap.figure(
                "and by the same speaker: recall", all, s -> share(s.typedAndAsserted(), s.gold()), all.gold()));
        figures.add(bootstrap.figure(
                "and by the same speaker: F1",
                all,
                s -> share(2 * s.typedAndAsserted(), s.gold() + s.found()),
                all.gold()));
        for (Field field : Field.values()) {
            figures.add(bootstrap.figure(
                    field.label(),
                    all,
                    s -> s.field(field).share(),
                    all.field(field).of()));
        }
        return figures;
    }

    private static Map<String, Figure> parted(List<Read> reads, Function<Read, String> part) {
        Map<String, List<Read>> parts = new TreeMap<>();
        reads.forEach(r ->
                parts.computeIfAbsent(part.apply(r), k -> new ArrayList<>()).add(r));
        Map<String, Figure> figures = new TreeMap<>();
        parts.forEach((name, some) -> {
            List<TextScore> texts = scores(some);
            TextScore all = texts.stream().reduce(TextScore.NOTHING, TextScore::plus);
            figures.put(name, new Bootstrap(texts).figure(name, all, Evaluation::f1, all.gold()));
        });
        return figures;
    }

    private static List<TextScore> scores(List<Read> reads) {
        return reads.stream()
                .map(r -> TextScore.of(r.gold().claims(), r.found()))
                .toList();
    }

    private static double f1(TextScore score) {
        return share(2 * score.typed(), score.gold() + score.found());
    }

    private static double share(int part, int of) {
        return new Rate(part, of).share();
    }
}
