package org.sulh.pipeline.correlate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.EventType;
import org.sulh.model.Incident.Part;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Unions;

/**
 * Which types of act two speakers may use for one happening: the same, those of {@code kinship.csv}, and any two of one
 * family of acts on the ground. A type that no taxonomy knows is kin to itself alone.
 */
final class Kinship {
    private final Weights weights;
    private final Map<EventType, Map<EventType, Part>> parts = new HashMap<>();
    private final Map<EventType, Integer> lines = new HashMap<>();
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
        List<EventType> types = parts.keySet().stream().sorted().toList();
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

    /** What all types of one line of kin share, so that two of different lines need not be compared. */
    Object line(EventType type) {
        Integer line = lines.get(type);
        return line == null ? type : line;
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
