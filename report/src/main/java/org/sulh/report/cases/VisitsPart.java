package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseStep.VisitDenied;
import org.sulh.model.cases.CaseStep.VisitMade;
import org.sulh.model.cases.CaseStep.VisitPlanned;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.CaseDesk.At;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;

/** The visits: planned, made, or denied and by whom. */
final class VisitsPart {
    private VisitsPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<At<VisitPlanned>> planned = desk.list(VisitPlanned.class);
        List<Block> blocks = new ArrayList<>();
        planned.forEach(visit -> visit(blocks, visit, desk));
        return planned.isEmpty() ? Optional.empty() : Optional.of(new Part("visits", "Visits", "", blocks));
    }

    private static void visit(List<Block> blocks, At<VisitPlanned> planned, CaseDesk desk) {
        long index = planned.taken().index();
        List<At<VisitMade>> made = desk.list(VisitMade.class).stream()
                .filter(visit -> visit.step().visit() == index)
                .toList();
        List<At<VisitDenied>> denied = desk.list(VisitDenied.class).stream()
                .filter(visit -> visit.step().visit() == index)
                .toList();
        String outcome = !made.isEmpty() ? "made" : !denied.isEmpty() ? "denied" : "planned";
        blocks.add(new Head(
                planned.step().place() + ", " + TimePhrase.of(planned.step().on()), Optional.of(outcome)));
        blocks.add(new Line(
                "Planned",
                Cell.of(
                        "by " + planned.taken().by() + "; team: "
                                + Series.and(planned.step().team()),
                        index)));
        made.forEach(visit -> {
            blocks.add(Line.of("Made", TimePhrase.of(visit.step().on())));
            blocks.add(new Said(
                    visit.taken().by(), visit.step().report(), visit.taken().index()));
            desk.evidence(visit.step().evidence()).forEach(blocks::add);
        });
        denied.forEach(visit -> {
            blocks.add(Line.of(
                    "Kept from taking place by", desk.words().actor(visit.step().causedBy())));
            blocks.add(new Said(
                    visit.taken().by(), visit.step().reason(), visit.taken().index()));
        });
    }
}
