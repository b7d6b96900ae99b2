package org.sulh.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.place.Gazetteer;
import org.sulh.extract.place.PlaceMention;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.place.PlaceResolver;
import org.sulh.extract.place.RelativePlace;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.NamedPlace;
import org.sulh.model.Place;
import org.sulh.model.TextSpan;

/** Finds the names of places in the sentences of a document and resolves them together. */
final class PlaceReader {
    private final WordClasses words;
    private final PlaceResolver resolver;

    PlaceReader(WordClasses words, List<Actor> packActors, List<NamedPlace> packPlaces) {
        this.words = words;
        Set<String> mission = new LinkedHashSet<>();
        packPlaces.forEach(p -> p.country().ifPresent(mission::add));
        packActors.forEach(a -> a.country().ifPresent(mission::add));
        this.resolver = new PlaceResolver(Gazetteer.world(), packPlaces, mission);
    }

    /** A name before it is resolved: first and last word, head, words that lead to it. */
    private record Name(int sentence, int first, int last, int head, Set<String> prepositions, PlaceMention mention) {}

    /** For each sentence the places it names. */
    List<List<Reading.LocatedName>> read(String text, List<Sentence> sentences, List<List<ActorMention>> mentions) {
        List<Name> names = new ArrayList<>();
        Set<String> context = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            names.addAll(names(text, i, sentences.get(i), mentions.get(i)));
            mentions.get(i).forEach(m -> m.actor().country().ifPresent(context::add));
        }
        List<PlaceResolution> resolutions =
                resolver.resolve(names.stream().map(Name::mention).toList(), context);
        List<List<Reading.LocatedName>> located = new ArrayList<>();
        sentences.forEach(s -> located.add(new ArrayList<>()));
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            Sentence sentence = sentences.get(name.sentence());
            located(text, sentence, name, resolutions.get(i), mentions.get(name.sentence()))
                    .ifPresent(l -> located.get(name.sentence()).add(l));
        }
        for (int i = 0; i < sentences.size(); i++) {
            if (located.get(i).isEmpty()) {
                located.get(i).addAll(lines(text, sentences.get(i)));
            }
        }
        return located;
    }

    private Optional<Reading.LocatedName> located(
            String text, Sentence sentence, Name name, PlaceResolution resolution, List<ActorMention> mentions) {
        boolean person = mentions.stream()
                .anyMatch(m -> m.covers(name.head()) && m.person().isPresent());
        if (person || resolution.findPlace().isEmpty() && !isSurelyPlace(sentence, name)) {
            return Optional.empty();
        }
        int before = Math.max(0, sentence.token(name.first()).span().start());
        Place place =
                RelativePlace.of(text.substring(sentence.span().start(), before).stripTrailing(), resolution.place());
        Set<String> prepositions = new LinkedHashSet<>(name.prepositions());
        if (!place.equals(resolution.place())) {
            // "west of X" tells where as "in X" does.
            prepositions.add("near");
        }
        return Optional.of(new Reading.LocatedName(name.head(), prepositions, place));
    }

    private boolean isSurelyPlace(Sentence sentence, Name name) {
        return sentence.token(name.head()).entity() == Token.Entity.LOCATION
                && name.prepositions().stream().anyMatch(p -> words.isIn("sure-locative", p) || p.equals("at"));
    }

    private List<Name> names(String text, int index, Sentence sentence, List<ActorMention> mentions) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int last = lastOfName(sentence, at);
            if (last < at) {
                at++;
                continue;
            }
            int head = headOf(sentence, at, last);
            Set<String> prepositions = new LinkedHashSet<>(prepositions(sentence, head));
            // Parsers take "for Istanbul to attend" for a clause; the word before a name leads to it all the same.
            if (at > 0 && sentence.token(at - 1).pos().matches("IN|TO")) {
                prepositions.add(sentence.token(at - 1).lemma());
            }
            // "the village of X" is X.
            boolean kind = prepositions.contains("of")
                    && sentence.head(head).isPresent()
                    && words.isIn(
                            "place-nouns",
                            sentence.token(sentence.head(head).getAsInt()).lemma());
            if (kind) {
                prepositions.add("in");
            }
            prepositions.removeIf(p -> !words.isIn("locative", p));
            if (mayBePlace(sentence, at, last, prepositions, mentions)) {
                Optional<Integer> container = containerStart(sentence, last);
                int end = container.map(c -> lastOfName(sentence, c)).orElse(last);
                TextSpan span = sentence.span(at, last);
                names.add(new Name(
                        index,
                        at,
                        end,
                        head,
                        prepositions,
                        new PlaceMention(span.of(text), span, container.map(c -> sentence.span(c, end)
                                .of(text)))));
                last = end;
            }
            at = last + 1;
        }
        return names;
    }

    /** Last word of a run of proper nouns that starts here, with a word for its kind; before the start when none does. */
    private int lastOfName(Sentence sentence, int first) {
        int last = first - 1;
        while (last + 1 < sentence.size()) {
            Token next = sentence.token(last + 1);
            boolean sameClass = last < first
                    || sentence.token(last).entity() == next.entity()
                    || words.isIn("place-nouns", next.lemma());
            boolean name = next.isProperNoun() || next.entity() == Token.Entity.LOCATION;
            if (!name || !sameClass) {
                break;
            }
            last++;
        }
        boolean kind = last >= first
                && last + 1 < sentence.size()
                && words.isIn("place-nouns", sentence.token(last + 1).lemma())
                && !sentence.token(last + 1).isPlural();
        return kind ? last + 1 : last;
    }

    private boolean mayBePlace(
            Sentence sentence, int first, int last, Set<String> prepositions, List<ActorMention> mentions) {
        boolean location = false;
        boolean other = false;
        for (int i = first; i <= last; i++) {
            Token.Entity entity = sentence.token(i).entity();
            location |= entity == Token.Entity.LOCATION;
            other |= entity == Token.Entity.PERSON || entity == Token.Entity.ORGANIZATION;
        }
        boolean led = prepositions.stream().anyMatch(p -> words.isIn("sure-locative", p));
        int head = headOf(sentence, first, last);
        boolean namesActor = mentions.stream()
                .anyMatch(m -> m.covers(head)
                        && m.alias() == Actor.Alias.Kind.NAME
                        && m.actor().country().isEmpty());
        return !namesActor && (location || led && !other);
    }

    /** "Istanbul, Turkey": where the second name begins. */
    private Optional<Integer> containerStart(Sentence sentence, int last) {
        int next = last + 2;
        boolean follows = next < sentence.size()
                && sentence.token(last + 1).text().equals(",")
                && sentence.token(next).entity() == Token.Entity.LOCATION;
        boolean listed =
                next + 1 < sentence.size() && sentence.token(next + 1).pos().equals("CC");
        return follows && !listed ? Optional.of(next) : Optional.empty();
    }

    private static int headOf(Sentence sentence, int first, int last) {
        for (int i = last; i >= first; i--) {
            int above = sentence.head(i).orElse(-1);
            if (above < first || above > last) {
                return i;
            }
        }
        return last;
    }

    private static Set<String> prepositions(Sentence sentence, int head) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.head(i).orElse(-1) == head && sentence.relation(i).equals("case")) {
                found.add(sentence.token(i).lemma());
            }
        }
        // A conjunct or apposition shares the preposition of the first.
        if (found.isEmpty() && sentence.head(head).isPresent()) {
            String relation = sentence.relation(head);
            if (relation.equals("conj") || relation.equals("appos")) {
                return prepositions(sentence, sentence.head(head).getAsInt());
            }
        }
        return found;
    }

    /** "along their disputed border": no gazetteer has it, yet it says where. */
    private List<Reading.LocatedName> lines(String text, Sentence sentence) {
        List<Reading.LocatedName> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Set<String> prepositions = prepositions(sentence, token.index());
            boolean led = prepositions.stream().anyMatch(Set.of("along", "across", "on", "at", "near")::contains);
            if (led && words.isIn("lines", token.lemma())) {
                String name = sentence.nounPhrase(token.index()).of(text);
                found.add(new Reading.LocatedName(
                        token.index(), prepositions, Place.unlocated(name.toLowerCase(Locale.ROOT))));
            }
        }
        return found;
    }
}
