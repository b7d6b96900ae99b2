package org.sulh.pipeline.rules;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sulh.model.FactValue;

/**
 * Gives each value of a fact a number, so that facts are compared by numbers. Which number it is matters to no outcome. Safe
 * for use by several threads.
 */
final class Numbering {
    /** No number: so many values are kept already that what turns on this one is worked out each time. */
    static final int NONE = -1;

    private static final int MOST = 1 << 20;

    private final ConcurrentHashMap<FactValue, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(FactValue value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        return next.get() >= MOST ? NONE : numbers.computeIfAbsent(value, v -> next.getAndIncrement());
    }
}
