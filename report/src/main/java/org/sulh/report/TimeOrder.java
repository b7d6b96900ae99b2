package org.sulh.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** By time; what is known to the month or year only stands at the end of that month or year, what is not known last. */
final class TimeOrder implements Comparator<TimeWindow>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(TimeWindow first, TimeWindow second) {
        return Comparator.comparing(TimeOrder::place)
                .thenComparing(TimeOrder::end)
                .compare(first, second);
    }

    private static LocalDate place(TimeWindow time) {
        boolean coarse = time.precision() == TimePrecision.MONTH || time.precision() == TimePrecision.YEAR;
        return coarse ? end(time) : time.start().orElse(end(time));
    }

    private static LocalDate end(TimeWindow time) {
        return time.end().or(time::start).orElse(LocalDate.MAX);
    }
}
