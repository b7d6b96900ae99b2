package org.sulh.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sulh.intake.table.CsvLines;
import org.sulh.model.EventRow;
import org.sulh.model.Incident.Part;
import org.sulh.pipeline.records.RecordMatching;
import org.sulh.pipeline.records.RecordWeights;
import org.sulh.pipeline.records.RowLink;
import org.sulh.pipeline.records.WeightsForm;

/** Writes what matching found. */
final class MatchFiles {
    private static final List<String> MATCHES = List.of("incident", "dataset", "row");

    private final EventTables tables;
    private final int[] sets;

    MatchFiles(EventTables tables, RecordMatching matching) {
        this.tables = tables;
        this.sets = matching.sets();
    }

    /** Every row of every data set once, data sets in the user's order; a row that was left out has no incident. */
    void writeMatches(Path file) {
        Map<String, List<Integer>> byDataSet = new HashMap<>();
        for (int i = 0; i < sets.length; i++) {
            byDataSet
                    .computeIfAbsent(tables.rows().get(i).dataset(), key -> new ArrayList<>())
                    .add(i);
        }
        CsvFiles.write(file, MATCHES, writer -> {
            for (String name : tables.names()) {
                List<Integer> rows = byDataSet.getOrDefault(name, List.of());
                List<Integer> refused = tables.refused().getOrDefault(name, List.of());
                int next = 0;
                for (int row : rows) {
                    int number = tables.rows().get(row).row();
                    while (next < refused.size() && refused.get(next) < number) {
                        writer.writeRecord("", name, Integer.toString(refused.get(next++)));
                    }
                    writer.writeRecord(incident(row), name, Integer.toString(number));
                }
                while (next < refused.size()) {
                    writer.writeRecord("", name, Integer.toString(refused.get(next++)));
                }
            }
        });
    }

    private String incident(int row) {
        return "i-" + (sets[row] + 1);
    }

    /** Pairs with what each likeness adds, in bits: two columns for each part, its weight and its reason. */
    void writeLinks(Path file, Stream<RowLink> links) {
        List<RowLink> all = links.toList();
        List<String> header = new ArrayList<>(List.of(
                "first_incident",
                "first_dataset",
                "first_row",
                "second_incident",
                "second_dataset",
                "second_row",
                "sum"));
        if (!all.isEmpty()) {
            for (Part part : all.getFirst().parts()) {
                header.add(part.field());
                header.add(part.field() + "_reason");
            }
        }
        header.add("note");
        CsvFiles.write(file, header, writer -> {
            for (RowLink link : all) {
                List<String> fields = new ArrayList<>();
                add(link.first(), fields);
                add(link.second(), fields);
                fields.add(bits(link.weight()));
                for (Part part : link.parts()) {
                    fields.add(bits(part.weight()));
                    fields.add(part.reason());
                }
                fields.add(link.contested() ? "an equal rival stood against it" : "");
                writer.writeRecord(fields);
            }
        });
    }

    private void add(int row, List<String> fields) {
        EventRow of = tables.rows().get(row);
        fields.add(incident(row));
        fields.add(of.dataset());
        fields.add(Integer.toString(of.row()));
    }

    /** Exactly, so that a reader can add them up. */
    private static String bits(long millibits) {
        return BigDecimal.valueOf(millibits, 3).toPlainString();
    }

    static void writeWeights(Path file, RecordWeights weights) {
        CsvFiles.write(
                file, WeightsForm.HEADER, writer -> WeightsForm.lines(weights).forEach(writer::writeRecord));
    }

    static RecordWeights readWeights(Path file) {
        List<List<String>> lines = CsvFiles.read(file, WeightsForm.HEADER).stream()
                .map(CsvLines.Line::fields)
                .toList();
        try {
            return WeightsForm.parse(lines);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    file + ": " + Sulh.message(e) + "; give what --save-weights of this program wrote", e);
        }
    }
}
