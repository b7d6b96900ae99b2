package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.OriginGroup;
import org.sulh.model.Trace;
import org.sulh.pipeline.compare.Unions;

/**
 * Puts claims together that go back to one origin.
 *
 * <p>Doubt whether two supporting claims are independent makes them one group; doubt about two denials leaves them two.
 * Either way grouping cannot raise P. Groups may span happenings (one agency's report of a week); whoever counts them
 * counts each once within an incident.
 *
 * <p>Cost: documents by an inverted index of their fingerprints, copies of one text by a look at a table. Claims are compared
 * within one speaker's actor or one outlet, over neighbouring days, after those that are alike in all that is compared have
 * been put together; so a day of n different statements of one actor costs n² comparisons of small word sets, and a day of n
 * copies of one statement costs n.
 */
public final class Provenance {
    private Provenance() {}

    /**
     * Groups of claims of one origin, in the order of their first claims.
     *
     * @param claims each is in exactly one group; a claim listed twice counts once
     * @param traces of the documents that the claims stand in; a claim of another document is taken to have no text and
     *     outlet
     */
    public static List<OriginGroup> group(List<Claim> claims, Collection<Trace> traces) {
        Map<String, Trace> byDocument = new HashMap<>();
        traces.forEach(trace -> byDocument.put(trace.document(), trace));
        Map<String, Integer> ordinals = new LinkedHashMap<>();
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (ordinals.putIfAbsent(claim.id(), i + 1) == null) {
                utterances.add(Utterance.of(claim, Optional.ofNullable(byDocument.get(claim.document()))));
            }
        }
        Reprints reprints = Reprints.among(traces);
        Joining joining = new Joining(utterances);
        SameStatement.join(utterances, reprints, joining);
        SameVoice.join(utterances, reprints, joining);
        return groups(utterances, joining, List.copyOf(ordinals.values()));
    }

    private static List<OriginGroup> groups(List<Utterance> utterances, Joining joining, List<Integer> ordinals) {
        Map<Integer, List<OriginGroup.Union>> reasons = joining.reasons();
        List<OriginGroup> groups = new ArrayList<>();
        for (List<Integer> set : joining.sets()) {
            List<Utterance> members = set.stream().map(utterances::get).toList();
            groups.add(new OriginGroup(
                    "o-" + ordinals.get(set.getFirst()),
                    OriginWords.of(members),
                    members.stream().map(member -> member.claim().id()).toList(),
                    reasons.getOrDefault(set.getFirst(), List.of())));
        }
        return groups;
    }

    /** Sets of utterances with the reason of each union that made them. */
    static final class Joining {
        private final List<Utterance> utterances;
        private final Unions unions;
        private final List<OriginGroup.Union> reasons = new ArrayList<>();
        private final List<Integer> members = new ArrayList<>();

        Joining(List<Utterance> utterances) {
            this.utterances = utterances;
            this.unions = new Unions(utterances.size());
        }

        boolean areOne(int first, int second) {
            return unions.find(first) == unions.find(second);
        }

        void join(int first, int second, String reason) {
            if (unions.unite(first, second)) {
                members.add(first);
                reasons.add(new OriginGroup.Union(
                        utterances.get(first).claim().id(),
                        utterances.get(second).claim().id(),
                        reason));
            }
        }

        List<List<Integer>> sets() {
            return unions.sets();
        }

        /** Reasons by the lowest member of the set they made. */
        Map<Integer, List<OriginGroup.Union>> reasons() {
            Map<Integer, List<OriginGroup.Union>> bySet = new HashMap<>();
            for (int i = 0; i < reasons.size(); i++) {
                bySet.computeIfAbsent(unions.find(members.get(i)), key -> new ArrayList<>())
                        .add(reasons.get(i));
            }
            return bySet;
        }
    }
}
