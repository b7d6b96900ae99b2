package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Answer;
import org.sulh.model.cases.CaseStep.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The respondent answers. */
@Command(
        name = "reply",
        description =
                "Answer an allegation, for the party that it is brought against. Refused: before notice, from anybody else, and"
                        + " after the time to reply unless the chair has extended it.")
final class CaseReplyCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "ANSWER", description = "denies, admits, explains or leaves-open.")
    private String answer = "";

    @Option(names = "--what", required = true, paramLabel = "WORDS", description = "What the party says.")
    private String what = "";

    @Option(
            names = "--claim",
            paramLabel = "CLAIM",
            description = "A claim that it sets against those of the complaint. Give it as often as needed.")
    private List<String> claims = new ArrayList<>();

    CaseReplyCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        return new Reply(
                ids.getCase(id).id(),
                CaseIds.constant(Answer.values(), Answer::formName, answer, "an answer"),
                what,
                ids.claims(claims));
    }
}
