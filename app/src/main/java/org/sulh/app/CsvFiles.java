package org.sulh.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.sulh.intake.IntakeException;
import org.sulh.intake.table.CsvLines;

/** Comma-separated files of the user, UTF-8. */
final class CsvFiles {
    private CsvFiles() {}

    /** The lines after a header. */
    static List<CsvLines.Line> read(Path file, List<String> header) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CsvLines.read(file.toString(), in, header);
        } catch (IntakeException e) {
            throw new UsageException(Sulh.message(e), e);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be read (" + e.getMessage() + "); check that it is there and may be read", e);
        }
    }

    /** Writes a header and what a writer adds. */
    static void write(Path file, List<String> header, Consumer<CsvWriter> rows) {
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(header);
            rows.accept(writer);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be written (" + e.getMessage() + "); check that its folder is there", e);
        }
    }
}
