package org.sulh.pipeline.correlate;

import java.util.Collections;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;
import org.sulh.pipeline.compare.Happening;
import org.sulh.pipeline.compare.Speaker;

/**
 * What two claims can never be one happening, whatever they score. A careful coder writes one claim per speaker and
 * happening, so two claims of one speaker in one document are two happenings, unless one takes back or leaves open the
 * other, or they say the same in all that both tell.
 */
final class Constraints {
    private Constraints() {}

    static boolean forbid(Item first, Item second) {
        return first.scope() != second.scope() || (isOneMouth(first, second) && !isSaidAgain(first, second));
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
