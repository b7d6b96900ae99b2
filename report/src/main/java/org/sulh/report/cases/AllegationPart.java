package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Inquiry;
import org.sulh.model.cases.CaseStep.Reopening;
import org.sulh.report.Series;
import org.sulh.report.StepWords;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;

/** What is alleged, by whom, on what claims; and whether it was taken up. */
final class AllegationPart {
    private AllegationPart() {}

    static Part of(CaseDesk desk) {
        Complaint complaint = desk.file().complaint();
        Taken lodged = desk.file().taken().getFirst();
        List<Block> blocks = new ArrayList<>();
        String by = Series.capital(desk.words().complainant(complaint));
        blocks.add(Line.of("Brought by", by + " (entered by " + lodged.by() + ")"));
        blocks.add(Line.of("Brought against", desk.words().actor(complaint.respondent())));
        complaint.answers().ifPresent(other -> blocks.add(Line.of("In answer to", "case " + other)));
        blocks.add(new Said(by, complaint.what(), lodged.index()));
        desk.clauses(complaint.clauses()).forEach(blocks::add);
        blocks.add(Head.of("Claims that it stands on"));
        desk.evidence(complaint.claims()).forEach(blocks::add);
        desk.view().beside().incidents().stream()
                .filter(incident -> incident.claims().stream().anyMatch(complaint.claims()::contains))
                .forEach(incident -> blocks.add(Line.of("Incident", desk.incident(incident.id()))));
        desk.list(Inquiry.class).forEach(inquiry -> {
            blocks.add(Head.of(StepWords.done(inquiry.step().step())));
            blocks.add(new Said(
                    inquiry.taken().by(),
                    inquiry.step().reason(),
                    inquiry.taken().index()));
        });
        desk.list(Reopening.class).forEach(reopening -> {
            blocks.add(Head.of("Reopened on new claims"));
            blocks.add(new Said(
                    reopening.taken().by(),
                    reopening.step().reason(),
                    reopening.taken().index()));
            desk.evidence(reopening.step().claims()).forEach(blocks::add);
        });
        return new Part(
                "allegation",
                "The allegation",
                "What a complaint says is the word of who brings it, and no finding.",
                blocks);
    }
}
