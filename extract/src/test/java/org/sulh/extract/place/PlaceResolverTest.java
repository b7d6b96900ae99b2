package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.extract.place.Exercise.mention;
import static org.sulh.extract.place.Exercise.place;
import static org.sulh.extract.place.Exercise.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TextSpan;

class PlaceResolverTest {
    private static final List<NamedPlace> PACK = List.of(
            place(PlacePrecision.POINT, "Torkham", "", "", 34.12, 71.09, 0, "Torkham crossing"),
            place(PlacePrecision.DISTRICT, "Gurbuz", "AF", "Khost", 33.2, 69.9, 0),
            town("Of", "AF", "Khost", 33.3, 69.9, 0));

    private final PlaceResolver plain = new PlaceResolver(Exercise.littleWorld(), List.of(), Set.of());
    private final PlaceResolver mission = new PlaceResolver(Exercise.littleWorld(), PACK, Set.of("AF", "PK"));

    @Test
    void countryNameIsTheCountry() {
        assertThat(resolve(plain, "Turkey").getFirst()).hasValueSatisfying(p -> {
            assertThat(p.precision()).isEqualTo(PlacePrecision.COUNTRY);
            assertThat(p.country()).contains("TR");
        });
    }

    @Test
    void neighboursTellACountryFromAState() {
        assertThat(country(resolve(plain, "Georgia", "Tbilisi").getFirst())).isEqualTo("GE");
        assertThat(country(resolve(plain, "Georgia").getFirst())).isEqualTo("GE");
        assertThat(country(resolve(plain, "Georgia", "Atlanta", "Savannah").getFirst()))
                .isEqualTo("US");
    }

    @Test
    void cityComesBeforeItsProvince() {
        assertThat(resolve(plain, "Kabul").getFirst().orElseThrow().precision()).isEqualTo(PlacePrecision.TOWN);
        assertThat(resolve(plain, "Kabul province").getFirst().orElseThrow().precision())
                .isEqualTo(PlacePrecision.PROVINCE);
    }

    @Test
    void neighboursTellOneTripoliFromTheOther() {
        assertThat(country(resolve(plain, "Tripoli").getFirst())).isEqualTo("LY");
        assertThat(country(resolve(plain, "Tripoli", "Misrata").getFirst())).isEqualTo("LY");
        assertThat(country(resolve(plain, "Tripoli", "Sidon", "Lebanon").getFirst()))
                .isEqualTo("LB");
    }

    @Test
    void containerDecides() {
        assertThat(country(resolve(plain, "Tripoli, Lebanon").getFirst())).isEqualTo("LB");
        PlaceMention contained = new PlaceMention("Tripoli", new TextSpan(0, 7), Optional.of("Tripoli, Lebanon"));
        assertThat(country(plain.resolve(List.of(contained)).getFirst().findPlace()))
                .isEqualTo("LB");
    }

    @Test
    void commonWordIsNoTownUnlessItsContainerIsNamed() {
        assertThat(resolve(plain, "Mobile").getFirst()).isEmpty();
        assertThat(country(resolve(plain, "Mobile, Alabama").getFirst())).isEqualTo("US");
        assertThat(resolve(mission, "Of").getFirst()).as("the pack's own place").isPresent();
    }

    @Test
    void packComesFirst() {
        PlaceResolution torkham = mission.resolve(List.of(mention("Torkham"))).getFirst();
        assertThat(torkham.candidates().getFirst().match()).isEqualTo(PlaceCandidate.Match.PACK);
        assertThat(torkham.place().precision()).isEqualTo(PlacePrecision.POINT);
    }

