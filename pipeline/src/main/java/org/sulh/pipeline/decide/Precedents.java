package org.sulh.pipeline.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Findings of violation of all cases, by party and clause, in the order of the register. */
final class Precedents {
    private final Map<Key, List<Decision>> violations = new HashMap<>();

    private record Key(String party, String clause) {}

    void add(Decision decision) {
        violations.computeIfAbsent(key(decision), key -> new ArrayList<>()).add(decision);
    }

    private static Key key(Decision decision) {
        return new Key(
                decision.finding().text().against(), decision.finding().text().clause());
    }

    /**
     * The how manieth violation of its clause by its party a finding is, counting those before it that stand and are not
     * excused.
     *
     * @param days for how many days an earlier one counts; absent when for ever
     */
    int recurrence(Decision decision, OptionalInt days) {
        Instant since = days.isPresent() ? decision.at().minus(Duration.ofDays(days.getAsInt())) : Instant.MIN;
        int before = 0;
        for (Decision earlier : violations.getOrDefault(key(decision), List.of())) {
            if (earlier.finding().entry() >= decision.finding().entry()) {
                break;
            }
            boolean counts = earlier.stands()
                    && earlier.finding().text().excuse().isEmpty()
                    && !earlier.at().isBefore(since);
            before += counts ? 1 : 0;
        }
        return before + 1;
    }
}
