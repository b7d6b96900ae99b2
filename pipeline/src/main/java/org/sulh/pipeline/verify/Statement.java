package org.sulh.pipeline.verify;

import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.OwnVoice;

/**
 * A claim within an incident.
 *
 * @param claim the claim
 * @param relation what its speaker is to what it claims
 * @param affiliation whom the speaker speaks for: an actor; else the agency, the outlet or the document
 */
record Statement(Claim claim, Relation relation, String affiliation) {
    static Statement of(Claim claim, Relation relation) {
        return new Statement(claim, relation, affiliation(claim));
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
        return isHedged() ? relation.row() + "-hedged" : relation.row();
    }

    /** The speaker as a reader should see it: "Khawaja Asif (pakistan)". */
    String speaker() {
        return claim.asserter().text()
                + claim.asserter().actor().map(actor -> " (" + actor + ")").orElse("");
    }
}
