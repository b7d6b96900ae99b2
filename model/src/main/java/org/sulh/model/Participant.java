package org.sulh.model;

import java.util.Optional;

/**
 * One who does or suffers what a claim tells of, as its speaker says.
 *
 * @param actor slug of the actor, absent when it is not in any dictionary
 * @param text the words of the document
 * @param role part in the event, where there is one: head, delegate, host, mediator
 */
public record Participant(Optional<String> actor, String text, Optional<String> role) {
    public Participant {
        Checks.slug(actor, "participant's actor");
        Checks.text(text, "participant");
        Checks.slug(role, "participant's role");
    }

    /** The actor's slug, or the words where no dictionary knows it: what two claims are compared by. */
    public String key() {
        return actor.orElse(text);
    }
}
