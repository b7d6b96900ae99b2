package org.sulh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.place.Borders;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

/**
 * What says where without a name of its own: "along the border", which lies between the countries that the words or the
 * document name, and "in the village", which is the place that the text spoke of last.
 */
final class UnnamedPlaces {
    private static final Set<String> ALONG = Set.of("along", "across", "on", "at", "near");
    private static final Set<String> INSIDE =
            Set.of("in", "inside", "near", "at", "around", "outside", "into", "within", "on");
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final Set<String> BETWEEN_STATES = Set.of("border", "frontier", "boundary");

    private final WordClasses words;

    UnnamedPlaces(WordClasses words) {
        this.words = words;
    }

    /**
     * The unnamed places of a sentence that names none.
     *
     * @param context ISO codes of the countries that the document speaks of, the most named first
     * @param before the located place that the text named last
     */
    List<Reading.LocatedName> find(
            String text, Sentence sentence, List<ActorMention> mentions, List<String> context, Optional<Place> before) {
        List<Reading.LocatedName> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Set<String> prepositions = PlaceReader.prepositions(sentence, token.index());
            String name = sentence.nounPhrase(token.index()).of(text).toLowerCase(Locale.ROOT);
            if (words.isIn("lines", token.lemma()) && prepositions.stream().anyMatch(ALONG::contains)) {
                Place line = BETWEEN_STATES.contains(token.lemma())
                        ? border(sentence, token, mentions, context, name)
                        : Place.unlocated(name);
                found.add(new Reading.LocatedName(token.index(), prepositions, line));
            } else if (before.isPresent()
                    && prepositions.stream().anyMatch(INSIDE::contains)
                    && pointsBack(sentence, token)) {
                Place last = before.get();
                found.add(new Reading.LocatedName(
                        token.index(),
                        prepositions,
                        new Place(
                                last.name(),
                                name,
                                last.at(),
                                last.radiusKm(),
                                last.precision(),
                                last.country(),
                                last.adm1())));
            }
        }
        return found;
    }

    /** Countries that the phrase itself names come first: "the Lebanese border with Israel". */
    private static Place border(
            Sentence sentence, Token line, List<ActorMention> mentions, List<String> context, String name) {
        Set<String> countries = new LinkedHashSet<>();
        mentions.stream()
                .filter(m -> sentence.isBelow(m.last(), line.index()))
                .forEach(m -> m.actor().country().ifPresent(countries::add));
        countries.addAll(context);
        return Borders.find(countries, name).orElseGet(() -> Place.unlocated(name));
    }

    /** "the village", with nothing before the noun that would tell it from the one named before. */
    private boolean pointsBack(Sentence sentence, Token token) {
        if (!words.isIn("place-nouns", token.lemma()) || token.isPlural() || token.index() == 0) {
            return false;
        }
        boolean modified = sentence.arcsFrom(token.index()).stream()
                .anyMatch(a -> a.relation().startsWith("nmod") || a.relation().startsWith("acl"));
        return POINTING.contains(sentence.token(token.index() - 1).lemma()) && !modified;
    }

    /** Whether "the village" may mean this place: one that was named as narrowly as a province. */
    static boolean mayBePointedAt(Place place) {
        return place.at().isPresent()
                && place.precision() != PlacePrecision.COUNTRY
                && place.precision() != PlacePrecision.UNKNOWN;
    }
}
