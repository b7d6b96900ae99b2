package org.sulh.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sulh.intake.IntakeException;
import org.sulh.intake.table.EventTable;
import org.sulh.intake.table.EventTableReader;
import org.sulh.intake.table.SwappedCoordinates;
import org.sulh.model.EventRow;

/**
 * The tables that a user brings, read, with every problem told.
 *
 * @param names of the data sets, in the user's order
 * @param rows of all that can be compared, data set after data set
 * @param lines line in its file of each of them
 * @param refused for each data set, numbers of the rows that cannot
 * @param files for each data set, what its file is called
 * @param isWhole whether every row of every data set could be taken
 */
record EventTables(
        List<String> names,
        List<EventRow> rows,
        List<Integer> lines,
        Map<String, List<Integer>> refused,
        Map<String, Path> files,
        boolean isWhole) {
    /** Problems of one file that are shown; a table of another kind would fill the screen. */
    private static final int SHOWN = 50;

    private static final EventTable EMPTY = new EventTable(List.of(), List.of(), List.of(), List.of());

    /** What became of one file. */
    private record Outcome(String name, EventTable table, List<String> problems, boolean isRead) {}

    static EventTables read(Map<String, Path> dataSets, List<String> labels, Terminal terminal) {
        List<String> names = List.copyOf(dataSets.keySet());
        // Files are read side by side; nothing depends on which is done first.
        List<Outcome> outcomes = names.parallelStream()
                .map(name -> read(name, dataSets.getOrDefault(name, Path.of("")), labels))
                .toList();
        List<EventRow> all = outcomes.stream()
                .flatMap(outcome -> outcome.table().rows().stream())
                .toList();
        Set<EventRow> swapped = SwappedCoordinates.among(all);
        Map<String, List<Integer>> refused = new HashMap<>();
        List<EventRow> rows = new ArrayList<>(all.size());
        List<Integer> lines = new ArrayList<>(all.size());
        boolean whole = true;
        for (Outcome outcome : outcomes) {
            List<Integer> left = new ArrayList<>(outcome.table().refused());
            List<String> problems = new ArrayList<>(outcome.problems());
            for (int i = 0; i < outcome.table().rows().size(); i++) {
                EventRow row = outcome.table().rows().get(i);
                if (swapped.contains(row)) {
                    left.add(row.row());
                    problems.add(dataSets.get(outcome.name()) + ":"
                            + outcome.table().lines().get(i) + swapped(row));
                } else {
                    rows.add(row);
                    lines.add(outcome.table().lines().get(i));
                }
            }
            refused.put(outcome.name(), left.stream().sorted().toList());
            whole &= left.isEmpty() && outcome.isRead();
            show(problems, terminal);
        }
        if (outcomes.stream().noneMatch(Outcome::isRead)) {
            throw new UsageException("none of the data sets could be read; mend them, then run it again");
        }
        return new EventTables(names, rows, lines, refused, dataSets, whole);
    }

    private static Outcome read(String name, Path file, List<String> labels) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            EventTable table = EventTableReader.read(name, file.toString(), in, labels);
            return new Outcome(name, table, table.problems(), true);
        } catch (IntakeException e) {
            return new Outcome(name, EMPTY, List.of(Sulh.message(e)), false);
        } catch (IOException e) {
            String problem = file + ": cannot be read (" + e.getMessage() + "); check that it is there and may be read";
            return new Outcome(name, EMPTY, List.of(problem), false);
        }
    }

    private static String swapped(EventRow row) {
        return ": latitude " + row.at().lat() + " and longitude "
                + row.at().lon()
                + " seem to have changed places, since all others lie where they would the other way round; the row is left"
                + " out";
    }

    private static void show(List<String> problems, Terminal terminal) {
        problems.stream().limit(SHOWN).forEach(terminal::warn);
        if (problems.size() > SHOWN) {
            terminal.warn("and " + (problems.size() - SHOWN) + " more problems in this file");
        }
    }

    /** Place of a row in {@link #rows}, by data set and number; -1 where it is not among them. */
    int find(String dataSet, int number) {
        return IntStream.range(0, rows.size())
                .filter(i ->
                        rows.get(i).row() == number && rows.get(i).dataset().equals(dataSet))
                .findFirst()
                .orElse(-1);
    }
}
