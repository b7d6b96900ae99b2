package org.sulh.pipeline.correlate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Place;
import org.sulh.model.Stance;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** The narrowest common reading of claims of one happening, the same for any order of them. */
final class Reading {
    private Reading() {}

    /** The type that most supporting claims bear; of all claims when none supports; the first by name of equals. */
    static EventType type(List<Claim> claims) {
        List<Claim> supporting = claims.stream().filter(Reading::supports).toList();
        Map<EventType, Long> counts = (supporting.isEmpty() ? claims : supporting)
                .stream()
                        .collect(Collectors.groupingBy(
                                claim -> claim.event().type(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<EventType, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static boolean supports(Claim claim) {
        return claim.stance() != Stance.DENIES
                && claim.stance() != Stance.NEITHER_CONFIRMS_NOR_DENIES
                && claim.factuality() != Factuality.NEGATED;
    }

    /** What all windows share; where they share nothing, the shortest one, the earlier of equals. */
    static TimeWindow time(List<Claim> claims) {
        List<Days> known = claims.stream()
                .map(claim -> Days.of(claim.event().time()))
                .filter(days -> !days.isUnknown())
                .distinct()
                .toList();
        if (known.isEmpty()) {
            return TimeWindow.unknown();
        }
        Days common = known.stream().reduce(Days::common).orElseThrow();
        Days narrowest = common.length() >= 1
                ? common
                : known.stream()
                        .min(Comparator.comparingLong(Days::length).thenComparingLong(Days::start))
                        .orElseThrow();
        return claims.stream()
                .map(claim -> claim.event().time())
                .filter(time -> Days.of(time).equals(narrowest))
                .map(TimeWindow::precision)
                .filter(precision -> precision != TimePrecision.UNKNOWN)
                .min(Comparator.naturalOrder())
                .map(narrowest::window)
                .orElseGet(narrowest::window);
    }

    /** The most precise located place; one that no gazetteer knows only where there is no other. */
    static Optional<Place> place(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.event().place().stream())
                .min(Comparator.comparing((Place place) -> place.at().isEmpty())
                        .thenComparing(Place::precision)
                        .thenComparingDouble(Place::radiusKm)
                        .thenComparing(Place::name)
                        .thenComparing(Place::text));
    }
}
