package org.sulh.extract.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sulh.model.PlacePrecision;

/** The words that say what kind of place a name is: "province", "oblast", "city of" ({@code designators.tsv}). */
final class Designators {
    private record Designator(PlacePrecision kind, boolean before, String words) {}

    private static final List<Designator> ALL = DataFile.read("designators.tsv", 3).stream()
            .flatMap(line -> DataFile.values(line.get(2)).stream()
                    .map(words -> new Designator(
                            PlacePrecision.ofFormName(line.get(0)),
                            line.get(1).equals("before"),
                            NameFolding.fold(words))))
            .sorted(Comparator.comparingInt((Designator d) -> -d.words().length())
                    .thenComparing(Designator::words))
            .toList();

    private Designators() {}

    /** A name without its designator. */
    record Bare(String name, PlacePrecision kind) {}

    /** The folded name without a designator before or after it; empty when it has none or is nothing else. */
    static Optional<Bare> strip(String name) {
        String folded = NameFolding.fold(name);
        for (Designator designator : ALL) {
            String words = designator.words();
            if (designator.before() && folded.startsWith(words + " ")) {
                return bare(folded.substring(words.length()), designator.kind());
            }
            if (!designator.before() && folded.endsWith(" " + words)) {
                return bare(folded.substring(0, folded.length() - words.length()), designator.kind());
            }
        }
        return Optional.empty();
    }

    private static Optional<Bare> bare(String rest, PlacePrecision kind) {
        return Optional.of(new Bare(rest.strip(), kind));
    }
}
