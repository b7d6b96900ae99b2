package org.sulh.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Clause;
import org.sulh.model.Coordinates;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.NamedPlace;
import org.sulh.model.OriginGroup;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Probability;
import org.sulh.model.Prospect;
import org.sulh.model.Responsibility;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;
import org.sulh.model.Tie;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * An invented case of two parties, a mediator and two reports of one ceasefire. The names of the parties are parameters,
 * so that a test can swap them.
 */
final class Exercise {
    static final LocalDate AS_OF = LocalDate.parse("2031-03-14");
    private static final TimeWindow FEBRUARY = new TimeWindow(
            Optional.of(LocalDate.parse("2031-02-01")),
            Optional.of(LocalDate.parse("2031-02-28")),
            TimePrecision.MONTH,
            Optional.of("last month"));

    private final String a;
    private final String b;
    private final Document one;
    private final Document two;

    private Exercise(String a, String b) {
        this.a = a;
        this.b = b;
        String sideA = name(a);
        String sideB = name(b);
        this.one = document("d-1", "exercise-one.txt", "2031-03-14", """
                Exercise. Delegations of A and B meet at Lakeside on Friday.
                That of A is led by its chief of staff, that of B by its deputy interior minister.
                In clashes last month more than forty people were killed and hundreds injured.
                The fighting was set off by air strikes of A on Rivertown.
                At Mill Bridge at least twenty soldiers were killed, the field hospital says.
                B rejects the Green Line, which A holds to be the border.
                “The delegation has left today,” A's minister of defence said.
                The neutral canton has lent money to A for decades.
                """.replace("A's", sideA + "'s")
                .replaceAll("\\bA\\b", sideA)
                .replaceAll("\\bB\\b", sideB));
        this.two = document("d-2", "exercise-two.txt", "2031-03-13", """
                Exercise. “The delegation has left today,” said the minister of defence of A.
                Talks open at Lakeside on 14 March.
                The last round, on 25 February, ended without a result; A called it failed on 1 March.
                Fighting began on 11 February, when gunmen attacked a post of A at Mill Bridge; 12 soldiers were killed.
                B had accused A of air strikes on Rivertown, which A has neither confirmed nor denied.
                A demands that B keep gunmen from its soil. B: we will answer any strike.
                The two had agreed on a truce and on a commission that watches over it.
                """.replaceAll("\\bA\\b", sideA)
                .replaceAll("\\bB\\b", sideB));
    }

    /** The case with its parties named so. */
    static Analysis of(String partyA, String partyB) {
        return new Exercise(partyA, partyB).analysis();
    }

    static Analysis standard() {
        return of("northland", "southland");
    }

    static Document document(String id, String name, String published, String text) {
        return new Document(
                id,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(published).filter(p -> !p.isEmpty()).map(LocalDate::parse),
                "en",
                "text/plain",
                text.length(),
                text,
                text.isEmpty()
                        ? List.of()
                        : List.of(new TextBlock(TextBlock.Kind.BODY, new TextSpan(0, text.length()))));
    }

    static Analysis nothing() {
        return new Analysis(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Names.of(List.of(), List.of()),
                Optional.of(AS_OF),
                Optional.empty(),
                List.of());
    }

    private static String name(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
    }

