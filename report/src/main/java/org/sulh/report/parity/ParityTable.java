package org.sulh.report.parity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        for (Measure measure : Measure.values()) {
            rows.add(new Row(
                    measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    measure.words,
                    sides.stream().map(measure.of).toList()));
        }
        return new ParityTable(parties, rows);
    }

    /** What is measured, in the order of the rows. */
    private enum Measure {
        CASES_AGAINST("cases against it", side -> new Count(side.against.size())),
        BROUGHT_BY(
                "brought by",
                side -> side.kinds(
                        side.against, file -> file.complaint().origin().formName())),
        CASES_BROUGHT("cases that it brought", side -> new Count(side.brought.size())),
        DISMISSED_AGAINST(
                "cases against it dismissed at the inquiry", side -> side.share(side.against, Side::isDismissed)),
        DISMISSED_BROUGHT(
                "cases that it brought dismissed at the inquiry", side -> side.share(side.brought, Side::isDismissed)),
        TIME_TO_NOTICE("time from complaint to notice, cases against it", side -> side.middle(Side::toNotice)),
        REPLIES_IN_TIME("replies given in time", Side::replies),
        TIME_TO_VISIT(
                "time from complaint to the first visit made, cases against it", side -> side.middle(Side::toVisit)),
        VISITS_DENIED("visits that it kept from taking place", side -> new Count(side.denied())),
        TIME_TO_FINDING(
                "time from complaint to the first finding, cases against it", side -> side.middle(Side::toFinding)),
        FINDINGS(
                "findings in cases against it",
                side -> side.findings(
                        state -> state.finding().text().conclusion().formName())),
        STANDARDS(
                "standard of proof of violations",
                side -> side.violations(
                        state -> state.finding().text().standard().formName())),
        SEVERITIES(
                "severity of violations",
                side -> side.violations(
                        state -> state.finding().text().severity().orElseThrow().formName())),
        EXCUSED(
                "violations excused",
                side -> side.share(
                        side.violations(),
                        state -> state.finding().text().excuse().isPresent())),
        APPEALS("appeals that it lodged", side -> new Count(side.appeals().size())),
        APPEALS_GRANTED("of its appeals overturned or remitted", side -> side.share(side.decided(), Side::isGranted)),
        MEASURES("measures imposed on it", side -> side.measures(Side::rung)),
        DEVIATIONS("measures not proposed by the ladder", side -> side.share(side.measures(), side::isDeviation)),
        COMPLIANCE(
                "compliance with measures",
                side -> side.measures(state -> state.level().formName())),
        OVERDUE("measures overdue", side -> side.share(side.measures(), MeasureState::overdue)),
        TIME_LOST("time lost that it caused", side -> new Total(side.lost())),
        CLAIMS("claims of its speakers", side -> new Count(side.claims.all())),
        CLAIMS_CONFIRMED("of them confirmed by review", side -> new Share(side.claims.confirmed(), side.claims.all())),
        CLAIMS_CORRECTED("of them corrected by review", side -> new Share(side.claims.corrected(), side.claims.all())),
        CLAIMS_REJECTED("of them rejected by review", side -> new Share(side.claims.rejected(), side.claims.all()));

        private final String words;
        private final Function<Side, Value> of;

        Measure(String words, Function<Side, Value> of) {
            this.words = words;
            this.of = of;
        }
    }
}
