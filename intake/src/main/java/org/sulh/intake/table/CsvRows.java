package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.sulh.intake.IntakeException;

/** The rows of a comma-separated file, however many fields each has; blank lines are passed over. */
final class CsvRows {
    private CsvRows() {}

    /** Takes a row. */
    interface Sink {
        void take(CsvRecord row) throws IntakeException;
    }

    /**
     * Shows every row.
     *
     * @param file what the file is called, for messages
     * @throws IntakeException when the file cannot be read, or ends amid a quotation
     */
    static void forEach(String file, Reader in, Sink sink) throws IntakeException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(in)) {
            for (CsvRecord row : rows) {
                sink.take(row);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IntakeException(
                    file, "cannot be read (" + e.getMessage() + ")", "check that it is a table in UTF-8");
        } catch (CsvParseException e) {
            throw new IntakeException(
                    file, "is no comma-separated table (" + e.getMessage() + ")", "close every quotation mark");
        }
    }
}
