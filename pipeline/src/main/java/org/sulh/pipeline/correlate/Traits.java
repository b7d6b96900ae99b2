package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sulh.model.Scope;
import org.sulh.pipeline.compare.Kinds.Mark;

/**
 * What claims are compared by as numbers, and from them the most that a pair can score. Of millions of
 * pairs that the index gives, all but a few percent are told here to be no link, in some tens of nanoseconds each; what is
 * left is scored by {@link Scoring}, whose sum is never more than {@link #most}.
 *
 * <p>Sides are bits, of which those after the first thirty share one; wordings are their signatures; documents and
 * speakers are hashes. Each errs on one side only: two that may be the same are taken for the same.
 */
final class Traits {
    /** Of a pair that is no link whatever its score. */
    static final long NEVER = Long.MIN_VALUE;

    private static final int STRIDE = 5;
    private static final int WORDS = Mark.WORDS.bit();
    private static final int MUTUAL = Mark.MUTUAL.bit();
    private static final int TIMELESS = 1 << 8;
    private static final int SETS_OFF = 1 << 9;
    private static final int PLANNED = 1 << 10;
    private static final int ANSWERS = 1 << 11;
    private static final int TOLL = 1 << 12;
    private static final int NAMED = 1 << 13;
    private static final int BOTH_SIDES = 1 << 14;
    private static final int STEP = 1 << 15;
    private static final int AGGREGATE = 1 << 16;
    private static final int LAST_SIDE = 30;

    private final long[] worth;
    private final Kinship kinship;
    private final Places places;
    private final long retold;
    private final Map<String, Integer> sides = new HashMap<>();
    private final Signatures quotes = new Signatures(Item.QUOTE_PERCENT);
    private final Signatures contents = new Signatures(Item.CONTENT_PERCENT);
    private long[] words = new long[64 * STRIDE];

    Traits(Scoring scoring, Places places) {
        this.worth = scoring.weights().toArray();
        this.kinship = scoring.kinship();
        this.places = places;
        this.retold = Math.max(0, Math.max(worth(Row.UTTERANCE_SAME), worth(Row.DOCUMENT_SAME)));
    }

    /** Notes what a claim is compared by, under the number by which it is asked for. */
    void put(int slot, Item item) {
        if ((slot + 1) * STRIDE > words.length) {
            words = Arrays.copyOf(words, Math.max((slot + 1) * STRIDE, 2 * words.length));
        }
        int at = slot * STRIDE;
        words[at] = pair(day(item.days().start()), day(item.days().end()));
        words[at + 1] = pair(kinship.number(item.type()), places.number(item));
        words[at + 2] = pair(bits(item.actors()), bits(item.targets()));
        words[at + 3] = pair(bits(item.parties()), item.claim().document().hashCode());
        words[at + 4] = pair(flags(item), item.speaker().actor().hashCode());
        quotes.put(slot, item.quote());
        contents.put(slot, item.content());
    }

    /** Days millions of years away are as good as the last that is told. */
    private static int day(long day) {
        return Math.abs(day) == Days.FAR ? (int) day : (int) Math.clamp(day, 1 - Days.FAR, Days.FAR - 1);
    }

    private static long pair(int first, int second) {
        return (long) first << Integer.SIZE | Integer.toUnsignedLong(second);
    }

    private int first(int slot, int word) {
        return (int) (words[slot * STRIDE + word] >>> Integer.SIZE);
    }

    private int second(int slot, int word) {
        return (int) words[slot * STRIDE + word];
    }

    private int bits(Collection<String> names) {
        int bits = 0;
        for (String name : names) {
            bits |= 1 << Math.min(LAST_SIDE, sides.computeIfAbsent(name, key -> sides.size()));
        }
        return bits;
    }

    private int flags(Item item) {
        return item.marks()
                | (item.timeless() ? TIMELESS : 0)
                | (item.claim().event().setsOff() ? SETS_OFF : 0)
                | (Retelling.isPlanned(item.claim()) ? PLANNED : 0)
                | (Constraints.answers(item.claim()) ? ANSWERS : 0)
                | (item.claim().event().casualties().isEmpty() ? 0 : TOLL)
                | (Retelling.isNamed(item) ? NAMED : 0)
                | (item.namesBothSides() ? BOTH_SIDES : 0)
                | (kinship.isProcess(item.type()) ? STEP : 0)
                | (item.scope() == Scope.AGGREGATE ? AGGREGATE : 0);
    }

    /** The number of a claim's place among the places. */
    int place(int slot) {
        return second(slot, 1);
    }

    /** The number of a claim's kind of act. */
    int type(int slot) {
        return first(slot, 1);
    }

