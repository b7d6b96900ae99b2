package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Trace;

/** Claims and the traces of their documents, to be grouped all together or incident by incident. */
final class Grouping {
    private final Map<String, Placed> claims = new LinkedHashMap<>();
    private final Map<String, Trace> traces = new HashMap<>();

    /** A claim with its place in the input, from 1. */
    private record Placed(int ordinal, Claim claim) {}

    /** A group with the place of its first claim. */
    private record Made(int ordinal, OriginGroup group) {}

    /** @param claims one listed twice counts once, at its first place */
    Grouping(Collection<Claim> claims, Collection<Trace> traces) {
        int ordinal = 0;
        for (Claim claim : claims) {
            ordinal++;
            this.claims.putIfAbsent(claim.id(), new Placed(ordinal, claim));
        }
        traces.forEach(trace -> this.traces.put(trace.document(), trace));
    }

    /** Any two claims may be of one group. */
    List<OriginGroup> all() {
        return inOrder(group(List.copyOf(claims.values())));
    }

    /** Only claims of one incident may be of one group. */
    List<OriginGroup> within(List<Incident> incidents) {
        List<List<Placed>> parts = new ArrayList<>();
        BitSet held = new BitSet();
        for (Incident incident : incidents) {
            parts.add(incident.claims().stream()
                    .map(claim -> hold(claim, incident, held))
                    .sorted(Comparator.comparingInt(Placed::ordinal))
                    .toList());
        }
        claims.values().stream()
                .filter(placed -> !held.get(placed.ordinal()))
                .forEach(placed -> parts.add(List.of(placed)));
        return inOrder(
                parts.parallelStream().map(this::group).flatMap(List::stream).toList());
    }

    private Placed hold(String claim, Incident incident, BitSet held) {
        Placed placed = claims.get(claim);
        if (placed == null) {
            throw new IllegalArgumentException("claim " + claim + " of incident " + incident.id() + " is missing");
        }
        if (held.get(placed.ordinal())) {
            throw new IllegalArgumentException(
                    "claim " + claim + " of incident " + incident.id() + " is in another incident, too");
        }
        held.set(placed.ordinal());
        return placed;
    }

    private static List<OriginGroup> inOrder(List<Made> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt(Made::ordinal))
                .map(Made::group)
                .toList();
    }

    /** @param part claims that may be of one group, in rising order */
    private List<Made> group(List<Placed> part) {
        List<Utterance> utterances = part.stream()
                .map(Placed::claim)
                .map(claim -> Utterance.of(claim, findTrace(claim)))
                .toList();
        Joining joining = new Joining(utterances);
        if (part.size() > 1) {
            Reprints reprints = Reprints.among(part.stream()
                    .map(placed -> placed.claim().document())
                    .distinct()
                    .flatMap(document -> Optional.ofNullable(traces.get(document)).stream())
                    .toList());
            SameStatement.join(utterances, reprints, joining);
            SameVoice.join(utterances, reprints, joining);
        }
        Map<Integer, List<OriginGroup.Union>> reasons = joining.reasons();
        List<Made> groups = new ArrayList<>();
        for (List<Integer> set : joining.sets()) {
            int first = set.getFirst();
            List<Utterance> members = set.stream().map(utterances::get).toList();
            OriginGroup group = new OriginGroup(
                    "o-" + part.get(first).ordinal(),
                    OriginWords.of(members),
                    members.stream().map(member -> member.claim().id()).toList(),
                    reasons.getOrDefault(first, List.of()));
            groups.add(new Made(part.get(first).ordinal(), group));
        }
        return groups;
    }

    private Optional<Trace> findTrace(Claim claim) {
        return Optional.ofNullable(traces.get(claim.document()));
    }
}
