package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.sulh.intake.IntakeException;

/**
 * Reads what kinds the words of data sets are of: a header, then {@code dataset,word,kind,…} with kinds from the finest to
 * the coarsest, the same number in every line. An empty data set stands for all.
 */
public final class TaxonomyFile {
    private static final int LEAST_FIELDS = 3;

    private TaxonomyFile() {}

    /**
     * Reads a taxonomy.
     *
     * @param file what the file is called, for messages
     * @return by data set and word, the kinds; words and kinds in lower case
     * @throws IntakeException with the line of the first mistake
     */
    public static Map<String, Map<String, List<String>>> read(String file, Reader in) throws IntakeException {
        Map<String, Map<String, List<String>>> kinds = new HashMap<>();
        int[] size = {0};
        CsvRows.forEach(file, in, row -> {
            OptionalInt line = OptionalInt.of((int) row.getStartingLineNumber());
            if (size[0] == 0) {
                size[0] = row.getFieldCount();
                if (size[0] < LEAST_FIELDS) {
                    throw new IntakeException(
                            file, line, "has " + size[0] + " columns", "begin with a header: dataset,word,kind,…");
                }
            } else if (row.getFieldCount() != size[0]) {
                throw new IntakeException(
                        file,
                        line,
                        "has " + row.getFieldCount() + " fields, the header " + size[0],
                        "give every word as many kinds");
            } else {
                take(file, line, row, kinds);
            }
        });
        if (kinds.isEmpty()) {
            throw new IntakeException(file, "names no word", "give a header and lines of dataset,word,kind,…");
        }
        return kinds;
    }

    private static void take(String file, OptionalInt line, CsvRecord row, Map<String, Map<String, List<String>>> kinds)
            throws IntakeException {
        List<String> fields = row.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> path = new ArrayList<>(fields.subList(2, fields.size()));
        if (fields.get(1).isEmpty() || path.contains("")) {
            throw new IntakeException(file, line, "has an empty field", "name the word and each of its kinds");
        }
        // Names of data sets are as the user gives them.
        Map<String, List<String>> words = kinds.computeIfAbsent(row.getField(0).strip(), key -> new HashMap<>());
        if (words.putIfAbsent(fields.get(1), List.copyOf(path)) != null) {
            throw new IntakeException(
                    file, line, "names '" + fields.get(1) + "' a second time", "leave one of the two");
        }
    }
}
