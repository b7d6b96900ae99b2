package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.words.DataFile;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;
import org.sulh.model.TextSpan;

/**
 * Tells from its words what a statement reports, by {@code observations.csv}: of each group of lines the first that fits.
 * A list of counts ("31 mortar impacts, 12 bursts SAF") gives one observation for each kind. Immutable.
 */
public final class ObservationTable {
    private static final String NUMBER = "\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|single|several";

    private final FieldWords words;
    private final List<Row> rows = new ArrayList<>();
    private final List<DataFile.Row> means =
            DataFile.beside(ObservationTable.class, "means.csv").rows();

    private record Row(
            String group, EventType type, String trigger, List<String> with, String unless, boolean general) {}

    /** Reads the data file; a type outside the taxonomy or a class that is none is an error that names the line. */
    public ObservationTable(FieldWords words) {
        this.words = words;
        Taxonomy taxonomy = Taxonomy.standard();
        for (DataFile.Row row :
                DataFile.beside(ObservationTable.class, "observations.csv").rows()) {
            EventType type = new EventType(row.get("type"));
            if (!taxonomy.contains(type)) {
                throw row.mistake("'" + type + "' is not in the taxonomy");
            }
            List<String> with = row.get("with").isEmpty()
                    ? List.of()
                    : List.of(row.get("with").split(" "));
            Row read = new Row(
                    row.get("group"),
                    type,
                    row.get("trigger"),
                    with,
                    row.get("unless"),
                    row.get("general").equals("yes"));
            check(row, read);
            rows.add(read);
        }
    }

    private void check(DataFile.Row row, Row read) {
        FieldLine nothing = FieldStatements.line("-", new TextSpan(0, 1), new TextSpan(0, 1), words);
        try {
            words.has(nothing, 0, 1, read.trigger());
            read.with().forEach(w -> words.has(nothing, 0, 1, w));
            if (!read.unless().isEmpty()) {
                words.has(nothing, 0, 1, read.unless());
            }
        } catch (IllegalArgumentException e) {
            throw row.mistake(String.valueOf(e.getMessage()));
        }
    }

    /** What some words tell of, in the order of the text. */
    public List<Observation> read(FieldLine line, int from, int to) {
        List<Observation> counted = counted(line, from, to);
        if (counted.size() >= 2) {
            return counted;
        }
        Set<String> groups = new HashSet<>();
        List<Observation> found = new ArrayList<>();
        for (Row row : rows) {
            if (!groups.contains(row.group())) {
                match(row, line, from, to).ifPresent(o -> {
                    groups.add(row.group());
                    found.add(o);
                });
            }
        }
        if (groups.contains("works") || groups.contains("obstruction") || groups.contains("civil")) {
            // The machine that digs, and those who stop a patrol, do not also move.
            found.removeIf(o -> o.type().slug().equals("force-movement"));
        }
        if (groups.contains("fire")) {
            found.removeIf(o -> Set.of("overflight", "reconnaissance", "heavy-weapons", "withdrawal", "fortification")
                    .contains(o.type().slug()));
        }
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    private Optional<Observation> match(Row row, FieldLine line, int from, int to) {
        Optional<FieldWords.Hit> trigger = words.find(line, from, to, row.trigger());
        if (trigger.isEmpty()
                || !row.unless().isEmpty() && words.has(line, from, to, row.unless())
                || !row.with().stream().allMatch(w -> words.has(line, from, to, w))) {
            return Optional.empty();
        }
        return Optional.of(
                new Observation(row.type(), trigger.get().first(), trigger.get().last(), row.general()));
    }

    /** The kinds of fire in a list of counts. */
    private List<Observation> counted(FieldLine line, int from, int to) {
        List<Observation> found = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean edge = i == to || line.word(i).matches("[,;&+]|and|plus");
            if (!edge) {
                continue;
            }
            int first = start;
            int end = i;
            start = i + 1;
            while (first < end && !line.word(first).toLowerCase(Locale.ROOT).matches(NUMBER)) {
                first++;
            }
            if (first >= end || end - first > 12) {
                continue;
            }
            int number = first;
            rows.stream()
                    .filter(r -> r.group().equals("fire") && !r.general())
                    .flatMap(r -> match(r, line, number, end).stream())
                    .findFirst()
                    .filter(o -> found.stream().noneMatch(f -> f.type().equals(o.type())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The weapon or vehicle that some words name, in the word a claim bears. */
    public Optional<String> findMeans(FieldLine line, int from, int to) {
        return means.stream()
                .filter(r -> words.has(line, from, to, String.join("|", r.list("words"))))
                .map(r -> r.get("means"))
                .findFirst();
    }
}
