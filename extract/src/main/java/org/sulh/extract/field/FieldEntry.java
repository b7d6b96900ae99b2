package org.sulh.extract.field;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a report: a line, bullet or numbered item with what goes on below it. What its statements leave unsaid, they
 * take from each other.
 *
 * @param number its place in the document, from 0
 * @param days of which it tells; absent where neither it nor a heading gives any
 * @param timed whether it begins with a time of day
 * @param statements in the order of the text
 */
public record FieldEntry(int number, Optional<FieldDays> days, boolean timed, List<FieldLine> statements) {
    public FieldEntry {
        statements = List.copyOf(statements);
    }
}
