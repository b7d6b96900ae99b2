package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Procedure.Quorum;
import org.sulh.model.cases.CaseFile.SessionState;
import org.sulh.model.cases.CaseStep.SessionClosed;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;
import org.sulh.report.cases.Sheet.Table;

/** The joint sessions: who sat, who was recused and why, whether there was a quorum. */
final class SessionsPart {
    private SessionsPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        desk.file().sessions().forEach(session -> session(blocks, session, desk));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Part("sessions", "Sessions", "", blocks));
    }

    private static void session(List<Block> blocks, SessionState session, CaseDesk desk) {
        desk.file().taken().stream()
                .filter(taken -> taken.index() == session.opened())
                .forEach(taken -> {
                    blocks.add(new Head(
                            "Session of " + TimePhrase.of(taken.at()),
                            Optional.of(session.closed().isPresent() ? "closed" : "open")));
                    blocks.add(new Line("Opened by", Cell.of(taken.by(), taken.index())));
                });
        List<List<Cell>> rows = new ArrayList<>();
        session.present()
                .forEach(seat -> rows.add(List.of(
                        Cell.of(seat.holder()), Cell.of(desk.words().actor(seat.of())), Cell.of("sits"), Cell.of(""))));
        session.recused()
                .forEach(recused -> rows.add(List.of(
                        Cell.of(recused.holder()),
                        Cell.of(desk.words().actor(recused.of())),
                        Cell.of("recused"),
                        Cell.of(recused.reason()))));
        blocks.add(new Table(List.of("Member", "For", "Takes part", "Reason"), rows));
        desk.words()
                .agreement()
                .procedure()
                .quorum()
                .ifPresent(quorum -> blocks.add(Line.of("Quorum", quorum(quorum, session, desk))));
        desk.list(SessionClosed.class).stream()
                .filter(closed -> closed.step().session() == session.opened())
                .forEach(closed -> {
                    blocks.add(Line.of("Closed", TimePhrase.of(closed.taken().at())));
                    blocks.add(new Said(
                            closed.taken().by(),
                            closed.step().minutes(),
                            closed.taken().index()));
                    desk.evidence(closed.step().documents()).forEach(blocks::add);
                });
    }

    private static String quorum(Quorum quorum, SessionState session, CaseDesk desk) {
        List<String> lacking = quorum.of().stream()
                .filter(actor ->
                        session.present().stream().noneMatch(seat -> seat.of().equals(actor)))
                .map(desk.words()::actor)
                .toList();
        boolean enough = session.present().size() >= quorum.members();
        String asked = Series.count(quorum.members(), "member")
                + (quorum.of().isEmpty()
                        ? ""
                        : ", among them one each for " + desk.words().actors(quorum.of()));
        return (enough && lacking.isEmpty() ? "Present" : "Not present") + ": "
                + session.present().size() + " sit; it takes " + asked
                + (lacking.isEmpty() ? "" : "; nobody is there for " + Series.and(lacking)) + ".";
    }
}
