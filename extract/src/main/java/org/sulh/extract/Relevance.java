package org.sulh.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TextSpan;

/**
 * Whether a paragraph speaks of the conflict at all. It does when it bears a word of conflict or peace, or names one of the
 * two sides, two other actors, or one beside talks. A whole document that names no actor must bear {@value #WORDS_ALONE}
 * different such words, or it is about a match or a market. A paragraph about a budget or a constitution passes none of these.
 * Once {@value #ENOUGH} paragraphs pass, one that only speaks of sides, bodies, or what matters between the sides does too.
 */
final class Relevance {
    private static final int WORDS_ALONE = 3;

    /** So many paragraphs make a text one about the conflict, however many others stand beside them. */
    private static final int ENOUGH = 3;

    private final WordClasses words;

    Relevance(WordClasses words) {
        this.words = words;
    }

    boolean concerns(List<Reading> document) {
        boolean actor = document.stream()
                .flatMap(r -> r.mentions().stream())
                .anyMatch(m -> m.actor().kind() != SpeakerKind.OUTLET);
        return actor
                || document.stream()
                                .flatMap(r -> r.sentence().tokens().stream())
                                .map(Token::lemma)
                                .filter(l -> words.isIn("conflict", l))
                                .distinct()
                                .count()
                        >= WORDS_ALONE;
    }

    /** The paragraphs that speak of the conflict. Cost: linear in the words of the document. */
    Set<TextSpan> listConcerned(List<Reading> readings, Cast cast) {
        Map<TextSpan, List<Reading>> paragraphs = new LinkedHashMap<>();
        readings.forEach(r -> paragraphs
                .computeIfAbsent(r.sentence().paragraph(), k -> new ArrayList<>())
                .add(r));
        Set<TextSpan> concerned = new HashSet<>();
        paragraphs.forEach((span, some) -> {
            if (concerns(some, cast)) {
                concerned.add(span);
            }
        });
        if (concerned.size() >= ENOUGH) {
            paragraphs.forEach((span, some) -> {
                if (touches(some)) {
                    concerned.add(span);
                }
            });
        }
        return concerned;
    }

    private boolean touches(List<Reading> paragraph) {
        List<String> lemmas = paragraph.stream()
                .flatMap(r -> r.sentence().tokens().stream())
                .map(Token::lemma)
                .toList();
        return lemmas.stream().noneMatch(l -> words.isIn("other-business", l))
                && lemmas.stream()
                        .anyMatch(l -> words.isIn("matters", l)
                                || words.isIn("process-matters", l)
                                || words.isIn("sides", l)
                                || words.isIn("bodies", l));
    }

    private boolean concerns(List<Reading> readings, Cast cast) {
        Set<String> actors = new HashSet<>();
        boolean talks = false;
        for (Reading reading : readings) {
            if (reading.sentence().tokens().stream().anyMatch(t -> words.isIn("conflict", t.lemma()))) {
                return true;
            }
            talks |= reading.sentence().tokens().stream().anyMatch(t -> words.isIn("talks", t.lemma()));
            reading.mentions().stream()
                    .filter(m -> m.person().isEmpty() && m.actor().kind() != SpeakerKind.OUTLET)
                    .map(ActorMention::actor)
                    .forEach(a -> actors.add(a.id()));
        }
        boolean side = cast.sides().stream().flatMap(s -> s.actor().stream()).anyMatch(actors::contains);
        return side || actors.size() >= 2 || talks && !actors.isEmpty();
    }
}
