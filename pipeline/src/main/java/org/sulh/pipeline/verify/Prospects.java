package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grade;
import org.sulh.model.Level;
import org.sulh.model.Probability;
import org.sulh.model.Prospect;
import org.sulh.model.Prospect.Kind;
import org.sulh.model.Prospect.Piece;

/**
 * What would change a level: each kind of evidence that may still come is added to what is there, and the level computed
 * anew; first each kind alone, then, where none is enough, each two. Only what leads to a higher level is told and, where an
 * incident is contested or undetermined, what leads to its being refuted. Cost: at most a hundred levels of known sums.
 */
final class Prospects {
    /** How many of those who are accused, and of those who deny, are looked at. */
    private static final int MOST_ACTORS = 3;

    private record Change(Piece piece, UnaryOperator<Standing> comes) {}

    private Prospects() {}

    /**
     * @param voices those that the standing follows from
     * @param accused slugs of those who are said to have done it, the likeliest first
     * @param slugs of all actors in the incident: others have no name to be told by
     */
    static List<Prospect> of(
            Standing now,
            Level level,
            List<Voice> voices,
            List<String> accused,
            Set<String> slugs,
            boolean isProcess,
            Basis basis) {
        if (level == Level.VERIFIED || level == Level.PLANNED) {
            return List.of();
        }
        EvidenceTable table = basis.table();
        List<Change> changes = changes(now, voices, accused, slugs, isProcess, basis);
        List<Standing> then = new ArrayList<>();
        List<Prospect> alone = new ArrayList<>();
        for (Change change : changes) {
            Standing after = change.comes.apply(now);
            then.add(after);
            add(alone, List.of(change.piece), after, level, table);
        }
        boolean mayBeRefuted = level == Level.CONTESTED || level == Level.UNDETERMINED;
        boolean isRefutedAlone = !mayBeRefuted || alone.stream().anyMatch(Prospects::refutes);
        boolean isLiftedAlone = alone.stream().anyMatch(prospect -> !refutes(prospect));
        if (isRefutedAlone && isLiftedAlone) {
            return alone;
        }
        List<Prospect> pairs = new ArrayList<>();
        for (int first = 0; first < changes.size(); first++) {
            for (int second = first + 1; second < changes.size(); second++) {
                Change change = changes.get(second);
                List<Piece> both = List.of(changes.get(first).piece, change.piece);
                add(pairs, both, change.comes.apply(then.get(first)), level, table);
            }
        }
        pairs.removeIf(pair -> refutes(pair) ? isRefutedAlone : isLiftedAlone);
        alone.addAll(pairs);
        return alone;
    }

    private static boolean refutes(Prospect prospect) {
        return prospect.level() == Level.REFUTED;
    }

    private static void add(
            List<Prospect> prospects, List<Piece> pieces, Standing then, Level level, EvidenceTable table) {
        Level reached = then.level(table);
        boolean isSettled =
                switch (reached) {
                    case REFUTED -> level == Level.CONTESTED || level == Level.UNDETERMINED;
                    case CONTESTED -> false;
                    case PLANNED, UNDETERMINED, REPORTED, CORROBORATED, VERIFIED -> rank(reached) > rank(level);
                };
        if (isSettled) {
            prospects.add(new Prospect(pieces, reached, Probability.ofLogOdds(then.evidence())));
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
            Standing now, List<Voice> voices, List<String> accused, Set<String> slugs, boolean isProcess, Basis basis) {
        EvidenceTable table = basis.table();
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
                    .forEach(actor -> changes.add(admission(actor, voices, basis)));
        }
        now.denials().keySet().stream()
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
        Voice voice = Voice.toCome(relation, "to-come-" + kind, true, Grade.UNJUDGED, table);
        long adds = Weighing.sum(Weighing.weigh(List.of(voice), table));
        return new Change(new Piece(kind, Optional.empty()), standing -> standing.withSupport(voice, adds));
    }

    private static Change denial(Kind kind, Relation relation, EvidenceTable table) {
        String affiliation = "to-come-" + kind;
        Voice voice = Voice.toCome(relation, affiliation, true, Grade.UNJUDGED, table);
        long adds = Weighing.sum(Weighing.weigh(List.of(voice), table));
        return new Change(new Piece(kind, Optional.empty()), standing -> standing.withDenial(affiliation, adds));
    }

    /**
     * Who admits does not go on to deny, nor to leave it open. Its letter is known before it speaks, and what it has said
     * in support already counts towards its cap.
     */
    private static Change admission(String actor, List<Voice> voices, Basis basis) {
        EvidenceTable table = basis.table();
        Voice voice =
                Voice.toCome(Relation.PARTY_ADMITS, actor, false, basis.grades().grade("", actor, ""), table);
        List<Voice> own = new ArrayList<>();
        for (Voice other : voices) {
            if (other.evidence() > 0 && other.affiliation().equals(actor)) {
                own.add(other);
            }
        }
        long before = Weighing.sum(Weighing.weigh(own, table));
        own.add(voice);
        long adds = Weighing.sum(Weighing.weigh(own, table)) - before;
        return new Change(new Piece(Kind.ADMISSION, Optional.of(actor)), standing -> standing.withoutDenial(actor)
                .withSupport(voice, adds));
    }
}
