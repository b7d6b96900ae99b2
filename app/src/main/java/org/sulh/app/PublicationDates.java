package org.sulh.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code --published} says: one day for all documents, and days for single files.
 *
 * @param forAll day of every file that has none of its own
 * @param byFile days of single files, by the name they are given on the command line or the last part of it
 */
record PublicationDates(Optional<LocalDate> forAll, Map<String, LocalDate> byFile) {
    PublicationDates {
        byFile = Map.copyOf(byFile);
    }

    /**
     * Reads the values of the option, each {@code DATE} or {@code FILE=DATE}.
     *
     * @throws UsageException when a value is no date, or two values speak of the same file
     */
    static PublicationDates parse(List<String> values) {
        Optional<LocalDate> forAll = Optional.empty();
        Map<String, LocalDate> byFile = new LinkedHashMap<>();
        for (String value : values) {
            int equals = value.lastIndexOf('=');
            LocalDate date = date(value.substring(equals + 1), value);
            if (equals > 0) {
                if (byFile.put(value.substring(0, equals), date) != null) {
                    throw new UsageException("--published " + value + ": this file has a date already; give it once");
                }
            } else if (forAll.isPresent()) {
                throw new UsageException("--published " + value
                        + ": there is a date for all files already; name the file, as in --published FILE=" + date);
            } else {
                forAll = Optional.of(date);
            }
        }
        return new PublicationDates(forAll, byFile);
    }

    private static LocalDate date(String text, String value) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "--published " + value + ": '" + text + "' is not a date; write year-month-day, as in 2025-11-06",
                    e);
        }
    }

    Optional<LocalDate> find(String file) {
        return Optional.ofNullable(byFile.get(file))
                .or(() -> Optional.ofNullable(byFile.get(lastPart(file))))
                .or(() -> forAll);
    }

    /** The names that {@code --published} gives and no input bears. */
    Set<String> withoutFile(Set<String> files) {
        return byFile.keySet().stream()
                .filter(name -> files.stream()
                        .noneMatch(file -> file.equals(name) || lastPart(file).equals(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String lastPart(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
