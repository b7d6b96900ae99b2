package org.sulh.record.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Duty;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.Coordinates;
import org.sulh.model.Round;
import org.sulh.model.Round.Delegation;
import org.sulh.model.Round.Fate;
import org.sulh.model.Round.OpenPoint;
import org.sulh.model.Round.Outcome;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.TimeWindow;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Call.Officer;
import org.sulh.model.watch.Sighting;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.model.watch.WatchReport.Cause;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.PayloadsTest.Sample;

/** Invented payloads of watches, commitments, rounds and calls, one of each form. */
final class ObservedSamples {
    private static final String DOCUMENT = Told.document(1);
    private static final Claim ONE = Told.shelling(DOCUMENT, "varland", "osmere", "Arn", 9);

    private ObservedSamples() {}

    static Stream<Sample> all() {
        Instant ten = Ledger.MORNING;
        LocalDate day = LocalDate.of(2025, 11, 7);
        Watch.Rhythm daily = new Watch.Every(24);
        Optional<Area.Country> arn = Optional.of(new Area.Country("XA"));
        return Stream.of(
                plan(new Area.InZone("buffer"), arn, daily),
                plan(new Area.Country("XA"), Optional.empty(), daily),
                plan(new Area.Everywhere(), Optional.empty(), new Watch.At(List.of(ten.plusSeconds(86_400)))),
                plan(new Area.Around("Arn bridge", new Coordinates(-1.25, 33.000001), 500), arn, daily),
                report(WatchReport.Outcome.COMPLETE, Optional.empty(), List.of(DOCUMENT)),
                report(WatchReport.Outcome.PARTIAL, Optional.of(new Cause("varland", "road closed")), List.of()),
                report(WatchReport.Outcome.MISSING, Optional.empty(), List.of()),
                report(WatchReport.Outcome.MISSING, Optional.of(new Cause("nobody", "fog")), List.of()),
                stated(new Unmeasured(new Texts(Map.of("en", "says no act", "fr", "ne dit rien")))),
                stated(new ToDo(
                        List.of(
                                new Milestone(
                                        "order", Texts.english("ordered"), Fulfilment.MINIMAL, List.of("document")),
                                new Milestone(
                                        "gone", Texts.english("gone"), Fulfilment.FULL, List.of("visit", "sensor"))),
                        Optional.of(day))),
                stated(new ToRefrain(
                        List.of("hostilities", "shelling"),
                        List.of("varland"),
                        List.of("osmere"),
                        List.of("XA"),
                        List.of("buffer"),
                        Optional.of(day),
                        Optional.of(day))),
                stated(new ToRefrain(
                        List.of("shelling"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())),
                new Sample(
                        CommitmentEntry.KIND,
                        new CommitmentEntry.Seen(new Sighting(
                                "p1", "gone", "visit", List.of(DOCUMENT, ONE.id()), "the posts are empty"))),
                new Sample(CommitmentEntry.KIND, new CommitmentEntry.Withdrawn(17, "the wrong post")),
                new Sample(RoundEntry.KIND, new RoundEntry(round(TimeWindow.between(day, day.plusDays(2))))),
                new Sample(
                        RoundEntry.KIND,
                        new RoundEntry(new Round(
                                "third",
                                TimeWindow.unknown(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of()))),
                new Sample(
                        CallEntry.KIND,
                        new CallEntry(new Call(
                                ten,
                                new Officer("sector-north", "varland"),
                                new Officer("sector-north", "osmere"),
                                "shots at the bridge",
                                Optional.of("both look"),
                                List.of(ONE.id()),
                                Optional.of("k-12")))));
    }

    private static Sample plan(Area area, Optional<Area.Country> country, Watch.Rhythm rhythm) {
        LocalDate day = LocalDate.of(2025, 11, 7);
        return new Sample(
                CoverageEntry.KIND,
                new CoverageEntry.Plan(new Watch(
                        "bridge", Watch.Kind.CAMERA, "team-3", area, country, day, day.plusDays(3), rhythm, 6)));
    }

    private static Sample report(WatchReport.Outcome outcome, Optional<Cause> cause, List<String> documents) {
        return new Sample(
                CoverageEntry.KIND,
                new CoverageEntry.Report(new WatchReport("bridge", Ledger.MORNING, outcome, cause, documents)));
    }

    private static Sample stated(Duty duty) {
        return new Sample(
                CommitmentEntry.KIND,
                new CommitmentEntry.Stated(new Commitment(
                        "p1",
                        "varland",
                        "osmere",
                        Texts.english("an end of it"),
                        true,
                        TermStatus.STATED,
                        Optional.of(LocalDate.of(2025, 11, 6)),
                        "https://example.org/1",
                        duty)));
    }

    private static Round round(TimeWindow time) {
        return new Round(
                "second",
                time,
                Optional.of("Lake town"),
                List.of("lakeland"),
                List.of(
                        new Delegation("varland", Optional.of("the minister")),
                        new Delegation("osmere", Optional.empty())),
                List.of(new Outcome("varland", "no result", Optional.of("https://example.org/2"))),
                Optional.of("Joint statement"),
                List.of(
                        new OpenPoint(
                                "wells",
                                "who draws water",
                                Optional.of("osmere"),
                                Fate.MOVED,
                                Optional.of("third"),
                                Optional.empty()),
                        new OpenPoint(
                                "line",
                                "where it runs",
                                Optional.empty(),
                                Fate.OPEN,
                                Optional.empty(),
                                Optional.of("minutes"))),
                List.of("i-17.3"),
                List.of(ONE.id()));
    }
}
