package org.sulh.pipeline.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Casualties;

/** Turns lists and figures into words. */
final class Sentences {
    private Sentences() {}

    static String list(List<String> names) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String figures(Casualties toll) {
        Optional<String> best = text(toll.best());
        String low = text(toll.low()).orElse("?");
        String high = text(toll.high()).orElse("open");
        if (toll.low().isPresent() && toll.low().equals(toll.high())) {
            return low;
        }
        if (toll.high().isEmpty() && best.isEmpty()) {
            return toll.low().isPresent() ? "at least " + low : "an unknown number";
        }
        return low + " to " + high + best.map(b -> ", most likely " + b).orElse("");
    }

    private static Optional<String> text(OptionalInt figure) {
        return figure.isPresent() ? Optional.of(Integer.toString(figure.getAsInt())) : Optional.empty();
    }
}
