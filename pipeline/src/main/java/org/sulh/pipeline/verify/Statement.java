package org.sulh.pipeline.verify;

import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Grade;
import org.sulh.pipeline.compare.Naming;
import org.sulh.pipeline.compare.OwnVoice;

/**
 * A claim within an incident.
 *
 * @param claim the claim
 * @param relation what its speaker is to what it claims
 * @param origin the origin that its group goes back to, in words
 * @param affiliation whom the speaker speaks for; see {@link Affiliations}
 * @param side the side it is of, by itself or by its only tie; absent for those of no side
 * @param grade what people think of the source and of what this document says
 * @param isReviewed whether a person has confirmed the claim
 */
record Statement(
        Claim claim,
        Relation relation,
        String origin,
        String affiliation,
        Optional<String> side,
        Grade grade,
        boolean isReviewed) {

    Relation.Bearing bearing() {
        return relation.bearing();
    }

    boolean isHedged() {
        return bearing() == Relation.Bearing.SUPPORTS && Bearings.isHedged(claim);
    }

    /** Whether it is not of the side by itself, but by its only tie. */
    boolean isTied() {
        return side.filter(of -> !of.equals(affiliation)).isPresent();
    }

    /** The same claim as it bears on another question. */
    Statement as(Relation other) {
        return new Statement(claim, other, origin, affiliation, side, grade, isReviewed);
    }

    /** Its row of the evidence table. */
    String row() {
        return relation.row(isHedged());
    }

    /** The speaker as a reader should see it; for a document that speaks in its own voice the name of its report. */
    String speaker() {
        return OwnVoice.isUnnamed(claim.asserter()) ? "the " + origin : Naming.speaker(claim.asserter());
    }
}
