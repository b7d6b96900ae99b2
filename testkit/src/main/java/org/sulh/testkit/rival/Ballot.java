package org.sulh.testkit.rival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.Stance;

/**
 * The votes of one incident, each source once, by name of the source. A source that says both has said nothing.
 *
 * @param votes by source
 */
public record Ballot(List<Vote> votes) {
    public Ballot {
        votes = List.copyOf(votes);
    }

    /**
     * A ballot for each incident, in their order.
     *
     * @param letters Admiralty letter by the name of a source, F where it has none
     */
    public static List<Ballot> of(
            List<Incident> incidents, List<Claim> claims, List<Document> documents, Map<String, Character> letters) {
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Map<String, String> outlets = new HashMap<>();
        documents.forEach(
                document -> outlets.put(document.id(), document.outlet().orElse(document.id())));
        List<Ballot> ballots = new ArrayList<>();
        for (Incident incident : incidents) {
            Map<String, List<Boolean>> said = new TreeMap<>();
            for (String id : incident.claims()) {
                Claim claim = byId.get(id);
                if (claim != null && claim.stance() != Stance.NEITHER_CONFIRMS_NOR_DENIES) {
                    said.computeIfAbsent(source(claim, outlets), name -> new ArrayList<>())
                            .add(!denies(claim));
                }
            }
            List<Vote> votes = new ArrayList<>();
            said.forEach((source, words) -> {
                if (words.stream().distinct().count() == 1) {
                    votes.add(new Vote(source, words.getFirst(), letters.getOrDefault(source, 'F')));
                }
            });
            ballots.add(new Ballot(votes));
        }
        return ballots;
    }

    private static String source(Claim claim, Map<String, String> outlets) {
        return switch (claim.asserter().kind()) {
            case PARTY, MEDIATOR, ARMED_GROUP, OBSERVER, OUTLET ->
                claim.asserter().text();
            case UNNAMED -> outlets.getOrDefault(claim.document(), claim.document());
        };
    }

    private static boolean denies(Claim claim) {
        return claim.stance() == Stance.DENIES || claim.factuality() == Factuality.NEGATED;
    }

    long asserting() {
        return votes.stream().filter(Vote::asserts).count();
    }

    long denying() {
        return votes.size() - asserting();
    }
}
