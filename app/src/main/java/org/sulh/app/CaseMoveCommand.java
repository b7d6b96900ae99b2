package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Procedure;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Motion;
import org.sulh.record.entry.CaseEntry;
import org.sulh.report.cases.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A finding is put to the vote. */
@Command(
        name = "move",
        description =
                "Put a finding to the vote: print its text and the hash by which members vote and sign, and enter it. Refused:"
                        + " without quorum, under a clause that no notice was given of, against anybody but the respondent, a"
                        + " violation without evidence or by a weaker standard than is agreed.")
final class CaseMoveCommand extends CaseStepCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take the text from this YAML or JSON file; its members are named as these options.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--clause", paramLabel = "CLAUSE", description = "The clause, such as t1.")
    private Optional<String> clause = Optional.empty();

    @Option(names = "--incident", paramLabel = "ID", description = "The incident, such as i-17.3.")
    private Optional<String> incident = Optional.empty();

    @Option(names = "--conclusion", paramLabel = "WORD", description = "violation, no-violation or unable.")
    private Optional<String> conclusion = Optional.empty();

    @Option(
            names = "--severity",
            paramLabel = "WORD",
            description = "Of a violation: negligible, minor, serious or very-serious.")
    private Optional<String> severity = Optional.empty();

    @Option(
            names = "--intent",
            paramLabel = "WORD",
            description = "Of a violation: deliberate, unauthorised, accidental or technical.")
    private Optional<String> intent = Optional.empty();

    @Option(
            names = "--standard",
            paramLabel = "WORD",
            description = "The standard of proof that was met; default: the one that the procedure asks for.")
    private Optional<String> standard = Optional.empty();

    @Option(names = "--reason", paramLabel = "WORDS", description = "A reason. Give it as often as needed.")
    private List<String> reasons = new ArrayList<>();

    @Option(
            names = "--evidence",
            paramLabel = "ID",
            description = "A claim or document (d-…) that it rests on. Give it as often as needed.")
    private List<String> evidence = new ArrayList<>();

    @Option(names = "--excuse", paramLabel = "ID", description = "An excuse of the ladder that clears the party.")
    private Optional<String> excuse = Optional.empty();

    CaseMoveCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCase(id);
        Agreement agreement = open.pack(file.version()).agreement();
        Finding.Text text = from.isPresent() ? read(from.get(), file) : text(ids, file, agreement.procedure());
        return new Motion(file.id(), text, CaseEntry.hashOf(text));
    }

    /** The text as members are to read it before they vote. */
    @Override
    void afterwards(CaseStep step, OpenRecord open) {
        if (step instanceof Motion motion && !options().isJson()) {
            CaseFile file = open.state().cases().find(motion.caseId()).orElseThrow();
            Agreement agreement = open.pack(file.version()).agreement();
            terminal().clearProgress();
            terminal().out().println();
            terminal()
                    .out()
                    .print(Dossier.motion(
                            new CasePage(open.conclusions()).with(motion.text(), file, agreement),
                            motion.text(),
                            motion.hash()));
        }
    }

    private Finding.Text read(Path path, CaseFile file) {
        boolean isMixed = !reasons.isEmpty() || !evidence.isEmpty() || clause.isPresent() || conclusion.isPresent();
        if (isMixed) {
            throw new UsageException("give the text by --from or by the other options, not by both");
        }
        return FindingFile.read(path, file.id());
    }

    private Finding.Text text(CaseIds ids, CaseFile file, Procedure procedure) {
        return new Finding.Text(
                clause.or(() -> only(file.complaint().clauses()))
                        .orElseThrow(() -> missing("--clause", "the clause, as in --clause t1")),
                ids.incident(
                        incident.orElseThrow(() -> missing("--incident", "the incident, as in --incident i-17.3"))),
                file.complaint().respondent(),
                CaseIds.constant(
                        Conclusion.values(),
                        Conclusion::formName,
                        conclusion.orElseThrow(() -> missing("--conclusion", "what is found")),
                        "a conclusion"),
                severity.map(word -> CaseIds.constant(Severity.values(), Severity::formName, word, "a severity")),
                intent.map(word -> CaseIds.constant(Intent.values(), Intent::formName, word, "an intent")),
                standard.map(word -> CaseIds.constant(
                                StandardOfProof.values(), StandardOfProof::formName, word, "a standard of proof"))
                        .or(() -> procedure.proof().map(Procedure.Proof::standard))
                        .orElseThrow(() -> missing("--standard", "the standard of proof that was met")),
                reasons,
                ids.evidence(evidence),
                excuse);
    }

    private static Optional<String> only(List<String> clauses) {
        return clauses.size() == 1 ? Optional.of(clauses.getFirst()) : Optional.empty();
    }

    private static UsageException missing(String option, String what) {
        return new UsageException("say " + what + " (" + option + "), or give the whole text by --from FILE");
    }
}
