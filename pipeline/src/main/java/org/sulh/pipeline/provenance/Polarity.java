package org.sulh.pipeline.provenance;

import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;

/**
 * What a claim does to the happening. Claims of different polarity never share a group: otherwise a statement that both
 * accuses and denies would tie two denials into one and so raise P.
 */
enum Polarity {
    SUPPORT,
    DENIAL,
    OPEN;

    static Polarity of(Claim claim) {
        if (claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
            return OPEN;
        }
        return claim.stance() == Stance.DENIES || claim.factuality() == Factuality.NEGATED ? DENIAL : SUPPORT;
    }
}
