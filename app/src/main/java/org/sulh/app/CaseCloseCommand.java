package org.sulh.app;

import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Closure;
import org.sulh.model.cases.CaseStep.Ending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A case is closed. */
@Command(
        name = "close",
        description =
                "Close a case. Refused: an ending that the case does not bear out, such as complied while a measure is open,"
                        + " and any while a session is open or an appeal may still be lodged.")
final class CaseCloseCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "ENDING",
            description = "not-taken-up, no-violation, excused, complied, settled, withdrawn or unable-to-conclude.")
    private String ending = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in words.")
    private String reason = "";

    CaseCloseCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        return new Closure(
                ids.getCase(id).id(), CaseIds.constant(Ending.values(), Ending::formName, ending, "an ending"), reason);
    }
}
