package org.sulh.extract.field;

import java.time.LocalDate;
import java.util.Optional;

/** The days that a statement tells itself, as against those of its entry. */
public final class StatementDays {
    private final FieldDates dates;
    private final Optional<LocalDate> published;

    /** @param published the day from which others count, where known */
    public StatementDays(Optional<LocalDate> published) {
        this.dates = new FieldDates(published);
        this.published = published;
    }

    /** The days in a statement; relative ones count from the day of its entry. */
    public Optional<FieldDays> find(FieldLine line, FieldEntry entry) {
        return dates.find(line.sentence().toString(), entry.days().map(FieldDays::end));
    }

    /** Whether some days lie after publication. */
    public boolean isAhead(FieldDays days) {
        return published.filter(p -> days.start().isAfter(p)).isPresent();
    }
}
