package org.sulh.pipeline.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.model.EvidenceTable;
import org.sulh.model.OriginGroup;

/**
 * What each origin group adds, under the caps. Within one affiliation and direction a relation counts once (a side that
 * accuses five times has accused), and all together count up to the cap. For and against are capped apart, so that one
 * side's words against cannot make room for more of its words for.
 */
final class Weighing {
    private Weighing() {}

    /**
     * One group's voice in an incident, in one direction.
     *
     * @param group the group
     * @param statement the claim that speaks for it
     * @param evidence its row, in micro-nats, before the caps
     */
    record Voice(OriginGroup group, Statement statement, long evidence) {}

    /**
     * A voice with what it adds after the caps.
     *
     * @param voice the voice
     * @param evidence in micro-nats
     * @param note why it is less than its row; empty when it is not
     */
    record Weighed(Voice voice, long evidence, String note) {}

    /**
     * The voice of each group in each direction. Of supporting claims of one origin, the one passed on the fewest times
     * speaks for it, of equals the weakest: a reprint that drops "reportedly" adds nothing. Of denials, the strongest.
     */
    static List<Voice> voices(Map<OriginGroup, List<Statement>> byGroup, EvidenceTable table) {
        List<Voice> voices = new ArrayList<>();
        byGroup.forEach((group, statements) -> {
            List<Voice> all = statements.stream()
                    .map(statement -> new Voice(group, statement, table.getEvidence(statement.row())))
                    .toList();
            Comparator<Voice> weakest = Comparator.comparingLong(Voice::evidence)
                    .thenComparing(voice -> voice.statement().row())
                    .thenComparing(voice -> voice.statement().affiliation());
            all.stream()
                    .filter(voice -> voice.evidence() > 0)
                    .min(Comparator.<Voice>comparingInt(
                                    voice -> voice.statement().claim().via().size())
                            .thenComparing(weakest))
                    .ifPresent(voices::add);
            all.stream().filter(voice -> voice.evidence() < 0).min(weakest).ifPresent(voices::add);
            if (all.stream().allMatch(voice -> voice.evidence() == 0)) {
                all.stream().min(weakest).ifPresent(voices::add);
            }
        });
        return voices;
    }

    /** The voices under the caps, in their order. */
    static List<Weighed> weigh(List<Voice> voices, EvidenceTable table) {
        Map<String, List<Voice>> byAffiliation = new TreeMap<>();
        for (Voice voice : voices) {
            String direction =
                    Long.signum(voice.evidence()) + "|" + voice.statement().affiliation();
            byAffiliation.computeIfAbsent(direction, key -> new ArrayList<>()).add(voice);
        }
        List<Weighed> weighed = new ArrayList<>();
        byAffiliation.values().forEach(side -> weighSide(side, table.capPerAffiliation(), weighed));
        weighed.sort(Comparator.comparingInt(w -> voices.indexOf(w.voice())));
        return weighed;
    }

    private static void weighSide(List<Voice> side, long cap, List<Weighed> weighed) {
        Set<Relation> counted = new HashSet<>();
        long room = cap;
        List<Voice> strongestFirst = side.stream()
                .sorted(Comparator.comparingLong((Voice voice) -> -Math.abs(voice.evidence())))
                .toList();
        for (Voice voice : strongestFirst) {
            long size = Math.abs(voice.evidence());
            if (size == 0) {
                weighed.add(new Weighed(voice, 0, ""));
            } else if (!counted.add(voice.statement().relation())) {
                weighed.add(new Weighed(voice, 0, "says again what this side has said; counted once"));
            } else if (size > room) {
                String note = "capped: one side moves an incident by at most "
                        + BigDecimal.valueOf(cap, 6).stripTrailingZeros().toPlainString();
                weighed.add(new Weighed(voice, Long.signum(voice.evidence()) * room, note));
                room = 0;
            } else {
                weighed.add(new Weighed(voice, voice.evidence(), ""));
                room -= size;
            }
        }
    }
}
