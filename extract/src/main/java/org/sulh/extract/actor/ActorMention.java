package org.sulh.extract.actor;

import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.Person;

/**
 * A name of the dictionary found in a sentence.
 *
 * @param actor the actor it names
 * @param alias how it names it
 * @param person the office-holder, when it is a person's name
 * @param first first word
 * @param last last word
 */
public record ActorMention(Actor actor, Actor.Alias.Kind alias, Optional<Person> person, int first, int last) {
    public boolean covers(int index) {
        return index >= first && index <= last;
    }
}
