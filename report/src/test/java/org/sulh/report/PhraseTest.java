package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Document;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Level;
import org.sulh.model.NamedPlace;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

class PhraseTest {
    private static final Names NAMES = Names.of(List.of(), List.of());

    @Test
    void timesAreShownNoMoreExactlyThanTheyAreKnown() {
        assertThat(time("2031-03-06", "2031-03-06", TimePrecision.DAY)).isEqualTo("6 Mar 2031");
        assertThat(time("2031-03-06", "2031-03-09", TimePrecision.DAYS)).isEqualTo("6–9 Mar 2031");
        assertThat(time("2031-02-26", "2031-03-02", TimePrecision.DAYS)).isEqualTo("26 Feb – 2 Mar 2031");
        assertThat(time("2030-12-30", "2031-01-02", TimePrecision.DAYS)).isEqualTo("30 Dec 2030 – 2 Jan 2031");
        assertThat(time("2031-03-03", "2031-03-09", TimePrecision.WEEK)).isEqualTo("3–9 Mar 2031, day not known");
        assertThat(time("2031-02-01", "2031-02-28", TimePrecision.MONTH)).isEqualTo("February 2031, day not known");
        assertThat(time("2031-02-10", "2031-03-09", TimePrecision.MONTH))
                .isEqualTo("10 Feb – 9 Mar 2031, day not known");
        assertThat(time("2031-01-01", "2031-12-31", TimePrecision.YEAR)).isEqualTo("2031, month not known");
        assertThat(time("2031-03-06", "", TimePrecision.UNKNOWN)).isEqualTo("on or after 6 Mar 2031");
        assertThat(time("", "2031-03-06", TimePrecision.UNKNOWN)).isEqualTo("on or before 6 Mar 2031");
        assertThat(TimePhrase.of(TimeWindow.unknown())).isEqualTo("time not given");
    }

