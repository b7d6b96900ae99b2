package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/** Known places of six theatres in the real index. */
class WorldGazetteerTest {
    @BeforeEach
    void indexWasBuilt() {
        assumeFalse(Gazetteer.world().isEmpty(), "the world gazetteer was not built (no npm): nothing to test");
    }

    /** name, countries of the mission area, where it must be, expected country. */
    private record Known(String name, String area, double lat, double lon, String country) {}

    private static final List<Known> KNOWN = List.of(
            new Known("Kabul", "AF PK", 34.53, 69.17, "AF"),
            new Known("Kandahar", "AF PK", 31.61, 65.71, "AF"),
            new Known("Khost", "AF PK", 33.34, 69.92, "AF"),
            new Known("Jalalabad", "AF PK", 34.43, 70.45, "AF"),
            new Known("Spin Boldak", "AF PK", 31.0, 66.4, "AF"),
            new Known("Chaman", "AF PK", 30.92, 66.45, "PK"),
            new Known("Peshawar", "AF PK", 34.0, 71.55, "PK"),
            new Known("Quetta", "AF PK", 30.19, 67.0, "PK"),
            new Known("Islamabad", "AF PK", 33.72, 73.06, "PK"),
            new Known("Parachinar", "AF PK", 33.9, 70.1, "PK"),
            new Known("Doha", "AF PK", 25.28, 51.53, "QA"),
            new Known("Istanbul", "AF PK", 41.01, 28.95, "TR"),
            new Known("Riyadh", "AF PK", 24.69, 46.72, "SA"),
            new Known("Kharkiv", "UA RU", 49.98, 36.25, "UA"),
            new Known("Kharkov", "UA RU", 49.98, 36.25, "UA"),
            new Known("Donetsk", "UA RU", 48.02, 37.8, "UA"),
            new Known("Luhansk", "UA RU", 48.57, 39.3, "UA"),
            new Known("Mariupol", "UA RU", 47.1, 37.55, "UA"),
            new Known("Avdiivka", "UA RU", 48.14, 37.74, "UA"),
            new Known("Horlivka", "UA RU", 48.3, 38.05, "UA"),
            new Known("Kyiv", "UA RU", 50.45, 30.52, "UA"),
            new Known("Minsk", "UA RU", 53.9, 27.57, "BY"),
            new Known("Khartoum", "SD", 15.55, 32.53, "SD"),
            new Known("Omdurman", "SD", 15.64, 32.48, "SD"),
            new Known("El Fasher", "SD", 13.63, 25.35, "SD"),
            new Known("Nyala", "SD", 12.05, 24.88, "SD"),
            new Known("Port Sudan", "SD", 19.62, 37.22, "SD"),
            new Known("Jeddah", "SD", 21.54, 39.2, "SA"),
            new Known("Goma", "CD RW", -1.67, 29.23, "CD"),
            new Known("Bukavu", "CD RW", -2.49, 28.84, "CD"),
            new Known("Kigali", "CD RW", -1.95, 30.06, "RW"),
            new Known("Beni", "CD RW", 0.49, 29.47, "CD"),
            new Known("Luanda", "CD RW", -8.84, 13.23, "AO"),
            new Known("Gaza City", "PS IL", 31.5, 34.47, "PS"),
            new Known("Rafah", "PS IL", 31.29, 34.25, "PS"),
            new Known("Khan Younis", "PS IL", 31.34, 34.3, "PS"),
            new Known("Beirut", "LB IL", 33.89, 35.5, "LB"),
            new Known("Tripoli", "LB IL", 34.43, 35.84, "LB"),
            new Known("Tripoli", "LY", 32.89, 13.18, "LY"),
            new Known("Tyre", "LB IL", 33.27, 35.2, "LB"),
            new Known("Aleppo", "SY", 36.2, 37.16, "SY"),
            new Known("Deir ez-Zor", "SY", 35.34, 40.14, "SY"),
            new Known("Idlib", "SY", 35.93, 36.63, "SY"),
            new Known("Sanaa", "YE", 15.35, 44.2, "YE"),
            new Known("Hodeidah", "YE", 14.8, 42.95, "YE"),
            new Known("Marib", "YE", 15.46, 45.33, "YE"),
            new Known("Paris", "", 48.86, 2.35, "FR"),
            new Known("Geneva", "", 46.2, 6.15, "CH"),
            new Known("Washington", "", 38.9, -77.04, "US"));

