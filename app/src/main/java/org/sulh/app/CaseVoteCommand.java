package org.sulh.app;

import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Finding.Choice;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Motion;
import org.sulh.model.cases.CaseStep.Vote;
import org.sulh.report.cases.CaseView;
import org.sulh.report.cases.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A member's vote. */
@Command(
        name = "vote",
        description =
                "Vote on a motion; without a choice, show its text and enter nothing. Refused: from anybody who does not sit in"
                        + " the open session or has voted, and on another text than the one that --text names.")
final class CaseVoteCommand extends CaseStepCommand {
    /** Digits of a hash that nobody hits upon by chance. */
    private static final int LEAST_DIGITS = 8;

    @Parameters(index = "0", paramLabel = "MOTION", description = "The entry of the motion.")
    private long motion;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CHOICE", description = "for, against or abstain.")
    private Optional<String> choice = Optional.empty();

    @Option(
            names = "--text",
            paramLabel = "HASH",
            description = "The hash of the text that you have read, or its first digits; another text is refused.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--opinion", paramLabel = "WORDS", description = "Your opinion; of a vote against, the dissent.")
    private Optional<String> opinion = Optional.empty();

    CaseVoteCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (choice.isPresent()) {
            return super.call();
        }
        RecordView view = RecordView.of(terminal(), cases().record().folder().root());
        CaseFile file = new CaseIds(view.state(), () -> new RecordIndex(view.conclusions()))
                .getCaseWith(motion, Motion.class, "motion");
        Agreement agreement = view.pack(file.version()).agreement();
        CaseView page = new CasePage(view.conclusions()).of(file, agreement);
        MotionState state = state(file, motion);
        terminal().out().print(Dossier.motion(page, state.text(), state.hash()));
        return ExitCode.DONE;
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCaseWith(motion, Motion.class, "motion");
        String hash = state(file, motion).hash();
        text.ifPresent(read -> requireSame(read, hash));
        return new Vote(
                file.id(),
                motion,
                hash,
                CaseIds.constant(Choice.values(), Choice::formName, choice.orElseThrow(), "a vote"),
                opinion);
    }

    private void requireSame(String read, String hash) {
        if (read.length() < LEAST_DIGITS || !hash.startsWith(read)) {
            throw new UsageException("--text " + read + ": the text of motion " + motion + " has the hash " + hash
                    + "; look at it again with: sulh case DIR vote " + motion);
        }
    }

    static MotionState state(CaseFile file, long motion) {
        return file.motions().stream()
                .filter(each -> each.index() == motion)
                .findFirst()
                .orElseThrow();
    }
}
