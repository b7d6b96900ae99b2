package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Origin;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A complaint. */
@Command(
        name = "open",
        description =
                "Lodge a complaint, which makes a case. Refused: a complaint on no claim, on one that does not count or is"
                        + " sealed, against nobody who is bound, under a clause that does not bind them.")
final class CaseOpenCommand extends CaseStepCommand {
    @Option(
            names = "--claim",
            paramLabel = "CLAIM",
            description = "A claim that it stands on; the first digits are enough. Give it as often as needed.")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--incident", paramLabel = "ID", description = "All claims of an incident, such as i-17.3.")
    private Optional<String> incident = Optional.empty();

    @Option(names = "--against", required = true, paramLabel = "PARTY", description = "Whom it is brought against.")
    private String against = "";

    @Option(
            names = "--clause",
            paramLabel = "CLAUSE",
            description = "A clause that is said to be broken, such as t1. Give it as often as needed.")
    private List<String> clauses = new ArrayList<>();

    @Option(names = "--what", required = true, paramLabel = "WORDS", description = "What is alleged.")
    private String what = "";

    @Option(names = "--answers", paramLabel = "CASE", description = "The case that it answers, as a counter-complaint.")
    private Optional<String> answers = Optional.empty();

    private static final class By {
        @Option(names = "--by", paramLabel = "PARTY", description = "The party that brings it.")
        private Optional<String> party = Optional.empty();

        @Option(names = "--monitor", description = "A monitor brings it.")
        private boolean monitor;

        @Option(names = "--public", description = "Somebody of the public brings it; the registrar enters it.")
        private boolean ofPublic;

        @Option(names = "--own", description = "The mechanism takes it up on its own initiative.")
        private boolean own;

        private Origin origin() {
            if (party.isPresent()) {
                return Origin.PARTY;
            }
            if (monitor) {
                return Origin.MONITOR;
            }
            if (ofPublic) {
                return Origin.PUBLIC;
            }
            if (own) {
                return Origin.OWN_INITIATIVE;
            }
            throw new UsageException("say who brings it: --by PARTY, --monitor, --public or --own");
        }
    }

    @ArgGroup(multiplicity = "1")
    private By by = new By();

    CaseOpenCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        return new Complaint(
                by.origin(),
                by.party,
                against,
                ids.claims(claims, incident),
                clauses,
                what,
                answers.map(ids::getCase).map(CaseFile::id));
    }
}
