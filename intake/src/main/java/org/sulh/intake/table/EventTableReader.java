package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sulh.intake.IntakeException;
import org.sulh.model.EventRow;

/**
 * Reads a table of events: a header with {@code date,latitude,longitude} and, as far as they are there,
 * {@code enddate,type,actor,fatalities,where_prec,date_prec}; other columns are passed over unless they are named as labels.
 *
 * <p>A row is refused when its day or place cannot be understood; anything else that cannot is left unknown. Either is
 * told with its line. Days are of the form 2025-10-09, with or without a time after it. One pass, constant memory but for
 * the rows.
 */
public final class EventTableReader {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.0{1,9})?");
    private static final int EXACT = 1;
    private static final int MOST_PLACE_PRECISION = 7;
    private static final int MOST_DAY_PRECISION = 5;

    private final String dataset;
    private final String file;
    private final List<String> labels;
    private final List<EventRow> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** Rows share their words. */
    private final Map<List<String>, List<String>> known = new HashMap<>();

    private Header header = new Header(Map.of(), 0);
    private int number;

    private EventTableReader(String dataset, String file, List<String> labels) {
        this.dataset = dataset;
        this.file = file;
        this.labels = labels;
    }

    /** Where each column is, and how many there are. */
    private record Header(Map<String, Integer> columns, int size) {
        Optional<String> find(CsvRecord row, String column) {
            return Optional.ofNullable(columns.get(column))
                    .map(index -> row.getField(index).strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    /**
     * Reads a table.
     *
     * @param dataset what the data set is called
     * @param file what the file is called, for messages
     * @param labels columns that are compared by words, in the order of a row's labels
     * @throws IntakeException when there is no header with day and place in it, or the file ends amid a quotation
     */
    public static EventTable read(String dataset, String file, Reader in, List<String> labels) throws IntakeException {
        EventTableReader reader = new EventTableReader(dataset, file, labels);
        CsvRows.forEach(file, in, row -> {
            if (reader.header.size() == 0) {
                reader.takeHeader(row);
            } else {
                reader.take(row);
            }
        });
        if (reader.header.size() == 0) {
            throw new IntakeException(file, "is empty", "begin with a header: date,latitude,longitude,type,actor");
        }
        return new EventTable(reader.rows, reader.lines, reader.refused, reader.problems);
    }

    private void takeHeader(CsvRecord row) throws IntakeException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = missing(columns, List.of("date", "latitude", "longitude"));
        if (!missing.isEmpty()) {
            throw new IntakeException(
                    file,
                    OptionalInt.of((int) row.getStartingLineNumber()),
                    "has no column " + String.join(", ", missing),
                    "name the columns in the first line, as in date,enddate,latitude,longitude,type,actor,fatalities");
        }
        List<String> compared = new ArrayList<>(labels);
        compared.add("fatalities");
        List<String> without = missing(columns, compared);
        if (!without.isEmpty()) {
            problems.add(file + ":" + row.getStartingLineNumber() + ": has no column " + String.join(", ", without)
                    + "; its rows are compared without");
        }
        header = new Header(columns, row.getFieldCount());
    }

    private static List<String> missing(Map<String, Integer> columns, List<String> wanted) {
        return wanted.stream().filter(column -> !columns.containsKey(column)).toList();
    }

    private void take(CsvRecord row) {
        number++;
        try {
            if (row.getFieldCount() != header.size()) {
                throw new WrongValue(
                        "has " + row.getFieldCount() + " fields, the header " + header.size(),
                        "give every row as many, and put those with commas in quotation marks");
            }
            LocalDate start = EventValues.findDay("date", header.find(row, "date"))
                    .orElseThrow(() -> new WrongValue("has no date", "give the first day"));
            LocalDate end =
                    EventValues.findDay("enddate", header.find(row, "enddate")).orElse(start);
            if (end.isBefore(start)) {
                throw new WrongValue("ends on " + end + ", before it starts on " + start, "mend one of the days");
            }
            rows.add(new EventRow(
                    dataset,
                    number,
                    start,
                    end,
                    EventValues.place(header.find(row, "latitude"), header.find(row, "longitude")),
                    labels(row),
                    fatalities(row),
                    precision(row, "where_prec", MOST_PLACE_PRECISION),
                    precision(row, "date_prec", MOST_DAY_PRECISION)));
            lines.add((int) row.getStartingLineNumber());
        } catch (WrongValue e) {
            refused.add(number);
            problems.add(line(row) + e.getMessage() + "; the row is left out");
        }
    }

    private String line(CsvRecord row) {
        return file + ":" + row.getStartingLineNumber() + ": ";
    }

    private List<String> labels(CsvRecord row) {
        List<String> words = labels.stream()
                .map(column -> header.find(row, column)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .orElse(""))
                .toList();
        return known.computeIfAbsent(words, key -> key);
    }

    private OptionalInt fatalities(CsvRecord row) {
        Optional<String> text = header.find(row, "fatalities");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!COUNT.matcher(text.get()).matches()) {
            problems.add(line(row) + "fatalities '" + EventValues.shown(text.get())
                    + "' is no number of people; the row goes in without, leave the field empty where none is known");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Double.parseDouble(text.get()));
    }

    private int precision(CsvRecord row, String column, int most) {
        Optional<String> text = header.find(row, column);
        if (text.isEmpty()) {
            return EXACT;
        }
        if (text.get().length() == 1
                && text.get().charAt(0) >= '1'
                && text.get().charAt(0) <= '0' + most) {
            return text.get().charAt(0) - '0';
        }
        problems.add(line(row) + column + " '" + EventValues.shown(text.get()) + "' is not 1 to " + most
                + "; the row goes in as exact, leave the field empty where nothing is known");
        return EXACT;
    }
}
