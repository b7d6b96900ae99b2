package org.sulh.intake.table;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sulh.model.Coordinates;

/** Understands the fields that say when and where. */
final class EventValues {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][0-9:.Z+-]{1,40})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,18})?(?:[eE][+-]?\\d{1,2})?");

    private EventValues() {}

    /** A day between 1900 and 2199, with or without a time after it; absent where the field is empty. */
    static Optional<LocalDate> findDay(String column, Optional<String> text) throws WrongValue {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = DAY.matcher(text.get());
        if (!parts.matches()) {
            throw new WrongValue(column + " '" + shown(text.get()) + "' is no day", "write it as 2025-10-09");
        }
        int month = Integer.parseInt(parts.group(2));
        int ofMonth = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(1));
        if (month < 1
                || month > 12
                || ofMonth < 1
                || ofMonth > LocalDate.of(2000, month, 1).lengthOfMonth()) {
            throw new WrongValue(column + " '" + shown(text.get()) + "' is no day of any year", "mend it");
        }
        if (ofMonth == 29 && month == 2 && !Year.isLeap(year)) {
            throw new WrongValue(column + " '" + shown(text.get()) + "' is no day of that year", "mend it");
        }
        LocalDate day = LocalDate.of(year, month, ofMonth);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new WrongValue(column + " " + day + " is not between 1900 and 2199", "mend the year");
        }
        return Optional.of(day);
    }

    /** A place in decimal degrees. */
    static Coordinates place(Optional<String> north, Optional<String> east) throws WrongValue {
        double latitude = degrees("latitude", north);
        double longitude = degrees("longitude", east);
        boolean swapped = Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
        if (swapped) {
            throw new WrongValue(
                    "latitude " + latitude + " is not between -90 and 90, longitude " + longitude + " could be one",
                    "the two may have changed places");
        }
        if (Math.abs(latitude) > 90) {
            throw new WrongValue("latitude " + latitude + " is not between -90 and 90", "give it in decimal degrees");
        }
        if (Math.abs(longitude) > 180) {
            throw new WrongValue(
                    "longitude " + longitude + " is not between -180 and 180", "give it in decimal degrees");
        }
        return new Coordinates(latitude, longitude);
    }

    private static double degrees(String column, Optional<String> field) throws WrongValue {
        String text = field.orElseThrow(() -> new WrongValue("has no " + column, "give it in decimal degrees"));
        if (!DECIMAL.matcher(text).matches()) {
            throw new WrongValue(column + " '" + shown(text) + "' is no number", "give it in decimal degrees");
        }
        return Double.parseDouble(text);
    }

    /** What stands in a field, short enough for a message. */
    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
