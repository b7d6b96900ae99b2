package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.SideToll;
import org.sulh.model.SideToll.Interest;
import org.sulh.pipeline.verify.Relation.Bearing;

/**
 * The tolls that the claims of an incident give, for each kind and group of people as one envelope: from the lowest low
 * to the highest high, over all origins and again over those of each side. Figures are never added, whoever gives them. The
 * high is open when any figure is; a best is given only where all give the same.
 *
 * @param envelopes one for each kind and group of people
 * @param bySide the same for each side, and for those of no side
 * @param sentences what each origin says, where they differ
 */
record Tolls(List<Casualties> envelopes, List<SideToll> bySide, List<String> sentences) {
    private record Key(CasualtyKind kind, String of) {}

    private record Figure(Origin origin, Statement statement, Casualties toll) {
        /** A side; one who is tied to a side stands for itself, since its figures are not that side's. */
        Optional<String> by() {
            return statement.side().map(side -> statement.affiliation());
        }
    }

    Tolls {
        envelopes = List.copyOf(envelopes);
        bySide = List.copyOf(bySide);
        sentences = List.copyOf(sentences);
    }

    static Tolls of(List<Origin> origins) {
        Map<Key, List<Figure>> figures = new LinkedHashMap<>();
        for (Origin origin : origins) {
            for (Statement statement : origin.statements()) {
                if (statement.bearing() != Bearing.AHEAD && statement.bearing() != Bearing.SILENT) {
                    for (Casualties toll : statement.claim().event().casualties()) {
                        figures.computeIfAbsent(new Key(toll.kind(), toll.of()), key -> new ArrayList<>())
                                .add(new Figure(origin, statement, toll));
                    }
                }
            }
        }
        Set<String> slugs = figures.isEmpty()
                ? Set.of()
                : Sentences.slugs(
                        origins.stream().flatMap(o -> o.statements().stream()).toList());
        List<Casualties> envelopes = new ArrayList<>();
        List<SideToll> bySide = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        figures.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                .forEach(entry -> {
                    List<Figure> said = entry.getValue();
                    envelopes.add(envelope(entry.getKey(), said));
                    bySide.addAll(bySide(entry.getKey(), said, slugs));
                    if (said.stream().map(Figure::toll).distinct().count() > 1) {
                        sentences.add(sentence(entry.getKey(), said, slugs));
                    }
                });
        return new Tolls(envelopes, bySide, sentences);
    }

    private static Casualties envelope(Key key, List<Figure> figures) {
        List<Casualties> tolls = figures.stream().map(Figure::toll).toList();
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

    private static List<SideToll> bySide(Key key, List<Figure> figures, Set<String> slugs) {
        Map<Optional<String>, List<Figure>> sides = new LinkedHashMap<>();
        figures.forEach(figure ->
                sides.computeIfAbsent(figure.by(), by -> new ArrayList<>()).add(figure));
        List<SideToll> tolls = new ArrayList<>();
        sides.forEach((by, said) -> tolls.add(new SideToll(
                by,
                envelope(key, said),
                interest(by, key.of(), slugs),
                said.stream()
                        .map(figure -> figure.origin().group().id())
                        .distinct()
                        .toList())));
        return tolls;
    }

    private static Interest interest(Optional<String> by, String of, Set<String> slugs) {
        if (by.filter(of::equals).isPresent()) {
            return Interest.OWN_LOSSES;
        }
        return by.isPresent() && slugs.contains(of) ? Interest.ANOTHERS_LOSSES : Interest.UNKNOWN;
    }

    private static String sentence(Key key, List<Figure> said, Set<String> slugs) {
        List<String> each = said.stream()
                .map(figure -> Sentences.figures(figure.toll()) + " ("
                        + figure.origin().group().origin() + ")")
                .distinct()
                .toList();
        String of = key.of().equals(Casualties.ALL) ? "" : " (" + Sentences.people(key.of(), slugs) + ")";
        return "The figures for the " + key.kind().formName() + of + " differ: " + String.join("; ", each) + ".";
    }
}
