package org.sulh.model;

import java.util.Optional;

/**
 * Who makes a claim.
 *
 * @param text the speaker as the document names it; "narrator" for an outlet that is not named
 * @param actor slug of the actor spoken for, where known
 * @param role office of the speaker, where given
 * @param kind what the speaker is to the agreement
 */
public record Asserter(String text, Optional<String> actor, Optional<String> role, SpeakerKind kind) {
    /** The name of an outlet that speaks in its own voice and is not named. */
    public static final String NARRATOR = "narrator";

    public Asserter {
        Checks.text(text, "asserter");
        Checks.slug(actor, "asserter's actor");
        Checks.text(role, "asserter's role");
    }

    /** An outlet in its own voice. */
    public static Asserter narrator(Optional<String> outlet) {
        return new Asserter(outlet.orElse(NARRATOR), Optional.empty(), Optional.empty(), SpeakerKind.OUTLET);
    }
}
