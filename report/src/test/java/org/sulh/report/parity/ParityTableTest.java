package org.sulh.report.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.report.parity.ParityTable.Count;
import org.sulh.report.parity.ParityTable.Kinds;
import org.sulh.report.parity.ParityTable.Middle;
import org.sulh.report.parity.ParityTable.Reviewed;
import org.sulh.report.parity.ParityTable.Row;
import org.sulh.report.parity.ParityTable.Share;
import org.sulh.report.parity.ParityTable.Total;
import org.sulh.report.parity.ParityTable.Value;

/** Each measure of parity, on case files written by hand. */
class ParityTableTest {
    private static final List<String> PARTIES = List.of("north", "south");

    private static ParityTable table(Draft... drafts) {
        return ParityTable.of(PARTIES, files(drafts), Map.of());
    }

    private static List<CaseFile> files(Draft... drafts) {
        return List.of(drafts).stream().map(Draft::file).toList();
    }

    /** What is measured of north and of south. */
    private static List<Value> row(ParityTable table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .map(Row::values)
                .findFirst()
                .orElseThrow();
    }

    private static Kinds kinds(Map<String, Integer> numbers) {
        return new Kinds(new TreeMap<>(numbers));
    }

    private static Middle middle(int times, int hours) {
        return new Middle(times, Duration.ofHours(hours));
    }

    @Test
    void casesAreCountedAgainstWhomAndByWhomTheyAreBrought() {
        ParityTable table = table(
                Draft.of("south", "north"),
                Draft.of("south", "north"),
                Draft.of("north", "south"),
                Draft.byMonitor("north"));
        assertThat(row(table, "cases-against")).containsExactly(new Count(3), new Count(1));
        assertThat(row(table, "cases-brought")).containsExactly(new Count(1), new Count(2));
        assertThat(row(table, "brought-by"))
                .containsExactly(kinds(Map.of("party", 2, "monitor", 1)), kinds(Map.of("party", 1)));
    }

    @Test
    void onlyWhatTheInquiryDidNotTakeUpIsDismissed() {
        ParityTable table = table(
                Draft.of("south", "north").closed(Ending.NOT_TAKEN_UP),
                Draft.of("south", "north").closed(Ending.WITHDRAWN),
                Draft.of("north", "south"));
        assertThat(row(table, "dismissed-against")).containsExactly(new Share(1, 2), new Share(0, 1));
        assertThat(row(table, "dismissed-brought")).containsExactly(new Share(0, 1), new Share(1, 2));
    }

    @Test
    void ofTimesTheLowerMiddleIsGivenAndOfHowMany() {
        ParityTable table = table(
                Draft.of("south", "north").noticed(40),
                Draft.of("south", "north").noticed(10).noticed(900),
                Draft.of("south", "north").noticed(30),
                Draft.of("south", "north").noticed(20),
                Draft.of("south", "north"),
                Draft.of("north", "south").noticed(9),
                Draft.of("north", "south").noticed(1),
                Draft.of("north", "south").noticed(5));
        assertThat(row(table, "time-to-notice")).containsExactly(middle(4, 20), middle(3, 5));
        assertThat(row(table, "time-to-visit")).containsExactly(middle(0, 0), middle(0, 0));
    }

    @Test
    void aVisitAndAFindingAreTimedByTheFirstOfThem() {
        ParityTable table = table(
                Draft.of("south", "north")
                        .denied("north")
                        .visited(50)
                        .visited(30)
                        .found(70, 80, Conclusion.VIOLATION, false)
                        .found(71, 95, Conclusion.UNABLE, true),
                Draft.of("north", "south").found(70, 60, Conclusion.UNABLE, true));
        assertThat(row(table, "time-to-visit")).containsExactly(middle(1, 30), middle(0, 0));
        assertThat(row(table, "time-to-finding")).containsExactly(middle(1, 80), middle(1, 60));
    }

