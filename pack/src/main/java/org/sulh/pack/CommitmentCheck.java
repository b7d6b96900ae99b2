package org.sulh.pack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.Zone;

/** Checks that commitments name what is there, and that their milestones lead up. */
final class CommitmentCheck {
    private final List<Commitment> commitments;
    private final Set<String> actors;
    private final Set<String> zones;
    private final Set<String> kinds = Words.kindsOfActs();
    private final PartMistakes mistakes;

    CommitmentCheck(Agreement agreement, List<Actor> actors, PartMistakes mistakes) {
        this(agreement.commitments(), agreement, actors, mistakes);
    }

    /** @param commitments held against an agreement of which they are no part */
    CommitmentCheck(List<Commitment> commitments, Agreement agreement, List<Actor> actors, PartMistakes mistakes) {
        this.commitments = commitments;
        this.actors = actors.stream().map(Actor::id).collect(Collectors.toCollection(LinkedHashSet::new));
        zones = agreement.zones().stream().map(Zone::id).collect(Collectors.toCollection(LinkedHashSet::new));
        this.mistakes = mistakes;
    }

    void check() {
        mistakes.checkOnce("commitment", commitments, Commitment::id);
        for (Commitment commitment : commitments) {
            String part = "commitment " + commitment.id();
            mistakes.checkKnown(part, "by", commitment.by(), "actor", actors);
            mistakes.checkKnown(part, "of", commitment.of(), "actor", actors);
            if (!commitment.demanded() && !commitment.by().equals(commitment.of())) {
                mistakes.add(
                        part,
                        "of",
                        "nobody promises what another is to keep",
                        "write demanded: true, or one name twice");
            }
            if (commitment.demanded() && commitment.by().equals(commitment.of())) {
                mistakes.add(part, "of", "nobody demands of itself", "take demanded out, or name the other");
            }
            switch (commitment.duty()) {
                case ToDo duty -> check(part, duty.milestones());
                case ToRefrain duty -> check(part, duty);
                case Unmeasured _ -> {}
            }
        }
    }

    private void check(String part, List<Milestone> milestones) {
        Set<String> ids = new LinkedHashSet<>();
        Fulfilment reached = Fulfilment.NOT_BEGUN;
        for (Milestone milestone : milestones) {
            if (!ids.add(milestone.id())) {
                mistakes.add(
                        part,
                        "milestones",
                        "two milestones have the id '" + milestone.id() + "'",
                        "rename one of them");
            }
            if (milestone.level().compareTo(reached) < 0) {
                mistakes.add(
                        part,
                        "milestones",
                        "'" + milestone.id() + "' reaches less than one before it",
                        "write them in the order in which they are reached");
            }
            reached = milestone.level();
            checkAll(part, "milestones", milestone.seenBy(), "kind of evidence", CommitmentsFile.KINDS_OF_EVIDENCE);
        }
    }

    private void check(String part, ToRefrain duty) {
        checkAll(part, "acts", duty.acts(), "family or type", kinds);
        checkAll(part, "doers", duty.doers(), "actor", actors);
        checkAll(part, "targets", duty.targets(), "actor", actors);
        checkAll(part, "zones", duty.zones(), "zone", zones);
        if (duty.from().isPresent()
                && duty.until().filter(duty.from().get()::isAfter).isPresent()) {
            mistakes.add(part, "until", "the last day is before the first", "exchange them");
        }
    }

    private void checkAll(String part, String key, List<String> names, String what, Collection<String> known) {
        names.forEach(name -> mistakes.checkKnown(part, key, name, what, known));
    }
}
