package org.sulh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.sulh.model.EventRow;
import org.sulh.testkit.planted.PlantedTables;

/** Planted data sets as the tables that matching reads, and what belongs together beside them. */
final class PlantedFiles {
    private static final List<String> COLUMNS =
            List.of("date", "enddate", "latitude", "longitude", "type", "actor", "fatalities");

    private PlantedFiles() {}

    /** Writes a table for each data set, and under truth/ the incident of each row in the form that matching writes. */
    static void write(PlantedTables planted, Path folder) {
        List<String> names =
                planted.rows().stream().map(EventRow::dataset).distinct().toList();
        for (String name : names) {
            CsvFiles.write(folder.resolve(name + ".csv"), COLUMNS, writer -> planted.rows().stream()
                    .filter(row -> row.dataset().equals(name))
                    .forEach(row -> writer.writeRecord(
                            row.start().toString(),
                            row.end().toString(),
                            Double.toString(row.at().lat()),
                            Double.toString(row.at().lon()),
                            row.labels().get(0),
                            row.labels().get(1),
                            Integer.toString(row.fatalities().orElse(0)))));
        }
        CsvFiles.write(
                folder.resolve("truth").resolve("matches.csv"),
                List.of("incident", "dataset", "row"),
                writer -> IntStream.range(0, planted.rows().size())
                        .forEach(i -> writer.writeRecord(
                                "t-" + planted.truth().get(i),
                                planted.rows().get(i).dataset(),
                                Integer.toString(planted.rows().get(i).row()))));
    }
}
