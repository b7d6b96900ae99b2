package org.sulh.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.extract.event.EventFinder;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.NearMisses;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.speech.SpeechFinder;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.EventType;
import org.sulh.model.TextSpan;

/** Writes down what it is told of a document, and asks the layers again for what they nearly saw. One for each document. */
final class Notes implements Trace {
    private final EventFinder events;
    private final SpeechFinder speeches;
    private final NearMisses nearMisses;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<Integer, List<PlaceResolution>> places = new HashMap<>();
    private final Set<Sentence> offTopic = new HashSet<>();
    private final Set<Sentence> terse = new HashSet<>();
    private final Map<Sentence, List<Left>> left = new HashMap<>();

    private record Left(EventMention mention, PossibleClaim.Reason reason, String detail) {}

    Notes(EventFinder events, SpeechFinder speeches, WordClasses words) {
        this.events = events;
        this.speeches = speeches;
        this.nearMisses = new NearMisses(events, words);
    }

    @Override
    public void read(List<Reading> all) {
        readings.addAll(all);
    }

    @Override
    public void resolved(int sentence, PlaceResolution resolution) {
        places.computeIfAbsent(sentence, k -> new ArrayList<>()).add(resolution);
    }

    @Override
    public void passedOver(Reading reading) {
        offTopic.add(reading.sentence());
        for (EventMention mention : events.find(reading.sentence())) {
            left(reading, mention, PossibleClaim.Reason.OFF_TOPIC);
        }
    }

    @Override
    public void terse(Reading reading) {
        terse.add(reading.sentence());
    }

    @Override
    public void left(Reading reading, EventMention mention, PossibleClaim.Reason reason) {
        left.computeIfAbsent(reading.sentence(), k -> new ArrayList<>()).add(new Left(mention, reason, ""));
    }

    Explanation explanation(Document document, List<Claim> claims) {
        Map<TextSpan, List<Claim>> drawn = new HashMap<>();
        for (Claim claim : claims) {
            claim.span().ifPresent(s -> drawn.computeIfAbsent(s, k -> new ArrayList<>())
                    .add(claim));
        }
        List<SentenceNotes> sentences = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Sentence sentence = reading.sentence();
            // Patterns of grammar say nothing of words that have none.
            List<EventMention> mentions = terse.contains(sentence) ? List.of() : events.find(sentence);
            List<Speech> spoken = terse.contains(sentence) ? List.of() : speeches(sentence, mentions);
            Set<Integer> cues = spoken.stream().flatMap(s -> s.cue().stream()).collect(Collectors.toSet());
            List<Claim> here = drawn.getOrDefault(sentence.span(), List.of());
            sentences.add(new SentenceNotes(
                    sentence,
                    !offTopic.contains(sentence),
                    reading.mentions(),
                    places.getOrDefault(i, List.of()),
                    reading.times(),
                    reading.tolls(),
                    spoken,
                    mentions,
                    here,
                    possible(document, sentence, cues, here)));
        }
        return new Explanation(document, claims, sentences, Unread.of(document, sentences));
    }

    private List<Speech> speeches(Sentence sentence, List<EventMention> mentions) {
        Map<List<Object>, Speech> found = new LinkedHashMap<>();
        List<Speech> all = new ArrayList<>(speeches.listStatements(sentence));
        mentions.forEach(m -> all.addAll(speeches.around(sentence, m.trigger())));
        all.forEach(s -> found.putIfAbsent(List.of(s.cue(), s.speaker()), s));
        return List.copyOf(found.values());
    }

    /** One for each word and type; none for a verb that reports, and none of a type of which the sentence gives a claim. */
    private List<PossibleClaim> possible(Document document, Sentence sentence, Set<Integer> cues, List<Claim> drawn) {
        if (terse.contains(sentence)) {
            return List.of();
        }
        List<Left> all = new ArrayList<>(left.getOrDefault(sentence, List.of()));
        nearMisses.find(sentence).stream()
                .filter(n -> !cues.contains(n.mention().trigger()))
                .forEach(n -> all.add(new Left(
                        n.mention(), PossibleClaim.Reason.valueOf(n.reason().name()), n.detail())));
        Map<List<Object>, PossibleClaim> possible = new LinkedHashMap<>();
        for (Left one : all) {
            EventType type = one.mention().pattern().type();
            if (drawn.stream().noneMatch(c -> c.event().type().equals(type))) {
                possible.putIfAbsent(List.of(one.mention().trigger(), type), possible(document, sentence, one));
            }
        }
        return List.copyOf(possible.values());
    }

    private static PossibleClaim possible(Document document, Sentence sentence, Left left) {
        TextSpan word = sentence.token(left.mention().trigger()).span();
        return new PossibleClaim(
                document.id(),
                sentence.span(),
                sentence.span().of(document.text()),
                left.mention().pattern().type(),
                word.of(document.text()),
                word,
                left.mention().pattern().line(),
                left.reason(),
                left.detail());
    }
}
