package org.sulh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.place.CoordinateReader;
import org.sulh.extract.place.Gazetteer;
import org.sulh.extract.place.PlaceMention;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.place.PlaceResolver;
import org.sulh.extract.place.RelativePlace;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.NamedPlace;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TextSpan;

/**
 * Finds the places that the sentences of a document tell, by name, in figures, or by pointing at another, and resolves the
 * names together. The countries whose actors the document names are context for all of them.
 *
 * <p>Cost: linear in the length of the document, as {@link PlaceResolver} is in the number of its names.
 */
final class PlaceReader {
    private static final int LEAST_SHARE_OF_CONTEXT = 4;
    private static final int LONGEST_NAME = 5;

    /** How a name hangs that stands beside what it tells the place of, without a word that leads to it. */
    private static final Set<String> BESIDE = Set.of("dep", "appos", "parataxis", "list", "obl", "nmod", "discourse");

    private final WordClasses words;
    private final PlaceResolver resolver;
    private final Gazetteer world = Gazetteer.world();
    private final UnnamedPlaces unnamed;

    PlaceReader(WordClasses words, List<Actor> packActors, List<NamedPlace> packPlaces) {
        this.words = words;
        this.unnamed = new UnnamedPlaces(words);
        Set<String> mission = new LinkedHashSet<>();
        packPlaces.forEach(p -> p.country().ifPresent(mission::add));
        packActors.forEach(a -> a.country().ifPresent(mission::add));
        this.resolver = new PlaceResolver(world, packPlaces, mission);
    }

    /** A name before it is resolved: first and last word, head, words that lead to it, whether an actor is called by it. */
    private record Name(
            int sentence,
            int first,
            int last,
            int head,
            Set<String> prepositions,
            boolean isActor,
            PlaceMention mention) {}

