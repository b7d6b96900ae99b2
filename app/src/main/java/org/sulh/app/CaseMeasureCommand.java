package org.sulh.app;

import java.util.Optional;
import org.sulh.model.Rung;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.LadderProposal;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Found;
import org.sulh.model.cases.CaseStep.Measure;
import org.sulh.record.fold.RecordState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What follows a finding of violation. */
@Command(
        name = "measure",
        description =
                "Impose a measure after a finding of violation; without --rung and --what, show what the ladder proposes and"
                        + " enter nothing. Refused: where no violation stands or it is excused, a rung beyond the cap, and"
                        + " another rung than is proposed without a reason.")
final class CaseMeasureCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "FINDING", description = "The entry of the finding.")
    private long finding;

    @Option(names = "--rung", paramLabel = "RUNG", description = "A rung of the ladder.")
    private Optional<String> rung = Optional.empty();

    @Option(names = "--what", paramLabel = "WORDS", description = "The measure in words, where it is no rung.")
    private Optional<String> what = Optional.empty();

    @Option(names = "--due", paramLabel = "DAY", description = "By what day it is to be complied with: 2025-11-06.")
    private Optional<String> due = Optional.empty();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why this one.")
    private Optional<String> reason = Optional.empty();

    CaseMeasureCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (rung.isPresent() || what.isPresent()) {
            return super.call();
        }
        RecordView view = RecordView.of(terminal(), cases().record().folder().root());
        RecordState state = view.state();
        CaseFile file = new CaseIds(state, () -> new RecordIndex(view.conclusions()))
                .getCaseWith(finding, Found.class, "finding");
        show(state(file), view, file);
        return ExitCode.DONE;
    }

    private void show(FindingState state, RecordView view, CaseFile file) {
        LadderProposal proposal = state.proposal()
                .orElseThrow(
                        () -> new UsageException("the finding " + finding + " finds no violation; nothing follows it"));
        say("The ladder proposes, and people choose; nothing was entered. It " + proposal.reason() + ".");
        for (Rung each : view.pack(file.version()).agreement().ladder().rungs()) {
            if (proposal.rungs().contains(each.id())) {
                say("  " + each.id() + "  " + each.text().plain());
            }
        }
        proposal.most().ifPresent(most -> say("No further than " + most + ", whatever the reason."));
    }

    private void say(String line) {
        terminal().out().println(line);
    }

    private FindingState state(CaseFile file) {
        return file.findings().stream()
                .filter(each -> each.finding().entry() == finding)
                .findFirst()
                .orElseThrow();
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCaseWith(finding, Found.class, "finding");
        String day = due.orElseThrow(() -> new UsageException("say by what day with --due, as in --due 2025-11-06"));
        return new Measure(
                file.id(),
                finding,
                state(file).finding().text().against(),
                rung,
                what,
                reason,
                Moment.day("--due", day));
    }
}
