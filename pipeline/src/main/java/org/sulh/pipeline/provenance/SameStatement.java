package org.sulh.pipeline.provenance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Scope;
import org.sulh.pipeline.compare.Happening;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Speaker;
import org.sulh.pipeline.compare.Speaker.Likeness;
import org.sulh.pipeline.compare.Wording;

/**
 * Joins claims that are one statement of one speaker, by whoever carries it: the same speaker, the same day said, and
 * the same quotation, act or content. Where content is the whole matter, one type on one day is not enough: a hope, an
 * aim and a remark of one day are three. What stands in one quotation was said in one breath, so a sentence that two documents
 * share brings with it the others of both quotations.
 *
 * <p>A quotation in two translations shares most, not all, of its content words; hence a share. A reporter's day may be
 * the day after; hence one day of slack where words are shared.
 */
final class SameStatement {
    private static final int QUOTE_LEAST = 5;
    private static final int QUOTE_PERCENT = 60;
    private static final int MATTER_LEAST = 3;
    private static final int MATTER_PERCENT = 60;
    private static final int CERTAIN_LEAST = 6;
    private static final int CERTAIN_PERCENT = 80;

    private SameStatement() {}

    static void join(List<Utterance> utterances, Reprints reprints, Joining joining) {
        Map<String, List<Integer>> bySide = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            if (utterance.hasSpeaker()) {
                String side = utterance.speaker().actor().orElse("") + "|" + utterance.polarity();
                bySide.computeIfAbsent(side, key -> new ArrayList<>()).add(i);
            }
        }
        bySide.values().forEach(side -> joinSide(side, utterances, reprints, joining));
    }

    private static void joinSide(List<Integer> side, List<Utterance> utterances, Reprints reprints, Joining joining) {
        List<Integer> byDay = firsts(side, utterances, reprints, joining).stream()
                .sorted(Comparator.comparing(
                        i -> utterances.get(i).claim().said().orElse(LocalDate.MIN)))
                .toList();
        for (int a = 0; a < byDay.size(); a++) {
            for (int b = a + 1; b < byDay.size(); b++) {
                int first = Math.min(byDay.get(a), byDay.get(b));
                int second = Math.max(byDay.get(a), byDay.get(b));
                Optional<Long> gap = gap(
                        utterances.get(first).claim(), utterances.get(second).claim());
                if (gap.isPresent() && gap.get() > 1) {
                    break;
                }
                if (!joining.areOne(first, second)) {
                    findReason(utterances.get(first), utterances.get(second), gap, reprints)
                            .ifPresent(reason -> joining.join(first, second, reason));
                }
            }
        }
    }

    /** What a statement is compared by, where nothing of its document is. */
    private record Said(
            Speaker speaker, Optional<LocalDate> day, Event event, Wording quote, Wording matter, Scope scope) {}

    /**
     * Joins statements that are alike in all that is compared, and gives one of each: a thousand copies of a statement are
     * one comparison each, not one for every two.
     */
    private static List<Integer> firsts(
            List<Integer> side, List<Utterance> utterances, Reprints reprints, Joining joining) {
        Map<Said, Integer> firsts = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i : side) {
            Utterance utterance = utterances.get(i);
            boolean alone = utterance.polarity() != Polarity.SUPPORT
                    || !utterance.quotations().isEmpty();
            Integer first = alone ? null : firsts.putIfAbsent(said(utterance), i);
            Optional<String> reason = first == null
                    ? Optional.empty()
                    : findReason(
                            utterances.get(first),
                            utterance,
                            utterance.claim().said().map(day -> 0L),
                            reprints);
            if (first == null || reason.isEmpty()) {
                left.add(i);
            } else {
                joining.join(first, i, reason.get());
            }
        }
        return left;
    }

    private static Said said(Utterance utterance) {
        Claim claim = utterance.claim();
        return new Said(
                utterance.speaker(), claim.said(), claim.event(), utterance.quote(), utterance.matter(), claim.scope());
    }

    /** Days between the two; absent when either day is unknown. */
    private static Optional<Long> gap(Claim first, Claim second) {
        return first.said().flatMap(day -> second.said().map(other -> Math.abs(ChronoUnit.DAYS.between(day, other))));
    }

    private static Optional<String> findReason(
            Utterance first, Utterance second, Optional<Long> gap, Reprints reprints) {
        Likeness likeness = first.speaker().compare(second.speaker());
        return first.polarity() == Polarity.SUPPORT
                ? support(first, second, likeness, gap)
                : denial(first, second, likeness, gap, reprints);
    }

    private static Optional<String> support(Utterance first, Utterance second, Likeness likeness, Optional<Long> gap) {
        String day = gap.map(days -> days == 0 ? "same day" : "one day apart").orElse("no day that tells them apart");
        if (likeness != Likeness.DIFFERENT && first.quote().holds(second.quote(), QUOTE_LEAST, QUOTE_PERCENT)) {
            return Optional.of(who(likeness) + ", " + day + ", and " + shared(first, second));
        }
        if (likeness == Likeness.SAME && first.isInOneQuotation(second)) {
            return Optional.of("same speaker, in one quotation");
        }
        if (likeness != Likeness.DIFFERENT && gap.orElse(0L) == 0 && isOneAct(first, second)) {
            return Optional.of(who(likeness) + ", " + day + ", " + act(first, second));
        }
        // The ministry and the minister: one side, one text.
        boolean oneSide = first.speaker().actor().isPresent();
        if (oneSide && first.quote().holds(second.quote(), CERTAIN_LEAST, CERTAIN_PERCENT)) {
            return Optional.of("speakers of one side, " + day + ", and " + shared(first, second));
        }
        return Optional.empty();
    }

    /** Only what is certain: two denials that count once instead of twice raise P. */
    private static Optional<String> denial(
            Utterance first, Utterance second, Likeness likeness, Optional<Long> gap, Reprints reprints) {
        if (likeness != Likeness.SAME || gap.orElse(0L) != 0 || !isOneAct(first, second)) {
            return Optional.empty();
        }
        if (gap.isPresent() && first.quote().holds(second.quote(), CERTAIN_LEAST, CERTAIN_PERCENT)) {
            return Optional.of("same speaker, same day, and " + shared(first, second));
        }
        return reprints.findPercent(first.claim().document(), second.claim().document()).stream()
                .mapToObj(share -> "same speaker of the same act, and the texts share " + share + "% of their passages")
                .findFirst();
    }

    private static boolean isOneAct(Utterance first, Utterance second) {
        return isOneType(first, second)
                && Happening.mayBeSame(first.claim().event(), second.claim().event())
                && (!isMatter(first) || isOneMatter(first, second));
    }

    /** On one day a speaker may call an act on the ground a clash in one breath and an attack in the next. */
    private static boolean isOneType(Utterance first, Utterance second) {
        boolean oneDay = first.claim().said().isPresent()
                && first.claim().said().equals(second.claim().said());
        return first.type().equals(second.type())
                || (first.polarity() == Polarity.SUPPORT && oneDay && !first.isProcess() && !second.isProcess());
    }

    private static boolean isMatter(Utterance utterance) {
        return Kinds.standard().is(utterance.claim().event().type(), Kinds.Mark.MATTER);
    }

    /**
     * Most words shared; of very few words, all. Of words nothing told is no ground; of an agreement it leaves in doubt
     * whether one is told of twice, and in doubt what supports is one.
     */
    private static boolean isOneMatter(Utterance first, Utterance second) {
        Wording one = first.matter();
        Wording other = second.matter();
        if (one.words().isEmpty() || other.words().isEmpty()) {
            boolean words = Kinds.standard().is(first.type(), Kinds.Mark.WORDS);
            return !words && first.polarity() == Polarity.SUPPORT;
        }
        return one.holds(other, MATTER_LEAST, MATTER_PERCENT) || one.words().equals(other.words());
    }

    private static String act(Utterance first, Utterance second) {
        boolean told =
                !first.matter().words().isEmpty() && !second.matter().words().isEmpty();
        return isMatter(first) && told
                ? "and " + first.matter().shared(second.matter()) + " of "
                        + first.matter().shorter(second.matter()) + " words of what was said are shared"
                : "of the same act (" + name(first) + (first.type().equals(second.type()) ? "" : ", or " + name(second))
                        + ")";
    }

    private static String name(Utterance utterance) {
        return utterance.type().slug().replace('-', ' ');
    }

    private static String who(Likeness likeness) {
        return likeness == Likeness.SAME ? "same speaker" : "speakers of one side who may be the same";
    }

    private static String shared(Utterance first, Utterance second) {
        return first.quote().shared(second.quote()) + " of " + first.quote().shorter(second.quote())
                + " words of the quotation are shared";
    }
}