    @Test
    void aReplyIsInTimeOrLateOrLackingAndOneThatRunsIsNoneYet() {
        ParityTable table = table(
                Draft.of("south", "north").clock("reply", ClockStatus.MET, 10),
                Draft.of("south", "north").clock("reply", ClockStatus.MET_LATE, 30),
                Draft.of("south", "north").clock("reply", ClockStatus.LAPSED, 40),
                Draft.of("south", "north").clock("reply", ClockStatus.RUNNING, -1),
                Draft.of("south", "north").clock("reply", ClockStatus.CEASED, 5),
                Draft.of("south", "north").clock("visit", ClockStatus.MET, 5));
        assertThat(row(table, "replies-in-time")).containsExactly(new Share(1, 3), new Share(0, 0));
    }

    @Test
    void aVisitDeniedAndTimeLostGoToWhoCausedThemWhosesoeverCaseItIs() {
        ParityTable table = table(
                Draft.of("south", "north").denied("south").lost("south", 5).lost("mechanism", 100),
                Draft.of("north", "south")
                        .denied("south")
                        .denied("north")
                        .denied("nobody")
                        .lost("north", 2)
                        .lost("south", 1));
        assertThat(row(table, "visits-denied")).containsExactly(new Count(1), new Count(2));
        assertThat(row(table, "time-lost"))
                .containsExactly(new Total(Duration.ofHours(2)), new Total(Duration.ofHours(6)));
    }

    @Test
    void onlyFindingsThatStandAreCounted() {
        ParityTable table = table(
                Draft.of("south", "north")
                        .found(70, 80, Conclusion.VIOLATION, false)
                        .found(71, 81, Conclusion.NO_VIOLATION, true)
                        .found(72, 82, Conclusion.VIOLATION, true)
                        .excused(73, 83),
                Draft.of("north", "south").found(74, 80, Conclusion.UNABLE, true));
        assertThat(row(table, "findings"))
                .containsExactly(kinds(Map.of("violation", 2, "no-violation", 1)), kinds(Map.of("unable", 1)));
        assertThat(row(table, "severities")).containsExactly(kinds(Map.of("serious", 1, "minor", 1)), kinds(Map.of()));
        assertThat(row(table, "standards"))
                .containsExactly(kinds(Map.of("balance-of-probabilities", 2)), kinds(Map.of()));
        assertThat(row(table, "excused")).containsExactly(new Share(1, 2), new Share(0, 0));
    }

    @Test
    void anAppealIsOfWhoLodgedItAndGrantedOnceItIsDecidedOtherwiseThanUpheld() {
        ParityTable table = table(
                Draft.of("south", "north")
                        .appealed("north", Optional.of(Ruling.OVERTURNED))
                        .appealed("south", Optional.of(Ruling.UPHELD))
                        .appealed("north", Optional.empty()),
                Draft.of("north", "south")
                        .appealed("north", Optional.of(Ruling.REMITTED))
                        .appealed("north", Optional.of(Ruling.UPHELD)));
        assertThat(row(table, "appeals")).containsExactly(new Count(4), new Count(1));
        assertThat(row(table, "appeals-granted")).containsExactly(new Share(2, 3), new Share(0, 1));
    }

    @Test
    void measuresAreCountedByRungAndAgainstWhatTheLadderProposed() {
        ParityTable table = table(Draft.of("south", "north")
                .found(70, 80, Conclusion.VIOLATION, true)
                .measure(70, "censure", Fulfilment.FULL, false, true)
                .measure(70, "note", Fulfilment.MINIMAL, true, true)
                .measure(70, "", Fulfilment.FULL, false, true)
                .measure(70, "referral", Fulfilment.NOT_BEGUN, true, false));
        assertThat(row(table, "measures"))
                .containsExactly(kinds(Map.of("censure", 1, "note", 1, "in-words", 1)), kinds(Map.of()));
        assertThat(row(table, "deviations")).containsExactly(new Share(2, 3), new Share(0, 0));
        assertThat(row(table, "compliance")).containsExactly(kinds(Map.of("full", 2, "minimal", 1)), kinds(Map.of()));
        assertThat(row(table, "overdue")).containsExactly(new Share(1, 3), new Share(0, 0));
    }

