package org.sulh.extract.place;

import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Coordinates;

/**
 * A square of the Military Grid Reference System on WGS 84: "42SVD 1234 5678", "42S VD 12345 67890"; between 80 degrees
 * south and 84 degrees north, where it rests on UTM. Two digits tell a square of 10 km, ten one of a metre.
 *
 * @param at middle of the square
 * @param radiusKm from the middle to a corner
 */
record GridReference(Coordinates at, double radiusKm) {
    /** What a reference looks like in a text; the groups are read by {@link #parse}. */
    static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<zone>\\d{1,2}) ?(?<band>[C-HJ-NP-X]) ?(?<column>[A-HJ-NP-Z])"
                    + "(?<row>[A-HJ-NP-V]) ?(?<digits>\\d{5} \\d{5}|\\d{4} \\d{4}|\\d{3} \\d{3}|\\d\\d \\d\\d|\\d \\d|\\d{2,10})(?![\\p{L}\\p{N}]|[.,]\\d)");

    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final String COLUMNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    private static final double SQUARE_M = 100_000;
    private static final double ROWS_M = 2_000_000;
    private static final int COLUMNS_OF_A_ZONE = 8;

    /** "13 MAR 2025" is a day. */
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().substring(0, 3))
            .collect(Collectors.toUnmodifiableSet());

    /** How far beyond its band and zone a point may lie: squares are cut there, and Norway's zones are wider. */
    private static final double BESIDE_THE_BAND = 0.2;

    private static final double WIDEST_ZONE = 9.5;
    private static final double KM_PER_DEGREE = 111;

    /** The square of a reference; empty when the text is none, or tells a square that does not exist. */
    static Optional<GridReference> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? of(matcher) : Optional.empty();
    }

    /** @param matcher that has just found {@link #FORM} */
    static Optional<GridReference> of(Matcher matcher) {
        int zone = Integer.parseInt(matcher.group("zone"));
        String digits = matcher.group("digits");
        String[] halves = digits.split(" ");
        String word = matcher.group("band") + matcher.group("column") + matcher.group("row");
        boolean even = halves.length == 2 ? halves[0].length() == halves[1].length() : digits.length() % 2 == 0;
        if (zone < 1 || zone > 60 || !even || (MONTHS.contains(word) && digits.length() <= 4)) {
            return Optional.empty();
        }
        String joined = digits.replace(" ", "");
        int half = joined.length() / 2;
        double cellM = StrictMath.pow(10, 5 - half);
        double easting = Integer.parseInt(joined.substring(0, half)) * cellM + cellM / 2;
        double northing = Integer.parseInt(joined.substring(half)) * cellM + cellM / 2;
        int column = COLUMNS.indexOf(matcher.group("column")) - (zone - 1) % 3 * COLUMNS_OF_A_ZONE;
        if (column < 0 || column >= COLUMNS_OF_A_ZONE) {
            return Optional.empty();
        }
        int shift = zone % 2 == 0 ? 5 : 0;
        int row = (ROWS.indexOf(matcher.group("row")) - shift + ROWS.length()) % ROWS.length();
        return inBand(
                        zone,
                        BANDS.indexOf(matcher.group("band")),
                        (column + 1) * SQUARE_M + easting,
                        row * SQUARE_M + northing,
                        cellM / 1000)
                .map(at -> new GridReference(at, StrictMath.sqrt(2) * cellM / 2000));
    }

    /** Rows repeat every 2,000 km, and the band of 8 degrees says which is meant. */
    private static Optional<Coordinates> inBand(int zone, int band, double eastingM, double rowM, double cellKm) {
        double south = -80 + 8 * band;
        double north = band == BANDS.length() - 1 ? 84 : south + 8;
        double beside = BESIDE_THE_BAND + cellKm / KM_PER_DEGREE;
        for (int turn = -5; turn < 5; turn++) {
            double northingM = rowM + turn * ROWS_M;
            if (StrictMath.abs(northingM) < 9_400_000) {
                Coordinates at = TransverseMercator.toDegrees(zone, eastingM, northingM);
                double east = StrictMath.abs(StrictMath.IEEEremainder(at.lon() - (6 * zone - 183), 360));
                if (at.lat() >= south - beside && at.lat() <= north + beside && east <= WIDEST_ZONE) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }
}
