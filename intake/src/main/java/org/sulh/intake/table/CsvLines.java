package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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
        boolean headed = false;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(in)) {
            for (CsvRecord row : records) {
                int number = (int) row.getStartingLineNumber();
                List<String> fields =
                        row.getFields().stream().map(String::strip).toList();
                boolean right = headed ? fields.size() == header.size() : fields.equals(header);
                if (!right) {
                    throw new IntakeException(
                            file,
                            OptionalInt.of(number),
                            headed ? "has " + fields.size() + " fields" : "is another header",
                            "write " + String.join(",", header));
                }
                if (headed) {
                    lines.add(new Line(number, fields));
                }
                headed = true;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IntakeException(
                    file, "cannot be read (" + e.getMessage() + ")", "check that it is a table in UTF-8");
        } catch (CsvParseException e) {
            throw new IntakeException(
                    file, "is no comma-separated table (" + e.getMessage() + ")", "close every quotation mark");
        }
        if (!headed) {
            throw new IntakeException(file, "is empty", "begin with " + String.join(",", header));
        }
        return lines;
    }
}
