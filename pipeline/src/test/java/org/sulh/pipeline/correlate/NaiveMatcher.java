package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.LinkReview;
import org.sulh.model.Taxonomy;

/**
 * The rule of matching once more, without index, store or table: all pairs are looked at, every average is worked out
 * from the pairs, and components are found by looking for a link until there is none. Slow, and short enough to be seen to
 * be right.
 */
final class NaiveMatcher {
    private final int limit;
    private final Scoring scoring = Scoring.standard(Taxonomy.standard());
    private final Given given;
    private final Map<String, Item> items = new TreeMap<>();
    private final Map<String, String> ends = new HashMap<>();

    NaiveMatcher(int limit, List<Claim> claims, Given given) {
        this.limit = limit;
        this.given = given;
        for (Claim claim : claims) {
            Optional<String> source = Optional.ofNullable(given.onceOnly().get(claim.document()));
            items.put(claim.id(), Item.of(1, claim, Optional.empty(), source));
        }
        items.keySet().forEach(id -> ends.put(id, end(id)));
    }

    Set<Set<String>> partition() {
        Set<String> scored = items.keySet().stream()
                .filter(id -> id.equals(ends.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Set<String>> partition = new HashSet<>();
        for (Set<String> block : blocks(scored, 0)) {
            List<Set<String>> clusters = block.size() <= limit ? agglomerate(units(block), false) : crowd(block);
            clusters.forEach(cluster -> partition.add(
                    cluster.stream().flatMap(id -> voices(id).stream()).collect(Collectors.toSet())));
        }
        return partition;
    }

    /** Components by ever stronger links, while they are over the limit. */
    private List<Set<String>> blocks(Set<String> among, int step) {
        List<Set<String>> blocks = new ArrayList<>();
        long least = weight(Row.MERGE) + step * 1000L;
        for (Set<String> component :
                components(among, (a, b) -> isTogether(a, b) || (isLink(a, b) && score(a, b) >= least))) {
            if (component.size() <= limit || step == 4) {
                blocks.add(component);
            } else {
                blocks.addAll(blocks(component, step + 1));
            }
        }
        return blocks;
    }

    private interface Linked<T> {
        boolean test(T first, T second);
    }

    private static <T> List<Set<T>> components(Collection<T> among, Linked<T> linked) {
        List<Set<T>> sets = new ArrayList<>();
        among.forEach(thing -> sets.add(new LinkedHashSet<>(Set.of(thing))));
        boolean joined = true;
        while (joined) {
            joined = false;
            for (int a = 0; a < sets.size() && !joined; a++) {
                for (int b = a + 1; b < sets.size() && !joined; b++) {
                    Set<T> other = sets.get(b);
                    if (sets.get(a).stream().anyMatch(x -> other.stream().anyMatch(y -> linked.test(x, y)))) {
                        sets.get(a).addAll(other);
                        sets.remove(b);
                        joined = true;
                    }
                }
            }
        }
        return sets;
    }

    private List<Set<String>> units(Set<String> block) {
        return components(block, this::isTogether);
    }

    private List<Set<String>> agglomerate(List<Set<String>> start, boolean outline) {
        List<Set<String>> clusters = new ArrayList<>(start);
        while (true) {
            List<Set<String>> now = List.copyOf(clusters);
            List<Set<Set<String>>> joins = joins(now, outline);
            if (joins.isEmpty()) {
                return clusters;
            }
            for (Set<Set<String>> join : joins) {
                clusters.removeAll(join);
                clusters.add(join.stream().flatMap(Set::stream).collect(Collectors.toSet()));
            }
        }
    }

    /** What is joined at the best score at which anything is. */
    private List<Set<Set<String>>> joins(List<Set<String>> clusters, boolean outline) {
        Set<Long> levels = new TreeSet<>(Comparator.reverseOrder());
        for (Set<String> a : clusters) {
            for (Set<String> b : clusters) {
                average(a, b, outline).filter(x -> x >= weight(Row.MERGE)).ifPresent(levels::add);
            }
        }
        for (long level : levels) {
            List<Set<Set<String>>> joins = new ArrayList<>();
            for (Set<Set<String>> join : components(clusters, (a, b) -> isClear(a, b, level, clusters, outline))) {
                boolean fits = join.stream().allMatch(a -> join.stream()
                        .allMatch(b -> a.equals(b) || average(a, b, outline).orElse(-1L) >= weight(Row.MERGE)));
                if (join.size() > 1 && fits) {
                    joins.add(join);
                }
            }
            if (!joins.isEmpty()) {
                return joins;
            }
        }
        return List.of();
    }

    private boolean isClear(Set<String> a, Set<String> b, long level, List<Set<String>> clusters, boolean outline) {
        return average(a, b, outline).equals(Optional.of(level))
                && clusters.stream()
                        .filter(c -> !c.equals(a) && !c.equals(b))
                        .noneMatch(
                                rival -> isRival(a, b, rival, level, outline) || isRival(b, a, rival, level, outline));
    }

    private boolean isRival(Set<String> wooed, Set<String> suitor, Set<String> rival, long level, boolean outline) {
        long close = average(wooed, rival, outline).orElse(Long.MIN_VALUE);
        Set<String> both = new TreeSet<>(wooed);
        both.addAll(suitor);
        boolean fits = average(both, rival, outline).orElse(Long.MIN_VALUE) >= weight(Row.MERGE);
        return close >= weight(Row.MERGE) && close >= level - weight(Row.TIE_MARGIN) && !fits;
    }

    /** The average over all pairs; absent when one of them must not be. */
    private Optional<Long> average(Set<String> one, Set<String> other, boolean outline) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        long sum = 0;
        for (String a : one) {
            for (String b : other) {
                boolean kin = scoring.kinship()
                        .findPart(item(a).type(), item(b).type())
                        .isPresent();
                long pair = outline ? scoring.sumOfOutline(item(a), item(b)) : score(a, b);
                if (!kin || isApart(a, b) || pair < weight(Row.SEPARATE)) {
                    return Optional.empty();
                }
                sum += pair;
            }
        }
        return Optional.of(Math.floorDiv(sum, (long) one.size() * other.size()));
    }

    private List<Set<String>> crowd(Set<String> block) {
        List<Set<String>> clusters = new ArrayList<>();
        List<Set<String>> alike = new ArrayList<>();
        for (Set<String> unit : units(block)) {
            String first = unit.iterator().next();
            boolean torn = block.stream().anyMatch(other -> !other.equals(first) && isApart(first, other));
            if (unit.size() > 1 || torn) {
                clusters.add(unit);
            } else {
                alike.stream()
                        .filter(set -> Outline.of(item(set.iterator().next())).equals(Outline.of(item(first))))
                        .findFirst()
                        .orElseGet(() -> {
                            Set<String> own = new TreeSet<>();
                            alike.add(own);
                            return own;
                        })
                        .add(first);
            }
        }
        clusters.addAll(alike.size() <= limit ? agglomerate(alike, true) : alike);
        return clusters;
    }

    private boolean isLink(String a, String b) {
        return new Holds(scoring).areHeld(item(a), item(b)) && !isApart(a, b);
    }

    private long score(String a, String b) {
        return scoring.sum(item(a), item(b));
    }

    private boolean isApart(String a, String b) {
        return Constraints.forbid(item(a), item(b)) || isReviewed(a, b, LinkReview.Kind.APART);
    }

    private boolean isTogether(String a, String b) {
        return isReviewed(a, b, LinkReview.Kind.TOGETHER);
    }

    private boolean isReviewed(String a, String b, LinkReview.Kind kind) {
        return given.reviews().stream().filter(review -> review.kind() == kind).anyMatch(review -> voices(a).stream()
                .anyMatch(x -> voices(b).stream()
                        .anyMatch(y -> !x.equals(y)
                                && review.claims().contains(x)
                                && review.claims().contains(y))));
    }

    private Set<String> voices(String end) {
        return items.keySet().stream().filter(id -> end.equals(ends.get(id))).collect(Collectors.toSet());
    }

    private Optional<String> next(String id) {
        return item(id).claim()
                .denies()
                .filter(items::containsKey)
                .filter(other -> item(other).scope() == item(id).scope());
    }

    private String end(String start) {
        List<String> way = new ArrayList<>(List.of(start));
        while (true) {
            String at = way.getLast();
            Optional<String> next = isHeldBack(at) ? Optional.empty() : next(at);
            if (next.isEmpty()) {
                return at;
            }
            if (way.contains(next.get())) {
                return start;
            }
            way.add(next.get());
        }
    }

    /** An answer that reviews name does not follow where that would bring together what reviews hold apart. */
    private boolean isHeldBack(String id) {
        Set<String> around = components(
                        items.keySet(),
                        (a, b) -> next(a).equals(Optional.of(b))
                                || next(b).equals(Optional.of(a))
                                || given.reviews().stream()
                                        .anyMatch(r -> r.kind() == LinkReview.Kind.TOGETHER
                                                && r.claims().contains(a)
                                                && r.claims().contains(b)))
                .stream()
                .filter(set -> set.contains(id))
                .findFirst()
                .orElseThrow();
        boolean torn = given.reviews().stream()
                .filter(review -> review.kind() == LinkReview.Kind.APART)
                .anyMatch(review ->
                        review.claims().stream().filter(around::contains).count() > 1);
        return torn
                && given.reviews().stream().anyMatch(review -> review.claims().contains(id));
    }

    private long weight(Row row) {
        return scoring.weights().millibits(row);
    }

    private Item item(String id) {
        return Optional.ofNullable(items.get(id)).orElseThrow();
    }
}