    @Test
    void otherSpellingsAreReadWithinTheMissionAreaOnly() {
        assertThat(resolve(mission, "Gorbuz").getFirst())
                .hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("Gurbuz"));
        assertThat(resolve(mission, "Gorbuz district").getFirst()).isPresent();
        assertThat(Stream.of("Spin Boldak", "Spinboldak", "Spin-Buldak")
                        .map(n -> resolve(mission, n).getFirst()))
                .allSatisfy(p -> assertThat(p).map(NamedPlace::name).contains("Spīn Bōldak"));
        assertThat(resolve(mission, "Sevanah").getFirst())
                .as("Savannah is far from the mission")
                .isEmpty();
    }

    @Test
    void districtCalledAfterATownIsTheAreaAboutIt() {
        NamedPlace district =
                resolve(mission, "Spin Boldak district").getFirst().orElseThrow();
        assertThat(district.precision()).isEqualTo(PlacePrecision.DISTRICT);
        assertThat(district.radiusKm()).isEqualTo(25);
    }

    @Test
    void unknownNameStaysUnlocated() {
        PlaceResolution unknown =
                mission.resolve(List.of(mention("Qwertyabad"))).getFirst();
        assertThat(unknown.accepted()).isFalse();
        assertThat(unknown.margin()).isZero();
        assertThat(unknown.place().at()).isEmpty();
        assertThat(unknown.place().text()).isEqualTo("Qwertyabad");
    }

    @Test
    void hamletFarFromEverythingIsShownButNotUsed() {
        PlaceResolution hamlet = mission.resolve(List.of(mention("Lonely Hollow"), mention("Kabul")))
                .getFirst();
        assertThat(hamlet.candidates()).hasSize(1);
        assertThat(hamlet.accepted()).isFalse();
    }

    @Test
    void candidatesAreRankedAndTheMarginIsTheirDistance() {
        PlaceResolution kabul = mission.resolve(List.of(mention("Kabul"))).getFirst();
        assertThat(kabul.candidates())
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(kabul.margin())
                .isEqualTo(kabul.candidates().get(0).score()
                        - kabul.candidates().get(1).score());
    }

    @Test
    void contextCountrySpeaksForAPlace() {
        assertThat(country(plain.resolve(List.of(mention("Tripoli")), Set.of("LB"))
                        .getFirst()
                        .findPlace()))
                .isEqualTo("LB");
    }

    @Test
    void orderOfMentionsChangesNothing() {
        List<PlaceMention> mentions = new ArrayList<>(Stream.of(
                        "Georgia", "Tripoli", "Sidon", "Kabul", "Turkey", "Atlanta", "Gorbuz", "Mobile", "Torkham",
                        "Tripoli")
                .map(Exercise::mention)
                .toList());
        List<String> expected = read(mission.resolve(mentions));
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(mentions, random);
            assertThat(read(mission.resolve(mentions))).isEqualTo(expected);
        }
    }

    @Test
    void withoutAWorldOnlyThePackIsKnown() {
        PlaceResolver packOnly = new PlaceResolver(Gazetteer.of(List.of()), PACK, Set.of("AF"));
        assertThat(resolve(packOnly, "Torkham").getFirst()).isPresent();
        assertThat(resolve(packOnly, "Kabul").getFirst()).isEmpty();
    }

    @Test
    void capitalIsTheCountryWhereBothHaveTheName() {
        Gazetteer world = Gazetteer.of(List.of(
                place(PlacePrecision.COUNTRY, "Exerciseland", "XA", "", 20, 20, 5_000_000),
                town("Exerciseland City", "XA", "", 21, 21, 9_000_000, "Exerciseland")));
        assertThat(resolve(new PlaceResolver(world, List.of(), Set.of()), "Exerciseland")
                        .getFirst()
                        .orElseThrow()
                        .precision())
                .isEqualTo(PlacePrecision.COUNTRY);
    }

    @Test
    void divisionGivesWayToItsOwnSeatButNotToATownElsewhere() {
        NamedPlace division = place(PlacePrecision.PROVINCE, "Practice", "XA", "Practice", 20, 20, 1_000_000);
        NamedPlace seat = town("Practice", "XA", "Practice", 20, 20, 700_000);
        NamedPlace elsewhere = town("Practice", "XB", "", 50, 50, 40_000);
        assertThat(resolve(new PlaceResolver(Gazetteer.of(List.of(division, seat)), List.of(), Set.of()), "Practice"))
                .containsExactly(Optional.of(read(seat)));
        assertThat(resolve(
                        new PlaceResolver(Gazetteer.of(List.of(division, elsewhere)), List.of(), Set.of()), "Practice"))
                .containsExactly(Optional.of(read(division)));
    }

    private static NamedPlace read(NamedPlace written) {
        return Gazetteer.of(List.of(written)).find(written.name()).getFirst();
    }

    @Test
    void manyNamesTakeATimeThatGrowsWithTheirNumber() {
        List<NamedPlace> towns = new ArrayList<>();
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            String name = "Exercise" + Integer.toString(i, 36) + "ton";
            for (int j = 0; j < 4; j++) {
                towns.add(town(name, "XA", "", i % 80, j * 30 + i % 25, 1_000L * j));
            }
            mentions.add(mention(name));
        }
        PlaceResolver resolver = new PlaceResolver(Gazetteer.of(towns), List.of(), Set.of());
        long start = System.nanoTime();
        assertThat(resolver.resolve(mentions)).hasSize(8_000);
        assertThat(System.nanoTime() - start)
                .as("64 million pairs of names would take minutes")
                .isLessThan(20_000_000_000L);
    }

    @Test
    void inALongTextANeighbourStillTellsOneTripoliFromTheOther() {
        List<PlaceMention> mentions = new ArrayList<>();
        List<NamedPlace> towns = new ArrayList<>(PACK);
        for (int i = 0; i < 100; i++) {
            towns.add(town("Exercise" + i + "ton", "XA", "", -50, -100 + i, 1_000));
            mentions.add(mention("Exercise" + i + "ton"));
        }
        mentions.addAll(List.of(mention("Tripoli"), mention("Sidon"), mention("Lebanon")));
        PlaceResolver resolver = new PlaceResolver(Exercise.littleWorld(), towns, Set.of());
        assertThat(country(resolver.resolve(mentions).get(100).findPlace())).isEqualTo("LB");
    }

    @Test
    void anyWordsAreAnswered() {
        Random random = new Random(11);
        String[] parts = {
            "Kabul", " province", ",", " ", "the ", "Of", "city of ", "ʿ", "Spin", "كا", "-", "12 km", "Turkey"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int n = random.nextInt(5); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String words = random.nextBoolean() ? text.toString() : text.substring(1);
            if (!words.isBlank()) {
                assertThat(mission.resolve(List.of(mention(words)))).hasSize(1);
            }
        }
    }

    private static List<Optional<NamedPlace>> resolve(PlaceResolver resolver, String... names) {
        return resolver.resolve(Stream.of(names).map(Exercise::mention).toList()).stream()
                .map(PlaceResolution::findPlace)
                .toList();
    }

    private static String country(Optional<NamedPlace> place) {
        return place.flatMap(NamedPlace::country).orElse("nowhere");
    }

    private static List<String> read(List<PlaceResolution> resolutions) {
        return resolutions.stream()
                .map(r -> r.mention().text() + "=" + r.findPlace())
                .sorted()
                .toList();
    }
}
