package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseStep.Notice;
import org.sulh.model.cases.CaseStep.Reply;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.CaseDesk.At;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Column;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Pair;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;

/** Notice and reply, side by side. */
final class HearingPart {
    private HearingPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> put = new ArrayList<>();
        desk.list(Notice.class).forEach(notice -> notice(put, notice, desk));
        List<Block> answered = new ArrayList<>();
        desk.list(Reply.class).forEach(reply -> reply(answered, reply, desk));
        if (put.isEmpty() && answered.isEmpty()) {
            return Optional.empty();
        }
        String respondent = desk.words().actor(desk.file().complaint().respondent());
        if (answered.isEmpty()) {
            answered.add(new Listing(List.of(Sheet.Cell.of("No reply so far."))));
        }
        return Optional.of(new Part(
                "hearing",
                "Notice and reply",
                "",
                List.of(new Pair(
                        new Column("What was put to " + respondent, put),
                        new Column("What " + respondent + " says", answered)))));
    }

    private static void notice(List<Block> blocks, At<Notice> notice, CaseDesk desk) {
        blocks.add(Line.of("Notice", TimePhrase.of(notice.taken().at())));
        blocks.add(new Said(
                notice.taken().by(), notice.step().particulars(), notice.taken().index()));
        blocks.add(
                Line.of("Clauses in question", String.join(", ", notice.step().clauses())));
        List<String> alleged = desk.file().complaint().clauses();
        desk.clauses(notice.step().clauses().stream()
                        .filter(clause -> !alleged.contains(clause))
                        .toList())
                .forEach(blocks::add);
        desk.evidence(notice.step().claims()).forEach(blocks::add);
    }

    private static void reply(List<Block> blocks, At<Reply> reply, CaseDesk desk) {
        blocks.add(Line.of(
                "Reply",
                TimePhrase.of(reply.taken().at()) + ": "
                        + CaseWords.plain(reply.step().answer().formName())));
        String respondent = desk.words().actor(desk.file().complaint().respondent());
        blocks.add(new Said(
                respondent + " (" + reply.taken().by() + ")",
                reply.step().what(),
                reply.taken().index()));
        if (!reply.step().counterClaims().isEmpty()) {
            blocks.add(Sheet.Head.of("Claims that " + respondent + " sets against it"));
            desk.evidence(reply.step().counterClaims()).forEach(blocks::add);
        }
    }
}
