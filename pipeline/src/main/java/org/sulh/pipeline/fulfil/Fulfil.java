package org.sulh.pipeline.fulfil;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Status;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;

/** How commitments stand. Cost: incidents times commitments, with a look at the claims of those of a kind that is asked for. */
public final class Fulfil {
    private Fulfil() {}

    /**
     * The status of each commitment, in the order given.
     *
     * @param sightings of any commitment, in any order
     */
    public static List<CommitmentStatus> judge(
            List<Undertaking> undertakings,
            List<Entered<Sighting>> sightings,
            Ground ground,
            Watching watching,
            ZoneAnswers zones) {
        return undertakings.stream()
                .map(undertaking -> judge(undertaking, sightings, ground, watching, zones))
                .toList();
    }

    private static CommitmentStatus judge(
            Undertaking undertaking,
            List<Entered<Sighting>> sightings,
            Ground ground,
            Watching watching,
            ZoneAnswers zones) {
        Commitment commitment = undertaking.commitment();
        return switch (commitment.duty()) {
            case ToDo duty -> {
                List<Entered<Sighting>> own = sightings.stream()
                        .filter(sighting -> sighting.what().commitment().equals(commitment.id()))
                        .toList();
                yield new Doing(undertaking, duty, own, ground, watching).judge();
            }
            case ToRefrain duty -> new Refraining(undertaking, duty, ground, watching, zones).judge();
            case Unmeasured(var why) ->
                new CommitmentStatus(
                        commitment,
                        undertaking.entry(),
                        Status.NOT_MEASURABLE,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(why.plain()),
                        List.of());
        };
    }

    /** From when a period without a first day is watched: from the first day of any watch. */
    static LocalDate from(Optional<LocalDate> first, LocalDate until, Watching watching) {
        LocalDate from = first.or(watching::findFirstDay).orElse(until);
        return from.isAfter(until) ? until : from;
    }
}
