package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.sulh.model.Scope;

/**
 * Finds the claims that something holds to a claim ({@link Holds}) without looking at all of them. Claims are filed under
 * their line of kin and scope, and there by cell and week, by document, by speaker, and by words.
 *
 * <p>What a search looks at: for a claim with day and spot, the claims of its weeks in its cells, those without a spot of
 * its weeks, and those without a day in its cells; for one without a spot, all of its weeks; for one without a day, all
 * of its cells, and the month at the end that is known. A claim of which nothing is known is held by document, speaker and
 * words alone, so that none meets everything. Two claims with days are not looked up by document, speaker and words, as
 * their days have found them.
 * Words are looked up by those of them that come first in one order of all words: of two sets of n and m words that share s,
 * the first n - s + 1 and the first m - s + 1 have one in common (prefix filter; Chaudhuri, Ganti and Kaushik, "A primitive operator for
 * similarity joins in data cleaning", ICDE 2006).
 *
 * <p>Keys are numbers that fields are folded into. Two keys may fall together; then a search finds more than it need.
 */
final class LinkIndex {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int NOWHERE = -1;
    private static final int ANYWHERE = -2;

    private final Kinship kinship;
    private final WordOrder order;
    private final LongLists files = new LongLists();

    /** What a key is made of. */
    private enum By {
        WEEK(1),
        CELL(2),
        UNDATED_CELL(3),
        DOCUMENT(4),
        SPEAKER(5),
        QUOTE(6),
        LEADING_QUOTE(7),
        CONTENT(8),
        LEADING_CONTENT(9);

        private final int number;

        By(int number) {
            this.number = number;
        }

        /** @param undated whether only claims without a day are filed under it */
        long key(int line, long what, boolean undated) {
            long key = what * 0x9E3779B97F4A7C15L + line * 0xC2B2AE3D27D4EB4FL + number;
            return undated ? ~key : key;
        }

        long key(int line, long what) {
            return key(line, what, false);
        }
    }

    LinkIndex(Kinship kinship, WordOrder order) {
        this.kinship = kinship;
        this.order = order;
    }

    void add(int slot, Item item) {
        filedUnder(item, key -> files.add(key, slot));
    }

    void remove(int slot, Item item) {
        filedUnder(item, key -> files.remove(key, slot));
    }

    /** All that may be held to the item, some of them more than once, and some that are not. */
    void search(Item item, IntConsumer sink) {
        LongConsumer look = key -> files.get(key).forEachBelow(Integer.MAX_VALUE, sink);
        int line = line(item);
        byWeek(item, line, look);
        By by = item.isDated() ? By.UNDATED_CELL : By.CELL;
        cells(item).forEach(cell -> look.accept(by.key(line, cell)));
        byRest(item, line, look);
        byWords(item, line, look, look);
    }

    /**
     * Those of {@link #search} that are held by more than two spots, times that nothing tells apart aside: by weeks, by
     * document, by speaker, and by words.
     *
     * @param below only claims of lower numbers are wanted
     * @param quotes takes what is found by the words of the passage
     * @param contents takes what is found by the words of what was said
     */
    void searchHeld(Item item, int below, IntConsumer sink, IntConsumer quotes, IntConsumer contents) {
        LongConsumer look = key -> files.get(key).forEachBelow(below, sink);
        int line = line(item);
        byWeek(item, line, look);
        byRest(item, line, look);
        byWords(item, line, key -> files.get(key).forEachBelow(below, quotes), key -> files.get(key)
                .forEachBelow(below, contents));
    }

    private static void byWeek(Item item, int line, LongConsumer keys) {
        List<Integer> cells = cells(item);
        for (long week : weeks(item, Scoring.NEAR_DAYS)) {
            if (cells.isEmpty()) {
                keys.accept(By.WEEK.key(line, where(ANYWHERE, week)));
            } else {
                cells.forEach(cell -> keys.accept(By.WEEK.key(line, where(cell, week))));
                keys.accept(By.WEEK.key(line, where(NOWHERE, week)));
            }
        }
    }

    private void byRest(Item item, int line, LongConsumer keys) {
        boolean undated = !isUndated(item);
        keys.accept(By.DOCUMENT.key(line, item.claim().document().hashCode(), undated));
        findSpeaker(item).ifPresent(speaker -> keys.accept(By.SPEAKER.key(line, speaker.hashCode(), undated)));
    }

