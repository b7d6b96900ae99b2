package org.sulh.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Person;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * One coded claim.
 *
 * <p>The form gives no factuality; it follows from the stance, unless the claim has a field {@code factuality}. What is
 * denied is negated. What is demanded or hoped for has not happened and is hypothetical, except a {@code demand}, which
 * was made. A threat says what would be done: hypothetical. What is announced is planned. All else is actual, also with
 * {@code neither-confirms-nor-denies}: the stance says that the speaker left it open, the factuality how the happening
 * that was asked about was put.
 *
 * @param node the claim
 * @param time time of the incident it is listed under
 * @param places places of that incident
 * @param scope single, or aggregate for a toll over a period
 */
record CaseClaim(CaseNode node, CaseNode time, CaseNode places, Scope scope, Context context) {
    /** What drew the claims from the reports: a person, in this form. */
    private static final String EXTRACTOR = "coded-case@1";

    private static final DataFile WORDS = DataFile.resource("case-words.txt");
    private static final Words OWN_VOICE = new Words(WORDS.listLines("own voice"));
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "speaker",
            "speaker_side",
            "outlet",
            "url",
            "date",
            "said_on",
            "stance",
            "via",
            "event_type",
            "actor",
            "target",
            "casualties",
            "quote",
            "lang",
            "note",
            "time",
            "place",
            "places",
            "factuality",
            "scope",
            "means",
            "sets_off",
            "content");

    /**
     * What all claims of a file share.
     *
     * @param names the actors known
     * @param sides the parties as the file's {@code speaker_side} writes them
     */
    record Context(ActorNames names, Set<String> sides) {}

    /** The claim; absent when a mistake spoils it, which is then among the problems. */
    Optional<Claim> read(String document, Optional<String> outlet) {
        node.allowOnly(FIELDS);
        Optional<Asserter> asserter = asserter(outlet);
        Optional<Stance> stance = word(node.at("stance"), Stance::ofFormName, Stance.values(), Stance::formName);
        Optional<EventType> type = type();
        if (asserter.isEmpty()
                || stance.isEmpty()
                || type.isEmpty()
                || node.at("stance").isAbsent()) {
            return Optional.empty();
        }
        Factuality factuality = word(
                        node.at("factuality"), Factuality::ofFormName, Factuality.values(), Factuality::formName)
                .orElseGet(() -> factuality(stance.get(), type.get()));
        Scope own = word(node.at("scope"), Scope::ofFormName, Scope.values(), Scope::formName)
                .orElse(scope);
        Optional<String> quote =
                Optional.of(String.join(" … ", node.at("quote").listTexts())).filter(q -> !q.isEmpty());
        return Optional.of(Claim.of(
                document,
                Optional.empty(),
                quote,
                asserter.get(),
                via(),
                node.at("said_on").findDay().or(node.at("date")::findDay),
                stance.get(),
                factuality,
                own,
                Optional.empty(),
                event(type.get()),
                EXTRACTOR,
                1.0));
    }

    private Event event(EventType type) {
        boolean words = TAXONOMY.isProcess(type);
        CaseNode ownPlaces = node.at("places").isAbsent() ? node.at("place") : node.at("places");
        Optional<String> side = node.at("speaker_side").findText();
        return new Event(
                type,
                participants("actor", true),
                participants("target", words),
                window(node.at("time").isAbsent() ? time : node.at("time")),
                new CasePlaces(ownPlaces.isAbsent() ? places : ownPlaces, side).find(),
                casualties(),
                node.at("means").findText(),
                node.at("sets_off").findFlag(),
                node.at("content").findText());
    }

    private Optional<Asserter> asserter(Optional<String> outlet) {
        Optional<String> side = node.at("speaker_side").requireText();
        Optional<String> speaker = node.at("speaker").requireText();
        if (side.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        String text = speaker.get();
        return switch (side.get()) {
            case "media" ->
                Optional.of(
                        OWN_VOICE.fits(text)
                                ? Asserter.narrator(outlet)
                                : asserter(text, Optional.empty(), SpeakerKind.OUTLET));
            case "unnamed_source" -> Optional.of(asserter(text, Optional.empty(), SpeakerKind.UNNAMED));
            case "independent_observer" ->
                Optional.of(
                        asserter(text, context.names().findSpeaker(text, SpeakerKind.OBSERVER), SpeakerKind.OBSERVER));
            case "armed_group" ->
                Optional.of(asserter(
                        text, context.names().findSpeaker(text, SpeakerKind.ARMED_GROUP), SpeakerKind.ARMED_GROUP));
            default -> sided(side.get(), text);
        };
    }

    private Optional<Asserter> sided(String side, String speaker) {
        boolean mediator = side.startsWith("mediator_");
        String actor = slug(mediator ? side.substring("mediator_".length()) : side);
        boolean known = mediator
                ? !actor.isEmpty()
                : context.sides().contains(side) || context.names().contains(actor);
        if (!known) {
            node.at("speaker_side")
                    .complain(
                            "'" + side + "' is neither a side of this form nor a party of this file (parties[].side)");
            return Optional.empty();
        }
        return Optional.of(asserter(speaker, Optional.of(actor), mediator ? SpeakerKind.MEDIATOR : SpeakerKind.PARTY));
    }

    /** A speaker; what stands behind the comma after a known person's name is the office. */
    private Asserter asserter(String speaker, Optional<String> actor, SpeakerKind kind) {
        int comma = speaker.indexOf(',');
        Optional<Person> person = actor.flatMap(a -> context.names().findPerson(a, speaker));
        if (person.isPresent() && comma > 0 && !speaker.substring(comma + 1).isBlank()) {
            return new Asserter(
                    speaker.substring(0, comma).strip(),
                    actor,
                    Optional.of(speaker.substring(comma + 1).strip()),
                    kind);
        }
        return new Asserter(speaker, actor, Optional.empty(), kind);
    }

    private Optional<EventType> type() {
        Optional<String> type = node.at("event_type").requireText();
        if (type.filter(t -> !SLUG.matcher(t).matches()).isPresent()) {
            node.at("event_type").complain("'" + type.get() + "' is not a slug (lower-case words joined by -)");
            return Optional.empty();
        }
        return type.map(EventType::new);
    }

    private static Factuality factuality(Stance stance, EventType type) {
        return switch (stance) {
            case DENIES -> Factuality.NEGATED;
            case HOPES -> Factuality.HYPOTHETICAL;
            case DEMANDS -> type.slug().equals("demand") ? Factuality.ACTUAL : Factuality.HYPOTHETICAL;
            case ANNOUNCES -> Factuality.PLANNED;
            case ASSERTS, ALLEGES, ADMITS, NEITHER_CONFIRMS_NOR_DENIES ->
                type.slug().equals("threat") ? Factuality.HYPOTHETICAL : Factuality.ACTUAL;
        };
    }

    private List<String> via() {
        return node.at("via").listTexts().stream()
                .flatMap(text -> Stream.of(text.split("[;,/]")))
                .map(CaseClaim::slug)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .toList();
    }

    private List<Participant> participants(String field, boolean placesAct) {
        return node.at(field).listTexts().stream()
                .flatMap(text -> context.names().participants(text, placesAct).stream())
                .distinct()
                .toList();
    }

    private List<Casualties> casualties() {
        List<Casualties> tolls = new ArrayList<>();
        for (CaseNode toll : node.at("casualties").listObjects()) {
            tolls.addAll(new CaseToll(toll, context.names()).read());
        }
        return tolls;
    }

    /** Whole days: the hours of the form are left out, and the zone does not move a day. */
    private static TimeWindow window(CaseNode time) {
        if (time.isAbsent()) {
            return TimeWindow.unknown();
        }
        if (!time.isObject()) {
            return time.findDay().map(TimeWindow::day).orElseGet(TimeWindow::unknown);
        }
        Optional<LocalDate> start = time.at("start").findDay();
        Optional<LocalDate> end = time.at("end").findDay();
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            time.complain("ends on " + end.get() + ", before it starts on " + start.get());
            return TimeWindow.unknown();
        }
        Optional<LocalDate> first = start.or(() -> end);
        if (first.isEmpty()) {
            return TimeWindow.unknown();
        }
        TimeWindow known = TimeWindow.between(first.get(), end.orElse(first.get()));
        return new TimeWindow(known.start(), known.end(), precision(time, known.precision()), Optional.empty());
    }

    /** The precision that the days have, or the coarser one that the coder names in the words of the form. */
    private static TimePrecision precision(CaseNode time, TimePrecision ofDays) {
        String word = time.at("precision").findText().orElse("");
        return Arrays.stream(TimePrecision.values())
                .filter(p -> p.formName().equals(word) && p != TimePrecision.UNKNOWN && p.compareTo(ofDays) > 0)
                .findFirst()
                .orElse(ofDays);
    }

    private static <T> Optional<T> word(
            CaseNode node, Function<String, T> ofFormName, T[] all, Function<T, String> formName) {
        Optional<String> text = node.findText();
        if (text.isEmpty()) {
            if (node.path().endsWith(".stance")) {
                node.complain("is missing");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(ofFormName.apply(text.get()));
        } catch (IllegalArgumentException e) {
            String words = Stream.of(all).map(formName).collect(Collectors.joining(", "));
            node.complain("'" + text.get() + "' is not one of " + words);
            return Optional.empty();
        }
    }

    /** Lower-case words joined by hyphens; empty when the text has no letter or digit of the Latin alphabet. */
    static String slug(String text) {
        return Words.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
