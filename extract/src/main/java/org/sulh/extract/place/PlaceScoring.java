package org.sulh.extract.place;

import java.util.List;
import java.util.Set;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * The score of one reading of a toponym, in powers of ten of odds: what speaks for it alone ({@link #prior}) and what the
 * other toponyms of the document add ({@link #nearness}).
 *
 * <p>Alone: a town counts the logarithm of its people; a country more than any town, since "Turkey" is the country; a
 * named region next; a first-order division as its towns together, but less where its own seat has the name, so that
 * "Kabul" is the city. A place counts more by its main name than by another ("Islamabad" was also a name of Chittagong),
 * and more as a capital, a seat, or a place that reports of ceasefires name. Weights were set by hand, not learnt.
 */
final class PlaceScoring {
    /** A town of this many people or fewer, or of unknown size, counts the same. */
    private static final long LEAST_POPULATION = 1_000;

    private static final double COUNTRY = 8;

    /** Log 10 of the people below which a country yields to towns of its name: Norfolk is the one in England first. */
    private static final double SMALL_COUNTRY = 5;

    private static final double REGION = 7;
    private static final double DIVISION_BELOW_ITS_SEAT = 1.2;
    private static final double TOWN_BELOW_ITS_COUNTRY = 2;
    private static final double LEAST_DIVISION = 5;
    private static final double DISTRICT = 4;
    private static final double IN_PACK = 4;
    private static final double BY_MAIN_NAME = 0.8;
    private static final double BY_VARIANT = -1.5;
    private static final double NOTED = 0.7;
    private static final double SEAT = 0.6;
    private static final double CAPITAL = 1.5;
    private static final double IN_MISSION_COUNTRY = 2;
    private static final double IN_CONTEXT_COUNTRY = 1.2;
    private static final double IN_CONTAINER = 5;
    private static final double OUT_OF_CONTAINER = -3;

    /** At this distance beyond both reaches two places support each other half as much as at none. */
    private static final double HALF_KM = 150;

    /** What two places of one country support each other with, however far apart. */
    private static final double SAME_COUNTRY = 0.35;

    /** What the name of a country supports a place in it with: less than a neighbour, for a country has many towns. */
    private static final double BY_ITS_COUNTRY = 0.7;

    private final Set<String> missionCountries;
    private final Set<String> contextCountries;

    PlaceScoring(Set<String> missionCountries, Set<String> contextCountries) {
        this.missionCountries = missionCountries;
        this.contextCountries = contextCountries;
    }

    /** What speaks for one of the readings of a name, before the other names of the document are heard. */
    double prior(CandidateFinder.Found found, List<CandidateFinder.Found> readings) {
        NamedPlace place = found.place();
        double score = weight(place);
        score += switch (found.match()) {
            case PACK -> IN_PACK;
            case MAIN_NAME -> BY_MAIN_NAME;
            case OTHER_NAME -> 0;
            case VARIANT -> BY_VARIANT;
        };
        score += switch (found.standing()) {
            case NONE -> 0;
            case NOTED -> NOTED;
            case SEAT -> SEAT;
            case CAPITAL -> CAPITAL;
        };
        if (isExpected(place)) {
            boolean mission = place.country().filter(missionCountries::contains).isPresent();
            score += mission ? IN_MISSION_COUNTRY : IN_CONTEXT_COUNTRY;
        }
        return score - shadow(place, readings);
    }

    /** "Kabul" is the town rather than the division about it, and "Mexico" the country rather than its capital. */
    private static double shadow(NamedPlace place, List<CandidateFinder.Found> readings) {
        if (place.precision() == PlacePrecision.PROVINCE) {
            boolean seat = readings.stream()
                    .map(CandidateFinder.Found::place)
                    .anyMatch(town -> town.precision() == PlacePrecision.TOWN
                            && town.country().equals(place.country())
                            && (isDivisionOf(place, town) || town.at().distanceKm(place.at()) <= place.radiusKm()));
            return seat ? DIVISION_BELOW_ITS_SEAT : 0;
        }
        boolean named = place.precision() == PlacePrecision.TOWN
                && readings.stream()
                        .map(CandidateFinder.Found::place)
                        .anyMatch(country -> country.precision() == PlacePrecision.COUNTRY
                                && country.country().equals(place.country()));
        return named ? TOWN_BELOW_ITS_COUNTRY : 0;
    }

    /** What kind and size say. */
    double weight(NamedPlace place) {
        double people = StrictMath.log10((double) Math.max(place.population(), LEAST_POPULATION));
        return switch (place.precision()) {
            case POINT, TOWN -> people;
            case DISTRICT -> Math.max(DISTRICT, people);
            case PROVINCE -> Math.max(LEAST_DIVISION, people);
            case UNKNOWN -> REGION;
            case COUNTRY -> COUNTRY - (place.population() == 0 ? 0 : Math.max(0, SMALL_COUNTRY - people));
        };
    }

    /** Whether the place lies in a country of the mission area or of the document's context. */
    boolean isExpected(NamedPlace place) {
        return place.country()
                .filter(c -> missionCountries.contains(c) || contextCountries.contains(c))
                .isPresent();
    }

    /** What a statement such as ", Turkey" adds; each container is the list of what it may mean. */
    static double containment(NamedPlace place, List<List<NamedPlace>> containers) {
        double score = 0;
        for (List<NamedPlace> container : containers) {
            score += container.stream().anyMatch(c -> holds(c, place)) ? IN_CONTAINER : OUT_OF_CONTAINER;
        }
        return score;
    }

    private static boolean holds(NamedPlace container, NamedPlace place) {
        if (container.precision() == PlacePrecision.COUNTRY) {
            return container.country().equals(place.country());
        }
        boolean sameDivision = container.country().equals(place.country()) && isDivisionOf(container, place);
        return sameDivision || container.at().distanceKm(place.at()) <= container.radiusKm();
    }

    /** From 0 to 1: how much a place supports another as a place of the same document. */
    static double nearness(NamedPlace one, NamedPlace other) {
        boolean sameCountry = one.country().isPresent() && one.country().equals(other.country());
        boolean countries = one.precision() == PlacePrecision.COUNTRY || other.precision() == PlacePrecision.COUNTRY;
        // "North America" and "Mexico": a region of several countries is compared by distance, as it has none.
        if (countries && one.country().isPresent() && other.country().isPresent()) {
            return sameCountry ? BY_ITS_COUNTRY : 0;
        }
        if (sameCountry && (isDivisionOf(one, other) || isDivisionOf(other, one))) {
            return 1;
        }
        double gap = one.at().distanceKm(other.at()) - one.radiusKm() - other.radiusKm();
        double ratio = Math.max(0, gap) / HALF_KM;
        return Math.max(sameCountry ? SAME_COUNTRY : 0, 1 / (1 + ratio * ratio));
    }

    private static boolean isDivisionOf(NamedPlace division, NamedPlace place) {
        return division.precision() == PlacePrecision.PROVINCE
                && division.adm1().isPresent()
                && division.adm1().equals(place.adm1());
    }
}
