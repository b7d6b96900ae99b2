package org.sulh.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parties that mediators, guarantors and sources have ties to, declared or reported. Who is tied to one side alone is not
 * independent of that side; who is tied to both, or to none, is of no side.
 *
 * @param parties slugs of the parties, by the slug of who is tied to them
 */
public record Ties(Map<String, Set<String>> parties) {
    private static final Ties NONE = new Ties(Map.of());

    public Ties {
        Map<String, Set<String>> copy = new HashMap<>();
        parties.forEach((who, tied) -> copy.put(who, Set.copyOf(tied)));
        parties = Map.copyOf(copy);
    }

    /** Nobody is tied to anybody. */
    public static Ties none() {
        return NONE;
    }

    /** The ties of an agreement's guarantors. */
    public static Ties of(Agreement agreement) {
        return of(agreement.guarantors(), List.of());
    }

    /** The ties of guarantors and sources; a source's count for its affiliation where it has one, else for itself. */
    public static Ties of(List<Agreement.Guarantor> guarantors, List<Source> sources) {
        Map<String, Set<String>> parties = new HashMap<>();
        guarantors.forEach(guarantor -> add(parties, guarantor.actor(), guarantor.ties()));
        sources.forEach(source -> add(parties, source.affiliation().orElse(source.id()), source.ties()));
        return new Ties(parties);
    }

    private static void add(Map<String, Set<String>> parties, String who, List<Tie> ties) {
        ties.forEach(tie -> parties.computeIfAbsent(who, key -> new HashSet<>()).add(tie.to()));
    }

    /** Whether any tie of it is on record. */
    public boolean isKnown(String who) {
        return parties.containsKey(who);
    }

    /**
     * The one side that somebody is tied to.
     *
     * @param who slug
     * @param concerned slugs of those who act, suffer or speak for a side in the matter; of ties to several parties only
     *     those to parties concerned count, and ties to all of these are ties to none
     */
    public Optional<String> findSide(String who, Set<String> concerned) {
        Set<String> tied = parties.getOrDefault(who, Set.of());
        if (tied.size() == 1) {
            return Optional.of(tied.iterator().next());
        }
        List<String> near = new ArrayList<>(tied);
        near.retainAll(concerned);
        return near.size() == 1 && !tied.containsAll(concerned) ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
