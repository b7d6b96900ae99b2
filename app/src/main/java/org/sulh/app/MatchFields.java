package org.sulh.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.intake.IntakeException;
import org.sulh.intake.table.TaxonomyFile;
import org.sulh.model.EventRow;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.records.Field;

/**
 * The columns that are compared by words, with what is known of the words.
 *
 * @param fields in the order of a row's labels
 */
record MatchFields(List<Field> fields) {
    private static final String TYPE = "type";
    private static final int SHOWN = 20;

    MatchFields {
        fields = List.copyOf(fields);
    }

    /** @param taxonomies each {@code FILE} or {@code COLUMN=FILE} */
    static MatchFields of(List<String> labels, List<String> taxonomies) {
        Map<String, Field> known = new HashMap<>();
        known.put(TYPE, new Field(TYPE, Map.of(Field.ANY, standard())));
        for (String given : taxonomies) {
            int equals = given.indexOf('=');
            String column = equals < 0 ? TYPE : given.substring(0, equals);
            if (!labels.contains(column)) {
                throw new UsageException(
                        "--taxonomy " + given + ": the column " + column + " is not compared; add --compare " + column);
            }
            known.put(column, new Field(column, read(Path.of(given.substring(equals + 1)))));
        }
        return new MatchFields(labels.stream()
                .map(label -> known.getOrDefault(label, Field.plain(label)))
                .toList());
    }

    /** Each type of the taxonomy is of its family; a family may stand for a type. */
    private static Map<String, List<String>> standard() {
        Map<String, List<String>> kinds = new HashMap<>();
        Taxonomy.standard().families().forEach((family, types) -> {
            kinds.put(family, List.of(family));
            types.forEach(type -> kinds.put(type.slug(), List.of(family)));
        });
        return kinds;
    }

    private static Map<String, Map<String, List<String>>> read(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return TaxonomyFile.read(file.toString(), in);
        } catch (IntakeException e) {
            throw new UsageException(Sulh.message(e), e);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be read (" + e.getMessage() + "); check that it is there and may be read", e);
        }
    }

    /** Tells of words that no taxonomy knows, each with the line that has it first. Their rows are compared all the same. */
    void warnOfUnknown(EventTables tables, Terminal terminal) {
        for (int f = 0; f < fields.size(); f++) {
            if (!fields.get(f).kinds().isEmpty()) {
                warnOfUnknown(f, tables, terminal);
            }
        }
    }

    private record Word(String dataSet, String word) {}

    private static final class Seen {
        private final int line;
        private int rows;

        Seen(int line) {
            this.line = line;
        }
    }

    private void warnOfUnknown(int field, EventTables tables, Terminal terminal) {
        Map<Word, Seen> unknown = new LinkedHashMap<>();
        for (int i = 0; i < tables.rows().size(); i++) {
            EventRow row = tables.rows().get(i);
            int line = tables.lines().get(i);
            String word = row.labels().get(field);
            if (!word.isEmpty()
                    && fields.get(field).findKinds(row.dataset(), word).isEmpty()) {
                unknown.computeIfAbsent(new Word(row.dataset(), word), key -> new Seen(line)).rows++;
            }
        }
        String name = fields.get(field).name();
        unknown.entrySet().stream().limit(SHOWN).forEach(entry -> {
            Word word = entry.getKey();
            int rows = entry.getValue().rows;
            terminal.warn(tables.files().get(word.dataSet()) + ":" + entry.getValue().line + ": " + name + " '"
                    + word.word() + "'" + (rows == 1 ? "" : ", here and in " + (rows - 1) + " more rows,")
                    + " is in no taxonomy; it is compared as a word of its own, name its kind with --taxonomy");
        });
        if (unknown.size() > SHOWN) {
            terminal.warn("and " + (unknown.size() - SHOWN) + " more words of the column " + name
                    + " that are in no taxonomy");
        }
    }
}
