package org.sulh.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sulh.intake.IntakeException;
import org.sulh.model.Coordinates;
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
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][0-9:.Z+-]{1,40})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,18})?(?:[eE][+-]?\\d{1,2})?");
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

    /** A row that cannot be compared, or a value that is left out. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String reason, String mend) {
            super(reason + "; " + mend);
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
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(in)) {
            int number = 0;
            for (CsvRecord row : records) {
                if (reader.header.size() == 0) {
                    reader.takeHeader(row);
                } else {
                    reader.take(row, ++number);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IntakeException(
                    file, "cannot be read (" + e.getMessage() + ")", "check that it is a table in UTF-8");
        } catch (CsvParseException e) {
            throw new IntakeException(
                    file, "is no comma-separated table (" + e.getMessage() + ")", "close every quotation mark");
        }
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

    private void take(CsvRecord row, int number) {
        try {
            if (row.getFieldCount() != header.size()) {
                throw new Wrong(
                        "has " + row.getFieldCount() + " fields, the header " + header.size(),
                        "give every row as many, and put those with commas in quotation marks");
            }
            LocalDate start = day(row, "date").orElseThrow(() -> new Wrong("has no date", "give the first day"));
            LocalDate end = day(row, "enddate").orElse(start);
            if (end.isBefore(start)) {
                throw new Wrong("ends on " + end + ", before it starts on " + start, "mend one of the days");
            }
            rows.add(new EventRow(
                    dataset,
                    number,
                    start,
                    end,
                    place(row),
                    labels(row),
                    fatalities(row),
                    precision(row, "where_prec", MOST_PLACE_PRECISION),
                    precision(row, "date_prec", MOST_DAY_PRECISION)));
            lines.add((int) row.getStartingLineNumber());
        } catch (Wrong e) {
            refused.add(number);
            problems.add(line(row) + e.getMessage() + "; the row is left out");
        }
    }

    private String line(CsvRecord row) {
        return file + ":" + row.getStartingLineNumber() + ": ";
    }

    private Optional<LocalDate> day(CsvRecord row, String column) throws Wrong {
        Optional<String> text = header.find(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = DAY.matcher(text.get());
        if (!parts.matches()) {
            throw new Wrong(column + " '" + shown(text.get()) + "' is no day", "write it as 2025-10-09");
        }
        int month = Integer.parseInt(parts.group(2));
        int ofMonth = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(1));
        if (month < 1
                || month > 12
                || ofMonth < 1
                || ofMonth > LocalDate.of(2000, month, 1).lengthOfMonth()) {
            throw new Wrong(column + " '" + shown(text.get()) + "' is no day of any year", "mend it");
        }
        if (ofMonth == 29 && month == 2 && !Year.isLeap(year)) {
            throw new Wrong(column + " '" + shown(text.get()) + "' is no day of that year", "mend it");
        }
        LocalDate day = LocalDate.of(year, month, ofMonth);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new Wrong(column + " " + day + " is not between 1900 and 2199", "mend the year");
        }
        return Optional.of(day);
    }

    private Coordinates place(CsvRecord row) throws Wrong {
        double latitude = degrees(row, "latitude");
        double longitude = degrees(row, "longitude");
        boolean swapped = Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
        if (swapped) {
            throw new Wrong(
                    "latitude " + latitude + " is not between -90 and 90, longitude " + longitude + " could be one",
                    "the two may have changed places");
        }
        if (Math.abs(latitude) > 90) {
            throw new Wrong("latitude " + latitude + " is not between -90 and 90", "give it in decimal degrees");
        }
        if (Math.abs(longitude) > 180) {
            throw new Wrong("longitude " + longitude + " is not between -180 and 180", "give it in decimal degrees");
        }
        return new Coordinates(latitude, longitude);
    }

    private double degrees(CsvRecord row, String column) throws Wrong {
        String text =
                header.find(row, column).orElseThrow(() -> new Wrong("has no " + column, "give it in decimal degrees"));
        if (!DECIMAL.matcher(text).matches()) {
            throw new Wrong(column + " '" + shown(text) + "' is no number", "give it in decimal degrees");
        }
        return Double.parseDouble(text);
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
            problems.add(line(row) + "fatalities '" + shown(text.get())
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
        problems.add(line(row) + column + " '" + shown(text.get()) + "' is not 1 to " + most
                + "; the row goes in as exact, leave the field empty where nothing is known");
        return EXACT;
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
