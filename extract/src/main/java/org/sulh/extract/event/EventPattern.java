package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.EventType;

/**
 * One line of a pattern file such as {@code events.csv}.
 *
 * @param type type of act
 * @param trigger lemmas that must stand side by side; {@value #GAP} among them stands for a few words or none
 * @param verb whether the trigger is a verb; a noun otherwise
 * @param frame how grammar gives the parts
 * @param only conditions that must all hold
 * @param unless conditions none of which may hold
 * @param line where the file has it, from 1
 */
public record EventPattern(
        EventType type,
        List<String> trigger,
        boolean verb,
        Frame frame,
        List<Condition> only,
        List<Condition> unless,
        int line) {

    /** Stands in a trigger for up to four words. */
    static final String GAP = "~";

    /** Words that stand in a relation to the trigger, and the lemmas one of them must have. */
    public record Condition(Relation relation, Set<String> lemmas) {
        /** Where the words stand. */
        public enum Relation {
            SUBJ,
            OBJ,
            OBL,
            MOD,
            COMP,
            /** In the trigger's clause, clauses below it left out. */
            CLAUSE,
            /** Among the eight words before and after it, however the parser hangs them. */
            NEAR,
            ANY
        }
    }

    /** The same trigger and part of speech, whatever stands around. */
    EventPattern withoutConditions() {
        return new EventPattern(type, trigger, verb, frame, List.of(), List.of(), line);
    }

    /** The same words as the other part of speech: a noun for a verb, a verb for a noun. */
    EventPattern asOtherPartOfSpeech() {
        return new EventPattern(type, trigger, !verb, frame, List.of(), List.of(), line);
    }

    /** The patterns of a line: one for each of the triggers that stand between bars. */
    static List<EventPattern> list(DataFile.Row row, WordClasses words) {
        return row.list("trigger").stream().map(t -> of(row, t, words)).toList();
    }

    static EventPattern of(DataFile.Row row, WordClasses words) {
        return of(row, row.get("trigger"), words);
    }

    private static EventPattern of(DataFile.Row row, String trigger, WordClasses words) {
        if (!row.get("pos").matches("[vn]")) {
            throw row.mistake("pos '" + row.get("pos") + "' is neither v nor n");
        }
        if (trigger.startsWith(GAP) || trigger.endsWith(GAP)) {
            throw row.mistake("trigger '" + trigger + "' begins or ends with a gap");
        }
        return new EventPattern(
                type(row),
                List.of(trigger.split(" ")),
                row.get("pos").equals("v"),
                frame(row),
                conditions(row, "only", words),
                conditions(row, "unless", words),
                row.line());
    }

    private static EventType type(DataFile.Row row) {
        try {
            return new EventType(row.get("type"));
        } catch (IllegalArgumentException e) {
            throw row.mistake("'" + row.get("type") + "' is not a slug");
        }
    }

    private static Frame frame(DataFile.Row row) {
        try {
            return Frame.valueOf(row.get("frame").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.mistake("'" + row.get("frame") + "' is not a frame");
        }
    }

    private static List<Condition> conditions(DataFile.Row row, String column, WordClasses words) {
        List<Condition> conditions = new ArrayList<>();
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return conditions;
        }
        for (String condition : cell.split(";")) {
            int colon = condition.indexOf(':');
            if (colon < 0) {
                throw row.mistake("condition '" + condition + "' is not relation:lemma|lemma");
            }
            try {
                Condition.Relation relation =
                        Condition.Relation.valueOf(condition.substring(0, colon).toUpperCase(Locale.ROOT));
                List<String> lemmas = List.of(condition.substring(colon + 1).split("\\|"));
                conditions.add(new Condition(relation, words.expand(lemmas)));
            } catch (IllegalArgumentException e) {
                throw row.mistake("condition '" + condition + "': " + e.getMessage());
            }
        }
        return conditions;
    }
}