    /** For each sentence the places it tells. */
    List<List<Reading.LocatedName>> read(
            String text, List<Sentence> sentences, List<List<ActorMention>> mentions, Trace trace) {
        List<List<CoordinateReader.Found>> points = sentences.stream()
                .map(s -> CoordinateReader.read(text, s.span()))
                .toList();
        List<String> context = context(mentions);
        Set<String> countries = Set.copyOf(context);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            names.addAll(names(text, i, sentences.get(i), mentions.get(i), points.get(i), countries));
        }
        List<PlaceResolution> resolutions =
                resolver.resolve(names.stream().map(Name::mention).toList(), countries);
        List<List<Reading.LocatedName>> located = new ArrayList<>();
        sentences.forEach(s -> located.add(new ArrayList<>()));
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            trace.resolved(name.sentence(), resolutions.get(i));
            Sentence sentence = sentences.get(name.sentence());
            List<ActorMention> actors = mentions.get(name.sentence());
            List<Reading.LocatedName> places = located.get(name.sentence());
            if (i + 1 < names.size() && isBetween(text, sentence, name, names.get(i + 1))) {
                Optional<Place> between = between(name, resolutions.get(i), names.get(i + 1), resolutions.get(i + 1));
                if (between.isPresent()) {
                    Set<String> prepositions = new LinkedHashSet<>(name.prepositions());
                    prepositions.add("near");
                    places.add(new Reading.LocatedName(name.head(), prepositions, between.get()));
                    i++;
                    continue;
                }
            }
            located(sentence, name, resolutions.get(i), actors).ifPresent(places::add);
        }
        Optional<Place> last = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            List<Reading.LocatedName> places = located.get(i);
            for (CoordinateReader.Found point : points.get(i)) {
                places.add(point(text, sentences.get(i), point));
            }
            if (places.isEmpty()) {
                places.addAll(unnamed.find(text, sentences.get(i), mentions.get(i), context, last));
            }
            Optional<Place> here = places.stream()
                    .map(Reading.LocatedName::place)
                    .filter(UnnamedPlaces::mayBePointedAt)
                    .reduce((first, second) -> second);
            if (here.isPresent()) {
                last = here;
            }
        }
        return located;
    }

    /** A name that means a place, where it stands, with its container and without what lies about it. */
    record Toponym(TextSpan span, Place place) {}

    /** The names of places in a document, in its order, as they are before "near" or "west of" moves them. */
    List<Toponym> listToponyms(String text, List<Sentence> sentences, List<List<ActorMention>> mentions) {
        Set<String> countries = Set.copyOf(context(mentions));
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            names.addAll(names(text, i, sentences.get(i), mentions.get(i), List.of(), countries));
        }
        List<PlaceResolution> resolutions =
                resolver.resolve(names.stream().map(Name::mention).toList(), countries);
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            PlaceResolution resolution = resolutions.get(i);
            located(sentences.get(name.sentence()), name, resolution, mentions.get(name.sentence()))
                    .ifPresent(_ -> toponyms.add(new Toponym(name.mention().span(), resolution.place())));
        }
        return List.copyOf(toponyms);
    }

    /**
     * The countries of the actors that a document names, the most named first; not those named much less than the first,
     * such as the one whose capital the mediators fly home to.
     */
    private static List<String> context(List<List<ActorMention>> mentions) {
        Map<String, Integer> counts = new TreeMap<>();
        mentions.forEach(sentence -> sentence.forEach(
                m -> m.actor().country().ifPresent(country -> counts.merge(country, 1, Integer::sum))));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() * LEAST_SHARE_OF_CONTEXT >= most)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** "between X and Y", of two places and not of two sides. */
    private static boolean isBetween(String text, Sentence sentence, Name name, Name next) {
        return next.sentence() == name.sentence()
                && name.first() > 0
                && sentence.hasLemma(name.first() - 1, "between")
                && text.substring(
                                sentence.token(name.last()).span().end(),
                                sentence.token(next.first()).span().start())
                        .strip()
                        .equals("and");
    }

    private static Optional<Place> between(Name name, PlaceResolution one, Name next, PlaceResolution other) {
        boolean narrow = Stream.of(one, other).allMatch(r -> r.findPlace()
                .filter(p -> p.precision() != PlacePrecision.COUNTRY && p.precision() != PlacePrecision.UNKNOWN)
                .isPresent());
        if (!narrow || name.isActor() || next.isActor()) {
            return Optional.empty();
        }
        return Optional.of(RelativePlace.between(one.place(), other.place()));
    }

    private Reading.LocatedName point(String text, Sentence sentence, CoordinateReader.Found point) {
        int first = 0;
        int last = sentence.size() - 1;
        while (first < last
                && sentence.token(first).span().end() <= point.span().start()) {
            first++;
        }
        while (last > first
                && sentence.token(last).span().start() >= point.span().end()) {
            last--;
        }
        int head = headOf(sentence, first, last);
        Set<String> prepositions = new LinkedHashSet<>(prepositions(sentence, head));
        prepositions.add("at");
        Place place = point.place(text);
        return new Reading.LocatedName(
                head,
                prepositions,
                new Place(
                        place.name(),
                        place.text(),
                        place.at(),
                        place.radiusKm(),
                        place.precision(),
                        world.findCountryAt(point.at()),
                        Optional.empty()));
    }

    private Optional<Reading.LocatedName> located(
            Sentence sentence, Name name, PlaceResolution resolution, List<ActorMention> mentions) {
        boolean person = mentions.stream()
                .anyMatch(m -> m.covers(name.head()) && m.person().isPresent());
        if (person || resolution.findPlace().isEmpty() && !isSurelyPlace(sentence, name)) {
            return Optional.empty();
        }
        String before = name.first() == 0 ? "" : sentence.words(0, name.first() - 1);
        Place place = RelativePlace.of(before, resolution.place());
        Set<String> prepositions = new LinkedHashSet<>(name.prepositions());
        if (!place.equals(resolution.place())) {
            // "west of X" tells where as "in X" does.
            prepositions.add("near");
            place = withCountry(place, resolution.place());
        }
        return Optional.of(new Reading.LocatedName(name.head(), prepositions, place));
    }

    /**
     * Off a town there may be a border. Where the towns about the point are of another country alone, nothing is said; where
     * they are of both or none, the words still name the town, and its country is the best that is known.
     */
    private Place withCountry(Place moved, Place base) {
        Optional<String> country = moved.at()
                .filter(_ -> moved.country().isEmpty())
                .flatMap(at -> world.findCountryAt(at).or(base::country))
                .filter(c -> base.country().filter(c::equals).isPresent());
        return country.isEmpty()
                ? moved
                : new Place(
                        moved.name(),
                        moved.text(),
                        moved.at(),
                        moved.radiusKm(),
                        moved.precision(),
                        country,
                        moved.adm1());
    }

    private boolean isSurelyPlace(Sentence sentence, Name name) {
        return sentence.token(name.head()).entity() == Token.Entity.LOCATION
                && name.prepositions().stream().anyMatch(p -> words.isIn("sure-locative", p) || p.equals("at"));
    }

    private List<Name> names(
            String text,
            int index,
            Sentence sentence,
            List<ActorMention> mentions,
            List<CoordinateReader.Found> points,
            Set<String> countries) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int known = isFigure(sentence.token(at), points) ? -1 : lastOfKnown(text, sentence, at, countries);
            int last = Math.max(known, lastOfName(sentence, at));
            if (last < at || isFigure(sentence.token(at), points)) {
                at++;
                continue;
            }
            if (known < last
                    && last > at
                    && RelativePlace.isDirection(sentence.token(at).text())) {
                // "EASTERN UKRAINE" is a part of Ukraine, where no gazetteer has the two words as a name.
                at++;
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
            // "Patrol stopped at checkpoint, Exerciseville": reports leave the word out.
            if (prepositions.isEmpty() && BESIDE.contains(sentence.relation(head))) {
                prepositions.add("at");
            }
            if (mayBePlace(sentence, at, last, prepositions, mentions)
                    || known == last && mayBeKnownPlace(sentence, at, last, prepositions, mentions)) {
                Optional<Integer> container = containerStart(sentence, last);
                int end = container.map(c -> lastOfName(sentence, c)).orElse(last);
                TextSpan span = sentence.span(at, last);
                names.add(new Name(
                        index,
                        at,
                        end,
                        head,
                        prepositions,
                        mentions.stream().anyMatch(m -> m.covers(head)),
                        new PlaceMention(span.of(text), span, container.map(c -> sentence.span(c, end)
                                .of(text)))));
                last = end;
            }
            at = last + 1;
        }
        return names;
    }

    private static boolean isFigure(Token token, List<CoordinateReader.Found> points) {
        return points.stream()
                .anyMatch(p -> token.span().start() < p.span().end()
                        && p.span().start() < token.span().end());
    }

    /**
     * Last word of the longest name that the gazetteers know and that starts here, with a word for its kind; before the
     * start when there is none.
     */
    private int lastOfKnown(String text, Sentence sentence, int first, Set<String> countries) {
        String start = sentence.token(first).text();
        if (!Character.isUpperCase(start.codePointAt(0)) && !RelativePlace.isDirection(start)) {
            return -1;
        }
        for (int last = Math.min(sentence.size(), first + LONGEST_NAME) - 1; last >= first; last--) {
            String end = sentence.token(last).text();
            if (Character.isUpperCase(end.codePointAt(0))
                    && resolver.knows(sentence.span(first, last).of(text), countries)) {
                boolean kind = last + 1 < sentence.size()
                        && words.isIn("place-nouns", sentence.token(last + 1).lemma())
                        && !sentence.token(last + 1).isPlural();
                return kind ? last + 1 : last;
            }
        }
        return -1;
    }

    /** A name that the gazetteers know needs less to be a place: any word that leads to one, and no person or actor. */
    private boolean mayBeKnownPlace(
            Sentence sentence, int first, int last, Set<String> prepositions, List<ActorMention> mentions) {
        int head = headOf(sentence, first, last);
        boolean someone = mentions.stream()
                .anyMatch(m -> m.covers(head)
                        && (m.person().isPresent()
                                || m.alias() == Actor.Alias.Kind.NAME
                                        && m.actor().country().isEmpty()));
        boolean title = first > 0
                && sentence.token(first - 1).isProperNoun()
                && sentence.token(first - 1).entity() == Token.Entity.PERSON;
        // "Zikim crossing has been closed": two words that the gazetteers know need nothing to lead to them.
        return !someone && !title && (last > first || !prepositions.isEmpty());
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

    static Set<String> prepositions(Sentence sentence, int head) {
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
}
