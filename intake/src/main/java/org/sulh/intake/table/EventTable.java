package org.sulh.intake.table;

import java.util.List;
import org.sulh.model.EventRow;

/**
 * A table of events as it was read.
 *
 * @param rows those that can be compared
 * @param lines line in the file of each of them, from 1
 * @param refused numbers of the rows that cannot, from 1
 * @param problems what is wrong, a line each: {@code FILE:LINE: reason; mend}
 */
public record EventTable(List<EventRow> rows, List<Integer> lines, List<Integer> refused, List<String> problems) {
    public EventTable {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }
}
