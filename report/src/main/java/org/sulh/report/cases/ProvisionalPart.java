package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseFile.ProvisionalState;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;

/** What is asked of the parties before anything is found. */
final class ProvisionalPart {
    private ProvisionalPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        for (ProvisionalState state : desk.file().provisionals()) {
            blocks.add(new Head(
                    "Asked of " + desk.words().actors(state.provisional().on()),
                    Optional.of(state.inForce() ? "in force" : "no longer in force")));
            MeasuresPart.rung(state.provisional().rung(), desk).forEach(blocks::add);
            blocks.add(Line.of("Until", TimePhrase.of(state.provisional().until())));
            desk.file().taken().stream()
                    .filter(taken -> taken.index() == state.index())
                    .forEach(taken ->
                            blocks.add(new Said(taken.by(), state.provisional().reason(), taken.index())));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part("provisional", "Provisional measures", "They say nothing of who did what.", blocks));
    }
}
