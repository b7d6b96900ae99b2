package org.sulh.model.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is to look where and when, planned beforehand. The times at which a report is due are its slots.
 *
 * @param id slug, unique in the record
 * @param kind how they look
 * @param who looks, a slug
 * @param area where
 * @param country the country that the place lies in, where it is told; ISO 3166-1 alpha-2
 * @param from first day, UTC
 * @param until last day, UTC; at most ten years after the first
 * @param rhythm when
 * @param graceHours how long after its time a report may come before it counts as missing; 0 or more
 */
public record Watch(
        String id,
        Kind kind,
        String who,
        Area area,
        Optional<Area.Country> country,
        LocalDate from,
        LocalDate until,
        Rhythm rhythm,
        int graceHours) {
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_GRACE = 24 * 366;

    /** How somebody looks. */
    public enum Kind {
        PATROL,
        POST,
        CAMERA,
        FLIGHT,
        SENSOR;

        /** The word that entries use. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When reports are due. */
    public sealed interface Rhythm {}

    /** Every so many hours, from the beginning of the first day. */
    public record Every(int hours) implements Rhythm {
        public Every {
            Needed.that(
                    hours >= 1 && hours <= 24 * MOST_DAYS, "every " + hours + " hours is not 1 to " + 24 * MOST_DAYS);
        }
    }

    /**
     * At listed times.
     *
     * @param times ascending, none twice, at least one
     */
    public record At(List<Instant> times) implements Rhythm {
        public At {
            times = List.copyOf(times);
            Needed.that(!times.isEmpty(), "a watch has at least one time");
            for (int i = 1; i < times.size(); i++) {
                Needed.that(
                        times.get(i - 1).isBefore(times.get(i)),
                        "the times of a watch ascend, and none is there twice");
            }
        }
    }

    public Watch {
        Needed.slug(id, "watch");
        Needed.slug(who, "who watches");
        Needed.that(!until.isBefore(from), "the watch ends on " + until + ", before it begins");
        Needed.that(ChronoUnit.DAYS.between(from, until) < MOST_DAYS, "a watch lasts at most " + MOST_DAYS + " days");
        Needed.that(
                graceHours >= 0 && graceHours <= MOST_GRACE,
                "grace of " + graceHours + " hours is not 0 to " + MOST_GRACE);
        if (rhythm instanceof At(List<Instant> times)) {
            Needed.that(
                    !dayOf(times.getFirst()).isBefore(from)
                            && !dayOf(times.getLast()).isAfter(until),
                    "the times of a watch lie within its days");
        }
        if (area instanceof Area.Country same) {
            Needed.that(country.isEmpty() || country.get().equals(same), "a watch of a country lies in that country");
        }
    }

    /** The times at which a report is due, ascending. Cost: linear in their number, at most 87,840. */
    public List<Instant> slots() {
        return switch (rhythm) {
            case At(List<Instant> times) -> times;
            case Every(int hours) -> {
                List<Instant> slots = new ArrayList<>();
                Instant end = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                Instant slot = from.atStartOfDay(ZoneOffset.UTC).toInstant();
                for (; slot.isBefore(end); slot = slot.plus(Duration.ofHours(hours))) {
                    slots.add(slot);
                }
                yield slots;
            }
        };
    }

    /** Whether a report is due at this time. */
    public boolean hasSlot(Instant time) {
        return switch (rhythm) {
            case At(List<Instant> times) -> times.contains(time);
            case Every(int hours) -> {
                Duration period = Duration.ofHours(hours);
                Duration since =
                        Duration.between(from.atStartOfDay(ZoneOffset.UTC).toInstant(), time);
                yield !since.isNegative()
                        && !dayOf(time).isAfter(until)
                        && period.multipliedBy(since.dividedBy(period)).equals(since);
            }
        };
    }

    /** Until when the report of a slot may come. */
    public Instant due(Instant slot) {
        return slot.plus(Duration.ofHours(graceHours));
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
