package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the links of a claim: what the indexes give, less what cannot score enough by numbers alone ({@link Traits}), less
 * what is not held, is forbidden, or does not score enough. While nothing is added or removed, several threads may
 * search at once, each with marks of its own.
 */
final class LinkSearch {
    /** Claims from which it pays to look how rare their words are. */
    private static final int MANY = 1000;

    private final Scoring scoring;
    private final long merge;
    private final Holds holds;
    private final Rulings rulings;
    private final Traits traits;
    private final Spots spots;
    private LinkIndex index;
    private Item[] items = new Item[64];
    private int size;

    /** The least score at which a link of the two would tell anything; {@link Long#MAX_VALUE} when none would. */
    interface Need {
        long of(int first, int second);
    }

    /** Takes the links of a claim one by one. */
    interface Sink {
        void link(int first, int second, long score);
    }

    /** Which claims one thread has seen in its search. */
    static final class Marks {
        private int[] seen = new int[0];
        private int search;

        private void begin(int slots) {
            seen = seen.length < slots ? Arrays.copyOf(seen, slots) : seen;
            search++;
        }

        private boolean isNew(int slot) {
            boolean isNew = seen[slot] != search;
            seen[slot] = search;
            return isNew;
        }
    }

    LinkSearch(Scoring scoring, Rulings rulings) {
        this.scoring = scoring;
        this.merge = scoring.weights().millibits(Row.MERGE);
        this.holds = new Holds(scoring);
        this.rulings = rulings;
        Places places = new Places(scoring.weights());
        this.traits = new Traits(scoring, places);
        this.spots = new Spots(scoring, places);
        this.index = new LinkIndex(scoring.kinship(), WordOrder.BY_LENGTH);
    }

    boolean isEmpty() {
        return size == 0;
    }

    Item item(int slot) {
        return items[slot];
    }

    /** Where many claims come at once and first, words are looked up by the rarest among them from then on. */
    void add(Collection<Item> more) {
        if (isEmpty() && more.size() >= MANY) {
            index = new LinkIndex(scoring.kinship(), WordOrder.of(more));
        }
        for (Item item : more) {
            int slot = item.ordinal();
            if (slot >= items.length) {
                items = Arrays.copyOf(items, Math.max(slot + 1, items.length * 2));
            }
            items[slot] = item;
            traits.put(slot, item);
            index.add(slot, item);
            spots.add(slot, item);
            size++;
        }
    }

    void remove(Item item) {
        index.remove(item.ordinal(), item);
        spots.remove(item.ordinal(), item);
        size--;
    }

    /**
     * Gives the links of a claim that are needed.
     *
     * @param below only links to claims of lower numbers are wanted
     */
    void forEachLink(int slot, int below, Need need, Marks marks, Sink sink) {
        Item item = items[slot];
        IntConsumer look = other -> {
            if (marks.isNew(other)) {
                long most = traits.most(slot, other);
                if (most >= merge && most >= need.of(slot, other) && isLink(item, items[other])) {
                    long score = scoring.sum(item, items[other]);
                    if (score >= need.of(slot, other)) {
                        sink.link(slot, other, score);
                    }
                }
            }
        };
        marks.begin(items.length);
        marks.isNew(slot);
        index.searchHeld(
                item,
                below,
                look,
                other -> {
                    if (traits.mayHoldQuote(slot, other)) {
                        look.accept(other);
                    }
                },
                other -> {
                    if (traits.mayHoldContent(slot, other, Item.CONTENT_LEAST)) {
                        look.accept(other);
                    }
                });
        spots.search(item, traits.place(slot), traits.type(slot), below, look);
    }

    private boolean isLink(Item first, Item second) {
        return holds.areHeld(first, second) && !rulings.areApart(first, second);
    }

    /** The claims that something holds to the item, whatever they score, each once. */
    List<Item> listHeld(Item item) {
        Marks marks = new Marks();
        marks.begin(items.length);
        marks.isNew(item.ordinal());
        List<Item> held = new ArrayList<>();
        index.search(item, other -> {
            if (marks.isNew(other) && holds.areHeld(item, items[other])) {
                held.add(items[other]);
            }
        });
        return held;
    }
}
