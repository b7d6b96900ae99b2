package org.sulh.pipeline.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Level;
import org.sulh.pipeline.verify.Relation.Bearing;
import org.sulh.pipeline.verify.Weighing.Weighed;

/**
 * What an incident's level follows from, and nothing else. Gates stand beside the sum: figures alone corroborate nothing.
 *
 * <p>Refuted: one of no side denies, and the sum is at most {@code gate-refuted}. Verified: a reviewed direct observation by
 * one of no side, and the sum is at least {@code gate-corroborated}, or {@code gate-verified} while somebody denies or the
 * accused leaves it open; or two independent origins that are not of one side, one of them of no side, one of them
 * reviewed, and a sum of at least {@code gate-verified}. Corroborated: two such origins, and at least
 * {@code gate-corroborated}.
 *
 * @param evidence the log odds that it happened, in micro-nats
 * @param isSupported whether anybody says that it happened
 * @param origins the independent origins that say so
 * @param denials what is denied, by affiliation, in the incident's order
 * @param open affiliations of the accused who leave it open
 * @param isAhead whether somebody tells of it as of something to come, and its time is not over
 */
record Standing(
        long evidence,
        boolean isSupported,
        Origins origins,
        Map<String, Denial> denials,
        Set<String> open,
        boolean isAhead) {
    static final String GATE_VERIFIED = "gate-verified";
    static final String GATE_CORROBORATED = "gate-corroborated";
    static final String GATE_REFUTED = "gate-refuted";
    /** Rows of the evidence table that hold sums to be reached, the greatest first. */
    static final List<String> GATES = List.of(GATE_VERIFIED, GATE_CORROBORATED, GATE_REFUTED);

    private static final Set<Relation> WEIGHTY_DENIALS =
            Set.of(Relation.MEDIATOR_DENIES, Relation.OBSERVER_DENIES, Relation.OBSERVER_SAW_NOTHING);

    /**
     * What one affiliation says against it.
     *
     * @param evidence after the caps, in micro-nats
     * @param isOfNoSide whether it is of no side and can speak against it
     */
    record Denial(long evidence, boolean isOfNoSide) {
        Denial and(Denial other) {
            return new Denial(evidence + other.evidence, isOfNoSide || other.isOfNoSide);
        }
    }

    /**
     * The origins that can corroborate each other.
     *
     * @param count how many
     * @param sides the sides they are of; each of no side is one of its own
     * @param hasOneOfNoSide whether one of them is of no side
     * @param isReviewed whether a person has confirmed a claim of one of them
     * @param isSeen whether one of them is a direct observation by one of no side
     * @param isSightReviewed whether a person has confirmed such an observation
     */
    record Origins(
            int count,
            Set<String> sides,
            boolean hasOneOfNoSide,
            boolean isReviewed,
            boolean isSeen,
            boolean isSightReviewed) {
        static final Origins NONE = new Origins(0, Set.of(), false, false, false, false);

        Origins with(Voice voice) {
            if (!voice.countsAsOrigin()) {
                return this;
            }
            Set<String> all = sides;
            if (!sides.containsAll(voice.sides())) {
                all = new HashSet<>(sides);
                all.addAll(voice.sides());
            }
            return new Origins(
                    count + 1,
                    all,
                    hasOneOfNoSide || voice.isOfNoSide(),
                    isReviewed || voice.isReviewed(),
                    isSeen || voice.isSight(),
                    isSightReviewed || (voice.isSight() && voice.isReviewed()));
        }

        Origins reviewed() {
            return new Origins(count, sides, hasOneOfNoSide, count > 0, isSeen, isSeen);
        }

        /** Whether there are two, not of one side. */
        boolean areOfTwoSides() {
            return count >= 2 && sides.size() >= 2;
        }
    }

    static Standing of(
            List<Weighed> weighed, List<Statement> statements, List<Statement> open, boolean isPast, long prior) {
        Origins origins = Origins.NONE;
        Map<String, Denial> denials = new LinkedHashMap<>();
        for (Weighed each : weighed) {
            origins = origins.with(each.voice());
            if (each.voice().relation().bearing() == Bearing.DENIES) {
                denials.merge(each.voice().affiliation(), new Denial(each.evidence(), false), Denial::and);
            }
        }
        boolean isSupported = false;
        boolean isAhead = false;
        for (Statement statement : statements) {
            isSupported |= statement.bearing() == Bearing.SUPPORTS;
            isAhead |= statement.bearing() == Bearing.AHEAD;
            if (statement.bearing() == Bearing.DENIES) {
                boolean ofNoSide = statement.side().isEmpty() && WEIGHTY_DENIALS.contains(statement.relation());
                denials.merge(statement.affiliation(), new Denial(0, ofNoSide), Denial::and);
            }
        }
        Set<String> leftOpenBy = new LinkedHashSet<>();
        open.forEach(statement -> leftOpenBy.add(statement.affiliation()));
        return new Standing(
                prior + Weighing.sum(weighed), isSupported, origins, denials, leftOpenBy, isAhead && !isPast);
    }

    Level level(EvidenceTable table) {
        boolean isDeniedByNoSide = denials.values().stream().anyMatch(Denial::isOfNoSide);
        if (isDeniedByNoSide && evidence <= table.getEvidence(GATE_REFUTED)) {
            return Level.REFUTED;
        }
        if (!isSupported) {
            return isAhead && denials.isEmpty() ? Level.PLANNED : Level.UNDETERMINED;
        }
        boolean isPastVerified = evidence >= table.getEvidence(GATE_VERIFIED);
        if (!denials.isEmpty() || !open.isEmpty()) {
            return origins.isSightReviewed() && isPastVerified ? Level.VERIFIED : Level.CONTESTED;
        }
        if (evidence < table.getEvidence(GATE_CORROBORATED)) {
            return Level.REPORTED;
        }
        if (origins.isSightReviewed()) {
            return Level.VERIFIED;
        }
        if (!origins.areOfTwoSides()) {
            return Level.REPORTED;
        }
        return origins.isReviewed() && origins.hasOneOfNoSide() && isPastVerified ? Level.VERIFIED : Level.CORROBORATED;
    }

    /** With one more origin that supports it, which adds this much. */
    Standing withSupport(Voice voice, long more) {
        return new Standing(evidence + more, true, origins.with(voice), denials, open, isAhead);
    }

    /** With a denial by one of no side who has not spoken yet. */
    Standing withDenial(String affiliation, long less) {
        Map<String, Denial> all = new LinkedHashMap<>(denials);
        all.put(affiliation, new Denial(less, true));
        return new Standing(evidence + less, isSupported, origins, all, open, isAhead);
    }

    /** Without what one affiliation says against it, and without its leaving it open. */
    Standing withoutDenial(String affiliation) {
        if (!denials.containsKey(affiliation) && !open.contains(affiliation)) {
            return this;
        }
        Map<String, Denial> others = new LinkedHashMap<>(denials);
        Denial taken = others.remove(affiliation);
        Set<String> stillOpen = new LinkedHashSet<>(open);
        stillOpen.remove(affiliation);
        long back = taken == null ? 0 : taken.evidence();
        return new Standing(evidence - back, isSupported, origins, others, stillOpen, isAhead);
    }

    /** With every claim confirmed by a person. */
    Standing reviewed() {
        return new Standing(evidence, isSupported, origins.reviewed(), denials, open, isAhead);
    }
}
