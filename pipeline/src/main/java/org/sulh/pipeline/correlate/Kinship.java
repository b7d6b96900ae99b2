package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sulh.model.EventType;
import org.sulh.model.Incident.Part;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Unions;

/**
 * Which types of act two speakers may use for one happening: the same, those of {@code kinship.csv}, and any two of one
 * family of acts on the ground. A type that no taxonomy knows is kin to itself alone.
 */
final class Kinship {
    /** Of two types that can never be one happening. */
    static final long NONE = Long.MIN_VALUE;
    /** Types that no taxonomy knows have numbers from here on, of which two may share one. */
    private static final int UNKNOWN = 1 << 30;

    private final Weights weights;
    private final Map<EventType, Map<EventType, Part>> parts = new HashMap<>();
    private final Map<EventType, Integer> lines = new HashMap<>();
    private final Map<EventType, Integer> numbers = new HashMap<>();
    private final long[][] table;
    private final int[][] kin;
    private final Set<EventType> process = new HashSet<>();

    Kinship(Weights weights, Taxonomy taxonomy) {
        this.weights = weights;
        taxonomy.families()
                .values()
                .forEach(family -> family.forEach(first -> {
                    boolean ofProcess = taxonomy.isProcess(first);
                    if (ofProcess) {
                        process.add(first);
                    } else {
                        family.forEach(second -> put(first, second, weights.part(Row.TYPE_OTHER)));
                    }
                }));
        weights.kinship().forEach((types, part) -> put(types.first(), types.second(), part));
        Set<EventType> known = new TreeSet<>(parts.keySet());
        taxonomy.families().values().forEach(known::addAll);
        List<EventType> types = List.copyOf(known);
        for (int t = 0; t < types.size(); t++) {
            numbers.put(types.get(t), t);
        }
        table = new long[types.size()][types.size()];
        kin = new int[types.size()][];
        for (int a = 0; a < types.size(); a++) {
            for (int b = 0; b < types.size(); b++) {
                table[a][b] =
                        findPart(types.get(a), types.get(b)).map(Part::weight).orElse(NONE);
            }
            long[] row = table[a];
            kin[a] = IntStream.range(0, row.length).filter(b -> row[b] != NONE).toArray();
        }
        Unions unions = new Unions(types.size());
        for (int a = 0; a < types.size(); a++) {
            for (int b = a + 1; b < types.size(); b++) {
                if (findPart(types.get(a), types.get(b)).isPresent()) {
                    unions.unite(a, b);
                }
            }
        }
        for (int t = 0; t < types.size(); t++) {
            lines.put(types.get(t), unions.find(t));
        }
    }

    private void put(EventType first, EventType second, Part part) {
        parts.computeIfAbsent(first, key -> new HashMap<>()).put(second, part);
    }

    /**
     * What all types of one line of kin share, so that two of different lines need not be compared. Two lines that no
     * taxonomy knows may share it, too.
     */
    int line(EventType type) {
        Integer line = lines.get(type);
        return line == null ? number(type) : line;
    }

    /** A number for a type, by which {@link #millibits} is asked. */
    int number(EventType type) {
        Integer number = numbers.get(type);
        return number == null ? UNKNOWN | (type.slug().hashCode() & (UNKNOWN - 1)) : number;
    }

    /** What the pair of types is worth, by their numbers; {@link #NONE} when they can never be one happening. */
    long millibits(int first, int second) {
        if (first < UNKNOWN && second < UNKNOWN) {
            return table[first][second];
        }
        return first == second ? weights.millibits(Row.TYPE_SAME) : NONE;
    }

    /** The numbers of the types that may be one happening with a type, itself among them. */
    int[] kin(int number) {
        return number < UNKNOWN ? Arrays.copyOf(kin[number], kin[number].length) : new int[] {number};
    }

    /** Whether the type is a step or words between the parties, of which there are few, rather than an act. */
    boolean isProcess(EventType type) {
        return process.contains(type);
    }

    /** What the pair of types is worth; absent when they can never be one happening. */
    Optional<Part> findPart(EventType first, EventType second) {
        return first.equals(second)
                ? Optional.of(weights.part(Row.TYPE_SAME))
                : Optional.ofNullable(parts.getOrDefault(first, Map.of()).get(second));
    }
}
