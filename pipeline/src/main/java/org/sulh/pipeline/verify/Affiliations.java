package org.sulh.pipeline.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Ties;
import org.sulh.pipeline.compare.OwnVoice;

/** Whom a speaker speaks for, and of which side that makes it. A name is made a key once, however often it speaks. */
final class Affiliations {
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** An actor; else the agency, the outlet or the document. */
    String of(Claim claim) {
        Asserter speaker = claim.asserter();
        Optional<String> actor = speaker.actor();
        if (actor.isPresent()) {
            return actor.get();
        }
        if (speaker.kind() != SpeakerKind.OUTLET && speaker.kind() != SpeakerKind.UNNAMED) {
            return speaker(claim);
        }
        if (!claim.via().isEmpty()) {
            return key(claim.via().getFirst());
        }
        boolean named = speaker.kind() == SpeakerKind.OUTLET && !OwnVoice.isUnnamed(speaker);
        return named ? speaker(claim) : claim.document();
    }

    /** The speaker's own name as a key. */
    String speaker(Claim claim) {
        return key(claim.asserter().text());
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, OwnVoice::key);
    }

    /**
     * The side: a party's or armed group's own, that of the actor whose outlet or unnamed source it is, or the only one it
     * is tied to; absent for those of no side.
     */
    static Optional<String> findSide(Claim claim, String affiliation, Ties ties, Set<String> concerned) {
        if (claim.asserter().kind() != SpeakerKind.PARTY && ties.isKnown(affiliation)) {
            return ties.findSide(affiliation, concerned);
        }
        return switch (claim.asserter().kind()) {
            case PARTY, ARMED_GROUP -> Optional.of(affiliation);
            case OUTLET, UNNAMED -> claim.asserter().actor();
            case MEDIATOR, OBSERVER -> Optional.empty();
        };
    }
}
