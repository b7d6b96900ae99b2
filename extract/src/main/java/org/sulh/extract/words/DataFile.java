package org.sulh.extract.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table on the class path: comma-separated, first line the column names, lists inside a cell separated by |, lines that
 * start with # are remarks. A cell that holds a comma stands in double quotes.
 */
public final class DataFile {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private DataFile(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a file that stands beside a class. */
    public static DataFile beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + name + " is missing from the build");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with file and line when a row has another number of cells than the header */
    public static DataFile parse(String name, String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = List.of();
        DataFile file = new DataFile(name, columns, List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns = cells;
                file = new DataFile(name, columns, rows);
            } else if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + cells.size()
                        + " cells where the header has " + columns.size() + "; add or remove commas");
            } else {
                rows.add(new Row(file, cells, i + 1));
            }
        }
        return file;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of the table. */
    public static final class Row {
        private final DataFile file;
        private final List<String> cells;
        private final int line;

        private Row(DataFile file, List<String> cells, int line) {
            this.file = file;
            this.cells = List.copyOf(cells);
            this.line = line;
        }

        public String get(String column) {
            int index = file.columns.indexOf(column);
            if (index < 0) {
                throw mistake("has no column '" + column + "'");
            }
            return cells.get(index);
        }

        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        /** Line of the file, from 1. */
        public int line() {
            return line;
        }

        public IllegalArgumentException mistake(String reason) {
            return new IllegalArgumentException(file.name + ":" + line + ": " + reason);
        }
    }
}
