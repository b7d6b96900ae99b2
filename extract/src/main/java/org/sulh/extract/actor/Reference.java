package org.sulh.extract.actor;

import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;

/**
 * Who a phrase of the document speaks of.
 *
 * @param text the words of the document, or of the earlier phrase that a pronoun stands for
 * @param actor slug, where a dictionary knows the actor
 * @param role office, where the text or a pack gives one
 * @param kind what the actor's statements count as
 * @param person whether a single person is meant
 */
public record Reference(String text, Optional<String> actor, Optional<String> role, SpeakerKind kind, boolean person) {

    /** The same actor in other words. */
    public Reference withText(String words) {
        return new Reference(words, actor, role, kind, person);
    }

    /** By which two references are held against each other: the actor and the words. */
    public String asKey() {
        return actor.orElse("") + "/" + text;
    }

    public Asserter asAsserter() {
        return new Asserter(text, actor, role, kind);
    }

    public Participant asParticipant() {
        return new Participant(actor, text, Optional.empty());
    }

    public Participant asParticipant(String part) {
        return new Participant(actor, text, Optional.of(part));
    }
}
