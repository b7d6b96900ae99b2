package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * @param voices one or two for each origin
 * @param isSupported whether anybody says that it happened
 * @param deniers affiliations of those who deny, in the incident's order, and whether they are of no side
 * @param open affiliations of the accused who leave it open
 * @param isAhead whether somebody tells of it as of something to come
 * @param isPast whether its time is over
 */
record Standing(
        List<Voice> voices,
        boolean isSupported,
        Map<String, Boolean> deniers,
        Set<String> open,
        boolean isAhead,
        boolean isPast) {
    static final String GATE_VERIFIED = "gate-verified";
    static final String GATE_CORROBORATED = "gate-corroborated";
    static final String GATE_REFUTED = "gate-refuted";
    /** Rows of the evidence table that hold sums to be reached, the greatest first. */
    static final List<String> GATES = List.of(GATE_VERIFIED, GATE_CORROBORATED, GATE_REFUTED);

    private static final Set<Relation> WEIGHTY_DENIALS =
            Set.of(Relation.MEDIATOR_DENIES, Relation.OBSERVER_DENIES, Relation.OBSERVER_SAW_NOTHING);

    static Standing of(List<Voice> voices, List<Statement> statements, List<Statement> openAccused, boolean isPast) {
        Map<String, Boolean> deniers = new LinkedHashMap<>();
        Set<String> open = new HashSet<>();
        boolean isSupported = false;
        boolean isAhead = false;
        for (Statement statement : statements) {
            isSupported |= statement.bearing() == Bearing.SUPPORTS;
            isAhead |= statement.bearing() == Bearing.AHEAD;
            if (statement.bearing() == Bearing.DENIES) {
                boolean ofNoSide = statement.side().isEmpty() && WEIGHTY_DENIALS.contains(statement.relation());
                deniers.merge(statement.affiliation(), ofNoSide, Boolean::logicalOr);
            }
        }
        openAccused.forEach(statement -> open.add(statement.affiliation()));
        return new Standing(voices, isSupported, deniers, open, isAhead, isPast);
    }

    /** The log odds that it happened, in micro-nats. */
    long evidence(EvidenceTable table) {
        return table.prior() + Weighing.sum(Weighing.weigh(voices, table));
    }

    Level level(EvidenceTable table) {
        return level(evidence(table), table);
    }

    Level level(long evidence, EvidenceTable table) {
        if (deniers.containsValue(true) && evidence <= table.getEvidence(GATE_REFUTED)) {
            return Level.REFUTED;
        }
        if (!isSupported) {
            return isAhead && !isPast && deniers.isEmpty() ? Level.PLANNED : Level.UNDETERMINED;
        }
        if (isContradicted()) {
            boolean verified = isSightReviewed() && evidence >= table.getEvidence(GATE_VERIFIED);
            return verified ? Level.VERIFIED : Level.CONTESTED;
        }
        if (evidence < table.getEvidence(GATE_CORROBORATED)) {
            return Level.REPORTED;
        }
        if (isSightReviewed()) {
            return Level.VERIFIED;
        }
        if (!isOfTwoSides()) {
            return Level.REPORTED;
        }
        boolean verified = isReviewed() && hasOneOfNoSide() && evidence >= table.getEvidence(GATE_VERIFIED);
        return verified ? Level.VERIFIED : Level.CORROBORATED;
    }

    boolean isContradicted() {
        return !deniers.isEmpty() || !open.isEmpty();
    }

    /** The voices that can be one of the two independent origins. */
    List<Voice> listOrigins() {
        return voices.stream().filter(Voice::countsAsOrigin).toList();
    }

    /** The sides that independent origins are of; each of no side is one of its own. */
    Set<String> sides() {
        Set<String> sides = new TreeSet<>();
        for (Voice voice : voices) {
            if (voice.countsAsOrigin()) {
                sides.addAll(voice.sides());
            }
        }
        return sides;
    }

    private boolean isOfTwoSides() {
        return listOrigins().size() >= 2 && sides().size() >= 2;
    }

    boolean hasOneOfNoSide() {
        return voices.stream().anyMatch(voice -> voice.countsAsOrigin() && voice.isOfNoSide());
    }

    boolean isReviewed() {
        return voices.stream().anyMatch(voice -> voice.countsAsOrigin() && voice.isReviewed());
    }

    boolean isSightReviewed() {
        return voices.stream().anyMatch(voice -> voice.isSight() && voice.isReviewed());
    }

    /** With one more origin that supports it. */
    Standing withSupport(Voice voice) {
        List<Voice> more = new ArrayList<>(voices);
        more.add(voice);
        return new Standing(more, true, deniers, open, isAhead, isPast);
    }

    /** With one more origin of no side that denies it. */
    Standing withDenial(Voice voice) {
        List<Voice> more = new ArrayList<>(voices);
        more.add(voice);
        Map<String, Boolean> all = new LinkedHashMap<>(deniers);
        all.put(voice.affiliation(), true);
        return new Standing(more, isSupported, all, open, isAhead, isPast);
    }

    /** Without what one affiliation says against it, and without its leaving it open. */
    Standing withoutDenial(String affiliation) {
        List<Voice> rest = voices.stream()
                .filter(voice -> voice.evidence() > 0 || !voice.affiliation().equals(affiliation))
                .toList();
        Map<String, Boolean> others = new LinkedHashMap<>(deniers);
        others.remove(affiliation);
        Set<String> stillOpen = new HashSet<>(open);
        stillOpen.remove(affiliation);
        return new Standing(rest, isSupported, others, stillOpen, isAhead, isPast);
    }

    /** With every claim confirmed by a person. */
    Standing reviewed() {
        return new Standing(voices.stream().map(Voice::reviewed).toList(), isSupported, deniers, open, isAhead, isPast);
    }

    List<Weighed> weigh(EvidenceTable table) {
        return Weighing.weigh(voices, table);
    }
}
