package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep.Found;
import org.sulh.model.cases.CaseStep.Vote;
import org.sulh.report.Series;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;
import org.sulh.report.cases.Sheet.Table;

/** What was put to the vote, each vote, and each opinion in full. */
final class MotionsPart {
    private MotionsPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        desk.file().motions().forEach(motion -> motion(blocks, motion, desk));
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Part("motions", "Motions and votes", "", blocks));
    }

    private static void motion(List<Block> blocks, MotionState motion, CaseDesk desk) {
        blocks.add(new Head("Motion " + motion.index(), Optional.of(motion.carried() ? "carried" : "not carried")));
        desk.file().taken().stream()
                .filter(taken -> taken.index() == motion.index())
                .forEach(taken -> blocks.add(new Line("Put by", Cell.of(taken.by(), taken.index()))));
        Optional<Taken> found = desk.list(Found.class).stream()
                .filter(each -> each.step().motion() == motion.index())
                .map(CaseDesk.At::taken)
                .findFirst();
        found.ifPresentOrElse(
                taken -> blocks.add(new Line("Signed as a finding, where its text stands", Cell.of("", taken.index()))),
                () -> FindingsPart.says("Proposes to find", motion.text(), desk).forEach(blocks::add));
        blocks.add(Line.of("Hash of the text", motion.hash()));
        blocks.add(Line.of("Votes", tally(motion)));
        if (!motion.votes().isEmpty()) {
            blocks.add(new Table(
                    List.of("Member", "For", "Vote", "Entry"),
                    motion.votes().stream()
                            .map(vote -> List.of(
                                    Cell.of(vote.member()),
                                    Cell.of(desk.words().actor(vote.of())),
                                    Cell.of(vote.choice().formName()),
                                    entries(motion, vote, desk)))
                            .toList()));
        }
        motion.votes().forEach(vote -> vote.opinion().ifPresent(opinion -> {
            blocks.add(Line.of(vote.choice() == Choice.AGAINST ? "Dissent of" : "Opinion of", vote.member()));
            blocks.add(new Said(
                    vote.member() + ", for " + desk.words().actor(vote.of()),
                    opinion,
                    casts(motion, vote, desk)
                            .mapToLong(Taken::index)
                            .findFirst()
                            .orElse(motion.index())));
        }));
    }

    private static Cell entries(MotionState motion, Finding.Vote vote, CaseDesk desk) {
        return new Cell(
                "",
                Optional.empty(),
                casts(motion, vote, desk).map(Taken::index).toList());
    }

    private static Stream<Taken> casts(MotionState motion, Finding.Vote vote, CaseDesk desk) {
        return desk.list(Vote.class).stream()
                .filter(cast -> cast.step().motion() == motion.index()
                        && cast.taken().by().equals(vote.member()))
                .map(CaseDesk.At::taken);
    }

    static String tally(MotionState motion) {
        return count(motion, Choice.FOR) + " for, " + count(motion, Choice.AGAINST) + " against, "
                + count(motion, Choice.ABSTAIN) + " abstaining; "
                + Series.count(motion.needed(), "vote") + " for it "
                + (motion.needed() == 1 ? "carries" : "carry") + " it";
    }

    private static long count(MotionState motion, Choice choice) {
        return motion.votes().stream().filter(vote -> vote.choice() == choice).count();
    }
}
