package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
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
 * <p>Cost: a claim is scored against those that {@link LinkIndex} finds, save those that it is in one component with
 * already, on every level. When a claim goes that held parts together, the claims of all parts but the
 * largest are looked up again, and scored against those that they are no longer one with.
 */
final class LinkGraph {
    /** Most claims of a block that are compared each with each. */
    static final int LIMIT = 200;

    private static final int STEPS = 4;
    private static final long STEP_MILLIBITS = 1000;

    private final Scoring scoring;
    private final Holds holds;
    private final Rulings rulings;
    private final Function<String, Item> itemOf;
    private final int limit;
    private final LinkIndex index;
    private final List<Level> levels;
    private final Level last;
    private Item[] items = new Item[64];
    private int[] seen = new int[64];
    private int search;
    private final Set<Integer> touched = new TreeSet<>();

    /**
     * @param itemOf the claim of an id
     * @param limit most claims of a block that are compared each with each
     */
    LinkGraph(Scoring scoring, Rulings rulings, Function<String, Item> itemOf, int limit) {
        this.scoring = scoring;
        this.holds = new Holds(scoring);
        this.rulings = rulings;
        this.itemOf = itemOf;
        this.limit = limit;
        this.index = new LinkIndex(scoring.kinship());
        long merge = scoring.weights().millibits(Row.MERGE);
        this.levels = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Level(merge + step * STEP_MILLIBITS))
                .toList();
        this.last = levels.getLast();
    }

    /** Adds claims that are not in it. */
    void add(Collection<Item> more) {
        for (Item item : more) {
            int slot = item.ordinal();
            if (slot >= items.length) {
                items = Arrays.copyOf(items, Math.max(slot + 1, items.length * 2));
                seen = Arrays.copyOf(seen, items.length);
            }
            items[slot] = item;
            index.add(slot, item);
            levels.forEach(level -> level.open(slot));
            touched.add(slot);
        }
        more.forEach(item -> link(item.ordinal(), levels));
    }

    boolean contains(Item item) {
        return last.contains(item.ordinal());
    }

    /** Takes claims out that are in it. */
    void remove(Collection<Item> gone) {
        gone.forEach(item -> index.remove(item.ordinal(), item));
        for (Level level : levels) {
            Set<Integer> loose = new LinkedHashSet<>();
            for (Item item : gone) {
                Component whole = level.component(item.ordinal());
                loose.addAll(level.erase(item.ordinal()));
                touchShrunk(whole);
            }
            gone.forEach(item -> loose.remove(item.ordinal()));
            touched.addAll(loose);
            loose.forEach(slot -> link(slot, List.of(level)));
        }
        gone.forEach(item -> touched.remove(item.ordinal()));
    }

    private void link(int slot, List<Level> on) {
        Item item = items[slot];
        forEachCandidate(item, other -> {
            if (!areOne(slot, other, on) && isLink(item, items[other])) {
                connect(slot, other, scoring.sum(item, items[other]), on);
            }
        });
        for (String partner : rulings.together(item)) {
            connect(slot, itemOf.apply(partner).ordinal(), Long.MAX_VALUE, on);
        }
    }

    /** Whether there is nothing to learn from a pair's score, since the two are one on each level. */
    private static boolean areOne(int first, int second, List<Level> on) {
        for (int l = on.size() - 1; l >= 0; l--) {
            if (!on.get(l).areOne(first, second)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLink(Item first, Item second) {
        return holds.areHeld(first, second) && !rulings.areApart(first, second);
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

    /** The claims that something may hold to the item, each once. */
    private void forEachCandidate(Item item, IntConsumer sink) {
        search++;
        int mark = search;
        seen[item.ordinal()] = mark;
        index.search(item, other -> {
            if (seen[other] != mark) {
                seen[other] = mark;
                sink.accept(other);
            }
        });
    }

    /** The claims that something holds to the item, whatever they score. */
    List<Item> listHeld(Item item) {
        List<Item> held = new ArrayList<>();
        forEachCandidate(item, other -> {
            if (holds.areHeld(item, items[other])) {
                held.add(items[other]);
            }
        });
        return held;
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
                .mapToObj(slot -> items[slot])
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
        List<Item> changed = touched.stream().map(slot -> items[slot]).toList();
        touched.clear();
        return changed;
    }
}
