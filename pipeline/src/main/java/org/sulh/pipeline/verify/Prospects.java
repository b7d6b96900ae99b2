package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Level;
import org.sulh.model.Probability;
import org.sulh.model.Prospect;
import org.sulh.model.Prospect.Kind;
import org.sulh.model.Prospect.Piece;

/**
 * What would change a level: each kind of evidence that may still come is added to what is there, and the level computed
 * anew; first each kind alone, then, where none is enough, each two. Only evidence that leads to a higher level is told, or,
 * where an incident is contested or undetermined, to its being refuted. Cost: at most some sixty sums of a handful of
 * figures.
 */
final class Prospects {
    /** How many of those who are accused, and of those who deny, are looked at. */
    private static final int MOST_ACTORS = 3;

    private record Change(Piece piece, UnaryOperator<Standing> comes) {}

    private Prospects() {}

    /**
     * @param accused slugs of those who are said to have done it, the likeliest first
     * @param slugs of all actors in the incident: others have no name to be told by
     */
    static List<Prospect> of(
            Standing now,
            Level level,
            List<String> accused,
            Set<String> slugs,
            boolean isProcess,
            EvidenceTable table) {
        if (level == Level.VERIFIED || level == Level.PLANNED) {
            return List.of();
        }
        List<Change> changes = changes(now, accused, slugs, isProcess, table);
        List<Prospect> alone = new ArrayList<>();
        for (Change change : changes) {
            add(alone, List.of(change), now, level, table);
        }
        if (!alone.isEmpty()) {
            return alone;
        }
        List<Prospect> pairs = new ArrayList<>();
        for (int first = 0; first < changes.size(); first++) {
            for (int second = first + 1; second < changes.size(); second++) {
                add(pairs, List.of(changes.get(first), changes.get(second)), now, level, table);
            }
        }
        return pairs;
    }

    private static void add(
            List<Prospect> prospects, List<Change> changes, Standing now, Level level, EvidenceTable table) {
        Standing then = now;
        for (Change change : changes) {
            then = change.comes.apply(then);
        }
        long evidence = then.evidence(table);
        Level reached = then.level(evidence, table);
        boolean settles = reached == Level.REFUTED && (level == Level.CONTESTED || level == Level.UNDETERMINED);
        boolean lifts = reached != Level.CONTESTED && rank(reached) > rank(level);
        if (lifts || settles) {
            prospects.add(new Prospect(
                    changes.stream().map(Change::piece).toList(), reached, Probability.ofLogOdds(evidence)));
        }
    }

    private static int rank(Level level) {
        return switch (level) {
            case UNDETERMINED, PLANNED, REFUTED -> 0;
            case REPORTED, CONTESTED -> 1;
            case CORROBORATED -> 2;
            case VERIFIED -> 3;
        };
    }

    /** In the order in which they are told. Review comes last, since it is of all that has come. */
    private static List<Change> changes(
            Standing now, List<String> accused, Set<String> slugs, boolean isProcess, EvidenceTable table) {
        List<Change> changes = new ArrayList<>();
        if (!isProcess) {
            changes.add(support(Kind.MONITOR_SAW, Relation.OBSERVER_SAW, table));
            changes.add(support(Kind.SENSOR, Relation.SENSOR, table));
        }
        changes.add(support(Kind.MEDIATOR, Relation.MEDIATOR_ASSERTS, table));
        changes.add(support(Kind.OBSERVER, Relation.OBSERVER_ASSERTS, table));
        changes.add(support(Kind.OUTLET, Relation.OUTLET_OWN_VOICE, table));
        if (!isProcess) {
            accused.stream()
                    .filter(slugs::contains)
                    .limit(MOST_ACTORS)
                    .forEach(actor -> changes.add(admission(actor, table)));
        }
        now.deniers().keySet().stream()
                .filter(slugs::contains)
                .limit(MOST_ACTORS)
                .forEach(denier -> changes.add(new Change(
                        new Piece(Kind.WITHDRAWAL, Optional.of(denier)), standing -> standing.withoutDenial(denier))));
        if (!isProcess) {
            changes.add(denial(Kind.NOTHING_SEEN, Relation.OBSERVER_SAW_NOTHING, table));
        }
        changes.add(denial(Kind.MEDIATOR_DENIES, Relation.MEDIATOR_DENIES, table));
        changes.add(new Change(new Piece(Kind.REVIEW, Optional.empty()), Standing::reviewed));
        return changes;
    }

    private static Change support(Kind kind, Relation relation, EvidenceTable table) {
        Voice voice = Voice.toCome(relation, "to-come-" + kind, true, table);
        return new Change(new Piece(kind, Optional.empty()), standing -> standing.withSupport(voice));
    }

    private static Change denial(Kind kind, Relation relation, EvidenceTable table) {
        Voice voice = Voice.toCome(relation, "to-come-" + kind, true, table);
        return new Change(new Piece(kind, Optional.empty()), standing -> standing.withDenial(voice));
    }

    /** Who admits does not go on to deny, nor to leave it open. */
    private static Change admission(String actor, EvidenceTable table) {
        Voice voice = Voice.toCome(Relation.PARTY_ADMITS, actor, false, table);
        return new Change(new Piece(Kind.ADMISSION, Optional.of(actor)), standing -> standing.withoutDenial(actor)
                .withSupport(voice));
    }
}
