package org.sulh.pack;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/** Reads {@code places.csv}: a header, then one place a row; lines that start with # are comments. */
final class PlacesFile {
    static final String NAME = "places.csv";

    private static final Set<String> COLUMNS =
            Words.set("name other_names called_by precision lat lon radius_km country adm1 population");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern LINE = Pattern.compile("in line (\\d{1,9})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

    /** Half the way round the planet. */
    private static final double FARTHEST_KM = 20_100;

    private PlacesFile() {}

    static List<NamedPlace> read(String text, Mistakes mistakes) {
        return read(NAME, text, mistakes);
    }

    /** @param file the name that mistakes are told under */
    static List<NamedPlace> read(String file, String text, Mistakes mistakes) {
        List<NamedPlace> places = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (header.isEmpty()) {
                    header = header(row);
                } else {
                    place(file, header, row, mistakes).ifPresent(places::add);
                }
            }
            if (header.isEmpty()) {
                throw new WrongValue(1, "has no header", "begin with " + String.join(",", COLUMNS));
            }
        } catch (WrongValue e) {
            e.addTo(mistakes, file);
        } catch (CsvParseException e) {
            // The library tells the line in its message alone.
            Matcher told = LINE.matcher(String.valueOf(e.getMessage()));
            String cause = String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            mistakes.add(
                    file,
                    told.find() ? Long.parseLong(told.group(1)) : 1,
                    "the row that begins here cannot be read: " + cause,
                    "correct its quotation marks");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
        return places;
    }

    private static List<String> header(CsvRecord row) {
        List<String> header = row.getFields().stream().map(String::strip).toList();
        if (!Set.copyOf(header).equals(COLUMNS) || header.size() != COLUMNS.size()) {
            throw new WrongValue(
                    row.getStartingLineNumber(),
                    "the columns are " + String.join(",", header),
                    "name each of these once: " + String.join(",", COLUMNS));
        }
        return header;
    }

    private static Optional<NamedPlace> place(String file, List<String> header, CsvRecord row, Mistakes mistakes) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != header.size()) {
            mistakes.add(
                    file,
                    line,
                    "the row has " + row.getFieldCount() + " fields and the header " + header.size(),
                    "put a field that holds a comma in quotation marks, and leave unknown fields empty");
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), row.getField(i).strip());
        }
        try {
            return Optional.of(place(fields));
        } catch (IllegalArgumentException e) {
            mistakes.add(file, line, "" + e.getMessage(), "correct this row");
            return Optional.empty();
        }
    }

    private static NamedPlace place(Map<String, String> fields) {
        double radiusKm = decimal(fields, "radius_km");
        if (radiusKm > FARTHEST_KM) {
            throw new IllegalArgumentException("radius " + radiusKm + " km is not on this planet");
        }
        String population = field(fields, "population");
        if (!population.isEmpty() && !WHOLE.matcher(population).matches()) {
            throw new IllegalArgumentException("population '" + population + "' is not a whole number");
        }
        return new NamedPlace(
                field(fields, "name"),
                Words.barred(field(fields, "other_names")),
                precision(field(fields, "precision")),
                new Coordinates(decimal(fields, "lat"), decimal(fields, "lon")),
                radiusKm,
                present(field(fields, "country")).map(Country::checked),
                present(field(fields, "adm1")),
                population.isEmpty() ? 0 : Long.parseLong(population),
                Words.barred(field(fields, "called_by")).stream()
                        .map(PlacesFile::calledBy)
                        .toList());
    }

    private static PlacePrecision precision(String word) {
        PlacePrecision[] all = PlacePrecision.values();
        return Words.findConstant(word, all, PlacePrecision::formName)
                .orElseThrow(() -> new IllegalArgumentException("precision '" + word + "' is unknown, it is one of "
                        + Words.all(all, PlacePrecision::formName)));
    }

    private static NamedPlace.CalledBy calledBy(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("called_by '" + text + "' is not actor:name");
        }
        return new NamedPlace.CalledBy(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    private static double decimal(Map<String, String> fields, String column) {
        String text = field(fields, column);
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(column + " '" + text + "' is not a decimal number such as 34.53");
        }
        return Double.parseDouble(text);
    }

    /** Never absent: {@link #header} has seen every column. */
    private static String field(Map<String, String> fields, String column) {
        return fields.getOrDefault(column, "");
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
