package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The respondent is told. */
@Command(
        name = "notice",
        description =
                "Tell the respondent what is alleged, under which clauses and on what claims; its time to reply begins. Refused:"
                        + " before the complaint is taken up, under a clause that does not bind it, on a sealed claim.")
final class CaseNoticeCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Option(names = "--particulars", required = true, paramLabel = "WORDS", description = "What is alleged, in words.")
    private String particulars = "";

    @Option(
            names = "--clause",
            paramLabel = "CLAUSE",
            description = "A clause in question; default: those of the complaint. Give it as often as needed.")
    private List<String> clauses = new ArrayList<>();

    @Option(
            names = "--claim",
            paramLabel = "CLAIM",
            description = "A claim that is put to it beside those of the complaint. Give it as often as needed.")
    private List<String> claims = new ArrayList<>();

    CaseNoticeCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCase(id);
        return new Notice(
                file.id(), particulars, clauses.isEmpty() ? file.complaint().clauses() : clauses, ids.claims(claims));
    }
}
