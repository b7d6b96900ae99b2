package org.sulh.extract;

import java.util.List;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.Toll;
import org.sulh.model.Claim;

/**
 * What each layer saw in a sentence, and what came of it.
 *
 * @param sentence its words and their grammar
 * @param onTopic whether its paragraph was taken to be about the conflict
 * @param actors names of actors
 * @param places names of places, with what they may mean
 * @param times expressions of time
 * @param tolls figures of people
 * @param speeches acts of speech that stand in it
 * @param events words that tell of acts, drawn from or not
 * @param claims drawn from it
 * @param possible nearly drawn from it
 */
public record SentenceNotes(
        Sentence sentence,
        boolean onTopic,
        List<ActorMention> actors,
        List<PlaceResolution> places,
        List<TimeExpression> times,
        List<Toll> tolls,
        List<Speech> speeches,
        List<EventMention> events,
        List<Claim> claims,
        List<PossibleClaim> possible) {
    public SentenceNotes {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
        tolls = List.copyOf(tolls);
        speeches = List.copyOf(speeches);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        possible = List.copyOf(possible);
    }
}
