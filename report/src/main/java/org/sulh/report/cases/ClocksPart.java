package org.sulh.report.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.Stop;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Table;

/** How long each step may take, when its clock stood still, and who cost how much time. */
final class ClocksPart {
    private ClocksPart() {}

    static Optional<Part> find(CaseDesk desk) {
        if (desk.file().clocks().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                List.of("Clock", "Whose time", "Began", "Allowed", "Due", "How it stands"),
                desk.file().clocks().stream().map(clock -> row(clock, desk)).toList()));
        List<List<Cell>> stops = new ArrayList<>();
        desk.file().clocks().forEach(clock -> clock.stops().forEach(stop -> stops.add(stop(clock, stop, desk))));
        if (!stops.isEmpty()) {
            blocks.add(Head.of("When a clock stood still"));
            blocks.add(new Table(List.of("Clock", "From", "Until", "Caused by", "Reason"), stops));
        }
        if (!desk.file().delays().isEmpty()) {
            blocks.add(Head.of("Time that was lost"));
            blocks.add(new Listing(sums(desk)));
            blocks.add(new Table(
                    List.of("Caused by", "Clock", "Lost", "Reason"),
                    desk.file().delays().stream().map(delay -> row(delay, desk)).toList()));
        }
        return Optional.of(new Part("clocks", "Clocks", "", blocks));
    }

    private static List<Cell> row(ClockState clock, CaseDesk desk) {
        String ended = clock.ended().map(at -> ", " + TimePhrase.of(at)).orElse("");
        return List.of(
                Cell.of(Series.capital(clock.name())),
                Cell.of(desk.words().actor(clock.owner())),
                Cell.of(TimePhrase.of(clock.began())),
                Cell.of(hours(clock.allowance())),
                Cell.of(clock.due().map(TimePhrase::of).orElse("stands still")),
                Cell.of(CaseWords.plain(clock.status().formName()) + ended));
    }

    private static List<Cell> stop(ClockState clock, Stop stop, CaseDesk desk) {
        return List.of(
                Cell.of(Series.capital(clock.name())),
                Cell.of(TimePhrase.of(stop.from())),
                Cell.of(stop.until().map(TimePhrase::of).orElse("still")),
                Cell.of(desk.words().actor(stop.causedBy())),
                Cell.of(stop.reason()));
    }

    private static List<Cell> row(Delay delay, CaseDesk desk) {
        return List.of(
                Cell.of(desk.words().actor(delay.causedBy())),
                Cell.of(Series.capital(delay.clock())),
                Cell.of(hours(delay.lost())),
                Cell.of(delay.reason()));
    }

    private static List<Cell> sums(CaseDesk desk) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        desk.file().delays().forEach(delay -> sums.merge(delay.causedBy(), delay.lost(), Duration::plus));
        return sums.entrySet().stream()
                .map(sum -> Cell.of(
                        Series.capital(desk.words().actor(sum.getKey())) + ": " + hours(sum.getValue()) + " in all"))
                .toList();
    }

    /** Hours, which clocks are given in, with minutes where there are any. */
    private static String hours(Duration span) {
        long minutes = span.toMinutesPart();
        String hours = span.toHours() + " h";
        return minutes == 0 ? hours : hours + " " + minutes + " min";
    }
}
