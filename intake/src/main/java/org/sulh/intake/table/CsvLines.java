package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sulh.intake.IntakeException;

/** Reads a small table whose header is known. */
public final class CsvLines {
    private CsvLines() {}

    /**
     * One line.
     *
     * @param number in the file, from 1
     * @param fields as many as the header has, stripped
     */
    public record Line(int number, List<String> fields) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The lines after the header.
     *
     * @param file what the file is called, for messages
     * @throws IntakeException with the line of the first that has another number of fields, or another header
     */
    public static List<Line> read(String file, Reader in, List<String> header) throws IntakeException {
        List<Line> lines = new ArrayList<>();
        List<CsvRecord> heads = new ArrayList<>();
        CsvRows.forEach(file, in, row -> {
            boolean headed = !heads.isEmpty();
            int number = (int) row.getStartingLineNumber();
            List<String> fields = row.getFields().stream().map(String::strip).toList();
            if (headed ? fields.size() != header.size() : !fields.equals(header)) {
                throw new IntakeException(
                        file,
                        OptionalInt.of(number),
                        headed ? "has " + fields.size() + " fields" : "is another header",
                        "write " + String.join(",", header));
            }
            if (headed) {
                lines.add(new Line(number, fields));
            } else {
                heads.add(row);
            }
        });
        if (heads.isEmpty()) {
            throw new IntakeException(file, "is empty", "begin with " + String.join(",", header));
        }
        return lines;
    }
}
