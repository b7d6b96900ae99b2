package org.sulh.pipeline.verify;

import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.OriginGroup;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.Naming;
import org.sulh.pipeline.compare.OwnVoice;

/**
 * A claim within an incident.
 *
 * @param claim the claim
 * @param relation what its speaker is to what it claims
 * @param origin the origin that its group goes back to, in words
 * @param affiliation whom the speaker speaks for: an actor; else the agency, the outlet or the document
 */
record Statement(Claim claim, Relation relation, String origin, String affiliation) {
    static Statement of(Claim claim, Relation relation, OriginGroup group) {
        return new Statement(claim, relation, group.origin(), affiliation(claim));
    }

    private static String affiliation(Claim claim) {
        Asserter speaker = claim.asserter();
        Optional<String> actor = speaker.actor();
        if (actor.isPresent()) {
            return actor.get();
        }
        if (speaker.kind() != SpeakerKind.OUTLET && speaker.kind() != SpeakerKind.UNNAMED) {
            return OwnVoice.key(speaker.text());
        }
        if (!claim.via().isEmpty()) {
            return OwnVoice.key(claim.via().getFirst());
        }
        boolean named = speaker.kind() == SpeakerKind.OUTLET && !OwnVoice.isUnnamed(speaker);
        return named ? OwnVoice.key(speaker.text()) : claim.document();
    }

    Relation.Bearing bearing() {
        return relation.bearing();
    }

    boolean isHedged() {
        return bearing() == Relation.Bearing.SUPPORTS && Bearings.isHedged(claim);
    }

    /** Its row of the evidence table. */
    String row() {
        return isHedged() ? hedged(relation) : relation.row();
    }

    static String hedged(Relation relation) {
        return relation.row() + "-hedged";
    }

    /** The speaker as a reader should see it; for a document that speaks in its own voice the name of its report. */
    String speaker() {
        return OwnVoice.isUnnamed(claim.asserter()) ? "the " + origin : Naming.speaker(claim.asserter());
    }
}