    /** The most that a pair can score, in millibits; {@link #NEVER} when it can be no link. */
    long most(int a, int b) {
        Days one = new Days(first(a, 0), second(a, 0));
        Days other = new Days(first(b, 0), second(b, 0));
        int both = first(a, 4) & first(b, 4);
        int either = first(a, 4) | first(b, 4);
        boolean timeless = (both & TIMELESS) != 0;
        long type = kinship.millibits(first(a, 1), first(b, 1));
        if (type == Kinship.NONE
                || (!timeless && one.gap(other) > Scoring.NEAR_DAYS)
                || ((both ^ either) & AGGREGATE) != 0) {
            return NEVER;
        }
        if ((either & WORDS) != 0) {
            return type + mostOfWords(a, b, timeless ? 0 : worth(Scoring.time(one, other)), (both & WORDS) != 0);
        }
        long place = places.most(second(a, 1), second(b, 1));
        if (place == Places.FAR) {
            return NEVER;
        }
        return type + mostOfActs(a, b, type, worth(Scoring.time(one, other)), place);
    }

    private long worth(Row row) {
        return worth[row.number()];
    }

    private long mostOfWords(int a, int b, long time, boolean both) {
        if (!both) {
            return Long.MAX_VALUE / 2;
        }
        long speaker = agree(first(a, 2), first(b, 2), Row.ACTOR_SAME, Row.WORDS_OTHER_SPEAKER);
        long content;
        if (contents.isEmpty(a) || contents.isEmpty(b)) {
            content = worth(Row.WORDS_NOTHING_TO_COMPARE);
            content = (second(a, 2) & second(b, 2)) == 0 ? content : Math.max(content, worth(Row.WORDS_TARGET));
        } else {
            content = worth(Row.WORDS_OTHER);
            content = mayHoldContent(a, b, Item.CONTENT_LEAST) ? Math.max(content, worth(Row.WORDS_SHARED)) : content;
        }
        return time + speaker + content + quote(a, b);
    }

    private long mostOfActs(int a, int b, long type, long time, long place) {
        int both = first(a, 4) & first(b, 4);
        long sides = participants(a, b);
        long content = content(a, b);
        long toll = (both & TOLL) == 0
                ? 0
                : Math.max(worth(Row.TOLL_EXACT), Math.max(worth(Row.TOLL_MAY_AGREE), worth(Row.TOLL_DISAGREES)));
        long sum = time + place + sides + content + Math.max(0, toll) + quote(a, b);
        sum += (both & SETS_OFF) == 0 ? 0 : worth(Row.SETS_OFF);
        boolean against = type < 0 || time < 0 || place < 0 || content < 0;
        return against || !mayBeToldAgain(a, b) ? sum : sum + retold;
    }

    private long participants(int a, int b) {
        int either = first(a, 4) | first(b, 4);
        if ((either & MUTUAL) != 0) {
            Row other = (either & BOTH_SIDES) != 0 ? Row.PARTIES_OTHER : Row.ACTOR_UNKNOWN;
            return agree(first(a, 3), first(b, 3), Row.PARTIES_SAME, other);
        }
        long actors = agree(first(a, 2), first(b, 2), Row.ACTOR_SAME, Row.ACTOR_OTHER);
        int targets = second(a, 2);
        int others = second(b, 2);
        long target = 0;
        if ((targets == 0) != (others == 0)) {
            target = worth(Row.TARGET_ONE_LACKS);
        } else if (targets != 0) {
            target = worth(Row.TARGET_OTHER);
            target = (targets & others) == 0 ? target : Math.max(target, worth(Row.TARGET_SAME));
        }
        boolean reversed = (first(a, 2) & others) != 0 && (first(b, 2) & targets) != 0;
        return reversed ? Math.max(actors + target, worth(Row.ACTOR_REVERSED)) : actors + target;
    }

    private long agree(int first, int second, Row same, Row other) {
        if (first == 0 || second == 0) {
            return worth(Row.ACTOR_UNKNOWN);
        }
        return (first & second) == 0 ? worth(other) : Math.max(worth(other), worth(same));
    }

    private long content(int a, int b) {
        if (contents.isEmpty(a) || contents.isEmpty(b) || ((first(a, 4) ^ first(b, 4)) & PLANNED) != 0) {
            return 0;
        }
        long other = worth(Row.CONTENT_OTHER);
        return mayHoldContent(a, b, Scoring.CONTENT_LEAST) ? Math.max(other, worth(Row.CONTENT_SHARED)) : other;
    }

    private long quote(int a, int b) {
        return mayHoldQuote(a, b) ? Math.max(0, worth(Row.QUOTE_SHARED)) : 0;
    }

    /** Whether one passage may hold most of the other. */
    boolean mayHoldQuote(int a, int b) {
        return quotes.mayHold(a, b, Item.QUOTE_LEAST);
    }

    /** Whether what was said by one may hold most of what was said by the other. */
    boolean mayHoldContent(int a, int b, int least) {
        return contents.mayHold(a, b, least);
    }

    private boolean mayBeToldAgain(int a, int b) {
        int both = first(a, 4) & first(b, 4);
        int unlike = first(a, 4) ^ first(b, 4);
        boolean oneWord = (both & STEP) != 0 && (both & NAMED) != 0 && second(a, 4) == second(b, 4);
        return first(a, 1) == first(b, 1)
                && (unlike & (PLANNED | ANSWERS)) == 0
                && (oneWord || second(a, 3) == second(b, 3));
    }
}
