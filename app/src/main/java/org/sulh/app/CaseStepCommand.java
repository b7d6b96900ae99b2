package org.sulh.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.model.cases.CaseStep;
import org.sulh.record.folder.Keyring.Signer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that take a step of a case share: the record opened, who signs, what became of the case. */
abstract class CaseStepCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CaseCommand cases;

    @Mixin
    private final FilingOptions options = new FilingOptions();

    CaseStepCommand(Terminal terminal, CaseCommand cases) {
        this.terminal = terminal;
        this.cases = cases;
    }

    /** How a step is entered, for every command alike. */
    static final class FilingOptions {
        @Option(
                names = "--json",
                description = "Print index, case, stage and what is possible next as one JSON object.")
        private boolean json;

        @Option(names = "--dry-run", description = "Say whether the step may be taken, and enter nothing.")
        private boolean dryRun;

        @Option(names = "--no-digest", description = "Do not enter a state digest at the end.")
        private boolean noDigest;

        boolean isDryRun() {
            return dryRun;
        }

        boolean asksForDigest() {
            return !noDigest;
        }

        boolean isJson() {
            return json;
        }
    }

    /** The step as the arguments have it. */
    abstract CaseStep step(CaseIds ids, OpenRecord open);

    /** Who signs it together; usually the first who may. */
    List<Signer> signers(Filing filing, CaseStep step) {
        return List.of(filing.listSigners(step).getFirst());
    }

    /** What is shown once the step was taken, or may be. */
    void afterwards(CaseStep step, OpenRecord open) {}

    /** Enters it. */
    void file(CaseStep step, Filing filing) throws InterruptedException {
        filing.enter(step, filing.sign(step, signers(filing, step)));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, cases.record())) {
            CaseIds ids = new CaseIds(open.state(), () -> new RecordIndex(open.conclusions()));
            CaseStep step = read(ids, open);
            file(step, new Filing(open, terminal, options));
            afterwards(step, open);
        }
        return ExitCode.DONE;
    }

    private CaseStep read(CaseIds ids, OpenRecord open) {
        try {
            return step(ids, open);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Sulh.message(e), e);
        }
    }

    final Terminal terminal() {
        return terminal;
    }

    final FilingOptions options() {
        return options;
    }

    final CaseCommand cases() {
        return cases;
    }
}
