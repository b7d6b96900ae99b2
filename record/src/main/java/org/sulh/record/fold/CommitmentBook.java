package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Agreement;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.register.entry.RefusedException;

/** Commitments that were entered, and what was seen of any. For one thread at a time. */
final class CommitmentBook {
    private final Map<String, Entered<Commitment>> commitments = new LinkedHashMap<>();
    private final TreeMap<Long, Entered<Sighting>> sightings = new TreeMap<>();

    Runnable judge(Entered<Commitment> stated) {
        Entered<Commitment> same = commitments.get(stated.what().id());
        if (same != null) {
            throw new RefusedException("the commitment " + stated.what().id()
                    + " stands in the record already, as entry " + same.index() + "; give this one another id");
        }
        return () -> commitments.put(stated.what().id(), stated);
    }

    /** @throws RefusedException when the agreement has a commitment of this id */
    void requireNew(Commitment commitment, Optional<Agreement> agreement) {
        if (agreement.flatMap(known -> findIn(known, commitment.id())).isPresent()) {
            throw new RefusedException(
                    "the agreement has a commitment " + commitment.id() + "; give this one another id");
        }
    }

    /**
     * The commitment of which something was seen; absent where the agreement is not at hand.
     *
     * @throws RefusedException when there is none, or it has no such milestone
     */
    Optional<Commitment> find(Sighting sighting, Optional<Agreement> agreement) {
        Optional<Commitment> commitment =
                find(sighting.commitment()).or(() -> agreement.flatMap(known -> findIn(known, sighting.commitment())));
        commitment.ifPresent(known -> require(known, sighting));
        if (commitment.isEmpty() && agreement.isPresent()) {
            throw new RefusedException("there is no commitment " + sighting.commitment() + "; state it first");
        }
        return commitment;
    }

    private static Optional<Commitment> findIn(Agreement agreement, String id) {
        return agreement.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst();
    }

    Runnable judgeSighting(Entered<Sighting> sighting) {
        return () -> sightings.put(sighting.index(), sighting);
    }

    private static void require(Commitment commitment, Sighting sighting) {
        if (!(commitment.duty() instanceof ToDo duty)) {
            throw new RefusedException(
                    "the commitment " + commitment.id() + " is none to do something, so no step of it"
                            + " can be seen; acts against it are seen by incidents");
        }
        List<String> milestones =
                duty.milestones().stream().map(milestone -> milestone.id()).toList();
        if (!milestones.contains(sighting.milestone())) {
            throw new RefusedException("the commitment " + commitment.id() + " has no milestone " + sighting.milestone()
                    + "; it has " + String.join(", ", milestones));
        }
    }

    Runnable judge(CommitmentEntry.Withdrawn withdrawal) {
        if (!sightings.containsKey(withdrawal.entry())) {
            throw new RefusedException("entry " + withdrawal.entry() + " is no sighting that holds");
        }
        return () -> sightings.remove(withdrawal.entry());
    }

    private Optional<Commitment> find(String id) {
        return Optional.ofNullable(commitments.get(id)).map(Entered::what);
    }

    List<Entered<Commitment>> commitments() {
        return List.copyOf(commitments.values());
    }

    List<Entered<Sighting>> sightings() {
        return new ArrayList<>(sightings.values());
    }
}
