package org.sulh.report.parity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.MeasureState;

/**
 * The same measures for each party. Of times the median is given, the lower of the two middle ones where their number is
 * even, and of how many. The figures depend on the files alone, and exchanging two parties exchanges their columns.
 *
 * @param parties slugs, in the order of the columns
 * @param rows one measure each
 */
public record ParityTable(List<String> parties, List<Row> rows) {
    public ParityTable {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
    }

    /** What is measured, in the order of the rows. */
    private static final List<Measure> MEASURES = List.of(
            new Measure("cases-against", "cases against it", side -> new Count(side.against.size())),
            new Measure(
                    "brought-by",
                    "brought by",
                    side -> side.kinds(
                            side.against, file -> file.complaint().origin().formName())),
            new Measure("cases-brought", "cases that it brought", side -> new Count(side.brought.size())),
            new Measure(
                    "dismissed-against",
                    "cases against it dismissed at the inquiry",
                    side -> side.share(side.against, Side::isDismissed)),
            new Measure(
                    "dismissed-brought",
                    "cases that it brought dismissed at the inquiry",
                    side -> side.share(side.brought, Side::isDismissed)),
            new Measure(
                    "time-to-notice",
                    "time from complaint to notice, cases against it",
                    side -> side.middle(Side::toNotice)),
            new Measure("replies-in-time", "replies given in time", Side::replies),
            new Measure(
                    "time-to-visit",
                    "time from complaint to the first visit made, cases against it",
                    side -> side.middle(Side::toVisit)),
            new Measure("visits-denied", "visits that it kept from taking place", side -> new Count(side.denied())),
            new Measure(
                    "time-to-finding",
                    "time from complaint to the first finding, cases against it",
                    side -> side.middle(Side::toFinding)),
            new Measure(
                    "findings",
                    "findings in cases against it",
                    side -> side.findings(
                            state -> state.finding().text().conclusion().formName())),
            new Measure(
                    "standards",
                    "standard of proof of violations",
                    side -> side.violations(
                            state -> state.finding().text().standard().formName())),
            new Measure(
                    "severities",
                    "severity of violations",
                    side -> side.violations(state ->
                            state.finding().text().severity().orElseThrow().formName())),
            new Measure(
                    "excused",
                    "violations excused",
                    side -> side.share(
                            side.violations(),
                            state -> state.finding().text().excuse().isPresent())),
            new Measure(
                    "appeals",
                    "appeals that it lodged",
                    side -> new Count(side.appeals().size())),
            new Measure(
                    "appeals-granted",
                    "of its appeals overturned or remitted",
                    side -> side.share(side.decided(), Side::isGranted)),
            new Measure("measures", "measures imposed on it", side -> side.measures(Side::rung)),
            new Measure(
                    "deviations",
                    "measures not proposed by the ladder",
                    side -> side.share(side.measures(), side::isDeviation)),
            new Measure(
                    "compliance",
                    "compliance with measures",
                    side -> side.measures(state -> state.level().formName())),
            new Measure("overdue", "measures overdue", side -> side.share(side.measures(), MeasureState::overdue)),
            new Measure("time-lost", "time lost that it caused", side -> new Total(side.lost())),
            new Measure("claims", "claims of its speakers", side -> new Count(side.claims.all())),
            new Measure(
                    "claims-confirmed",
                    "of them confirmed by review",
                    side -> new Share(side.claims.confirmed(), side.claims.all())),
            new Measure(
                    "claims-corrected",
                    "of them corrected by review",
                    side -> new Share(side.claims.corrected(), side.claims.all())),
            new Measure(
                    "claims-rejected",
                    "of them rejected by review",
                    side -> new Share(side.claims.rejected(), side.claims.all())));

    private record Measure(String id, String words, Function<Side, Value> of) {}

    /**
     * One measure.
     *
     * @param id slug, stable
     * @param words what it measures
     * @param values one for each party
     */
    public record Row(String id, String words, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** What is measured of one party. */
    public sealed interface Value {}

    /** How many. */
    public record Count(int number) implements Value {}

    /**
     * How many of how many.
     *
     * @param number at most {@code of}
     */
    public record Share(int number, int of) implements Value {}

    /**
     * The median of some times.
     *
     * @param times how many there are
     * @param median zero when there are none
     */
    public record Middle(int times, Duration median) implements Value {}

    /** A time in all. */
    public record Total(Duration time) implements Value {}

    /** How many of each kind; kinds that do not occur are left out. */
    public record Kinds(SortedMap<String, Integer> numbers) implements Value {}

    /**
     * How the claims of a party's speakers were reviewed.
     *
     * @param all how many there are
     */
    public record Reviewed(int all, int confirmed, int corrected, int rejected) {}

    /**
     * The measures of some cases.
     *
     * @param claims of each party's speakers; a party that is left out has made none
     */
    public static ParityTable of(List<String> parties, List<CaseFile> files, Map<String, Reviewed> claims) {
        List<Side> sides = parties.stream()
                .map(party -> new Side(party, files, claims.getOrDefault(party, new Reviewed(0, 0, 0, 0))))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Measure measure : MEASURES) {
            rows.add(new Row(
                    measure.id(),
                    measure.words(),
                    sides.stream().map(measure.of()).toList()));
        }
        return new ParityTable(parties, rows);
    }
}
