package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.model.Actor;
import org.sulh.model.Actor.Alias;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Person;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TimePrecision;

class CaseFileTest {
    static final List<Actor> ACTORS = List.of(
            actor("estovia", "Estovia", SpeakerKind.PARTY, new Alias("Estovian", Alias.Kind.DEMONYM)),
            actor(
                    "west-mark",
                    "Westmark authorities",
                    SpeakerKind.PARTY,
                    new Alias("Westmark", Alias.Kind.NAME),
                    new Alias("Karsk", Alias.Kind.METONYM)),
            actor(
                    "hill-group",
                    "Hill Group",
                    SpeakerKind.ARMED_GROUP,
                    new Alias("Westmark Hill Group", Alias.Kind.NAME)));

    private static Actor actor(String id, String name, SpeakerKind kind, Alias... aliases) {
        List<Person> people = id.equals("estovia")
                ? List.of(new Person("Anders Holm", List.of(), "defence minister", Optional.empty(), Optional.empty()))
                : List.of();
        return new Actor(id, name, kind, List.of(aliases), people, Optional.empty());
    }

    static String exercise() throws IOException {
        try (InputStream in = Objects.requireNonNull(CaseFileTest.class.getResourceAsStream("exercise-case.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static CaseFile read(String yaml) throws IntakeException {
        return CaseFile.read("case.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), ACTORS);
    }

    private static Claim claim(CaseFile file, String code) {
        String id = Objects.requireNonNull(file.codes().get(code));
        return file.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyClaimOfAGoodFileGoesInWithoutAComplaint() throws Exception {
        CaseFile file = read(exercise());
        assertThat(file.problems()).isEmpty();
        assertThat(file.id()).isEqualTo("river-2025");
        assertThat(file.codes()).containsOnlyKeys("KRK-01", "KRK-02", "KRK-03", "KRK-04", "AGG-01");
        assertThat(file.claims()).hasSize(5);
        assertThat(file).isEqualTo(read(exercise()));
    }

    @Test
    void speakerStanceAndThoseWhoPassItOnAreTaken() throws Exception {
        CaseFile file = read(exercise());
        Claim claim = claim(file, "KRK-01");
        assertThat(claim.asserter())
                .isEqualTo(new Asserter(
                        "Anders Holm", Optional.of("estovia"), Optional.of("defence minister"), SpeakerKind.PARTY));
        assertThat(claim.stance()).isEqualTo(Stance.ALLEGES);
        assertThat(claim.factuality()).isEqualTo(Factuality.ACTUAL);
        assertThat(claim.via()).containsExactly("afp", "exercise-agency");
        assertThat(claim.said()).contains(LocalDate.of(2025, 10, 12));
        assertThat(claim.quote()).contains("three soldiers … at night");
        assertThat(claim.event().setsOff()).isTrue();
        assertThat(claim(file, "KRK-02").factuality()).isEqualTo(Factuality.NEGATED);
        assertThat(claim(file, "KRK-03").factuality()).isEqualTo(Factuality.ACTUAL);
        assertThat(claim(file, "KRK-04").factuality()).isEqualTo(Factuality.HYPOTHETICAL);
        assertThat(claim(file, "KRK-03").asserter().kind()).isEqualTo(SpeakerKind.MEDIATOR);
        assertThat(claim(file, "KRK-03").asserter().actor()).contains("river-union");
        assertThat(claim(file, "AGG-01").asserter()).isEqualTo(Asserter.narrator(Optional.of("Exercise Daily")));
        assertThat(claim(file, "AGG-01").scope()).isEqualTo(Scope.AGGREGATE);
    }

    @Test
    void onePageIsOneDocument() throws Exception {
        CaseFile file = read(exercise());
        assertThat(file.documents()).hasSize(4);
        Document page = file.documents().getFirst();
        assertThat(page.id())
                .isEqualTo(ArticleReader.documentId(
                        "Exercise Daily\nhttps://daily.example/1".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.published()).contains(LocalDate.of(2025, 10, 13));
        assertThat(page.language()).isEqualTo("ur");
        assertThat(claim(file, "KRK-02").document()).isEqualTo(page.id());
        Document unknown = file.documents().get(1);
        assertThat(unknown.outlet()).isEmpty();
        assertThat(unknown.url()).isEmpty();
        assertThat(unknown.name()).isEqualTo("page 7");
    }

    @Test
    void thoseWhoActAndSufferAreLookedUp() throws Exception {
        CaseFile file = read(exercise());
        assertThat(claim(file, "KRK-01").event().actors())
                .extracting(p -> p.actor().orElse("?"), Participant::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("west-mark", "Westmark"),
                        org.assertj.core.groups.Tuple.tuple("hill-group", "Hill Group"));
        assertThat(claim(file, "KRK-01").event().targets())
                .containsExactly(new Participant(Optional.of("estovia"), "Estovian posts at Karsk", Optional.empty()));
        assertThat(claim(file, "KRK-02").event().targets())
                .as("a place that is hit is a place")
                .containsExactly(new Participant(Optional.empty(), "Karsk", Optional.empty()));
        assertThat(claim(file, "KRK-03").event().actors())
                .extracting(p -> p.actor().orElse("?"))
                .containsExactly("estovia", "west-mark");
    }

    @Test
    void theLongestNameAtAPlaceWins() {
        ActorNames names = new ActorNames(ACTORS, List.of());
        assertThat(names.participants("westmark hill group", true))
                .extracting(p -> p.actor().orElse("?"))
                .containsExactly("hill-group");
    }

    @Test
    void figuresAreReadAsRanges() throws Exception {
        CaseFile file = read(exercise());
        assertThat(claim(file, "KRK-01").event().casualties())
                .containsExactly(
                        Casualties.exactly(CasualtyKind.KILLED, 3, "estovia"),
                        toll(CasualtyKind.INJURED, -1, 20, -1, "estovia"),
                        toll(CasualtyKind.KILLED, 25, -1, 30, "Hill Group and Westmark fighters"),
                        toll(CasualtyKind.MISSING, -1, -1, -1, "Hill Group and Westmark fighters"));
        assertThat(claim(file, "AGG-01").event().casualties())
                .containsExactly(
                        Casualties.atLeast(CasualtyKind.KILLED, 70, "all"),
                        Casualties.atLeast(CasualtyKind.INJURED, 200, "all"));
    }

    private static Casualties toll(CasualtyKind kind, int low, int best, int high, String of) {
        return new Casualties(kind, figure(low), figure(best), figure(high), of);
    }

    private static OptionalInt figure(int figure) {
        return figure < 0 ? OptionalInt.empty() : OptionalInt.of(figure);
    }

    @Test
    void timeAndPlaceAreTheIncidentsUnlessTheClaimHasItsOwn() throws Exception {
        CaseFile file = read(exercise());
        Claim first = claim(file, "KRK-01");
        assertThat(first.event().time().start()).contains(LocalDate.of(2025, 10, 11));
        assertThat(first.event().time().end()).contains(LocalDate.of(2025, 10, 12));
        assertThat(first.event().time().precision()).isEqualTo(TimePrecision.DAYS);
        Place line = first.event().place().orElseThrow();
        assertThat(line.name()).isEqualTo("The river line, several posts");
        assertThat(line.text()).as("the speaker's own name").isEqualTo("state border; Karsk");
        assertThat(line.radiusKm())
                .as("20 km of line, 55.6 km to Karsk, 5 km of Karsk")
                .isBetween(60.5, 60.7);
        assertThat(line.precision()).isEqualTo(PlacePrecision.UNKNOWN);
        Claim own = claim(file, "KRK-03");
        assertThat(own.event().time().precision()).isEqualTo(TimePrecision.DAY);
        assertThat(own.event().place().orElseThrow().country()).contains("TR");
        assertThat(own.event().place().orElseThrow().radiusKm()).isEqualTo(5);
        assertThat(claim(file, "AGG-01").event().time().isKnown()).isFalse();
    }

    @Test
    void placesTooFarApartForOneCircleLeaveTheFirst() throws Exception {
        CaseFile file = read(exercise().replace("lat: 40.5\n        lon: 45.0", "lat: 40.5\n        lon: 75.0"));
        Place place = claim(file, "KRK-01").event().place().orElseThrow();
        assertThat(place.radiusKm()).isEqualTo(20);
        assertThat(place.text()).isEqualTo("state border");
    }

    @Test
    void whatPeopleConcludedIsNoInput() throws Exception {
        String without = exercise()
                .replaceAll("(?s)same_origin_groups:.*?incidents:", "incidents:")
                .replaceAll("    expect: .*\n", "")
                .replace("title: Shelling of the Karsk crossing", "title: Something else");
        assertThat(read(without).claims()).isEqualTo(read(exercise()).claims());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stance: denies | stance: deines | incidents[0].claims[1].stance | is not one of asserts",
                "stance: denies | {} | incidents[0].claims[1].stance | is missing",
                "speaker_side: mediator_river_union | speaker_side: rivers | incidents[0].claims[2].speaker_side | neither",
                "event_type: withdrawal | event_type: With Drawal | incidents[0].claims[3].event_type | is not a slug",
                "event_type: withdrawal | {} | incidents[0].claims[3].event_type | is missing",
                "speaker: Foreign Ministry | {} | incidents[0].claims[2].speaker | is missing",
            })
    void aClaimThatIsSpoiltIsNamedAndTheOthersGoIn(String good, String bad, String place, String reason)
            throws Exception {
        CaseFile file = read(exercise().replace(good, bad.equals("{}") ? "note: left out" : bad));
        assertThat(file.claims()).hasSize(4);
        assertThat(file.problems()).anySatisfy(p -> {
            assertThat(p.place()).isEqualTo(place);
            assertThat(p.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "said_on: '2025-10-12' | said_on: yesterday | incidents[0].claims[0].said_on | is not a day",
                "killed: {low: 3, best: 3, high: 3} | killed: {low: 5, best: 3, high: 3} | incidents[0].claims[0].casualties[0].killed | below",
                "killed: {low: 3, best: 3, high: 3} | killed: {low: many} | incidents[0].claims[0].casualties[0].killed.low | whole number",
                "via: AFP; Exercise Agency | viaa: AFP | incidents[0].claims[0].viaa | is not a field",
                "end: 2025-10-12T06:00 | end: 2025-10-01 | incidents[0].time | before it starts",
                "country: Türkiye | country: Turkeyland | incidents[0].places[1].country | is not a country",
                "precision: village | precision: somewhere | incidents[0].places[1].precision | no kind of place",
                "lat: 40.0 | lat: 400 | incidents[0].places[0] | latitude",
                "id: KRK-02 | id: KRK-01 | incidents[0].claims[1].id | another claim",
            })
    void aFlawThatSpoilsNoClaimIsNamedOnce(String good, String bad, String place, String reason) throws Exception {
        CaseFile file = read(exercise().replace(good, bad));
        assertThat(file.claims()).hasSize(5);
        assertThat(file.problems())
                .filteredOn(p -> p.place().equals(place) && p.reason().contains(reason))
                .hasSize(1);
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("title: x\nincidents:\n  - id: 'open\n"))
                .isInstanceOf(IntakeException.class)
                .hasMessageMatching("case\\.yaml:[0-9]+: is not YAML .*");
        assertThatThrownBy(() -> read("title: x\ntitle: y\n")).hasMessageMatching("case\\.yaml:2: is not YAML .*");
        assertThatThrownBy(() -> read("just words")).hasMessageContaining("is not a case file");
        assertThatThrownBy(() -> read("title: x")).hasMessageContaining("is not a case file");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    }
}