    private void byWords(Item item, int line, LongConsumer quotes, LongConsumer contents) {
        boolean undated = !isUndated(item);
        Told quote = quote(item);
        quote.telling().forEach(word -> quotes.accept(By.LEADING_QUOTE.key(line, word.hashCode(), undated)));
        quote.leading().forEach(word -> quotes.accept(By.QUOTE.key(line, word.hashCode(), undated)));
        Told content = content(item);
        content.telling().forEach(word -> contents.accept(By.LEADING_CONTENT.key(line, word.hashCode(), undated)));
        content.leading().forEach(word -> contents.accept(By.CONTENT.key(line, word.hashCode(), undated)));
    }

    private void filedUnder(Item item, LongConsumer keys) {
        int line = line(item);
        List<Integer> cells = cells(item);
        for (long week : weeks(item, 0)) {
            keys.accept(By.WEEK.key(line, where(ANYWHERE, week)));
            cells.forEach(cell -> keys.accept(By.WEEK.key(line, where(cell, week))));
            if (cells.isEmpty()) {
                keys.accept(By.WEEK.key(line, where(NOWHERE, week)));
            }
        }
        for (int cell : cells) {
            keys.accept(By.CELL.key(line, cell));
            if (!item.isDated()) {
                keys.accept(By.UNDATED_CELL.key(line, cell));
            }
        }
        Told quote = quote(item);
        Told content = content(item);
        for (boolean undated : isUndated(item) ? List.of(false, true) : List.of(false)) {
            keys.accept(By.DOCUMENT.key(line, item.claim().document().hashCode(), undated));
            findSpeaker(item).ifPresent(speaker -> keys.accept(By.SPEAKER.key(line, speaker.hashCode(), undated)));
            quote.telling().forEach(word -> keys.accept(By.QUOTE.key(line, word.hashCode(), undated)));
            quote.leading().forEach(word -> keys.accept(By.LEADING_QUOTE.key(line, word.hashCode(), undated)));
            content.telling().forEach(word -> keys.accept(By.CONTENT.key(line, word.hashCode(), undated)));
            content.leading().forEach(word -> keys.accept(By.LEADING_CONTENT.key(line, word.hashCode(), undated)));
        }
    }

    /**
     * The words of a wording by which another is found, telling ones first.
     *
     * @param telling all but as many of the last as two that hold each other share beside one: sets that share so many
     *     share one of these
     * @param leading those of them of which any wording that it holds most of, and that is no shorter, has one
     */
    private record Told(List<String> telling, List<String> leading) {
        static Told of(List<String> words, int least, int percent) {
            int shared = Math.max(least, Math.ceilDiv(percent * words.size(), 100));
            return new Told(first(words, words.size() - least + 1), first(words, words.size() - shared + 1));
        }

        private static List<String> first(List<String> words, int count) {
            return words.subList(0, Math.max(0, count));
        }
    }

    private Told quote(Item item) {
        return Told.of(order.sorted(item.quote()), Item.QUOTE_LEAST, Item.QUOTE_PERCENT);
    }

    private Told content(Item item) {
        return Told.of(order.sorted(item.content()), Item.CONTENT_LEAST, Item.CONTENT_PERCENT);
    }

    private int line(Item item) {
        return 2 * kinship.line(item.type()) + (item.scope() == Scope.AGGREGATE ? 1 : 0);
    }

    private static long where(int cell, long week) {
        return week << Integer.SIZE | Integer.toUnsignedLong(cell);
    }

    /** Whether its days may not find all that are held to it. */
    private static boolean isUndated(Item item) {
        return !item.isDated() || item.timeless();
    }

    private static List<Integer> cells(Item item) {
        return item.spot().map(Cells::of).orElse(List.of());
    }

    /** The weeks of the days that hold it near others, some days more at either end. */
    private static List<Long> weeks(Item item, int slack) {
        if (item.reach().isEmpty()) {
            return List.of();
        }
        Days days = item.reach().get();
        List<Long> weeks = new ArrayList<>();
        long last = Math.floorDiv(days.end() + slack, DAYS_OF_A_WEEK);
        for (long week = Math.floorDiv(days.start() - slack, DAYS_OF_A_WEEK); week <= last; week++) {
            weeks.add(week);
        }
        return weeks;
    }

    private Optional<String> findSpeaker(Item item) {
        return kinship.isProcess(item.type()) && Retelling.isNamed(item)
                ? Optional.of(item.speaker().actor().orElse("") + " " + item.type())
                : Optional.empty();
    }
}
