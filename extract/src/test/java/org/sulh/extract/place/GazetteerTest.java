package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

class GazetteerTest {
    private static final byte[] DIGEST = new byte[GazetteerFormat.DIGEST_LENGTH];

    @Test
    void placeComesBackAsItWasWritten() {
        NamedPlace written = Exercise.town("Örnekköy", "TR", "Örnek", 40.123456, -29.654321, 123_456, "Ornek Village");
        NamedPlace read = Gazetteer.of(List.of(written)).find("ornekkoy").getFirst();
        assertThat(read).usingRecursiveComparison().ignoringFields("otherNames").isEqualTo(written);
        assertThat(Gazetteer.of(List.of(written)).find("ORNEK  village")).containsExactly(read);
    }

    @Test
    void everyBearerOfANameIsFound() {
        assertThat(Exercise.littleWorld().find("kabul"))
                .extracting(NamedPlace::precision, p -> p.country().orElseThrow())
                .containsExactly(
                        tuple(PlacePrecision.PROVINCE, "AF"),
                        tuple(PlacePrecision.TOWN, "AF"),
                        tuple(PlacePrecision.TOWN, "US"));
    }

    @Test
    void countryIsFoundByEachOfItsNames() {
        Gazetteer world = Exercise.littleWorld();
        assertThat(Stream.of("Turkey", "TÜRKİYE", "Turkiye").map(world::findCountry))
                .allSatisfy(found -> assertThat(found)
                        .hasValueSatisfying(c -> assertThat(c.country()).contains("TR")));
        assertThat(world.findCountry("Kabul")).isEmpty();
    }

    @Test
    void emptyGazetteerFindsNothing() {
        Gazetteer empty = Gazetteer.of(List.of());
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.find("Kabul")).isEmpty();
        assertThat(empty.find("")).isEmpty();
    }

    /** Oracle: a scan over all rows. */
    @Test
    void searchFindsWhatANaiveScanFinds() {
        Random random = new Random(42);
        List<NamedPlace> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(Exercise.town(
                    syllables(random),
                    "XA",
                    "",
                    random.nextInt(170) - 85.0,
                    random.nextInt(360) - 180.0,
                    i,
                    syllables(random)));
        }
        Gazetteer gazetteer = Gazetteer.of(rows);
        List<Set<String>> foldedNames = rows.stream()
                .map(row -> Stream.concat(Stream.of(row.name()), row.otherNames().stream())
                        .map(NameFolding::fold)
                        .collect(Collectors.toSet()))
                .toList();
        for (int i = 0; i < 2_000; i++) {
            String name = syllables(random);
            String folded = NameFolding.fold(name);
            List<String> naive = IntStream.range(0, rows.size())
                    .filter(row -> foldedNames.get(row).contains(folded))
                    .mapToObj(row -> rows.get(row).name() + rows.get(row).population())
                    .toList();
            assertThat(gazetteer.find(name))
                    .as(name)
                    .extracting(p -> p.name() + p.population())
                    .isEqualTo(naive);
        }
    }

    @Test
    void samePlacesGiveTheSameBytes() {
        List<NamedPlace> rows =
                List.of(Exercise.town("Aville", "FR", "", 1, 2, 3), Exercise.town("Bville", "FR", "", 1, 2, 3));
        assertThat(written(rows)).isEqualTo(written(rows));
    }

    @Test
    void damagedIndexIsRefusedWithAReason() {
        byte[] good = written(List.of(Exercise.town("Aville", "FR", "", 1, 2, 3)));
        assertThatIllegalStateException()
                .isThrownBy(() -> Gazetteer.read(new byte[0]))
                .withMessageContaining("damaged");
        assertThatIllegalStateException()
                .isThrownBy(() -> Gazetteer.read(Arrays.copyOf(good, good.length - 1)))
                .withMessageContaining("counts need");
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            if (at >= GazetteerFormat.DIGEST_AT && at < GazetteerFormat.CRC_AT) {
                continue; // says what it was made from; the reader does not use it
            }
            bad[at] ^= (byte) (1 << random.nextInt(8));
            assertThatIllegalStateException()
                    .isThrownBy(() -> Gazetteer.read(bad))
                    .withMessageContaining("damaged");
        }
    }

    @Test
    void standingIsKept() {
        NamedPlace capital = Exercise.town("Aville", "XA", "", 1, 2, 3);
        byte[] bytes = GazetteerWriter.write(List.of(new RankedPlace(capital, Standing.CAPITAL)), DIGEST);
        assertThat(Gazetteer.read(bytes).findRanked("aville"))
                .singleElement()
                .satisfies(found -> assertThat(found.standing()).isEqualTo(Standing.CAPITAL));
    }

    @Test
    void countryAboutAPointIsThatOfTheTownsAboutIt() {
        Gazetteer gazetteer = Gazetteer.of(List.of(
                Exercise.town("Aville", "XA", "", 10, 10, 0),
                Exercise.town("Atown", "XA", "", 10, 10.1, 0),
                Exercise.town("Bville", "XB", "", 10, 10.3, 0)));
        assertThat(gazetteer.findCountryAt(new Coordinates(10.01, 10.02))).contains("XA");
        assertThat(gazetteer.findCountryAt(new Coordinates(10, 10.32))).contains("XB");
        assertThat(gazetteer.findCountryAt(new Coordinates(10, 10.2)))
                .as("halfway")
                .isEmpty();
        assertThat(gazetteer.findCountryAt(new Coordinates(12, 10)))
                .as("far from all")
                .isEmpty();
        assertThat(gazetteer.findCountryAt(new Coordinates(90, 0)))
                .as("the pole")
                .isEmpty();
    }

    private static byte[] written(List<NamedPlace> places) {
        return GazetteerWriter.write(places.stream().map(RankedPlace::of).toList(), DIGEST);
    }

    private static String syllables(Random random) {
        String[] parts = {"ba", "Bā", "ka", "-", " ", "ل", "ß", "ss", "ı"};
        StringBuilder name = new StringBuilder("x");
        for (int n = random.nextInt(4); n >= 0; n--) {
            name.append(parts[random.nextInt(parts.length)]);
        }
        return name.toString();
    }
}
