package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Kinds.Mark;
import org.sulh.pipeline.compare.Speaker;
import org.sulh.pipeline.compare.Wording;

/**
 * A claim with what it is compared by, worked out once.
 *
 * @param ordinal place in the input, from 1
 * @param claim the claim
 * @param onceOnly the duplicate-free source whose record the claim stands in, where it is one
 * @param type kind of act; here, and not asked of the claim, since it is asked for every pair
 * @param scope one happening, or a period
 * @param marks what sets its type apart, a bit for each, since it is asked for every pair
 * @param timeless whether two days do not make two of it: what holds over time, and is told apart by what was said
 * @param speaker who says it
 * @param told day on which it was said; where that is unknown, published
 * @param days when it happened, as numbers
 * @param heading where its place is located, if it is
 * @param reach the days that hold it near others; absent when neither end is known or the time is longer than a month
 * @param spot its place, where that is known well enough to hold it near others; words have none
 * @param actors slugs of those who did it; texts are left out, since two texts of one actor would look like two
 * @param targets slugs of those it was done to, and folded words for the others
 * @param parties all who take part, mediators and hosts left out
 * @param quote content words of the passage
 * @param content content words of what was said, for words rather than acts
 */
record Item(
        int ordinal,
        Claim claim,
        Optional<String> onceOnly,
        EventType type,
        Scope scope,
        int marks,
        boolean timeless,
        Speaker speaker,
        Optional<LocalDate> told,
        Days days,
        Optional<Heading> heading,
        Optional<Days> reach,
        Optional<Place> spot,
        Set<String> actors,
        Set<String> targets,
        Set<String> parties,
        Wording quote,
        Wording content) {
    static final int QUOTE_LEAST = 6;
    static final int QUOTE_PERCENT = 60;
    static final int CONTENT_LEAST = 2;
    static final int CONTENT_PERCENT = 50;

    private static final Set<String> NOT_A_PARTY = Set.of("mediator", "host");
    /** A time longer than a month does not hold a claim near another; an open one reaches a month from its known end. */
    private static final int LONG_DAYS = 31;
    /** A place wider than this (a province, a country) does not hold a claim near another. */
    private static final int WIDE_KM = 150;

    /**
     * @param published day of the claim's document, where known
     * @param onceOnly the duplicate-free source whose document it is, where it is one
     */
    static Item of(int ordinal, Claim claim, Optional<LocalDate> published, Optional<String> onceOnly) {
        Event event = claim.event();
        Optional<LocalDate> told = claim.said().or(() -> published);
        int marks = bits(Kinds.standard().marks().getOrDefault(event.type(), Set.of()));
        Days days = days(claim, told);
        Wording content = Wording.of(event.content().orElse(""));
        boolean lasting = (marks & Mark.LASTING.bit()) != 0;
        return new Item(
                ordinal,
                claim,
                onceOnly,
                event.type(),
                claim.scope(),
                marks,
                lasting && !content.words().isEmpty(),
                Speaker.of(claim.asserter()),
                told,
                days,
                event.place().flatMap(Place::at).map(Heading::of),
                reach(days),
                (marks & Mark.WORDS.bit()) != 0 ? Optional.empty() : spot(event),
                slugs(event.actors()),
                keys(event.targets()),
                parties(event),
                Wording.of(claim.quote().orElse("")),
                content);
    }

    /** A time that is not said has a bound: what was told as done is not later than the telling, a plan not earlier. */
    private static Days days(Claim claim, Optional<LocalDate> told) {
        Days days = Days.of(claim.event().time());
        if (!days.isUnknown() || told.isEmpty()) {
            return days;
        }
        return switch (claim.factuality()) {
            case ACTUAL -> days.until(told.get());
            case PLANNED -> days.from(told.get());
            case NEGATED, HEDGED, HYPOTHETICAL -> days;
        };
    }

    private static Set<String> slugs(Collection<Participant> participants) {
        Set<String> slugs = new HashSet<>();
        participants.forEach(p -> p.actor().ifPresent(slugs::add));
        return Set.copyOf(slugs);
    }

    private static Set<String> keys(Collection<Participant> participants) {
        Set<String> keys = new HashSet<>();
        for (Participant participant : participants) {
            keys.add(participant
                    .actor()
                    .orElse(String.join(" ", Wording.of(participant.text()).words())));
        }
        return Set.copyOf(keys);
    }

    private static Set<String> parties(Event event) {
        return slugs(Stream.concat(event.actors().stream(), event.targets().stream())
                .filter(p -> p.role().filter(NOT_A_PARTY::contains).isEmpty())
                .toList());
    }

    boolean is(Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    /** Whether, of what both sides do, no side is left unnamed: two are named, and nobody beside them by words alone. */
    boolean namesBothSides() {
        List<Participant> suffered = claim.event().targets();
        return parties.size() >= 2
                && (suffered.isEmpty()
                        || suffered.stream().anyMatch(target -> target.actor().isPresent()));
    }

    /** Whether its time is a month or shorter, both ends known. */
    boolean isDated() {
        return isDated(days);
    }

    private static boolean isDated(Days days) {
        return !days.isOpen() && days.length() <= LONG_DAYS;
    }

    /** Of an open time the month at its known end, since what is told without a day is mostly recent. */
    private static Optional<Days> reach(Days days) {
        if (isDated(days)) {
            return Optional.of(days);
        }
        return days.isOpen() && !days.isUnknown() ? Optional.of(days.atKnownEnd(LONG_DAYS)) : Optional.empty();
    }

    private static Optional<Place> spot(Event event) {
        return event.place()
                .filter(place -> place.at().isPresent()
                        && place.precision() != PlacePrecision.COUNTRY
                        && place.radiusKm() <= WIDE_KM);
    }

    private static int bits(Set<Mark> marks) {
        int bits = 0;
        for (Mark mark : marks) {
            bits |= mark.bit();
        }
        return bits;
    }
}
