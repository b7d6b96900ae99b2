package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Provisional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Something is asked before anything is found. */
@Command(
        name = "provisional",
        description =
                "Ask something of the parties before anything is found; it says nothing of who did what. Refused: before"
                        + " notice, and a rung that the ladder does not mark as provisional.")
final class CaseProvisionalCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Option(
            names = "--on",
            paramLabel = "PARTY",
            description = "Of whom it is asked; default: of every party. Give it as often as needed.")
    private List<String> on = new ArrayList<>();

    @Option(names = "--rung", required = true, paramLabel = "RUNG", description = "A provisional rung of the ladder.")
    private String rung = "";

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day: 2025-11-06.")
    private String until = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in words.")
    private String reason = "";

    CaseProvisionalCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCase(id);
        List<String> parties = open.pack(file.version()).agreement().parties();
        return new Provisional(file.id(), on.isEmpty() ? parties : on, rung, Moment.day("--until", until), reason);
    }
}