    private static String time(String start, String end, TimePrecision precision) {
        return TimePhrase.of(new TimeWindow(day(start), day(end), precision, Optional.empty()));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse);
    }

    @Test
    void whatIsKnownToTheMonthStandsAtItsEndAndTheUnknownLast() {
        TimeWindow month = new TimeWindow(day("2031-02-01"), day("2031-02-28"), TimePrecision.MONTH, Optional.empty());
        TimeWindow within = TimeWindow.day(LocalDate.parse("2031-02-25"));
        TimeWindow after = TimeWindow.day(LocalDate.parse("2031-03-01"));
        List<TimeWindow> times = new ArrayList<>(List.of(TimeWindow.unknown(), after, month, within));
        times.sort(new TimeOrder());
        assertThat(times).containsExactly(within, month, after, TimeWindow.unknown());
    }

    @Test
    void tollsAreShownAsWideAsTheyAre() {
        assertThat(toll(71, -1, -1, Casualties.ALL)).isEqualTo("71 or more killed");
        assertThat(toll(12, 12, 12, Casualties.ALL)).isEqualTo("12 killed");
        assertThat(toll(0, 0, 0, "civilians")).isEqualTo("no civilians killed");
        assertThat(toll(1, 1, 1, "civilians")).isEqualTo("1 civilian killed");
        assertThat(toll(0, 0, 0, Casualties.ALL)).isEqualTo("none killed");
        assertThat(toll(-1, 70, -1, Casualties.ALL)).isEqualTo("about 70 killed");
        assertThat(toll(60, 70, 80, Casualties.ALL)).isEqualTo("about 70 (60 to 80) killed");
        assertThat(toll(10, -1, 15, "soldiers")).isEqualTo("10 to 15 killed (of soldiers)");
        assertThat(toll(-1, -1, 15, Casualties.ALL)).isEqualTo("up to 15 killed");
        assertThat(toll(-1, -1, -1, Casualties.ALL)).isEqualTo("an unknown number killed");
    }

    private static String toll(int low, int best, int high, String of) {
        return new TollPhrase(NAMES)
                .of(new Casualties(CasualtyKind.KILLED, figure(low), figure(best), figure(high), of));
    }

    private static OptionalInt figure(int figure) {
        return figure < 0 ? OptionalInt.empty() : OptionalInt.of(figure);
    }

    @Test
    void everyTypeOfTheTaxonomyHasWordsOfItsOwn() {
        Vocabulary words = Vocabulary.english();
        Taxonomy.standard().families().values().stream().flatMap(Set::stream).forEach(type -> {
            String bare = words.phrase(type, Map.of());
            assertThat(bare).as(type.slug()).isNotBlank().doesNotContainPattern("[\\[\\]{}]");
            assertThat(words.phrase(type, Map.of("actors", "X", "targets", "Y", "all", "Z")))
                    .isNotEqualTo(bare);
            assertThat(words.isListed(type)).as(type.slug()).isTrue();
        });
    }

    @Test
    void aTypeOfAPacksOwnIsShownAsItsSlug() {
        EventType type = new EventType("line-painting");
        assertThat(Vocabulary.english().heading(type)).isEqualTo("line painting");
        assertThat(Vocabulary.english().phrase(type, Map.of("actors", "gunmen")))
                .isEqualTo("line painting by gunmen");
    }

    @Test
    void aNameWithBracketsIsNotReadAsAPattern() {
        assertThat(Vocabulary.english()
                        .phrase(new EventType("shelling"), Map.of("actors", "$1 [of {targets}]", "targets", "T")))
                .isEqualTo("shelling by $1 [of {targets}] of T");
    }

    @Test
    void everyStanceAndLevelHasWords() {
        for (Stance stance : Stance.values()) {
            for (Factuality factuality : Factuality.values()) {
                assertThat(Vocabulary.english().verb(stance, factuality, false)).isNotBlank();
                assertThat(Vocabulary.english().verb(stance, factuality, true)).isNotBlank();
            }
        }
        for (Level level : Level.values()) {
            assertThat(Vocabulary.english().word(level)).isNotBlank();
            assertThat(Vocabulary.english().meaning(level)).isNotBlank();
        }
    }

    @Test
    void verbsAgreeWithTheirSpeakers() {
        Document document = Scene.document("one.txt");
        assertThat(sentence(ClaimDraft.of(document, "q", "air-strike")
                        .by("Southland authorities", "", "", SpeakerKind.PARTY)
                        .stance(Stance.ALLEGES)))
                .isEqualTo("Southland authorities allege air strike(s).");
        assertThat(sentence(ClaimDraft.of(document, "q", "air-strike")
                        .by("Northland", "", "", SpeakerKind.PARTY)
                        .stance(Stance.NEITHER_CONFIRMS_NOR_DENIES)))
                .isEqualTo("Northland neither confirms nor denies air strike(s).");
    }

    @Test
    void aSpeakerKeepsWordsOfficeAndSide() {
        Document document = Scene.document("one.txt");
        assertThat(sentence(ClaimDraft.of(document, "q", "demand")
                        .by("the minister", "northland", "Defence Minister", SpeakerKind.PARTY)
                        .stance(Stance.DEMANDS)
                        .actor("northland", "N")
                        .target("", "Southland")
                        .via("bna")
                        .said("2031-03-01")
                        .content("verifiable guarantees.")))
                .isEqualTo(
                        "The minister (Defence Minister, Northland), as BNA passes on, demands of Southland: verifiable"
                                + " guarantees; said on 1 Mar 2031.");
    }

    private static String sentence(ClaimDraft draft) {
        Document document = Scene.document("one.txt");
        return new ClaimPhrase(new Lookup(Scene.of(document).claims(draft).analysis())).sentence(draft.claim());
    }

    @Test
    void aPlaceBearsTheNamesOfBothSides() {
        assertThat(place(List.of(
                        new NamedPlace.CalledBy("northland", "Mill Bridge"),
                        new NamedPlace.CalledBy("southland", "Old Ford"))))
                .isEqualTo("Mill Bridge*: Mill Bridge (Northland) / Old Ford (Southland)");
        assertThat(place(List.of(new NamedPlace.CalledBy("southland", "Old Ford"))))
                .isEqualTo("Mill Bridge*: Mill Bridge, called Old Ford (Southland)");
        assertThat(place(List.of())).isEqualTo("Mill Bridge");
        assertThat(place(List.of(
                        new NamedPlace.CalledBy("southland", "Zed"), new NamedPlace.CalledBy("northland", "Alpha"))))
                .as("in the order of the data, not of the alphabet")
                .isEqualTo("Mill Bridge*: Mill Bridge, called Zed (Southland) / Alpha (Northland)");
    }

    private static String place(List<NamedPlace.CalledBy> calledBy) {
        NamedPlace place = new NamedPlace(
                "Mill Bridge",
                List.of(),
                PlacePrecision.TOWN,
                new Coordinates(1, 1),
                5,
                Optional.empty(),
                Optional.empty(),
                0,
                calledBy);
        Names names = Names.of(List.of(), List.of(place));
        Place shown = Place.unlocated("Mill Bridge");
        return names.place(shown)
                + names.findBothSidesNames(shown).map(both -> ": " + both).orElse("");
    }

    @Test
    void documentsBearLettersInTheirOrder() {
        List<Document> many = IntStream.range(0, 53)
                .mapToObj(i -> document("d-" + i, "paper-" + i + ".txt", "2031-03-01"))
                .toList();
        Labels labels = new Labels(many);
        assertThat(List.of("d-0", "d-25", "d-26", "d-52").stream().map(labels::getLabel))
                .containsExactly("report A", "report Z", "report AA", "report BA");
        assertThat(labels.reports(List.of("d-1", "d-3", "d-1"))).isEqualTo("reports B and D");
    }

    @Test
    void aDocumentThatCallsItselfByALetterKeepsIt() {
        Document plain = Scene.document("one.txt");
        Document own = Scene.document("report A");
        Labels labels = new Labels(List.of(plain, own));
        assertThat(labels.getLabel(own.id())).isEqualTo("report A");
        assertThat(labels.getLabel(plain.id())).isEqualTo("report B");
    }

    @Test
    void aLongPathIsShownByItsFileName() {
        assertThat(Labels.ownName(Scene.document("../far/away/one.txt"))).isEqualTo("one.txt");
        assertThat(Labels.ownName(Scene.document("https://example.org/a/b"))).isEqualTo("https://example.org/a/b");
        assertThat(Labels.ownName(document("d-1", "one.txt", "2031-03-01"))).isEqualTo("The Exercise");
    }

    @Test
    void anOutletIsNamedWithItsLabel() {
        Document document = document("d-1", "one.txt", "2031-03-01");
        Claim claim = ClaimDraft.of(document, "q", "shelling").claim();
        Lookup lookup = new Lookup(Scene.of(document)
                .claims(ClaimDraft.of(document, "q", "shelling"))
                .analysis());
        assertThat(new ClaimPhrase(lookup).sentence(claim))
                .isEqualTo("The Exercise (report A), in its own voice, reports shelling.");
    }

    private static Document document(String id, String name, String published) {
        return new Document(
                id,
                name,
                Optional.of("The Exercise"),
                Optional.empty(),
                day(published),
                "en",
                "text/plain",
                0,
                "",
                List.of());
    }
}
