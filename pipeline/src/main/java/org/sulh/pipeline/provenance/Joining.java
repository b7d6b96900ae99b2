package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.OriginGroup;
import org.sulh.pipeline.compare.Unions;

/** Sets of utterances with the reason of each union that made them. */
final class Joining {
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
