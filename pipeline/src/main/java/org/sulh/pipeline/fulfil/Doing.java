package org.sulh.pipeline.fulfil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Reached;
import org.sulh.model.watch.CommitmentStatus.Status;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;

/** How a duty to do something stands: at the highest milestone that is seen together with all before it. */
final class Doing {
    private final Undertaking undertaking;
    private final ToDo duty;
    private final List<Entered<Sighting>> sightings;
    private final Ground ground;
    private final Watching watching;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> needed = new ArrayList<>();

    Doing(Undertaking undertaking, ToDo duty, List<Entered<Sighting>> sightings, Ground ground, Watching watching) {
        this.undertaking = undertaking;
        this.duty = duty;
        this.sightings = sightings;
        this.ground = ground;
        this.watching = watching;
    }

    CommitmentStatus judge() {
        List<Reached> milestones = duty.milestones().stream().map(this::reached).toList();
        LocalDate today = watching.today();
        LocalDate until = duty.due().filter(due -> due.isBefore(today)).orElse(today);
        Coverage coverage = watching.of(
                new Area.Everywhere(), Fulfil.from(undertaking.commitment().on(), until, watching), until);
        Status status = status(milestones, coverage);
        boolean isPast = duty.due().filter(due -> due.isBefore(today)).isPresent();
        boolean overdue = isPast && status != Status.FULL;
        if (overdue) {
            reasons.add("it was to be done by " + duty.due().orElseThrow());
        }
        return new CommitmentStatus(
                undertaking.commitment(),
                undertaking.entry(),
                status,
                overdue,
                milestones,
                sightings.stream().filter(sighting -> !isShown(sighting)).toList(),
                List.of(),
                List.of(coverage),
                reasons,
                needed);
    }

    private Reached reached(Milestone milestone) {
        List<Entered<Sighting>> shown = sightings.stream()
                .filter(sighting -> sighting.what().milestone().equals(milestone.id()))
                .filter(this::isShown)
                .toList();
        return new Reached(
                milestone,
                shown.stream().filter(sighting -> isAsked(milestone, sighting)).toList(),
                shown.stream().filter(sighting -> !isAsked(milestone, sighting)).toList());
    }

    private static boolean isAsked(Milestone milestone, Entered<Sighting> sighting) {
        return milestone.seenBy().contains(sighting.what().kind());
    }

    private boolean isShown(Entered<Sighting> sighting) {
        return sighting.what().evidence().stream()
                .anyMatch(evidence -> ground.shows(evidence, undertaking.commitment()));
    }

    private Status status(List<Reached> milestones, Coverage coverage) {
        int reached = 0;
        while (reached < milestones.size() && milestones.get(reached).isSeen()) {
            reached++;
        }
        if (reached < milestones.size()) {
            Milestone next = milestones.get(reached).milestone();
            needed.add("the milestone " + next.id() + " (" + next.text().plain() + ") seen by "
                    + String.join(" or ", next.seenBy()));
        }
        boolean isNothingSeen = milestones.stream().noneMatch(Reached::isSeen);
        if (isNothingSeen && coverage.complete() + coverage.partial() == 0) {
            reasons.add("nothing was seen, and nobody could have seen it: " + unwatched(coverage));
            return Status.UNABLE_TO_CONCLUDE;
        }
        if (reached == 0) {
            reasons.add("its first milestone was not seen");
            return Status.NOT_BEGUN;
        }
        Milestone last = milestones.get(reached - 1).milestone();
        reasons.add("the milestone " + last.id() + " was seen" + (reached > 1 ? ", and all before it" : ""));
        return status(last.level());
    }

    static String unwatched(Coverage coverage) {
        if (!coverage.isPlanned()) {
            return "no watch was planned";
        }
        return coverage.expected() == 0 ? "no slot of a watch is past" : "no slot of a watch was kept";
    }

    private static Status status(Fulfilment level) {
        return switch (level) {
            case NOT_BEGUN -> Status.NOT_BEGUN;
            case MINIMAL -> Status.MINIMAL;
            case INTERMEDIATE -> Status.INTERMEDIATE;
            case FULL -> Status.FULL;
        };
    }
}
