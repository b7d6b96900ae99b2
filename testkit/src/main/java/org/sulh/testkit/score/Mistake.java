package org.sulh.testkit.score;

import java.util.Optional;
import org.sulh.model.Claim;

/**
 * One thing read wrongly.
 *
 * @param gravity how much harm it would do in a record
 * @param text name of the text
 * @param what it was, in a few words
 * @param gold the claim coded; absent when there is none
 * @param found the claim found; absent when there is none
 */
public record Mistake(Gravity gravity, String text, String what, Optional<Claim> gold, Optional<Claim> found) {
    /** Gravest first: what would put an act on the wrong side stands before what only leaves something out. */
    public enum Gravity {
        /** The act is put on those who suffered it, or a denial is read as saying so, or the other way round. */
        TURNED_AROUND,
        /** An act on the ground that nobody told of. */
        INVENTED_ACT,
        /** Words in the wrong mouth. */
        WRONG_SPEAKER,
        /** The wrong one acts or suffers. */
        WRONG_SIDE,
        /** An act on the ground that was not seen. */
        MISSED_ACT,
        /** Figures of people. */
        WRONG_TOLL,
        WRONG_PLACE,
        WRONG_DAY,
        /** Words and steps between the parties that were not seen, or that nobody told of. */
        PROCESS,
        /** Stance, factuality, scope, links. */
        WRONG_SHADE
    }
}
