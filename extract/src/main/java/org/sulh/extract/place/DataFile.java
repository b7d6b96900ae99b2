package org.sulh.extract.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.sulh.model.Coordinates;

/**
 * The vocabulary files beside the classes: one record a line, fields parted by tabs, several values of a field by {@code
 * |}; empty lines and lines that begin with {@code #} are for the human reader.
 */
final class DataFile {
    private DataFile() {}

    /**
     * @param fields how many fields each line must have
     * @throws IllegalStateException when the file is absent or a line has another number of fields
     */
    static List<List<String>> read(String file, int fields) {
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + file + " is not beside the classes");
            }
            List<List<String>> records = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            for (List<String> entry : records) {
                if (entry.size() != fields) {
                    throw new IllegalStateException(file + ": '" + String.join(" ", entry) + "' has " + entry.size()
                            + " fields, not " + fields);
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data file " + file, e);
        }
    }

    /** @throws IllegalStateException when they are not a latitude and a longitude in degrees */
    static Coordinates coordinates(String lat, String lon) {
        try {
            return new Coordinates(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("'" + lat + " " + lon + "' is not a point: " + e.getMessage(), e);
        }
    }

    /** The values of a field; none when it is empty. */
    static List<String> values(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }
}
