package org.sulh.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.sulh.model.TextSpan;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** Claims about happenings on an invented line between Varland and Osmere. */
public final class Told {
    private static final List<String> TYPES = List.of("shelling", "air-strike", "clash", "explosion", "border-closure");
    private static final List<String> TOWNS = List.of("Arn", "Bela", "Cord", "Dune", "Elm");
    private static final List<String> PARTIES = List.of("varland", "osmere");

    private final Random random;

    private Told(long seed) {
        this.random = new Random(seed);
    }

    /** Claims made by chance, the same for the same seed. */
    public static Told seeded(long seed) {
        return new Told(seed);
    }

    /** Id of a document with a number. */
    public static String document(int number) {
        return String.format(Locale.ROOT, "d-%016x", number);
    }

    /** That a party shelled a town on a day of October 2025, as another says. */
    public static Claim shelling(String document, String speaker, String by, String town, int day) {
        return of(document, party(speaker), Stance.ALLEGES, "shelling", by, town, LocalDate.of(2025, 10, day), 1);
    }

    /** What a monitor saw. */
    public static Claim seen(String document, String by, String town, int day) {
        Asserter monitor = new Asserter("patrol", Optional.empty(), Optional.empty(), SpeakerKind.OBSERVER);
        return of(document, monitor, Stance.ASSERTS, "shelling", by, town, LocalDate.of(2025, 10, day), 1);
    }

    private static Asserter party(String actor) {
        return new Asserter(actor, Optional.of(actor), Optional.empty(), SpeakerKind.PARTY);
    }

    private static Claim of(
            String document,
            Asserter asserter,
            Stance stance,
            String type,
            String by,
            String town,
            LocalDate day,
            int killed) {
        Event event = new Event(
                new EventType(type),
                List.of(new Participant(Optional.of(by), by, Optional.empty())),
                List.of(),
                TimeWindow.day(day),
                Optional.of(town(town)),
                List.of(Casualties.exactly(CasualtyKind.KILLED, killed, Casualties.ALL)),
                Optional.empty(),
                false,
                Optional.empty());
        return Claim.of(
                document,
                Optional.empty(),
                Optional.empty(),
                asserter,
                List.of(),
                Optional.empty(),
                stance,
                Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                event,
                "exercise@1",
                1);
    }

    private static Place town(String name) {
        int number = TOWNS.indexOf(name);
        return new Place(
                name,
                name,
                Optional.of(new Coordinates(30 + 2.0 * number, 60 + 2.0 * number)),
                5,
                PlacePrecision.TOWN,
                Optional.empty(),
                Optional.empty());
    }

    /** A claim as the stages meet them: of a few towns, days and kinds of acts, so that some speak of one happening. */
    public Claim likely(String document) {
        Asserter asserter = random.nextBoolean()
                ? party(pick(PARTIES))
                : new Asserter("patrol", Optional.empty(), Optional.empty(), SpeakerKind.OBSERVER);
        return of(
                document,
                asserter,
                random.nextInt(4) == 0 ? Stance.DENIES : Stance.ALLEGES,
                pick(TYPES),
                pick(PARTIES),
                pick(TOWNS),
                LocalDate.of(2025, 10, 1 + random.nextInt(4)),
                random.nextInt(3));
    }

    /** A claim that has, or lacks, whatever a claim may have or lack. */
    public Claim any(String document) {
        return Claim.of(
                document,
                maybe() ? Optional.of(span()) : Optional.empty(),
                maybeText(),
                new Asserter(text(), maybeSlug(), maybeText(), pick(List.of(SpeakerKind.values()))),
                maybe() ? List.of(slug(), slug()) : List.of(),
                maybeDay(),
                pick(List.of(Stance.values())),
                pick(List.of(Factuality.values())),
                pick(List.of(Scope.values())),
                maybe() ? Optional.of("c-" + Integer.toHexString(random.nextInt())) : Optional.empty(),
                new Event(
                        new EventType(pick(TYPES)),
                        participants(),
                        participants(),
                        time(),
                        maybe() ? Optional.of(place()) : Optional.empty(),
                        maybe() ? List.of(toll(), toll()) : List.of(),
                        maybeText(),
                        random.nextBoolean(),
                        maybeText()),
                "reader@" + random.nextInt(9),
                random.nextInt(1_000_001) / 1e6);
    }

    private TextSpan span() {
        int start = random.nextInt(1000);
        return new TextSpan(start, start + random.nextInt(1000));
    }

    private List<Participant> participants() {
        List<Participant> participants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            participants.add(new Participant(maybeSlug(), text(), maybeSlug()));
        }
        return participants;
    }

    private TimeWindow time() {
        LocalDate start = day();
        return switch (random.nextInt(4)) {
            case 0 -> TimeWindow.unknown();
            case 1 -> TimeWindow.day(start).withText(text());
            case 2 -> new TimeWindow(Optional.of(start), Optional.empty(), TimePrecision.MONTH, Optional.empty());
            default -> TimeWindow.between(start, start.plusDays(random.nextInt(60)));
        };
    }

    private Place place() {
        Optional<Coordinates> at = maybe()
                ? Optional.of(new Coordinates(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180))
                : Optional.empty();
        return new Place(
                text(),
                text(),
                at,
                at.isPresent() ? random.nextDouble() * 100 : 0,
                pick(List.of(PlacePrecision.values())),
                maybe() ? Optional.of("XA") : Optional.empty(),
                maybeText());
    }

    private Casualties toll() {
        int low = random.nextInt(9);
        return new Casualties(
                pick(List.of(CasualtyKind.values())),
                maybe() ? OptionalInt.of(low) : OptionalInt.empty(),
                maybe() ? OptionalInt.of(low + 1) : OptionalInt.empty(),
                maybe() ? OptionalInt.of(low + 1 + random.nextInt(9)) : OptionalInt.empty(),
                text());
    }

    private Optional<LocalDate> maybeDay() {
        return maybe() ? Optional.of(day()) : Optional.empty();
    }

    private LocalDate day() {
        return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Optional<String> maybeText() {
        return maybe() ? Optional.of(text()) : Optional.empty();
    }

    private Optional<String> maybeSlug() {
        return maybe() ? Optional.of(slug()) : Optional.empty();
    }

    private String text() {
        return pick(List.of("Größe", "خط وقف إطلاق النار", "a \"quoted\"\nline", "𝛼", "<b>&amp;", "x"))
                + random.nextInt(99);
    }

    private String slug() {
        return pick(PARTIES) + "-" + random.nextInt(99);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
