package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.register.entry.RefusedException;

/**
 * The link reviews of a record, of which none contradicts another: two claims that are held together, directly or through
 * others, are not held apart. Cost of a review: nearly constant; of one that is withdrawn, linear in the reviews. For one
 * thread at a time.
 */
final class LinkBook {
    private final List<Bonded> links = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private Bonds bonds = new Bonds();

    Runnable judge(Bonded link) {
        LinkReviewEntry review = link.review();
        if (review.bond() == Bond.WITHDRAWN) {
            Integer place = places.get(review.withdraws().orElseThrow());
            if (place == null || links.get(place).withdrawn()) {
                throw new RefusedException("entry " + review.withdraws().getAsLong() + " is no link review that holds");
            }
            return () -> withdraw(link, place);
        }
        List<Long> contradicted = bonds.findContradicted(review);
        if (!contradicted.isEmpty()) {
            throw new RefusedException(
                    contradicted.size() == 1
                            ? "it contradicts the link review of entry " + contradicted.getFirst()
                                    + "; withdraw that first"
                            : "it contradicts what the link reviews of the entries "
                                    + String.join(
                                            ", ",
                                            contradicted.stream()
                                                    .map(String::valueOf)
                                                    .toList())
                                    + " say together; withdraw one of them first");
        }
        return () -> {
            bonds.add(link);
            put(link);
        };
    }

    private void put(Bonded link) {
        places.put(link.index(), links.size());
        links.add(link);
    }

    private void withdraw(Bonded withdrawal, int place) {
        links.set(place, links.get(place).withdraw());
        put(withdrawal.withdraw());
        bonds = new Bonds();
        links.stream().filter(link -> !link.withdrawn()).forEach(bonds::add);
    }

    List<Bonded> list() {
        return links.stream().sorted(Comparator.comparingLong(Bonded::index)).toList();
    }
}
