package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.EventRow;
import org.sulh.testkit.planted.PlantedTables;
import org.sulh.testkit.planted.TablePlan;

/** Data sets to incidents through the real command. */
class CorrelateTest {
    private static final String HEADER = "date,enddate,latitude,longitude,type,actor,fatalities\n";

    @TempDir
    Path folder;

    @BeforeEach
    void plantTables() throws IOException {
        PlantedTables planted = PlantedTables.of(TablePlan.threeDataSets(400), 3);
        for (String name : List.of("a", "b", "c")) {
            StringBuilder text = new StringBuilder(HEADER);
            for (EventRow row : planted.rows()) {
                if (row.dataset().equals(name)) {
                    text.append("%s,%s,%s,%s,%s,%s,%s%n"
                            .formatted(
                                    row.start(),
                                    row.end(),
                                    row.at().lat(),
                                    row.at().lon(),
                                    row.labels().get(0),
                                    row.labels().get(1),
                                    row.fatalities().orElse(0)));
                }
            }
            Files.writeString(folder.resolve(name + ".csv"), text);
        }
    }

    private Run correlate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("correlate"));
        for (String name : List.of("a", "b", "c")) {
            arguments.add("--dataset");
            arguments.add(name + "=" + folder.resolve(name + ".csv"));
        }
        arguments.add("--out");
        arguments.add(out().toString());
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("matches.csv");
    }

    private static void append(Path file, String rows) throws IOException {
        Files.writeString(file, Files.readString(file) + rows);
    }

    @Test
    void everyRowOfEveryDataSetIsInExactlyOneIncident() throws IOException {
        Run run = correlate();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("rows of 3 data sets tell of");
        List<String> lines = Files.readAllLines(out());
        assertThat(lines.getFirst()).isEqualTo("incident,dataset,row");
        Set<String> rows = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            assertThat(fields[0]).matches("i-\\d+");
            assertThat(rows.add(fields[1] + "," + fields[2])).isTrue();
        }
        for (String name : List.of("a", "b", "c")) {
            int count = Files.readAllLines(folder.resolve(name + ".csv")).size() - 1;
            assertThat(rows).contains(name + ",1", name + "," + count).doesNotContain(name + "," + (count + 1));
        }
    }

    @Test
    void everyLinkIsExplainedAsASum() throws IOException {
        correlate("--explain");
        List<String> lines = Files.readAllLines(folder.resolve("matches.csv.links.csv"));
        List<String> header = List.of(lines.getFirst().split(","));
        assertThat(header).contains("sum", "time", "time_reason", "place", "type", "actor", "fatalities");
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = header.indexOf("sum") + 1; i < header.size() - 1; i += 2) {
                sum = sum.add(new BigDecimal(fields[i]));
            }
            assertThat(sum).isEqualByComparingTo(fields[header.indexOf("sum")]);
        }
    }

    @Test
    void wrongRowsAreToldWithTheirLineAndTheOthersGoIn() throws IOException {
        int good = Files.readAllLines(folder.resolve("a.csv")).size();
        append(folder.resolve("a.csv"), """
                1899-01-01,,33,66,shelling,side-1,1
                2024-03-01,,91,66,shelling,side-1,1
                2024-03-01,,66.1,33.2,shelling,side-1,1
                2024-03-01,,NaN,66,shelling,side-1,1
                2024-03-01,,33
                2024-03-01,,33.5,66.5,nonsense,side-1,1
                """);
        Run run = correlate();
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("a.csv:" + (good + 1) + ": date 1899-01-01 is not between 1900 and 2199")
                .contains("a.csv:" + (good + 2) + ": latitude 91.0 is not between -90 and 90")
                .contains("a.csv:" + (good + 3) + ": latitude 66.1 and longitude 33.2 seem to have changed places")
                .contains("a.csv:" + (good + 4) + ": latitude 'NaN' is no number")
                .contains("a.csv:" + (good + 5) + ": has 3 fields, the header 7")
                .contains("a.csv:" + (good + 6) + ": type 'nonsense' is in no taxonomy");
        List<String> lines = Files.readAllLines(out());
        for (int bad = good; bad < good + 5; bad++) {
            assertThat(lines).contains(",a," + bad);
        }
        assertThat(lines).anyMatch(line -> line.matches("i-\\d+,a," + (good + 5)));
    }

    @Test
    void aFileThatIsNoTableIsToldAndTheOthersAreMatched() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "when,where\nnow,here\n");
        Run run = correlate();
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("b.csv:1: has no column date, latitude, longitude");
        assertThat(Files.readAllLines(out())).anyMatch(line -> line.endsWith(",c,1"));
    }

    @Test
    void weightsThatWereKeptGiveTheSameMatches() throws IOException {
        Path weights = folder.resolve("weights.csv");
        correlate("--save-weights", weights.toString());
        String learnt = Files.readString(out());
        assertThat(correlate("--weights", weights.toString()).exitCode()).isZero();
        assertThat(Files.readString(out())).isEqualTo(learnt);
        Files.writeString(weights, "first,second,field,key,other_key,millibits\n");
        assertThat(correlate("--weights", weights.toString()).err()).contains("weights.csv: there is no line for");
    }

    @Test
    void whatPeopleDecideWinsAndContradictionsAreRefusedByLine() throws IOException {
        Path links = folder.resolve("links.csv");
        String header = "decision,first_dataset,first_row,second_dataset,second_row,reason\n";
        Files.writeString(links, header + "together,a,1,b,2,the same witness\n");
        correlate("--links", links.toString());
        List<String> lines = Files.readAllLines(out());
        String incident = lines.get(1).split(",")[0];
        assertThat(lines).contains(incident + ",b,2");
        Files.writeString(links, header + "together,a,1,b,2,x\napart,b,2,a,1,y\n");
        assertThat(correlate("--links", links.toString()).err())
                .contains("links.csv:3 holds apart what is put together by")
                .contains("links.csv:2");
        Files.writeString(links, header + "together,a,1,b,99999,x\n");
        assertThat(correlate("--links", links.toString()).err())
                .contains("links.csv:2: there is no row '99999' of data set 'b'");
    }

    @Test
    void whatIsNeededAndMissingIsSaid() {
        assertThat(Run.of("correlate", "--out", "x").err()).contains("--dataset");
        assertThat(correlate("--repeats", "z").err()).contains("--repeats z names no data set");
        assertThat(correlate("--taxonomy", "colour=kinds.csv").err()).contains("add --compare colour");
    }
}