    @Test
    void claimsAreThoseOfThePartysSpeakers() {
        ParityTable table = ParityTable.of(PARTIES, List.of(), Map.of("south", new Reviewed(9, 4, 2, 1)));
        assertThat(row(table, "claims")).containsExactly(new Count(0), new Count(9));
        assertThat(row(table, "claims-confirmed")).containsExactly(new Share(0, 0), new Share(4, 9));
        assertThat(row(table, "claims-corrected")).containsExactly(new Share(0, 0), new Share(2, 9));
        assertThat(row(table, "claims-rejected")).containsExactly(new Share(0, 0), new Share(1, 9));
    }

    @Test
    void exchangingThePartiesExchangesTheColumnsAndNothingElse() {
        ParityTable straight = ParityTable.of(
                PARTIES,
                List.of(busy("south", "north"), busy("south", "north"), quiet("north", "south")),
                Map.of("north", new Reviewed(9, 4, 2, 1)));
        ParityTable exchanged = ParityTable.of(
                PARTIES,
                List.of(busy("north", "south"), busy("north", "south"), quiet("south", "north")),
                Map.of("south", new Reviewed(9, 4, 2, 1)));
        for (int i = 0; i < straight.rows().size(); i++) {
            Row row = straight.rows().get(i);
            List<Value> values = new ArrayList<>(exchanged.rows().get(i).values());
            Collections.reverse(values);
            assertThat(values).as(row.words()).isEqualTo(row.values());
            assertThat(new HashSet<>(values))
                    .as(row.words() + " tells one from the other")
                    .hasSize(2);
        }
    }

    /** One of everything. */
    private static CaseFile busy(String by, String against) {
        return Draft.of(by, against)
                .noticed(20)
                .clock("reply", ClockStatus.MET, 60)
                .denied(against)
                .visited(90)
                .lost(against, 7)
                .found(70, 120, Conclusion.VIOLATION, true)
                .excused(71, 130)
                .measure(70, "note", Fulfilment.MINIMAL, true, true)
                .appealed(against, Optional.of(Ruling.UPHELD))
                .file();
    }

    private static CaseFile quiet(String by, String against) {
        return Draft.of(by, against).closed(Ending.NOT_TAKEN_UP).file();
    }

    @Test
    void theOrderOfTheFilesDecidesNothing() {
        List<CaseFile> files = List.of(busy("south", "north"), quiet("north", "south"), quiet("south", "north"));
        assertThat(ParityTable.of(PARTIES, files.reversed(), Map.of()))
                .isEqualTo(ParityTable.of(PARTIES, files, Map.of()));
    }

    @Test
    void thePageShowsAColumnForEachPartyAndADashWhereThereIsNothing() {
        ParityTable table = table(
                Draft.of("south", "north").noticed(20).lost("north", 7),
                Draft.of("south", "north").noticed(30));
        List<String> lines = ParityPage.lines(table, name -> name.equals("north") ? "Northland" : "Southland");
        assertThat(lines.getFirst()).matches(" +Northland +Southland");
        assertThat(lines)
                .anyMatch(line -> line.matches("cases against it +2 +0"))
                .anyMatch(line -> line.matches("time from complaint to notice.* 20 h \\(of 2\\) +-"))
                .anyMatch(line -> line.matches("replies given in time +- +-"))
                .anyMatch(line -> line.matches("time lost that it caused +7 h +0 h"));
        assertThat(ParityPage.tree(table).get("time-to-notice"))
                .hasToString("{measures=time from complaint to notice, cases against it,"
                        + " byParty={north={times=2, medianSeconds=72000}, south={times=0}}}");
    }
}
