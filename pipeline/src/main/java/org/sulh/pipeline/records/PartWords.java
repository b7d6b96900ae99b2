package org.sulh.pipeline.records;

import java.util.List;
import java.util.Locale;

/** What a part of a score compares, in words. */
final class PartWords {
    private PartWords() {}

    static String time(Columns columns, int a, int b) {
        int lag = columns.lag(a, b);
        boolean days = columns.first[a] == columns.last[a] && columns.first[b] == columns.last[b];
        if (lag == 0) {
            return days ? "the same day" : "days that overlap";
        }
        return Math.abs(lag) == 1 ? "one day apart" : Math.abs(lag) + " days apart";
    }

    static String place(Columns columns, Places places, int a, int b, double squaredKm) {
        String apart = String.format(Locale.ROOT, "%.1f km apart", StrictMath.sqrt(squaredKm));
        return switch (PlaceCounts.group(columns, places, a, b)) {
            case PlaceCounts.SHARED_TO_SAME -> "the same point, which other rows bear too";
            case PlaceCounts.OWN_TO_NEAREST -> apart + ", the second at the nearest point that other rows bear too";
            case PlaceCounts.VAGUE -> apart + ", one of them vague in place or time";
            default -> apart;
        };
    }

    static String words(Columns columns, int field, int one, int other) {
        if (one == 0 || other == 0) {
            return "one is unknown";
        }
        List<String> words = columns.words.get(field);
        String first = words.get(one - 1);
        String second = words.get(other - 1);
        return first.equals(second) ? "both " + first : first + " and " + second;
    }
}
