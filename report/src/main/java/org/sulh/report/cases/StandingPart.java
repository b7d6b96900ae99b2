package org.sulh.report.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Possible;
import org.sulh.model.cases.CaseStep;
import org.sulh.report.Series;
import org.sulh.report.StepWords;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;
import org.sulh.report.cases.Sheet.Table;

/** Where a case stands and what is next: for whom, and until when. */
final class StandingPart {
    private final CaseDesk desk;
    private final CaseFile file;
    private final CaseLine line;

    private StandingPart(CaseDesk desk) {
        this.desk = desk;
        this.file = desk.file();
        this.line = new CaseLine(desk.view().agreement(), desk.view().beside().names());
    }

    static Part of(CaseDesk desk) {
        StandingPart part = new StandingPart(desk);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(
                "Stage",
                desk.words().stage(desk.file().stage()) + " Since " + TimePhrase.of(since(desk.file())) + "."));
        part.closed(blocks);
        part.due(blocks);
        part.possible(blocks);
        return new Part("standing", "Where it stands", "", blocks);
    }

    /** When the case came to its stage. */
    static Instant since(CaseFile file) {
        Instant since = file.taken().getLast().at();
        for (CaseFile.Taken taken : file.taken().reversed()) {
            if (!taken.stage().equals(file.stage())) {
                break;
            }
            since = taken.at();
        }
        return since;
    }

    private void closed(List<Block> blocks) {
        file.closed().ifPresent(ending -> {
            blocks.add(Line.of("Closed", Series.capital(CaseWords.plain(ending.formName())) + "."));
            CaseFile.Taken last = file.taken().getLast();
            reason(last.step()).ifPresent(reason -> blocks.add(new Said(last.by(), reason, last.index())));
        });
    }

    private static Optional<String> reason(CaseStep step) {
        return switch (step) {
            case CaseStep.Closure closure -> Optional.of(closure.reason());
            case CaseStep.Inquiry inquiry -> Optional.of(inquiry.reason());
            default -> Optional.empty();
        };
    }

    private void due(List<Block> blocks) {
        List<Cell> lines = new ArrayList<>();
        Due.listIn(file).forEach(due -> lines.add(Cell.of(line(due))));
        file.clocks().stream()
                .filter(clock -> file.isOpen() && clock.status() == ClockStatus.STOPPED)
                .forEach(clock -> lines.add(Cell.of(standsStill(clock))));
        if (!lines.isEmpty()) {
            blocks.add(new Sheet.Head("Due", Optional.empty()));
            blocks.add(new Listing(lines));
        }
    }

    private String line(Due due) {
        Duration left = Duration.between(file.at(), due.until());
        return Series.capital(line.what(due)) + ": by " + TimePhrase.of(due.until()) + "; "
                + (due.overdue() ? "overdue by " + TimePhrase.of(left.negated()) : TimePhrase.of(left) + " left");
    }

    private String standsStill(ClockState clock) {
        CaseFile.Stop stop = clock.stops().getLast();
        return Series.capital(clock.name()) + ": the clock stands still since " + TimePhrase.of(stop.from())
                + "; caused by " + desk.words().actor(stop.causedBy()) + ": “" + stop.reason() + "”";
    }

    private void possible(List<Block> blocks) {
        List<Possible> now = file.possible().stream()
                .filter(each -> each.missing().isEmpty())
                .sorted(Comparator.comparing(each -> each.until().orElse(Instant.MAX)))
                .toList();
        List<Possible> later = file.possible().stream()
                .filter(each -> !each.missing().isEmpty())
                .toList();
        if (!now.isEmpty()) {
            blocks.add(Sheet.Head.of("What may be done now"));
            blocks.add(new Table(
                    List.of("Step", "By", "Until"),
                    now.stream()
                            .map(each -> List.of(
                                    Cell.of(Series.capital(StepWords.toDo(each.step()))),
                                    Cell.of(line.by(each, file)),
                                    Cell.of(each.until().map(TimePhrase::of).orElse(""))))
                            .toList()));
        }
        if (!later.isEmpty()) {
            blocks.add(Sheet.Head.of("What waits for something"));
            blocks.add(new Table(
                    List.of("Step", "By", "What is missing"),
                    later.stream()
                            .map(each -> List.of(
                                    Cell.of(Series.capital(StepWords.toDo(each.step()))),
                                    Cell.of(line.by(each, file)),
                                    Cell.of(String.join("; ", each.missing()))))
                            .toList()));
        }
    }
}
