package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseStep.AppealDecided;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;

/** What was taken further, and what became of it. */
final class AppealsPart {
    private AppealsPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        desk.file().appeals().forEach(appeal -> appeal(blocks, appeal, desk));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Part("appeals", "Appeals", "", blocks));
    }

    private static void appeal(List<Block> blocks, AppealState state, CaseDesk desk) {
        String by = desk.words().actor(state.by());
        blocks.add(new Head(
                "Appeal " + state.index() + " of " + by,
                Optional.of(state.ruling().map(Ruling::formName).orElse("open"))));
        blocks.add(new Line("Against finding", Cell.of("", state.finding())));
        blocks.add(new Said(by, state.grounds(), state.index()));
        desk.list(AppealDecided.class).stream()
                .filter(decided -> decided.step().appeal() == state.index())
                .forEach(decided -> {
                    blocks.add(Line.of(
                            "Decided",
                            TimePhrase.of(decided.taken().at()) + ": "
                                    + decided.step().ruling().formName() + "; signed by "
                                    + Series.and(decided.taken().signers())));
                    blocks.add(new Said(
                            Series.and(decided.taken().signers()),
                            decided.step().reasons(),
                            decided.taken().index()));
                });
    }
}
