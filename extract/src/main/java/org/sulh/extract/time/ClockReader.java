package org.sulh.extract.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.extract.words.DataFile;

/** Reads times of day: "0340Z", "0340 hrs", "03:40", "21.30 hours local time", "2 p.m.", "4:15 a.m.". */
final class ClockReader {
    private static final Pattern FIGURES = Pattern.compile("(\\d{2})(\\d{2})([a-z]?)");
    private static final Pattern COLON = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?([a-z]?)");
    private static final Pattern DOT = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}");
    private static final Pattern HALF = Pattern.compile("[ap]\\.?m\\.?");

    private final Map<String, OptionalInt> zones = new HashMap<>();

    ClockReader() {
        for (DataFile.Row row : DataFile.beside(ClockReader.class, "zones.csv").rows()) {
            String minutes = row.get("minutes");
            zones.put(
                    row.get("name"),
                    minutes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(minutes)));
        }
    }

    /**
     * A time of day in a sentence.
     *
     * @param last its last word
     */
    record Clock(int last, ClockTime time) {}

    /** Minutes east of Greenwich of a letter or name; absent where it is no zone or the clock of the place. */
    OptionalInt east(String zone) {
        return zones.getOrDefault(zone, OptionalInt.empty());
    }

    /** Whether a letter or name is one of a clock. */
    boolean isZone(String name) {
        return zones.containsKey(name);
    }

    /** The time of day that begins at a word. */
    Optional<Clock> find(Line line, int at) {
        String here = line.word(at);
        Matcher figures = FIGURES.matcher(here);
        if (figures.matches()) {
            return inFigures(line, at, figures);
        }
        Matcher colon = COLON.matcher(here);
        if (colon.matches()) {
            return withZone(line, at, number(colon.group(1)), number(colon.group(2)), colon.group(3));
        }
        Matcher dot = DOT.matcher(here);
        if (dot.matches()
                && (isZone(line.word(at + 1)) || HALF.matcher(line.word(at + 1)).matches())) {
            return withZone(line, at, number(dot.group(1)), number(dot.group(2)), "");
        }
        boolean half = HALF.matcher(line.word(at + 1)).matches();
        return HOUR.matcher(here).matches() && half ? withZone(line, at, number(here), 0, "") : Optional.empty();
    }

    /** Four figures are a time only where a letter or word says so. */
    private Optional<Clock> inFigures(Line line, int at, Matcher figures) {
        String letter = figures.group(3);
        boolean told = letter.isEmpty() ? isZone(line.word(at + 1)) : isZone(letter) || letter.equals("h");
        return told ? withZone(line, at, number(figures.group(1)), number(figures.group(2)), letter) : Optional.empty();
    }

    private Optional<Clock> withZone(Line line, int at, int hour, int minute, String letter) {
        int last = at;
        int hours = hour;
        Matcher half = HALF.matcher(line.word(at + 1));
        if (half.matches()) {
            last++;
            hours = hour % 12 + (half.group().startsWith("p") ? 12 : 0);
        }
        OptionalInt east = east(letter);
        while (letter.isEmpty()
                        && isZone(line.word(last + 1))
                        && line.word(last + 1).length() > 1
                || letter.isEmpty() && last == at && line.word(last + 1).matches("[zl]")) {
            last++;
            OptionalInt named = east(line.word(last));
            east = named.isPresent() ? named : east;
        }
        if (line.word(last + 1).equals("time") && line.word(last).equals("local")) {
            last++;
        }
        if (hours == 24 && minute == 0) {
            hours = 0;
        }
        return hours < 24 && minute < 60
                ? Optional.of(new Clock(last, new ClockTime(hours * 60 + minute, east)))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
