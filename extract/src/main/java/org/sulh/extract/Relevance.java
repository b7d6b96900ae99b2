package org.sulh.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TextSpan;

/**
 * Whether a paragraph speaks of the conflict at all. It does when it bears a word of conflict or peace, or names one of the
 * two sides or two other actors. A paragraph about a budget or a constitution passes none of these.
 */
final class Relevance {
    private final WordClasses words;

    Relevance(WordClasses words) {
        this.words = words;
    }

    boolean concerns(TextSpan paragraph, List<Reading> readings, Cast cast) {
        Set<String> actors = new HashSet<>();
        for (Reading reading : readings) {
            if (!reading.sentence().paragraph().equals(paragraph)) {
                continue;
            }
            if (reading.sentence().tokens().stream().anyMatch(t -> words.isIn("conflict", t.lemma()))) {
                return true;
            }
            reading.mentions().stream()
                    .filter(m -> m.person().isEmpty() && m.actor().kind() != SpeakerKind.OUTLET)
                    .map(ActorMention::actor)
                    .forEach(a -> actors.add(a.id()));
        }
        boolean side = cast.sides().stream().flatMap(s -> s.actor().stream()).anyMatch(actors::contains);
        return side || actors.size() >= 2;
    }
}
