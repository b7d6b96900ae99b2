package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * One row of an event data set: what it says happened, in the few fields that data sets share.
 *
 * @param dataset name of the data set
 * @param row place in its file, from 1
 * @param start first day
 * @param end last day; never before {@code start}
 * @param at where
 * @param labels words of the data set's own, one for each field that is compared by words (type of act, actor, …), the same
 *     fields in the same order for all rows that are matched together; empty where unknown
 * @param fatalities how many were killed; absent when unknown
 * @param placePrecision how exactly the place is known, 1 exact to 7, as in UCDP's {@code where_prec}
 * @param dayPrecision how exactly the days are known, 1 exact to 5, as in UCDP's {@code date_prec}
 */
public record EventRow(
        String dataset,
        int row,
        LocalDate start,
        LocalDate end,
        Coordinates at,
        List<String> labels,
        OptionalInt fatalities,
        int placePrecision,
        int dayPrecision) {
    public EventRow {
        Checks.text(dataset, "data set");
        Checks.that(row >= 1, "rows are counted from 1");
        Checks.that(!end.isBefore(start), "the row ends on " + end + ", before it starts");
        labels = List.copyOf(labels);
        Checks.that(fatalities.isEmpty() || fatalities.getAsInt() >= 0, "fatalities cannot be fewer than none");
        Checks.that(placePrecision >= 1 && placePrecision <= 7, "place precision " + placePrecision + " is not 1 to 7");
        Checks.that(dayPrecision >= 1 && dayPrecision <= 5, "day precision " + dayPrecision + " is not 1 to 5");
    }
}