    @Test
    void knownPlacesAreFoundWhereTheyAre() {
        List<String> wrong = new ArrayList<>();
        Map<Set<String>, PlaceResolver> resolvers = new HashMap<>();
        for (Known known : KNOWN) {
            Set<String> area = Set.copyOf(
                    Stream.of(known.area().split(" ")).filter(c -> !c.isEmpty()).toList());
            PlaceResolution resolution = resolvers
                    .computeIfAbsent(area, a -> new PlaceResolver(Gazetteer.world(), List.of(), a))
                    .resolve(List.of(Exercise.mention(known.name())))
                    .getFirst();
            boolean right = resolution
                    .findPlace()
                    .filter(p -> p.country().filter(known.country()::equals).isPresent())
                    .filter(p -> p.at().distanceKm(new Coordinates(known.lat(), known.lon())) <= 50)
                    .isPresent();
            if (!right) {
                wrong.add(known + " was " + resolution.candidates());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void villagesOfCeasefiresAreKnownByTheNamesOfReports() {
        String[] villages = {
            "Naqoura LB 33.12 35.14",
            "Kfar Kila LB 33.28 35.56",
            "Khan Younis PS 31.34 34.3",
            "Beit Hanoun PS 31.54 34.54",
            "Vovchansk UA 50.29 36.94",
            "Mariinka UA 47.94 37.5",
            "Tawila SD 13.5 24.88",
            "Zamzam SD 13.48 25.31",
            "Bunagana CD -1.3 29.59",
            "Sake CD -1.57 29.04",
            "Hays YE 13.93 43.48",
            "Torkham AF 34.12 71.09",
            "Miranshah PK 33 70.07",
            "Mamasapano PH 6.9 124.52",
            "Dadaab KE 0.05 40.31"
        };
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        List<String> wrong = new ArrayList<>();
        for (String line : villages) {
            String[] fields = line.split(" (?=[A-Z]{2} -?\\d)| (?=-?\\d)");
            Coordinates at = new Coordinates(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
            boolean right = resolver.resolve(List.of(Exercise.mention(fields[0])), Set.of(fields[1]))
                    .getFirst()
                    .findPlace()
                    .filter(p -> p.at().distanceKm(at) <= 30)
                    .isPresent();
            if (!right) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void regionsSeasAndLinesAreKnown() {
        String[] regions = {
            "Donbas",
            "Gaza Strip",
            "Sahel",
            "Darfur",
            "Tigray",
            "Kivu",
            "Bab al-Mandab",
            "Blue Line",
            "Line of Control",
            "Litani River",
            "Red Sea",
            "Strait of Hormuz",
            "Lachin Corridor",
            "Middle East",
            "Africa"
        };
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        assertThat(Stream.of(regions).filter(name -> resolver.resolve(List.of(Exercise.mention(name)))
                        .getFirst()
                        .findPlace()
                        .filter(p -> p.precision() == PlacePrecision.UNKNOWN)
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void countiesAreToldApartByTheTownsAboutThem() {
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        List<PlaceResolution> found = resolver.resolve(
                List.of(Exercise.mention("Clark County"), Exercise.mention("Las Vegas"), Exercise.mention("Nevada")));
        assertThat(found.getFirst().findPlace())
                .hasValueSatisfying(p -> assertThat(p.at().distanceKm(new Coordinates(36.2, -115)))
                        .isLessThan(60));
    }

    @Test
    void divisionsAreWhereTheirTownsAre() {
        assertDivision("Helmand", "AF", 31.6, 64.3);
        assertDivision("Panjshir", "AF", 35.3, 69.6);
        assertDivision("Punjab", "PK", 31.2, 72.7);
        assertDivision("Blue Nile", "SD", 11.8, 34.4);
        assertDivision("Donetsk Oblast", "UA", 48.0, 37.8);
        assertDivision("Khyber Pakhtunkhwa", "PK", 34.5, 72.0);
    }

    private static void assertDivision(String name, String country, double lat, double lon) {
        assertThat(Gazetteer.world().find(name)).as(name).anySatisfy(p -> {
            assertThat(p.precision()).isEqualTo(PlacePrecision.PROVINCE);
            assertThat(p.country()).contains(country);
            assertThat(p.at().distanceKm(new Coordinates(lat, lon))).isLessThan(150);
        });
    }

    @Test
    void countriesAnswerToTheirCommonNames() {
        String[] names = {
            "Turkey TR",
            "Türkiye TR",
            "Burma MM",
            "Ivory Coast CI",
            "DR Congo CD",
            "UAE AE",
            "UK GB",
            "US US",
            "U.S. US",
            "America US",
            "Britain GB",
            "Russia RU",
            "Syria SY",
            "Iran IR",
            "North Korea KP",
            "South Sudan SS",
            "Pakistan PK",
            "Afghanistan AF",
            "Qatar QA",
            "Palestine PS",
            "افغانستان AF",
            "پاکستان PK",
            "Україна UA"
        };
        for (String line : names) {
            String code = line.substring(line.length() - 2);
            String name = line.substring(0, line.length() - 3);
            assertThat(Gazetteer.world().findCountry(name).flatMap(NamedPlace::country))
                    .as(name)
                    .contains(code);
        }
    }

    @Test
    void commonWordsAreNoTowns() {
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        assertThat(Stream.of(
                                "Of",
                                "Best",
                                "Police",
                                "March",
                                "Mobile",
                                "Man",
                                "Bar",
                                "Earth",
                                "Army",
                                "Line",
                                "Thursday")
                        .filter(word -> resolver.resolve(List.of(Exercise.mention(word)))
                                .getFirst()
                                .accepted()))
                .isEmpty();
    }
}
