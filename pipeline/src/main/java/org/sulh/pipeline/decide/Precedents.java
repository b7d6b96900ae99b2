package org.sulh.pipeline.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
     * excused. Cost: linear in those within the days that count.
     *
     * @param days for how many days an earlier one counts; absent when for ever
     */
    int recurrence(Decision decision, OptionalInt days) {
        Instant since = days.isPresent() ? decision.at().minus(Duration.ofDays(days.getAsInt())) : Instant.MIN;
        List<Decision> all = violations.getOrDefault(key(decision), List.of());
        int before = 0;
        for (int i = indexOf(decision, all) - 1; i >= 0 && !all.get(i).at().isBefore(since); i--) {
            boolean counts =
                    all.get(i).stands() && all.get(i).finding().text().excuse().isEmpty();
            before += counts ? 1 : 0;
        }
        return before + 1;
    }

    /** The place of a finding among those in the order of the register; where it would be, if it is not among them. */
    private static int indexOf(Decision decision, List<Decision> all) {
        int place = Collections.binarySearch(
                all, decision, Comparator.comparingLong(each -> each.finding().entry()));
        return place >= 0 ? place : -place - 1;
    }
}
