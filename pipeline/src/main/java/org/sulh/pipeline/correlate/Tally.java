package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Incident.Part;

/** What the comparison of a pair adds up to: always the sum, and the parts where somebody wants to read them. */
final class Tally {
    private final Weights weights;
    private final Optional<List<Part>> parts;
    private long sum;
    private boolean against;

    private Tally(Weights weights, Optional<List<Part>> parts) {
        this.weights = weights;
        this.parts = parts;
    }

    static Tally ofSum(Weights weights) {
        return new Tally(weights, Optional.empty());
    }

    static Tally ofParts(Weights weights) {
        return new Tally(weights, Optional.of(new ArrayList<>(8)));
    }

    void add(Row row) {
        add(weights.part(row));
    }

    void add(Part part) {
        sum += part.weight();
        against |= part.weight() < 0;
        if (parts.isPresent()) {
            parts.get().add(part);
        }
    }

    /** In millibits. */
    long sum() {
        return sum;
    }

    /** Whether any part so far speaks against one happening. */
    boolean isAgainst() {
        return against;
    }

    List<Part> parts() {
        return parts.orElseThrow();
    }
}
