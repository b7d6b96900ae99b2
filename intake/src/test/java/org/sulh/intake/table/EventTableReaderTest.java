package org.sulh.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.intake.IntakeException;
import org.sulh.model.Coordinates;
import org.sulh.model.EventRow;

class EventTableReaderTest {
    private static final String HEADER = "date,enddate,latitude,longitude,type,actor,fatalities\n";
    private static final String GOOD = "2025-10-09,2025-10-10,34.5,69.2,Shelling,side-1,3\n";

    private static EventTable read(String text) {
        try {
            return EventTableReader.read("press", "press.csv", new StringReader(text), List.of("type", "actor"));
        } catch (IntakeException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRowIsReadWithItsDaysPlaceWordsAndToll() {
        EventTable table = read(HEADER + GOOD);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows())
                .containsExactly(new EventRow(
                        "press",
                        1,
                        LocalDate.of(2025, 10, 9),
                        LocalDate.of(2025, 10, 10),
                        new Coordinates(34.5, 69.2),
                        List.of("shelling", "side-1"),
                        OptionalInt.of(3),
                        1,
                        1));
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersArePassedOver() {
        EventTable table = read("""
                notes,Longitude,LATITUDE,actor,date,type,fatalities,where_prec,date_prec
                "a, b
                c",69.2,34.5,side-1,2025-10-09 00:00:00.000,shelling,,4,2
                """);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows().getFirst().placePrecision()).isEqualTo(4);
        assertThat(table.rows().getFirst().dayPrecision()).isEqualTo(2);
        assertThat(table.rows().getFirst().fatalities()).isEmpty();
        assertThat(table.rows().getFirst().end()).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1899-12-31,,34.5,69.2,shelling,x,1 | date 1899-12-31 is not between 1900 and 2199
            2025-02-29,,34.5,69.2,shelling,x,1 | date '2025-02-29' is no day of that year
            2025-13-01,,34.5,69.2,shelling,x,1 | is no day of any year
            9 Oct 2025,,34.5,69.2,shelling,x,1 | is no day; write it as 2025-10-09
            ,,34.5,69.2,shelling,x,1           | has no date
            2025-10-09,2025-10-08,34,69,a,x,1  | ends on 2025-10-08, before it starts
            2025-10-09,,91,69.2,shelling,x,1   | may have changed places
            2025-10-09,,91,169.2,shelling,x,1  | latitude 91.0 is not between -90 and 90
            2025-10-09,,34.5,181,shelling,x,1  | longitude 181.0 is not between -180 and 180
            2025-10-09,,NaN,69.2,shelling,x,1  | latitude 'NaN' is no number
            2025-10-09,,Infinity,69,shelling,x,1 | latitude 'Infinity' is no number
            2025-10-09,,34.5,,shelling,x,1     | has no longitude
            2025-10-09,,34.5                   | has 3 fields, the header 7
            """)
    void aRowWithoutADayOrPlaceIsLeftOutAndToldWithItsLine(String row, String reason) {
        EventTable table = read(HEADER + GOOD + row + "\n" + GOOD);
        assertThat(table.rows()).extracting(EventRow::row).containsExactly(1, 3);
        assertThat(table.lines()).containsExactly(2, 4);
        assertThat(table.refused()).containsExactly(2);
        assertThat(table.problems())
                .singleElement()
                .asString()
                .startsWith("press.csv:3: ")
                .contains(reason);
    }

    @Test
    void aTollOrPrecisionThatIsNoneIsToldAndTheRowGoesInWithout() {
        EventTable table = read("""
                date,latitude,longitude,type,actor,fatalities,where_prec
                2025-10-09,34.5,69.2,shelling,x,many,9
                2025-10-09,34.5,69.2,shelling,x,-3,
                """);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows()).allMatch(row -> row.fatalities().isEmpty() && row.placePrecision() == 1);
        assertThat(table.problems()).hasSize(3).allMatch(problem -> problem.startsWith("press.csv:"));
    }

    @Test
    void columnsThatAreNotThereAreToldOnce() {
        EventTable table = read("date,latitude,longitude\n2025-10-09,34.5,69.2\n");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.problems())
                .containsExactly("press.csv:1: has no column type, actor, fatalities; its rows are compared without");
    }

    @Test
    void aTableWithoutDayOrPlaceIsRefusedWithWhatToWrite() {
        assertThatThrownBy(() -> EventTableReader.read(
                        "press", "press.csv", new StringReader("when,lat,lon\n1,2,3\n"), List.of()))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith("press.csv:1: has no column date, latitude, longitude; name the columns");
        assertThatThrownBy(() -> EventTableReader.read("press", "press.csv", new StringReader(""), List.of()))
                .hasMessageContaining("is empty");
    }

    @Test
    void swappedCoordinatesAreFoundByWhereAllOthersLie() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            double lat = 31 + 5 * random.nextDouble();
            double lon = 63 + 6 * random.nextDouble();
            text.append(i == 17 ? "2025-10-09,," + lon + "," + lat : "2025-10-09,," + lat + "," + lon)
                    .append(",shelling,x,1\n");
        }
        List<EventRow> rows = read(text.toString()).rows();
        assertThat(SwappedCoordinates.among(rows)).extracting(EventRow::row).containsExactly(18);
        assertThat(SwappedCoordinates.among(rows.subList(0, 15))).isEmpty();
    }

    @Test
    void anyTextGivesRowsOrProblemsAndNothingIsLost() throws IntakeException {
        Random random = new Random(20251106);
        List<String> spice = List.of(
                "\"",
                "\"\"",
                ",",
                "\n",
                "\r",
                "\r\n",
                "\u0000",
                "NaN",
                "1e999",
                "-",
                "9999999999",
                "\ud83d",
                "２",
                "2025-10-09",
                ";",
                "\t",
                "\ufeff",
                "-91",
                "0x1p3",
                "٣",
                "--1",
                "1e",
                ".");
        String good = HEADER + GOOD.repeat(4);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(good);
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at, Math.min(text.length(), at + random.nextInt(3)), spice.get(random.nextInt(spice.size())));
            }
            try {
                EventTable table = EventTableReader.read(
                        "press", "press.csv", new StringReader(text.toString()), List.of("type", "actor"));
                assertThat(table.lines()).hasSameSizeAs(table.rows());
                assertThat(table.problems().size())
                        .isGreaterThanOrEqualTo(table.refused().size());
                int last = Math.max(
                        table.refused().stream().mapToInt(i -> i).max().orElse(0),
                        table.rows().stream().mapToInt(EventRow::row).max().orElse(0));
                assertThat(table.rows().size() + table.refused().size()).isEqualTo(last);
                read++;
            } catch (IntakeException e) {
                assertThat(e.getMessage()).startsWith("press.csv").doesNotContain("\n");
            }
        }
        assertThat(read).isBetween(500, 2_999);
    }

    @Test
    void aTaxonomyGivesTheKindsOfWordsAndTellsItsMistakes() throws IntakeException {
        String text = "dataset,word,fine,coarse\npress,Shelling,indirect fire,Fighting\n,raid,ground,fighting\n";
        var kinds = TaxonomyFile.read("kinds.csv", new StringReader(text));
        assertThat(kinds.get("press")).containsEntry("shelling", List.of("indirect fire", "fighting"));
        assertThat(kinds.get("")).containsEntry("raid", List.of("ground", "fighting"));
        assertThatThrownBy(() -> TaxonomyFile.read("kinds.csv", new StringReader(text + "press,raid,x\n")))
                .hasMessageStartingWith("kinds.csv:4: has 3 fields, the header 4");
        assertThatThrownBy(() -> TaxonomyFile.read("kinds.csv", new StringReader(text + "press,shelling,x,y\n")))
                .hasMessageStartingWith("kinds.csv:4: names 'shelling' a second time");
        assertThatThrownBy(() -> TaxonomyFile.read("kinds.csv", new StringReader("a,b\n")))
                .hasMessageContaining("begin with a header");
    }
}
