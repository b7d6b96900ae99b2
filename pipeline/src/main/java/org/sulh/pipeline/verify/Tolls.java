package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.OriginGroup;
import org.sulh.pipeline.verify.Relation.Bearing;

/**
 * The tolls that the claims of an incident give, for each kind and group of people as one envelope: from the lowest low
 * to the highest high. Figures are never added, whoever gives them. The high is open when any figure is; a best is given
 * only where all give the same.
 *
 * @param envelopes one for each kind and group of people
 * @param sentences what each origin says, where they differ
 */
record Tolls(List<Casualties> envelopes, List<String> sentences) {
    private record Key(CasualtyKind kind, String of) {}

    private record Figure(OriginGroup group, Casualties toll) {}

    Tolls {
        envelopes = List.copyOf(envelopes);
        sentences = List.copyOf(sentences);
    }

    static Tolls of(Map<OriginGroup, List<Statement>> byGroup) {
        Map<Key, List<Figure>> figures =
                new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::of));
        byGroup.forEach((group, statements) -> {
            for (Statement statement : statements) {
                if (statement.bearing() != Bearing.AHEAD && statement.bearing() != Bearing.SILENT) {
                    for (Casualties toll : statement.claim().event().casualties()) {
                        figures.computeIfAbsent(new Key(toll.kind(), toll.of()), key -> new ArrayList<>())
                                .add(new Figure(group, toll));
                    }
                }
            }
        });
        Set<String> slugs =
                Sentences.slugs(byGroup.values().stream().flatMap(List::stream).toList());
        List<Casualties> envelopes = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        figures.forEach((key, said) -> {
            List<Casualties> tolls = said.stream().map(Figure::toll).distinct().toList();
            envelopes.add(envelope(key, tolls));
            if (tolls.size() > 1) {
                sentences.add(sentence(key, said, slugs));
            }
        });
        return new Tolls(envelopes, sentences);
    }

    private static Casualties envelope(Key key, List<Casualties> tolls) {
        OptionalInt low = tolls.stream()
                .map(Casualties::low)
                .flatMapToInt(OptionalInt::stream)
                .min();
        boolean closed = tolls.stream().allMatch(toll -> toll.high().isPresent());
        OptionalInt high = closed
                ? tolls.stream()
                        .map(Casualties::high)
                        .flatMapToInt(OptionalInt::stream)
                        .max()
                : OptionalInt.empty();
        boolean oneBest = tolls.stream().map(Casualties::best).distinct().count() == 1;
        return new Casualties(key.kind(), low, oneBest ? tolls.getFirst().best() : OptionalInt.empty(), high, key.of());
    }

    private static String sentence(Key key, List<Figure> said, Set<String> slugs) {
        List<String> each = said.stream()
                .map(figure ->
                        Sentences.figures(figure.toll()) + " (" + figure.group().origin() + ")")
                .distinct()
                .sorted()
                .toList();
        String of = key.of().equals(Casualties.ALL) ? "" : " (" + Sentences.people(key.of(), slugs) + ")";
        return "The figures for the " + key.kind().formName() + of + " differ: " + String.join("; ", each) + ".";
    }
}
