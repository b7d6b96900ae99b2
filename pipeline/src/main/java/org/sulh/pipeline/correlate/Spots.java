package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.sulh.model.Scope;
import org.sulh.pipeline.compare.Kinds.Mark;

/**
 * Finds the claims that nothing but two known spots may link to a claim: of two claims of which one has no day, told
 * perhaps years apart. Claims are filed by place, kind of act, and whether they have a day; a file is looked into only
 * where place and kind together leave the sum a chance to reach the merge threshold.
 *
 * <p>That two claims share a document, a speaker's word or words is found by {@link LinkIndex}, and left out of that chance.
 */
final class Spots {
    private final Weights weights;
    private final Kinship kinship;
    private final Places places;
    private final LongLists placesOfCell = new LongLists();
    private final LongLists files = new LongLists();
    private boolean[] known = new boolean[64];

    Spots(Scoring scoring, Places places) {
        this.weights = scoring.weights();
        this.kinship = scoring.kinship();
        this.places = places;
    }

    void add(int slot, Item item) {
        if (item.spot().isEmpty()) {
            return;
        }
        int place = places.number(item);
        if (place >= known.length) {
            known = Arrays.copyOf(known, Math.max(place + 1, 2 * known.length));
        }
        if (!known[place]) {
            known[place] = true;
            Cells.of(item.spot().get()).forEach(cell -> placesOfCell.add(cell, place));
        }
        files.add(key(kinship.number(item.type()), item, place, item.isDated()), slot);
    }

    void remove(int slot, Item item) {
        if (item.spot().isPresent()) {
            files.remove(key(kinship.number(item.type()), item, places.number(item), item.isDated()), slot);
        }
    }

    private static long key(int type, Item item, int place, boolean dated) {
        return ((long) type * 2 + (item.scope() == Scope.AGGREGATE ? 1 : 0)) << Integer.SIZE
                | (long) place << 1
                | (dated ? 1 : 0);
    }

    /**
     * Claims of which one at least has no day.
     *
     * @param place the number of its place
     * @param type the number of its kind of act
     * @param below only claims of lower numbers are wanted
     */
    void search(Item item, int place, int type, int below, IntConsumer sink) {
        if (item.spot().isEmpty()) {
            return;
        }
        int[] kin = kinship.kin(type);
        long least = weights.millibits(Row.MERGE) - mostOfRest(item);
        for (int near : near(item, place)) {
            long nearness = places.most(place, near);
            for (int other : kin) {
                if (nearness + kinship.millibits(type, other) >= least) {
                    files.get(key(other, item, near, false)).forEachBelow(below, sink);
                    if (!item.isDated()) {
                        files.get(key(other, item, near, true)).forEachBelow(below, sink);
                    }
                }
            }
        }
    }

    /** The places that are not too far away, each once. */
    private int[] near(Item item, int place) {
        Ints near = new Ints();
        for (int cell : Cells.of(item.spot().orElseThrow())) {
            placesOfCell.get(cell).forEachBelow(Integer.MAX_VALUE, other -> {
                if (places.most(place, other) != Places.FAR) {
                    near.add(other);
                }
            });
        }
        return Arrays.stream(near.toArray()).sorted().distinct().toArray();
    }

    /** The most that all but kind and place can add to a pair of which one has no day and which shares no words. */
    private long mostOfRest(Item item) {
        long time =
                best(Row.TIME_OPEN, Row.TIME_YEAR, Row.TIME_UNKNOWN, Row.TIME_EDGE, Row.TIME_NEXT_DAY, Row.TIME_NEAR);
        long toll = item.claim().event().casualties().isEmpty()
                ? 0
                : best(Row.TOLL_EXACT, Row.TOLL_MAY_AGREE, Row.TOLL_DISAGREES);
        long setsOff = item.claim().event().setsOff() ? best(Row.SETS_OFF) : 0;
        return time
                + mostOfSides(item)
                + Math.max(0, toll)
                + Math.max(0, setsOff)
                + Math.max(0, best(Row.CONTENT_OTHER));
    }

    private long mostOfSides(Item item) {
        long parties = item.parties().isEmpty()
                ? best(Row.ACTOR_UNKNOWN)
                : best(Row.ACTOR_UNKNOWN, Row.PARTIES_SAME, Row.PARTIES_OTHER);
        if (item.is(Mark.MUTUAL)) {
            return parties;
        }
        long actors = item.actors().isEmpty()
                ? best(Row.ACTOR_UNKNOWN)
                : best(Row.ACTOR_UNKNOWN, Row.ACTOR_SAME, Row.ACTOR_OTHER);
        long targets = item.targets().isEmpty()
                ? best(Row.TARGET_ONE_LACKS)
                : best(Row.TARGET_ONE_LACKS, Row.TARGET_SAME, Row.TARGET_OTHER);
        return Math.max(Math.max(parties, best(Row.ACTOR_REVERSED)), actors + Math.max(0, targets));
    }

    private long best(Row... rows) {
        return Arrays.stream(rows).mapToLong(weights::millibits).max().orElseThrow();
    }
}
