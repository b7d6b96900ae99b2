package org.sulh.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * Invented claims of a year or more about an invented mission area, seeded: happenings at towns of very unequal size, in days of
 * very unequal heat, each told by some outlets, parties and observers, who leave out or blur day, place, sides and toll as
 * reports do. A quarter are words and steps between the parties.
 */
final class InventedClaims {
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final int DAYS = 365;
    private static final int TOWNS = 900;
    private static final List<String> ACTS = List.of(
            "shelling",
            "shelling",
            "small-arms-fire",
            "small-arms-fire",
            "armed-clash",
            "air-strike",
            "drone-strike",
            "ground-attack",
            "explosion",
            "explosive-device",
            "line-crossing",
            "overflight",
            "abduction",
            "looting",
            "aid-obstruction",
            "unspecified-hostilities");
    private static final List<String> STEPS = List.of(
            "talks", "statement", "demand", "position", "commitment", "threat", "agreement", "delegation-travel");
    private static final List<String> SIDES = List.of("north", "south");

    private final int years;
    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();

    /** Of one year. */
    InventedClaims(long seed) {
        this(seed, 1);
    }

    /** Of some years, each as unequal in its days as another. */
    InventedClaims(long seed, int years) {
        this.years = years;
        random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            vocabulary.add(word());
        }
    }

    List<Claim> some(int count) {
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < count) {
            Happening happening = happening();
            int told = 1 + unequal(40);
            for (int i = 0; i < told && claims.size() < count; i++) {
                claims.add(claim(happening, claims.size()));
            }
        }
        return claims;
    }

    /** Claims of one place and day, by many documents, which blame both sides and differ in toll. */
    List<Claim> crowd(int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String actor = SIDES.get(random.nextInt(2));
            Happening happening =
                    new Happening("shelling", FIRST.plusDays(30), 7, actor, other(actor), random.nextInt(30), "");
            claims.add(claim(happening, i, true));
        }
        return claims;
    }

    private record Happening(
            String type, LocalDate day, int town, String actor, String target, int killed, String content) {}

    private Happening happening() {
        boolean act = random.nextInt(4) > 0;
        String actor = SIDES.get(random.nextInt(2));
        return new Happening(
                act ? ACTS.get(random.nextInt(ACTS.size())) : STEPS.get(random.nextInt(STEPS.size())),
                FIRST.plusYears(years == 1 ? 0 : random.nextInt(years))
                        .plusDays((unequal(DAYS) * 7L + random.nextInt(30)) % DAYS),
                unequal(TOWNS),
                actor,
                other(actor),
                random.nextInt(12),
                act ? "" : words(5 + random.nextInt(5)));
    }

    private static String other(String side) {
        return side.equals("north") ? "south" : "north";
    }

    private Claim claim(Happening happening, int number) {
        return claim(happening, number, false);
    }

    private Claim claim(Happening happening, int number, boolean exact) {
        boolean ofParty = random.nextInt(3) == 0;
        String side = SIDES.get(random.nextInt(2));
        Asserter asserter = ofParty
                ? new Asserter("Spokesperson of the " + side, Optional.of(side), Optional.empty(), SpeakerKind.PARTY)
                : new Asserter("Outlet " + unequal(60), Optional.empty(), Optional.empty(), SpeakerKind.OUTLET);
        LocalDate told = happening.day().plusDays(random.nextInt(3));
        int blur = exact ? 0 : random.nextInt(20);
        TimeWindow time = blur < 14
                ? TimeWindow.day(happening.day())
                : blur < 16
                        ? TimeWindow.between(
                                happening.day().minusDays(2), happening.day().plusDays(2))
                        : blur < 17
                                ? TimeWindow.between(
                                        happening.day().withDayOfMonth(1),
                                        happening
                                                .day()
                                                .withDayOfMonth(1)
                                                .plusMonths(1)
                                                .minusDays(1))
                                : new TimeWindow(
                                        Optional.empty(), Optional.of(told), TimePrecision.UNKNOWN, Optional.empty());
        boolean actorKnown = exact || random.nextInt(4) > 0;
        List<Participant> actors = actorKnown ? List.of(participant(happening.actor())) : List.of();
        List<Participant> targets =
                actorKnown && random.nextBoolean() ? List.of(participant(happening.target())) : List.of();
        List<Casualties> toll = random.nextInt(3) == 0
                ? List.of(new Casualties(
                        CasualtyKind.KILLED,
                        OptionalInt.of(happening.killed()),
                        OptionalInt.of(happening.killed() + random.nextInt(2)),
                        OptionalInt.empty(),
                        Casualties.ALL))
                : List.of();
        boolean denied = ofParty && random.nextInt(8) == 0;
        return Claim.of(
                String.format(java.util.Locale.ROOT, "d-%016x", number / 2),
                Optional.empty(),
                Optional.of(words(10 + random.nextInt(10))),
                asserter,
                List.of(),
                ofParty ? Optional.of(told) : Optional.empty(),
                denied ? Stance.DENIES : Stance.ASSERTS,
                denied ? Factuality.NEGATED : Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        new EventType(happening.type()),
                        actors,
                        targets,
                        time,
                        place(happening.town(), exact ? 0 : random.nextInt(20)),
                        toll,
                        Optional.empty(),
                        false,
                        happening.content().isEmpty() ? Optional.empty() : Optional.of(happening.content())),
                "bench@1",
                1);
    }

    private static Participant participant(String side) {
        return new Participant(Optional.of(side), side, Optional.empty());
    }

    private static Optional<Place> place(int town, int blur) {
        double lat = 30 + (town * 37 % 800) * 0.01;
        double lon = 61 + (town * 91 % 1300) * 0.01;
        if (blur >= 18) {
            return Optional.empty();
        }
        PlacePrecision precision = blur < 13
                ? PlacePrecision.TOWN
                : blur < 15 ? PlacePrecision.DISTRICT : blur < 17 ? PlacePrecision.PROVINCE : PlacePrecision.COUNTRY;
        double radiusKm = List.of(1.0, 5.0, 35.0, 90.0, 600.0).get(precision.compareTo(PlacePrecision.POINT));
        return Optional.of(new Place(
                "Town " + town,
                "Town " + town,
                Optional.of(new Coordinates(lat, lon)),
                radiusKm,
                precision,
                Optional.of("AF"),
                Optional.empty()));
    }

    /** A number from 0, of which low ones are much more frequent (about as one over the number). */
    private int unequal(int bound) {
        return (int) (StrictMath.pow(bound + 1.0, random.nextDouble()) - 1);
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(vocabulary.get(unequal(vocabulary.size())));
        }
        return String.join(" ", words);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 4 + random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
