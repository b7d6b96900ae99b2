package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Coverage;

/** How far somebody looked, in one line and as JSON: what stands beside every count. */
public final class CoverageWords {
    /** Said where no watch was planned. */
    public static final String NOBODY = "nobody was to look anywhere: no watch was planned";

    private final Names names;

    /** @param names of those who kept somebody from looking */
    public CoverageWords(Names names) {
        this.names = names;
    }

    /** The line without the days of the period. */
    public String counts(Coverage coverage) {
        if (!coverage.isPlanned()) {
            return coverage.area() instanceof Area.Everywhere
                    ? NOBODY
                    : "nobody was to look there: no watch of it was planned";
        }
        List<String> parts = new ArrayList<>();
        parts.add(coverage.complete() + " complete");
        parts.add(coverage.partial() + " partial");
        parts.add(coverage.missing() + " missing");
        parts.add(coverage.conflicting() + " conflicting");
        String awaited = coverage.awaited() == 0 ? "" : "; " + coverage.awaited() + " still awaited";
        return Series.count(coverage.expected(), "slot") + " expected of "
                + (coverage.watches().size() == 1
                        ? "one watch"
                        : coverage.watches().size() + " watches") + ": "
                + String.join(", ", parts) + causes(coverage) + "; somebody looked on " + coverage.daysSeen() + " of "
                + Series.count(coverage.days(), "day") + awaited;
    }

    /** The line with the days of the period. */
    public String line(Coverage coverage) {
        return (coverage.isPlanned() ? coverage.from() + " to " + coverage.until() + ": " : "") + counts(coverage);
    }

    private String causes(Coverage coverage) {
        if (coverage.byCause().isEmpty()) {
            return "";
        }
        List<String> causes = new ArrayList<>();
        coverage.byCause().forEach((by, number) -> causes.add(cause(by) + " " + number));
        return " (kept from looking by: " + String.join(", ", causes) + ")";
    }

    private String cause(String by) {
        return switch (by) {
            case Coverage.NOT_SAID -> "not said";
            case "nobody" -> "nobody";
            case "mechanism" -> "the mechanism itself";
            default -> names.actor(by);
        };
    }

    /** Parts per million as a percentage with one place, rounded down. */
    public static String percent(int ppm) {
        return String.format(Locale.ROOT, "%d.%d %%", ppm / 10_000, ppm / 1_000 % 10);
    }

    /** As JSON has it, fields in a fixed order. */
    public static Map<String, Object> tree(Coverage coverage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("area", area(coverage.area()));
        tree.put("from", coverage.from().toString());
        tree.put("until", coverage.until().toString());
        tree.put("planned", coverage.isPlanned());
        tree.put("watches", coverage.watches());
        tree.put("expected", coverage.expected());
        tree.put("complete", coverage.complete());
        tree.put("partial", coverage.partial());
        tree.put("missing", coverage.missing());
        tree.put("conflicting", coverage.conflicting());
        tree.put("awaited", coverage.awaited());
        tree.put("byCause", coverage.byCause());
        tree.put("seenPpm", coverage.seenPpm());
        tree.put("days", coverage.days());
        tree.put("daysSeen", coverage.daysSeen());
        return tree;
    }

    private static Map<String, Object> area(Area area) {
        return switch (area) {
            case Area.Everywhere everywhere -> Map.of("everywhere", true);
            case Area.Country(String code) -> Map.of("country", code);
            case Area.InZone(String zone) -> Map.of("zone", zone);
            case Area.Around around -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("name", around.name());
                tree.put("lat", around.at().lat());
                tree.put("lon", around.at().lon());
                tree.put("radiusM", around.radiusMetres());
                yield tree;
            }
        };
    }
}
