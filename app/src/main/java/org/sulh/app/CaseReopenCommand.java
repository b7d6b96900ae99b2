package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Reopening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A case is opened again. */
@Command(
        name = "reopen",
        description =
                "Open a case again on new claims; notice is given and time to reply anew. Refused: on claims that were in the"
                        + " record when it was decided.")
final class CaseReopenCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Option(
            names = "--claim",
            required = true,
            paramLabel = "CLAIM",
            description = "A new claim. Give it as often as needed.")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in words.")
    private String reason = "";

    CaseReopenCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        return new Reopening(ids.getCase(id).id(), ids.claims(claims), reason);
    }
}
