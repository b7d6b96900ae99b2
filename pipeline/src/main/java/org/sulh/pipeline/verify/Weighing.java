package org.sulh.pipeline.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.EvidenceTable;

/**
 * What each voice adds, under the caps. Within one affiliation and direction a relation counts once (a side that accuses
 * five times has accused), and all together count up to the cap. For and against are capped apart, so that one side's
 * words against cannot make room for more of its words for.
 */
final class Weighing {
    private Weighing() {}

    /**
     * A voice with what it adds after the caps.
     *
     * @param voice the voice
     * @param evidence in micro-nats
     * @param note why it is less than its row; empty when it is not
     */
    record Weighed(Voice voice, long evidence, String note) {
        Contribution contribution() {
            StringBuilder reason = new StringBuilder(RowWords.of(voice.row()));
            if (voice.grade().isReliabilityJudged() || voice.grade().isCredibilityJudged()) {
                reason.append(" (graded ").append(voice.grade()).append(')');
            }
            if (!note.isEmpty()) {
                reason.append(" (").append(note).append(')');
            }
            return new Contribution(voice.group(), voice.row(), evidence, reason.toString());
        }
    }

    /** What one affiliation has said so far in one direction. */
    private static final class Account {
        private final Set<Relation> counted = EnumSet.noneOf(Relation.class);
        private long room;

        Account(long cap) {
            this.room = cap;
        }

        Weighed count(Voice voice, long cap) {
            if (voice.evidence() == 0) {
                return new Weighed(voice, 0, "");
            }
            if (!counted.add(voice.relation())) {
                return new Weighed(voice, 0, "says again what this side has said; counted once");
            }
            long size = Math.min(room, Math.abs(voice.evidence()));
            room -= size;
            boolean isCapped = size < Math.abs(voice.evidence());
            return new Weighed(voice, Long.signum(voice.evidence()) * size, isCapped ? capped(cap) : "");
        }

        private static String capped(long cap) {
            return "capped: one side moves an incident by at most "
                    + BigDecimal.valueOf(cap, 6).stripTrailingZeros().toPlainString();
        }
    }

    /** The voices under the caps, in their order. */
    static List<Weighed> weigh(List<Voice> voices, EvidenceTable table) {
        long cap = table.capPerAffiliation();
        List<Integer> strongestFirst = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            strongestFirst.add(i);
        }
        strongestFirst.sort(
                Comparator.comparingLong(i -> -Math.abs(voices.get(i).evidence())));
        Map<String, Account> pro = new HashMap<>();
        Map<String, Account> contra = new HashMap<>();
        Weighed[] weighed = new Weighed[voices.size()];
        for (int i : strongestFirst) {
            Voice voice = voices.get(i);
            weighed[i] = (voice.evidence() > 0 ? pro : contra)
                    .computeIfAbsent(voice.affiliation(), key -> new Account(cap))
                    .count(voice, cap);
        }
        return List.of(weighed);
    }

    /** What they add together, in micro-nats. */
    static long sum(List<Weighed> weighed) {
        return weighed.stream().mapToLong(Weighed::evidence).sum();
    }

    static List<Contribution> contributions(List<Weighed> weighed) {
        List<Contribution> contributions = new ArrayList<>();
        weighed.forEach(w -> contributions.add(w.contribution()));
        return contributions;
    }
}
