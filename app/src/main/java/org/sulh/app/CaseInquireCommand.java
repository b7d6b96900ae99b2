package org.sulh.app;

import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Inquiry;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The preliminary inquiry. */
@Command(
        name = "inquire",
        description = "Say after the preliminary inquiry whether a complaint is taken up. Refused: once it was.")
final class CaseInquireCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    private static final class Result {
        @Option(names = "--take-up", description = "There is enough to go on with.")
        private boolean takenUp;

        @Option(names = "--dismiss", description = "There is not, and the case is closed.")
        private boolean dismissed;
    }

    @ArgGroup(multiplicity = "1")
    private Result result = new Result();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
    private String reason = "";

    CaseInquireCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        return new Inquiry(ids.getCase(id).id(), result.takenUp && !result.dismissed, reason);
    }
}