    private Analysis analysis() {
        String sideA = name(a);
        String sideB = name(b);

        Claim talks = ClaimDraft.of(one, "Delegations of " + sideA + " and " + sideB + " meet at Lakeside", "talks")
                .factuality(Factuality.PLANNED)
                .actor(a, "chief of staff", "head")
                .actor(b, "deputy interior minister", "head")
                .actor("canton", "the neutral canton", "host")
                .day("2031-03-14")
                .place("Lakeside")
                .claim();
        Claim talksToo = ClaimDraft.of(two, "Talks open at Lakeside on 14 March", "talks")
                .factuality(Factuality.PLANNED)
                .day("2031-03-14")
                .place("Lakeside")
                .claim();
        Claim left = departure(one, "“The delegation has left today,”");
        Claim leftToo = departure(two, "“The delegation has left today,”");
        Claim toll = ClaimDraft.of(one, "In clashes last month more than forty people were killed", "armed-clash")
                .aggregate()
                .actor(a, sideA)
                .actor(b, sideB)
                .time(FEBRUARY)
                .toll(Casualties.atLeast(CasualtyKind.KILLED, 41, Casualties.ALL))
                .toll(Casualties.atLeast(CasualtyKind.INJURED, 200, Casualties.ALL))
                .claim();
        Claim strikes = ClaimDraft.of(one, "air strikes of " + sideA + " on Rivertown", "air-strike")
                .actor(a, sideA)
                .target(b, sideB)
                .time(FEBRUARY)
                .place("Rivertown")
                .setsOff()
                .claim();
        Claim accused = ClaimDraft.of(
                        two, sideB + " had accused " + sideA + " of air strikes on Rivertown", "air-strike")
                .by(sideB, b, "", SpeakerKind.PARTY)
                .stance(Stance.ALLEGES)
                .actor(a, sideA)
                .target(b, sideB)
                .place("Rivertown")
                .claim();
        Claim open = ClaimDraft.of(two, sideA + " has neither confirmed nor denied", "air-strike")
                .by(sideA, a, "", SpeakerKind.PARTY)
                .stance(Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .actor(a, sideA)
                .target(b, sideB)
                .place("Rivertown")
                .claim();
        Claim attack = ClaimDraft.of(two, "gunmen attacked a post of " + sideA + " at Mill Bridge", "ground-attack")
                .actor("", "gunmen")
                .target(a, sideA)
                .day("2031-02-11")
                .place("Mill Bridge")
                .toll(Casualties.exactly(CasualtyKind.KILLED, 12, "soldiers"))
                .setsOff()
                .claim();
        Claim hospital = ClaimDraft.of(one, "At Mill Bridge at least twenty soldiers were killed", "ground-attack")
                .by("the field hospital", "", "", SpeakerKind.OBSERVER)
                .via("bna")
                .place("Mill Bridge")
                .toll(Casualties.atLeast(CasualtyKind.KILLED, 20, "soldiers"))
                .claim();
        Claim last = ClaimDraft.of(two, "The last round, on 25 February", "talks")
                .actor(a, sideA)
                .actor(b, sideB)
                .day("2031-02-25")
                .claim();
        Claim failed = ClaimDraft.of(two, sideA + " called it failed on 1 March", "talks-failed")
                .by(sideA, a, "", SpeakerKind.PARTY)
                .said("2031-03-01")
                .day("2031-03-01")
                .claim();
        Claim rejects = ClaimDraft.of(one, sideB + " rejects the Green Line", "position")
                .actor(b, sideB)
                .content("rejects the Green Line")
                .claim();
        Claim holds = ClaimDraft.of(one, "which " + sideA + " holds to be the border", "position")
                .actor(a, sideA)
                .content("holds the Green Line to be the border")
                .claim();
        Claim ties = ClaimDraft.of(one, "The neutral canton has lent money to " + sideA, "position")
                .actor("canton", "the neutral canton")
                .target(a, sideA)
                .content("has lent money for decades")
                .claim();
        Claim demand = ClaimDraft.of(two, sideA + " demands that " + sideB + " keep gunmen from its soil", "demand")
                .by(sideA, a, "", SpeakerKind.PARTY)
                .stance(Stance.DEMANDS)
                .actor(a, sideA)
                .target(b, sideB)
                .content("keep gunmen from its soil")
                .claim();
        Claim threat = ClaimDraft.of(two, "we will answer any strike", "threat")
                .by(sideB, b, "", SpeakerKind.PARTY)
                .stance(Stance.ANNOUNCES)
                .factuality(Factuality.HYPOTHETICAL)
                .actor(b, "we")
                .content("we will answer any strike")
                .claim();
        Claim agreed = ClaimDraft.of(
                        two, "The two had agreed on a truce and on a commission that watches over it", "agreement")
                .actor(a, "the two")
                .actor(b, "the two")
                .content("a truce and a commission that watches over it")
                .claim();

        List<OriginGroup> groups = List.of(
                new OriginGroup(
                        "o-1",
                        "the minister of defence of " + sideA + ", 13 March",
                        List.of(left.id(), leftToo.id()),
                        List.of(new OriginGroup.Union(
                                left.id(), leftToo.id(), "one speaker, one day, the same quotation"))),
                group("o-2", "exercise-one.txt", talks),
                group("o-3", "exercise-two.txt", talksToo),
                group("o-4", "exercise-one.txt", strikes),
                group("o-5", sideB, accused),
                group("o-6", sideA, open),
                group("o-7", "exercise-two.txt", attack),
                group("o-8", "the field hospital", hospital));
        List<Incident> incidents = List.of(
                incident("i-1", talks, talks, talksToo),
                incident("i-2", left, left, leftToo),
                incident("i-3", toll, toll),
                incident("i-4", strikes, strikes, accused, open),
                incident("i-5", attack, attack, hospital),
                incident("i-6", last, last),
                incident("i-7", failed, failed),
                incident("i-8", agreed, agreed));
        List<Assessment> assessments = List.of(
                assessment("i-1", Level.PLANNED, List.of(), "It lies ahead of 14 March."),
                new Assessment(
                        "i-4",
                        Level.CONTESTED,
                        -500_000,
                        List.of(
                                new Contribution("o-4", "outlet-own-voice", 700_000, "an outlet in its own voice"),
                                new Contribution("o-5", "party-accuses-rival", 150_000, "a party accuses its rival"),
                                new Contribution("o-6", "party-leaves-open", 0, "the accused leaves it open")),
                        List.of(
                                new Responsibility(
                                        new Responsibility.Named(a),
                                        0,
                                        List.of(new Contribution("o-5", "party-accuses-rival", 400_000, "it accuses")),
                                        new Probability(286_000),
                                        List.of("o-4", "o-5"),
                                        List.of()),
                                rest(Responsibility.Rest.ANOTHER, 0, 192_000),
                                rest(Responsibility.Rest.UNATTRIBUTED, 1_000_000, 522_000)),
                        List.of(),
                        List.of(),
                        List.of("One outlet says it; the accused neither confirms nor denies it."),
                        List.of(
                                "A visit to Rivertown, or a sensor's record, would tell whether it was struck from the air."),
                        List.of(new Prospect(
                                List.of(
                                        new Prospect.Piece(Prospect.Kind.SENSOR, Optional.empty()),
                                        new Prospect.Piece(Prospect.Kind.ADMISSION, Optional.of(a))),
                                Level.CORROBORATED,
                                new Probability(830_000)))),
                assessment("i-5", Level.CORROBORATED, List.of(), "Two independent origins tell of it."),
                assessment("i-6", Level.REPORTED, List.of(), "One origin tells of it."));
        Agreement agreement = new Agreement(
                "lakeside-2031",
                "Lakeside exercise",
                "1",
                List.of(a, b),
                List.of(new Agreement.Guarantor(
                        "canton", "mediator", List.of(new Tie(a, "loans", Optional.of("https://example.org/ties"))))),
                List.of(Clause.stated(
                        "truce",
                        "Both sides cease fire",
                        Optional.of("canton"),
                        "https://example.org/text",
                        "confirmed by both sides",
                        Optional.of(LocalDate.parse("2031-02-20")))));
        Names names = Names.of(
                List.of(actor(a, sideA), actor(b, sideB), actor("canton", "the neutral canton")),
                List.of(new NamedPlace(
                        "Mill Bridge",
                        List.of(),
                        PlacePrecision.TOWN,
                        new Coordinates(1, 1),
                        5,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of(new NamedPlace.CalledBy(a, "Mill Bridge"), new NamedPlace.CalledBy(b, "Old Ford")))));
        return new Analysis(
                List.of(one, two),
                List.of(
                        talks, left, toll, strikes, hospital, rejects, holds, ties, talksToo, leftToo, accused, open,
                        attack, last, failed, demand, threat, agreed),
                groups,
                incidents,
                assessments,
                names,
                Optional.of(AS_OF),
                Optional.of(agreement),
                List.of());
    }

    private Claim departure(Document document, String quote) {
        return ClaimDraft.of(document, quote, "delegation-travel")
                .by("minister of defence", a, "minister of defence", SpeakerKind.PARTY)
                .said("2031-03-13")
                .actor(a, "The delegation")
                .day("2031-03-13")
                .claim();
    }

    private static Actor actor(String slug, String name) {
        return new Actor(slug, name, SpeakerKind.PARTY, List.of(), List.of(), Optional.empty());
    }

    private static OriginGroup group(String id, String origin, Claim claim) {
        return new OriginGroup(id, origin, List.of(claim.id()), List.of());
    }

    private static Incident incident(String id, Claim first, Claim... claims) {
        Optional<Place> place = first.event().place();
        Scope scope = first.scope();
        return new Incident(
                id,
                first.event().type(),
                first.event().time(),
                place,
                scope,
                Arrays.stream(claims).map(Claim::id).toList(),
                List.of());
    }

    private static Assessment assessment(String incident, Level level, List<String> questions, String reason) {
        return new Assessment(
                incident, level, 0, List.of(), List.of(), List.of(), List.of(), List.of(reason), questions, List.of());
    }

    private static Responsibility rest(Responsibility.Rest candidate, long prior, int share) {
        return new Responsibility(candidate, prior, List.of(), new Probability(share), List.of(), List.of());
    }
}
