package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Rung;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.LadderProposal;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep.ComplianceCheck;
import org.sulh.model.cases.CaseStep.ComplianceReport;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.CaseDesk.At;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Said;
import org.sulh.report.cases.Sheet.Term;

/** What the ladder proposes, what people chose and why, and how far it is complied with. */
final class MeasuresPart {
    private MeasuresPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        desk.file().findings().stream().filter(FindingState::stands).forEach(state -> state.proposal()
                .ifPresent(proposal -> proposal(blocks, state, proposal, desk)));
        desk.file().measures().forEach(measure -> measure(blocks, measure, desk));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "measures",
                        "Measures and compliance",
                        "The ladder proposes, people choose. That something was done counts when others have seen it.",
                        blocks));
    }

    private static void proposal(List<Block> blocks, FindingState state, LadderProposal proposal, CaseDesk desk) {
        blocks.add(Head.of(
                "What the ladder proposes after finding " + state.finding().entry()));
        blocks.add(Line.of("Why", proposal.reason()));
        proposal.rungs().forEach(rung -> rung(rung, desk).forEach(blocks::add));
        proposal.most().ifPresent(most -> blocks.add(Line.of("No further than", most)));
    }

    private static void measure(List<Block> blocks, MeasureState state, CaseDesk desk) {
        blocks.add(new Head("Measure " + state.index(), Optional.of(mark(state))));
        blocks.add(Line.of("On", desk.words().actor(state.measure().on())));
        blocks.add(new Line("After finding", Cell.of("", state.measure().finding())));
        state.measure().rung().ifPresent(rung -> rung(rung, desk).forEach(blocks::add));
        state.measure().what().ifPresent(what -> blocks.add(Line.of("What", what)));
        taken(state.index(), desk)
                .forEach(taken -> blocks.add(state.measure()
                        .reason()
                        .<Block>map(reason -> new Said(taken.by(), reason, taken.index()))
                        .orElseGet(() -> new Line("Imposed by", Cell.of(taken.by(), taken.index())))));
        blocks.add(Line.of(
                "Due",
                TimePhrase.of(state.due())
                        + (state.due().equals(state.measure().due())
                                ? ""
                                : ", put off from "
                                        + TimePhrase.of(state.measure().due()) + " by an appeal")));
        for (At<ComplianceReport> report : desk.list(ComplianceReport.class)) {
            if (report.step().measure() == state.index()) {
                blocks.add(Line.of("Reported", TimePhrase.of(report.taken().at())));
                blocks.add(new Said(
                        desk.words().actor(state.measure().on()) + " ("
                                + report.taken().by() + ")",
                        report.step().what(),
                        report.taken().index()));
                desk.evidence(report.step().evidence()).forEach(blocks::add);
            }
        }
        for (At<ComplianceCheck> check : desk.list(ComplianceCheck.class)) {
            if (check.step().measure() == state.index()) {
                blocks.add(Line.of(
                        "Checked",
                        TimePhrase.of(check.taken().at()) + ": "
                                + CaseWords.plain(check.step().level().formName())));
                blocks.add(new Said(
                        check.taken().by(), check.step().reason(), check.taken().index()));
                desk.evidence(check.step().evidence()).forEach(blocks::add);
            }
        }
    }

    private static String mark(MeasureState state) {
        String level = CaseWords.plain(state.level().formName());
        return String.join(
                ", ",
                Stream.of(
                                Optional.of("compliance: " + level),
                                Optional.of("overdue").filter(_ -> state.overdue()),
                                Optional.of("waits for an appeal").filter(_ -> state.suspended()),
                                Optional.of("does not stand").filter(_ -> !state.stands()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Stream<Taken> taken(long index, CaseDesk desk) {
        return desk.file().taken().stream().filter(taken -> taken.index() == index);
    }

    /** A rung with its text, and what clears it. */
    static Stream<Block> rung(String id, CaseDesk desk) {
        Optional<Rung> rung = desk.words().agreement().ladder().rungs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        return rung.isEmpty()
                ? Stream.of(Line.of("Rung", id))
                : Stream.concat(
                        Stream.of(new Term("Rung " + id, rung.get().text())),
                        rung.get().remedy().stream().map(remedy -> new Term("Cleared by", remedy)));
    }
}
