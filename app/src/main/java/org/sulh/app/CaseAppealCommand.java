package org.sulh.app;

import java.util.List;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Appeal;
import org.sulh.model.cases.CaseStep.AppealDecided;
import org.sulh.model.cases.CaseStep.Found;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.record.folder.Keyring.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Appeals. */
@Command(name = "appeal", description = "Take a finding further, or decide an appeal.")
final class CaseAppealCommand extends CommandGroup {
    /** A party takes a finding further. */
    @Command(
            name = "lodge",
            description = "Take a finding further, for a party. Refused: after the time to appeal, or a second time.")
    static final class Lodge extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "FINDING", description = "The entry of the finding.")
        private long finding;

        @Option(names = "--grounds", required = true, paramLabel = "WORDS", description = "What is wrong with it.")
        private String grounds = "";

        Lodge(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            return new Appeal(ids.getCaseWith(finding, Found.class, "finding").id(), finding, grounds);
        }
    }

    /** Those to whom it was taken decide. */
    @Command(
            name = "decide",
            description =
                    "Decide an appeal: all to whom the procedure takes it sign together. Name their keys with --key. Refused:"
                            + " where one of them has not signed.")
    static final class Decide extends CaseTogetherCommand {
        @Parameters(index = "0", paramLabel = "APPEAL", description = "The entry of the appeal.")
        private long appeal;

        @Parameters(index = "1", paramLabel = "RULING", description = "upheld, overturned or remitted.")
        private String ruling = "";

        @Option(names = "--reasons", required = true, paramLabel = "WORDS", description = "Why, in words.")
        private String reasons = "";

        Decide(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            return new AppealDecided(
                    ids.getCaseWith(appeal, Appeal.class, "appeal").id(),
                    appeal,
                    CaseIds.constant(Ruling.values(), Ruling::formName, ruling, "a ruling"),
                    reasons);
        }

        @Override
        List<Signer> signers(Filing filing, CaseStep step) {
            return filing.listSigners(step);
        }

        /** Who is lacking is for the record to say, which knows for whom each of them acts. */
        @Override
        void requireEnough(CaseStep step, List<Signer> signers, Filing filing) {}
    }
}
