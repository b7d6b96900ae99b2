package org.sulh.model.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sulh.model.Commitment;
import org.sulh.model.TermStatus;

/**
 * How a commitment stands: a function of what was seen, said and watched. No finding.
 *
 * @param commitment the promise or demand
 * @param entry index of the entry that states it; absent where it stands in the pack
 * @param status in a word
 * @param overdue the day is past by which it was to be done, and it is not known to be done
 * @param milestones of a duty to do something, in their order
 * @param saidOnly sightings that rest on nothing but what the one who is to keep it says, or on what is only announced
 * @param incidents of a duty to leave acts, in their order
 * @param coverage of each area that it speaks of, in its period
 * @param reasons why this status, in sentences
 * @param needed what would let one conclude, in sentences
 */
public record CommitmentStatus(
        Commitment commitment,
        OptionalLong entry,
        Status status,
        boolean overdue,
        List<Reached> milestones,
        List<Entered<Sighting>> saidOnly,
        List<Bearing> incidents,
        List<Coverage> coverage,
        List<String> reasons,
        List<String> needed) {
    /** How a commitment stands. The levels of a duty to do something are those of {@link Commitment.Fulfilment}. */
    public enum Status {
        NOT_BEGUN,
        MINIMAL,
        INTERMEDIATE,
        FULL,
        /** No such act is said, and somebody looked. */
        KEPT,
        /** At least one such act is established, and whose it is. */
        BROKEN,
        /** Such acts are said, and denied, contested or not attributed. */
        DISPUTED,
        /** Not enough was seen or watched to say. */
        UNABLE_TO_CONCLUDE,
        /** Its words say nothing that could be seen. */
        NOT_MEASURABLE;

        /** The word that entries and output use. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A milestone with what was seen of it.
     *
     * @param seen sightings of a kind that it asks for, by somebody else than the one who is to keep it
     * @param otherwise sightings of a kind that it does not ask for
     */
    public record Reached(
            Commitment.Milestone milestone, List<Entered<Sighting>> seen, List<Entered<Sighting>> otherwise) {
        public Reached {
            seen = List.copyOf(seen);
            otherwise = List.copyOf(otherwise);
        }

        /** Whether it was seen. */
        public boolean isSeen() {
            return !seen.isEmpty();
        }
    }

    /** How an incident bears on a duty to leave acts. */
    public enum Weight {
        /** It is such an act, established, by one whose acts count. */
        ESTABLISHED,
        /** Such an act is said of one whose acts count, and is denied, contested, or not attributed. */
        DISPUTED,
        /** Such an act is said of one whose acts count, by one side or one origin, and nobody denies it. */
        SAID,
        /** It may be such an act: day, place, target or doer is not known well enough. */
        OPEN;

        /** The word that output uses. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An incident that bears on a duty to leave acts. */
    public record Bearing(String incident, Weight weight, Optional<String> open) {}

    public CommitmentStatus {
        milestones = List.copyOf(milestones);
        saidOnly = List.copyOf(saidOnly);
        incidents = List.copyOf(incidents);
        coverage = List.copyOf(coverage);
        reasons = List.copyOf(reasons);
        needed = List.copyOf(needed);
    }

    /** Whether it binds: a promise does, and a demand that the other side has taken on. */
    public boolean isTakenOn() {
        return !commitment.demanded() || commitment.status() == TermStatus.AGREED;
    }

    /**
     * The status in a word. Nobody breaks or keeps what it has not taken on: of such a demand it is only said whether what
     * was done meets it.
     */
    public String word() {
        return switch (status) {
            case KEPT -> isTakenOn() ? status.formName() : "met";
            case BROKEN -> isTakenOn() ? status.formName() : "not-met";
            default -> status.formName();
        };
    }

    /** The incidents of one weight, by their ids. */
    public List<String> listIncidents(Weight weight) {
        return incidents.stream()
                .filter(bearing -> bearing.weight() == weight)
                .map(Bearing::incident)
                .toList();
    }
}
