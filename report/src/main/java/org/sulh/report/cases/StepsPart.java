package org.sulh.report.cases;

import java.util.List;
import org.sulh.report.Series;
import org.sulh.report.StepWords;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Table;

/** Every step, with the entry of the register that it stands in. */
final class StepsPart {
    /** The column whose cells are what references to entries lead to. */
    static final String ENTRY = "Entry";

    static final String ID = "steps";

    private StepsPart() {}

    static Part of(CaseDesk desk) {
        List<List<Cell>> rows = desk.file().taken().stream()
                .map(taken -> List.of(
                        Cell.entry(taken.index()),
                        Cell.of(TimePhrase.of(taken.at())),
                        Cell.of(StepWords.done(taken.step().step())),
                        Cell.of(Series.and(taken.signers())),
                        Cell.of(CaseWords.plain(taken.stage()))))
                .toList();
        return new Part(
                ID,
                "Every step",
                "",
                List.of(new Table(List.of(ENTRY, "When", "Step", "Signed by", "Stage then"), rows)));
    }
}
