package org.sulh.pipeline.correlate;

import java.util.Collections;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;
import org.sulh.pipeline.compare.Happening;
import org.sulh.pipeline.compare.Speaker;

/**
 * What two claims can never be one happening, whatever they score. A careful coder writes one claim per speaker and
 * happening, so two claims of one speaker in one document are two happenings, unless one takes back or leaves open the
 * other, or they say the same in all that both tell. A duplicate-free source has at most one record in an incident, its
 * denials aside.
 */
final class Constraints {
    private Constraints() {}

    static boolean forbid(Item first, Item second) {
        boolean oneMouth = isOneMouth(first, second);
        return first.scope() != second.scope()
                || (oneMouth && !isSaidAgain(first, second))
                || isReportedTwice(first, second, oneMouth);
    }

    /** What forbids the two, in words. */
    static Optional<String> findReason(Item first, Item second) {
        if (!forbid(first, second)) {
            return Optional.empty();
        }
        if (first.scope() != second.scope()) {
            return Optional.of("one tells of a single happening, the other of several");
        }
        return Optional.of(
                isReportedTwice(first, second, isOneMouth(first, second))
                        ? "a duplicate-free source reports a happening once"
                        : "one speaker tells of two in one document");
    }

    /** A source that reports each happening once does not tell of it in another record, nor twice in its own voice. */
    private static boolean isReportedTwice(Item first, Item second, boolean oneMouth) {
        boolean oneSource = first.onceOnly().isPresent() && first.onceOnly().equals(second.onceOnly());
        boolean oneRecord = first.claim().document().equals(second.claim().document());
        return oneSource && (oneMouth || !oneRecord) && !answers(first.claim()) && !answers(second.claim());
    }

    private static boolean isOneMouth(Item first, Item second) {
        Claim one = first.claim();
        Claim other = second.claim();
        return one.document().equals(other.document())
                && (one.asserter().equals(other.asserter())
                        || first.speaker().compare(second.speaker()) == Speaker.Likeness.SAME);
    }

    private static boolean isSaidAgain(Item first, Item second) {
        if (answers(first.claim()) != answers(second.claim())) {
            return true;
        }
        boolean actors = first.actors().isEmpty()
                || second.actors().isEmpty()
                || !Collections.disjoint(first.actors(), second.actors());
        return first.type().equals(second.type())
                && Happening.mayBeSame(first.claim().event(), second.claim().event())
                && first.days().gap(second.days()) == 0
                && actors
                && first.targets().equals(second.targets());
    }

    /** Whether the claim takes back or leaves open what another says. */
    static boolean answers(Claim claim) {
        return claim.stance() == Stance.DENIES
                || claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES
                || claim.factuality() == Factuality.NEGATED;
    }
}
