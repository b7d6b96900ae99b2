package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.sulh.model.Scope;
import org.sulh.pipeline.compare.Wording;

/**
 * Finds the claims that something holds to a claim ({@link Holds}) without looking at all of them. Claims are filed under
 * their line of kin and scope, and there by cell and week, by document, by speaker, and by words.
 *
 * <p>What a search looks at: for a claim with day and spot, the claims of its weeks in its cells, those without a spot of
 * its weeks, and those without a day in its cells; for one without a spot, all of its weeks; for one without a day, all
 * of its cells, and the month at the end that is known. A claim of which nothing is known is held by document, speaker and
 * words alone, so that none meets everything. Two claims with days are not looked up by document, speaker and words, as
 * their days have found them.
 * Words are looked up by the longest of them: two sets that share a part p of the smaller one share one of its longest
 * (1 - p) words and one (prefix filter; Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins in data
 * cleaning", ICDE 2006).
 */
final class LinkIndex {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int NOWHERE = -1;
    private static final int ANYWHERE = -2;
    private static final long UNDATED = Long.MIN_VALUE;
    private static final long EVER = Long.MAX_VALUE;

    private final Kinship kinship;
    private final Map<Object, Ints> files = new HashMap<>();

    private record Line(Object kin, Scope scope) {}

    private record Where(Line line, int cell, long week) {}

    /** @param undated whether only claims without a day are filed here */
    private record InDocument(Line line, String document, boolean undated) {}

    private record BySpeaker(Line line, String actor, boolean undated) {}

    /** @param leading whether only the longest words are filed here */
    private record Word(Line line, String word, boolean content, boolean leading, boolean undated) {}

    LinkIndex(Kinship kinship) {
        this.kinship = kinship;
    }

    void add(int slot, Item item) {
        filedUnder(item)
                .forEach(key -> files.computeIfAbsent(key, k -> new Ints()).add(slot));
    }

    void remove(int slot, Item item) {
        for (Object key : filedUnder(item)) {
            files.computeIfPresent(key, (k, slots) -> {
                slots.remove(slot);
                return slots.size() == 0 ? null : slots;
            });
        }
    }

    /** All that may be held to the item, some of them more than once, and some that are not. */
    void search(Item item, IntConsumer sink) {
        for (Object key : soughtUnder(item)) {
            Ints slots = files.get(key);
            if (slots != null) {
                for (int i = 0; i < slots.size(); i++) {
                    sink.accept(slots.get(i));
                }
            }
        }
    }

    private List<Object> filedUnder(Item item) {
        List<Object> keys = new ArrayList<>();
        Line line = line(item);
        List<Integer> cells = cells(item);
        List<Long> weeks = item.reach().map(reach -> weeks(reach, 0)).orElse(List.of());
        weeks.forEach(week -> {
            keys.add(new Where(line, ANYWHERE, week));
            cells.forEach(cell -> keys.add(new Where(line, cell, week)));
            if (cells.isEmpty()) {
                keys.add(new Where(line, NOWHERE, week));
            }
        });
        cells.forEach(cell -> {
            keys.add(new Where(line, cell, EVER));
            if (!item.isDated()) {
                keys.add(new Where(line, cell, UNDATED));
            }
        });
        List<Boolean> lists = isUndated(item) ? List.of(false, true) : List.of(false);
        for (boolean undated : lists) {
            keys.add(new InDocument(line, item.claim().document(), undated));
            findSpeaker(item).ifPresent(actor -> keys.add(new BySpeaker(line, actor, undated)));
            for (boolean content : List.of(false, true)) {
                words(item, content).forEach(w -> keys.add(new Word(line, w, content, false, undated)));
                leading(item, content).forEach(w -> keys.add(new Word(line, w, content, true, undated)));
            }
        }
        return keys;
    }

    private List<Object> soughtUnder(Item item) {
        List<Object> keys = new ArrayList<>();
        Line line = line(item);
        List<Integer> cells = cells(item);
        for (long week :
                item.reach().map(reach -> weeks(reach, Scoring.NEAR_DAYS)).orElse(List.of())) {
            if (cells.isEmpty()) {
                keys.add(new Where(line, ANYWHERE, week));
            } else {
                cells.forEach(cell -> keys.add(new Where(line, cell, week)));
                keys.add(new Where(line, NOWHERE, week));
            }
        }
        cells.forEach(cell -> keys.add(new Where(line, cell, item.isDated() ? UNDATED : EVER)));
        boolean undated = !isUndated(item);
        keys.add(new InDocument(line, item.claim().document(), undated));
        findSpeaker(item).ifPresent(actor -> keys.add(new BySpeaker(line, actor, undated)));
        for (boolean content : List.of(false, true)) {
            leading(item, content).forEach(w -> keys.add(new Word(line, w, content, false, undated)));
            words(item, content).forEach(w -> keys.add(new Word(line, w, content, true, undated)));
        }
        return keys;
    }

    private Line line(Item item) {
        return new Line(kinship.line(item.type()), item.scope());
    }

    /** Whether its days may not find all that are held to it. */
    private static boolean isUndated(Item item) {
        return !item.isDated() || item.timeless();
    }

    private static List<Integer> cells(Item item) {
        return item.spot().map(Cells::of).orElse(List.of());
    }

    private static List<Long> weeks(Days days, int slack) {
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

    private static Iterable<String> words(Item item, boolean content) {
        return (content ? item.content() : item.quote()).words();
    }

    /** The longest words, of which any wording that it holds most of, and that is no shorter, has one. */
    private static List<String> leading(Item item, boolean content) {
        Wording wording = content ? item.content() : item.quote();
        int size = wording.words().size();
        int percent = content ? Item.CONTENT_PERCENT : Item.QUOTE_PERCENT;
        int shared = Math.max(content ? Item.CONTENT_LEAST : Item.QUOTE_LEAST, Math.ceilDiv(percent * size, 100));
        return wording.words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, size - shared + 1))
                .toList();
    }
}
