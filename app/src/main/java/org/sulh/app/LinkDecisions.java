package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sulh.intake.table.CsvLines;
import org.sulh.pipeline.records.RowReview;

/** Reads what people have decided of pairs of rows. */
final class LinkDecisions {
    private static final List<String> HEADER =
            List.of("decision", "first_dataset", "first_row", "second_dataset", "second_row", "reason");

    private LinkDecisions() {}

    static List<RowReview> read(Path file, EventTables tables) {
        List<RowReview> reviews = new ArrayList<>();
        for (CsvLines.Line line : CsvFiles.read(file, HEADER)) {
            String name = file + ":" + line.number();
            boolean together =
                    switch (line.fields().get(0)) {
                        case "together" -> true;
                        case "apart" -> false;
                        default ->
                            throw new UsageException(
                                    name + ": '" + line.fields().get(0) + "' is no decision; write together or apart");
                    };
            int first = row(name, line.fields().get(1), line.fields().get(2), tables);
            int second = row(name, line.fields().get(3), line.fields().get(4), tables);
            if (first == second) {
                throw new UsageException(name + ": both rows are the same; name two");
            }
            reviews.add(new RowReview(first, second, together, name));
        }
        return reviews;
    }

    private static int row(String name, String dataSet, String number, EventTables tables) {
        int row = number.matches("\\d{1,9}") ? tables.find(dataSet, Integer.parseInt(number)) : -1;
        if (row < 0) {
            throw new UsageException(name + ": there is no row '" + number + "' of data set '" + dataSet
                    + "' that can be compared; rows are counted from 1");
        }
        return row;
    }
}
