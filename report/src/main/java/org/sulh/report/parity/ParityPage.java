package org.sulh.report.parity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sulh.report.parity.ParityTable.Count;
import org.sulh.report.parity.ParityTable.Kinds;
import org.sulh.report.parity.ParityTable.Middle;
import org.sulh.report.parity.ParityTable.Row;
import org.sulh.report.parity.ParityTable.Share;
import org.sulh.report.parity.ParityTable.Total;
import org.sulh.report.parity.ParityTable.Value;

/** The measures of parity as text and as a tree of maps and lists. */
public final class ParityPage {
    private ParityPage() {}

    /**
     * A table with a column for each party.
     *
     * @param name name of a party to show
     */
    public static List<String> lines(ParityTable table, UnaryOperator<String> name) {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        table.parties().forEach(party -> head.add(name.apply(party)));
        cells.add(head);
        for (Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of(row.words()));
            row.values().forEach(value -> line.add(words(value)));
            cells.add(line);
        }
        int[] widths = new int[head.size()];
        cells.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        return cells.stream().map(line -> line(line, widths)).toList();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String words(Value value) {
        return switch (value) {
            case Count count -> String.valueOf(count.number());
            case Share share -> share.of() == 0 ? "-" : share.number() + " of " + share.of();
            case Middle middle -> middle.times() == 0 ? "-" : hours(middle.median()) + " (of " + middle.times() + ")";
            case Total total -> hours(total.time());
            case Kinds kinds ->
                kinds.numbers().isEmpty()
                        ? "-"
                        : kinds.numbers().entrySet().stream()
                                .map(kind ->
                                        kind.getValue() + " " + kind.getKey().replace('-', ' '))
                                .collect(Collectors.joining(", "));
        };
    }

    private static String hours(Duration time) {
        long minutes = time.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** Members: for each measure its words and, by party, what was measured; times in seconds. */
    public static Map<String, Object> tree(ParityTable table) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Map<String, Object> sides = new LinkedHashMap<>();
            for (int i = 0; i < table.parties().size(); i++) {
                sides.put(table.parties().get(i), value(row.values().get(i)));
            }
            tree.put(row.id(), ordered("measures", row.words(), "byParty", sides));
        }
        return tree;
    }

    private static Object value(Value value) {
        return switch (value) {
            case Count count -> count.number();
            case Share share -> ordered("number", share.number(), "of", share.of());
            case Middle middle ->
                middle.times() == 0
                        ? Map.of("times", 0)
                        : ordered(
                                "times",
                                middle.times(),
                                "medianSeconds",
                                middle.median().toSeconds());
            case Total total -> Map.of("seconds", total.time().toSeconds());
            case Kinds kinds -> kinds.numbers();
        };
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
