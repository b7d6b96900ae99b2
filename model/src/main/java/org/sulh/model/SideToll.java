package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * The figures that one side's origins give for one kind and group of people, as one range. Ranges of two sides stand side
 * by side and are never made into one.
 *
 * @param by slug of the side, or of who is tied to one side alone; absent for those of no side
 * @param range from the lowest low to the highest high, open when any figure is; a best only where all give the same
 * @param interest what the figure is to those who give it
 * @param groups ids of the origin groups
 */
public record SideToll(Optional<String> by, Casualties range, Interest interest, List<String> groups) {
    /** What a figure is to those who give it. */
    public enum Interest {
        /** They tell their own losses. */
        OWN_LOSSES,
        /** They tell the losses of another actor. */
        ANOTHERS_LOSSES,
        /** Whose losses they are does not show, or it is nobody's in particular. */
        UNKNOWN;

        /** The word that the JSON form uses. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public SideToll {
        Checks.text(by, "side");
        groups = List.copyOf(groups);
        Checks.that(!groups.isEmpty(), "a range goes back to at least one origin");
    }
}
