package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Scope;

/**
 * What is true in a world, beside what is told.
 *
 * @param matters by number
 * @param tellings of each claim, by its id: which matter it speaks of, and what it copies
 */
public record Truth(List<Matter> matters, Map<String, Told> tellings) {
    /**
     * The truth about one claim.
     *
     * @param matter number of what it speaks of
     * @param origin id of the first-hand claim that it goes back to; its own when it is one
     * @param manner how it came about, in a word
     */
    public record Told(int matter, String origin, String manner) {}

    public Truth {
        matters = List.copyOf(matters);
        tellings = Map.copyOf(tellings);
    }

    /** @throws IllegalArgumentException when the world has no such claim */
    public Told getTold(String claim) {
        Told told = tellings.get(claim);
        if (told == null) {
            throw new IllegalArgumentException("no claim " + claim + " in this world");
        }
        return told;
    }

    public Matter getMatter(String claim) {
        return matters.get(getTold(claim).matter());
    }

    public boolean isCopy(String claim) {
        return !getTold(claim).origin().equals(claim);
    }

    /** The incidents as they truly are: the claims of one matter together, by number. */
    public List<Incident> incidents(List<Claim> claims) {
        Map<Integer, List<Claim>> byMatter = new TreeMap<>();
        for (Claim claim : claims) {
            byMatter.computeIfAbsent(getTold(claim.id()).matter(), number -> new ArrayList<>())
                    .add(claim);
        }
        return byMatter.entrySet().stream()
                .map(matter -> incident(matter.getKey(), matter.getValue()))
                .toList();
    }

    private Incident incident(int number, List<Claim> claims) {
        return new Incident(
                "i-" + (number + 1),
                matters.get(number).act().type(),
                claims.getFirst().event().time(),
                claims.getFirst().event().place(),
                Scope.SINGLE,
                claims.stream().map(Claim::id).toList(),
                List.of());
    }
}
