package org.sulh.pipeline.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the tables that stand beside the code, so that a person who does not program can edit them. */
public final class Rows {
    private Rows() {}

    /** The lines of a resource beside a class, UTF-8. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no table " + name + " beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The fields of each line, comma-separated and stripped; the last field may hold commas. Blank lines and lines that
     * start with # are passed over.
     *
     * @throws IllegalArgumentException with name and line number of a line that has fewer fields
     */
    public static List<List<String>> parse(String name, List<String> lines, int fields) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> row =
                    Arrays.stream(line.split(",", fields)).map(String::strip).toList();
            if (row.size() < fields) {
                throw new IllegalArgumentException(
                        name + ":" + (i + 1) + ": needs " + fields + " fields, has " + row.size());
            }
            rows.add(row);
        }
        return rows;
    }

    /** The rows of a resource beside a class. */
    public static List<List<String>> read(Class<?> beside, String name, int fields) {
        return parse(name, lines(beside, name), fields);
    }
}
