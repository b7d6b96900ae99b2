package org.sulh.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

/**
 * The one place of a claim, from the places that a case file lists.
 *
 * <p>The first place listed is the centre. Its radius comes from a number of kilometres in the words of its precision (half
 * the length, for a line), else from the kind of place. When more places are listed, the radius grows until the circle
 * holds all of them; but a circle of more than {@value #WIDEST_KM} km says nothing (a departure and an arrival in two
 * countries), and then the first place stands alone. Where no country is named because the line is disputed, the text is
 * the speaker's own name for it.
 *
 * @param node the list of places, or one place
 * @param side the side that speaks, as the file writes it
 */
record CasePlaces(CaseNode node, Optional<String> side) {
    static final double WIDEST_KM = 1000;

    private static final DataFile WORDS = DataFile.resource("case-words.txt");
    private static final Map<String, String> PRECISIONS = WORDS.pairs("precision");
    private static final Map<String, String> OTHER_COUNTRIES = WORDS.pairs("countries");
    private static final Words NO_COUNTRY = new Words(WORDS.listLines("no country"));
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Words.plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
                    Function.identity(),
                    (first, _) -> first));
    private static final Pattern KILOMETRES = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*km\\b");

    Optional<Place> find() {
        if (node.isAbsent()) {
            return Optional.empty();
        }
        if (!node.json().isArray()) {
            return node.isObject() ? one(node) : node.findText().map(Place::unlocated);
        }
        List<Place> places = new ArrayList<>();
        node.listObjects().forEach(n -> one(n).ifPresent(places::add));
        return places.isEmpty() ? Optional.empty() : Optional.of(covering(places));
    }

    private static Place covering(List<Place> places) {
        Place first = places.getFirst();
        double radius = first.radiusKm();
        for (Place place : places) {
            if (first.at().isEmpty() || place.at().isEmpty()) {
                return first;
            }
            radius = Math.max(radius, first.at().get().distanceKm(place.at().get()) + place.radiusKm());
        }
        if (places.size() == 1 || radius > WIDEST_KM) {
            return first;
        }
        return new Place(
                first.name(),
                places.stream().map(Place::text).collect(Collectors.joining("; ")),
                first.at(),
                radius,
                PlacePrecision.UNKNOWN,
                same(places, Place::country),
                same(places, Place::adm1));
    }

    private static Optional<String> same(List<Place> places, Function<Place, Optional<String>> field) {
        return places.stream().map(field).distinct().count() == 1 ? field.apply(places.getFirst()) : Optional.empty();
    }

    private Optional<Place> one(CaseNode place) {
        Optional<String> name = place.at("name").requireText();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> country = country(place.at("country"));
        Optional<String> ownName = country.isPresent()
                ? Optional.empty()
                : side.flatMap(
                        s -> place.at("country_as_each_side_calls_it").at(s).findText());
        Reach reach = reach(place.at("precision"));
        Optional<Coordinates> at = coordinates(place);
        return Optional.of(new Place(
                name.get(),
                ownName.orElse(name.get()),
                at,
                at.isPresent() ? reach.radiusKm() : 0,
                reach.precision(),
                country,
                place.at("adm1").findText().filter(a -> !NO_COUNTRY.fits(a))));
    }

    private static Optional<Coordinates> coordinates(CaseNode place) {
        OptionalDouble lat = place.at("lat").findNumber();
        OptionalDouble lon = place.at("lon").findNumber();
        if (lat.isEmpty() && lon.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Coordinates(lat.orElse(Double.NaN), lon.orElse(Double.NaN)));
        } catch (IllegalArgumentException e) {
            place.complain("lat and lon must be degrees, both of them (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private static Optional<String> country(CaseNode node) {
        Optional<String> text = node.findText();
        if (text.isEmpty() || NO_COUNTRY.fits(text.get())) {
            return Optional.empty();
        }
        String plain = Words.plain(text.get());
        String code = COUNTRIES.getOrDefault(plain, OTHER_COUNTRIES.getOrDefault(plain, text.get()));
        if (!code.matches("[A-Z]{2}")) {
            node.complain("'" + text.get() + "' is not a country; say 'disputed' where there is none");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** What kind of place it is and how far it may reach. */
    private record Reach(PlacePrecision precision, double radiusKm) {}

    private static Reach reach(CaseNode node) {
        String words = node.findText().orElse("unknown");
        String plain = " " + Words.plain(words) + " ";
        Optional<String> kind = PRECISIONS.keySet().stream()
                .filter(k -> plain.contains(" " + k + " "))
                .min(Comparator.comparingInt((String k) -> plain.indexOf(" " + k + " "))
                        .thenComparingInt(k -> -k.length()));
        if (kind.isEmpty()) {
            node.complain("'" + words + "' names no kind of place (town, district, province, country, line ...)");
        }
        String[] found =
                PRECISIONS.getOrDefault(kind.orElse("unknown"), "unknown 50").split(" ");
        PlacePrecision precision = PlacePrecision.ofFormName(found[0]);
        double half = kind.filter("line"::equals).isPresent() ? 0.5 : 1;
        Matcher number = KILOMETRES.matcher(words);
        double radius = number.find()
                ? Math.min(20_000, half * Double.parseDouble(number.group(1).replace(",", "")))
                : Double.parseDouble(found[1]);
        return new Reach(precision, radius);
    }
}
