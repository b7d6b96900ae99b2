package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sulh.model.TimeWindow;

/**
 * The versions of an agreement, each in force from a day until the next is. Which of them holds for an incident follows from
 * when it happened, and not from when it became known.
 *
 * @param versions in the order of their days
 */
public record Versions(List<Version> versions) {
    /**
     * A version with its first day.
     *
     * @param from first day; absent for one that holds for all time before the next
     */
    public record Version(Optional<LocalDate> from, Rulebook rules) {}

    public Versions {
        versions = List.copyOf(versions);
        for (int i = 1; i < versions.size(); i++) {
            Optional<LocalDate> before = versions.get(i - 1).from();
            Optional<LocalDate> from = versions.get(i).from();
            if (from.isEmpty() || before.isPresent() && !before.get().isBefore(from.get())) {
                throw new IllegalArgumentException("version "
                        + versions.get(i).rules().agreement().version() + " is not in force from a later day");
            }
        }
    }

    /** One version, in force as its clauses say. */
    public static Versions of(Rulebook rules) {
        return new Versions(List.of(new Version(Optional.empty(), rules)));
    }

    /**
     * The versions that may have been in force in a window, by their number; -1 stands for the time before the first. More than
     * one where the window lies over a change, or its days are not known.
     */
    List<Integer> mayHold(TimeWindow time) {
        List<Integer> holding = new ArrayList<>();
        IntStream.range(-1, versions.size()).filter(i -> mayHold(i, time)).forEach(holding::add);
        return holding;
    }

    private boolean mayHold(int version, TimeWindow time) {
        Optional<LocalDate> from =
                version < 0 ? Optional.empty() : versions.get(version).from();
        boolean last = version == versions.size() - 1;
        Optional<LocalDate> next =
                last ? Optional.empty() : versions.get(version + 1).from();
        boolean never = !last && next.isEmpty();
        boolean over = next.isPresent()
                && time.start().isPresent()
                && !time.start().get().isBefore(next.get());
        boolean ahead =
                from.isPresent() && time.end().isPresent() && time.end().get().isBefore(from.get());
        return !never && !over && !ahead;
    }
}
