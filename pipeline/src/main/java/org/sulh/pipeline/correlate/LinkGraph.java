package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The graph of plausible links: pairs that something holds ({@link Holds}), that nothing forbids, and that score at least
 * the merge threshold. Clusters form within its <em>blocks</em>, and a block is what has to be clustered anew when a claim
 * of it comes or goes.
 *
 * <p>A block is a component of the graph. Where more than {@value #LIMIT} claims hang together, which in a crowded week
 * they do by their vaguest members, the weaker links do not count: its blocks are the components by links of a thousand
 * millibits more, and so on {@value #STEPS} times. A component of the last level is a block whatever its size.
 *
 * <p>Whether two claims are linked is a property of the two; so the components of each level, and so the blocks, are
 * functions of the set of claims. No order of arrival, no removal and no name can change them.
 *
 * <p>Cost: a claim is held against those that {@link LinkSearch} finds, save those that it is in one component with
 * already, on every level. Many that come at once are looked up side by side. When a claim goes that held parts together, the claims of all parts but the
 * largest are looked up again, and scored against those that they are no longer one with.
 */
final class LinkGraph {
    /** Most claims of a block that are compared each with each. */
    static final int LIMIT = 200;

    private static final int STEPS = 4;
    private static final long STEP_MILLIBITS = 1000;

    /** Claims that are looked up side by side before the links found are put in. */
    private static final int ROUND = 4096;
    /** Parts of a round; a number of its own, and not that of the processors, so that all machines do the same. */
    private static final int SHARES = 16;

    private final Rulings rulings;
    private final Function<String, Item> itemOf;
    private final int limit;
    private final LinkSearch search;
    private final List<Level> levels;
    private final Level last;
    private final List<LinkSearch.Marks> marks =
            IntStream.range(0, SHARES).mapToObj(i -> new LinkSearch.Marks()).toList();
    private final Set<Integer> touched = new TreeSet<>();

    /** A link that was found and is to be put in. */
    private record Found(int first, int second, long score) {}

    /**
     * @param itemOf the claim of an id
     * @param limit most claims of a block that are compared each with each
     */
    LinkGraph(Scoring scoring, Rulings rulings, Function<String, Item> itemOf, int limit) {
        this.rulings = rulings;
        this.itemOf = itemOf;
        this.limit = limit;
        this.search = new LinkSearch(scoring, rulings);
        long merge = scoring.weights().millibits(Row.MERGE);
        this.levels = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Level(merge + step * STEP_MILLIBITS))
                .toList();
        this.last = levels.getLast();
    }

    /** Adds claims that are not in it, in the order of their ordinals. */
    void add(List<Item> more) {
        boolean first = search.isEmpty();
        search.add(more);
        for (Item item : more) {
            levels.forEach(level -> level.open(item.ordinal()));
            touched.add(item.ordinal());
        }
        int[] slots = more.stream().mapToInt(Item::ordinal).toArray();
        for (int from = 0; from < slots.length; from += ROUND) {
            int[] round = Arrays.copyOfRange(slots, from, Math.min(slots.length, from + ROUND));
            // Of claims that come together each pair is found from its later one.
            find(round, first).forEach(found -> connect(found.first(), found.second(), found.score(), levels));
        }
        for (Item item : more) {
            for (String partner : rulings.together(item)) {
                connect(item.ordinal(), itemOf.apply(partner).ordinal(), Long.MAX_VALUE, levels);
            }
        }
    }

    private List<Found> find(int[] slots, boolean downward) {
        int share = Math.ceilDiv(slots.length, SHARES);
        return IntStream.range(0, Math.ceilDiv(slots.length, share))
                .parallel()
                .mapToObj(s -> {
                    List<Found> found = new ArrayList<>();
                    for (int i = s * share; i < Math.min(slots.length, (s + 1) * share); i++) {
                        int below = downward ? slots[i] : Integer.MAX_VALUE;
                        Reached reached = new Reached(levels);
                        search.forEachLink(slots[i], below, reached, marks.get(s), (first, second, score) -> {
                            found.add(new Found(first, second, score));
                            reached.add(second, score);
                        });
                    }
                    return found;
                })
                .flatMap(List::stream)
                .toList();
    }

    boolean contains(Item item) {
        return last.contains(item.ordinal());
    }

    /** Takes claims out that are in it. */
    void remove(Collection<Item> gone) {
        gone.forEach(search::remove);
        for (Level level : levels) {
            Set<Integer> loose = new LinkedHashSet<>();
            for (Item item : gone) {
                Component whole = level.component(item.ordinal());
                loose.addAll(level.erase(item.ordinal()));
                touchShrunk(whole);
            }
            gone.forEach(item -> loose.remove(item.ordinal()));
            touched.addAll(loose);
            loose.forEach(slot -> link(slot, level));
        }
        gone.forEach(item -> touched.remove(item.ordinal()));
    }

    /** Looks for other links of a claim on a level where it has lost one. */
    private void link(int slot, Level on) {
        search.forEachLink(
                slot,
                Integer.MAX_VALUE,
                (first, second) -> on.areOne(first, second) ? Long.MAX_VALUE : on.least(),
                marks.getFirst(),
                (first, second, score) -> connect(first, second, score, List.of(on)));
        for (String partner : rulings.together(search.item(slot))) {
            connect(slot, itemOf.apply(partner).ordinal(), Long.MAX_VALUE, List.of(on));
        }
    }

    private void connect(int first, int second, long score, List<Level> on) {
        for (Level level : on) {
            if (score >= level.least() && !level.areOne(first, second)) {
                touchOverfull(level.component(first), level.component(second));
                level.link(first, second);
            }
        }
    }

    /** Claims whose block was a component that now grows too large have another block. */
    private void touchOverfull(Component one, Component other) {
        if (one.size() + other.size() > limit) {
            for (Component component : List.of(one, other)) {
                if (component.size() <= limit) {
                    Arrays.stream(component.members()).forEach(touched::add);
                }
            }
        }
    }

    /** What has become a block, or was one before it shrank. */
    private void touchShrunk(Component rest) {
        int[] members = rest.members();
        Arrays.stream(members).limit(rest.size() <= limit ? members.length : 1).forEach(touched::add);
    }

    /** The claims that something holds to the item, whatever they score. */
    List<Item> listHeld(Item item) {
        return search.listHeld(item);
    }

    /** The block of a claim that is in the graph. */
    Component block(Item item) {
        return levels.stream()
                .map(level -> level.component(item.ordinal()))
                .filter(component -> component.size() <= limit)
                .findFirst()
                .orElseGet(() -> last.component(item.ordinal()));
    }

    List<Item> members(Component block) {
        return Arrays.stream(block.members())
                .sorted()
                .mapToObj(slot -> search.item(slot))
                .toList();
    }

    /** Says that the block of a claim has changed, though not its members. */
    void touch(Item item) {
        // On all levels: what is a block now may have been none when its incidents were kept, and be none again.
        levels.forEach(level -> level.component(item.ordinal()).forget());
        touched.add(item.ordinal());
    }

    /** The claims whose block may have changed since the last call. */
    List<Item> takeTouched() {
        List<Item> changed = touched.stream().map(slot -> search.item(slot)).toList();
        touched.clear();
        return changed;
    }
}
