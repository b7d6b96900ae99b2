package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.ComplianceCheck;
import org.sulh.model.cases.CaseStep.ComplianceReport;
import org.sulh.model.cases.CaseStep.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compliance. */
@Command(name = "comply", description = "Report what was done for a measure, or say what others have seen of it.")
final class CaseComplyCommand extends CommandGroup {
    /** The party says what it has done. */
    @Command(
            name = "report",
            description = "Say, for the party, what was done. It is not yet compliance. Refused: from anybody else.")
    static final class Report extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "MEASURE", description = "The entry of the measure.")
        private long measure;

        @Option(names = "--what", required = true, paramLabel = "WORDS", description = "What was done.")
        private String what = "";

        @Option(names = "--evidence", paramLabel = "ID", description = "A claim or document (d-…); as often as needed.")
        private List<String> evidence = new ArrayList<>();

        Report(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            String id = ids.getCaseWith(measure, Measure.class, "measure").id();
            return new ComplianceReport(id, measure, what, ids.evidence(evidence));
        }
    }

    /** Others have seen it. */
    @Command(
            name = "check",
            description =
                    "Say how far a measure is complied with, on evidence. Refused: from the party itself, and any level but"
                            + " not-begun without evidence.")
    static final class Check extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "MEASURE", description = "The entry of the measure.")
        private long measure;

        @Parameters(index = "1", paramLabel = "LEVEL", description = "not-begun, minimal, intermediate or full.")
        private String level = "";

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "What was seen.")
        private String reason = "";

        @Option(names = "--evidence", paramLabel = "ID", description = "A claim or document (d-…); as often as needed.")
        private List<String> evidence = new ArrayList<>();

        Check(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            return new ComplianceCheck(
                    ids.getCaseWith(measure, Measure.class, "measure").id(),
                    measure,
                    CaseIds.constant(Fulfilment.values(), Fulfilment::formName, level, "a level"),
                    reason,
                    ids.evidence(evidence));
        }
    }
}
