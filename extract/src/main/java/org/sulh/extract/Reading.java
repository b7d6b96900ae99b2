package org.sulh.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.Toll;
import org.sulh.model.Place;

/**
 * A sentence with what the layers saw in it.
 *
 * @param sentence its words
 * @param mentions names of actors
 * @param times expressions of time
 * @param places places that it names, resolved over the whole document
 * @param tolls figures of people
 */
record Reading(
        Sentence sentence,
        List<ActorMention> mentions,
        List<TimeExpression> times,
        List<LocatedName> places,
        List<Toll> tolls) {

    /**
     * The name of a place in a sentence.
     *
     * @param head word on which the name hangs
     * @param prepositions words that lead to it
     * @param place the place it means, moved and widened by "near" or "west of"
     */
    record LocatedName(int head, Set<String> prepositions, Place place) {}

    /** The head word of an expression of time. */
    int headOf(TimeExpression time) {
        for (int i = time.first(); i <= time.last(); i++) {
            int above = sentence.head(i).orElse(-1);
            if (above < time.first() || above > time.last()) {
                return i;
            }
        }
        return time.last();
    }

    Optional<ActorMention> findMention(int word) {
        return mentions.stream().filter(m -> m.covers(word)).findFirst();
    }
}
