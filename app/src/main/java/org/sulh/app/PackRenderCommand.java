package org.sulh.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.WorkedExample;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.report.rules.AgreementPage;
import org.sulh.report.rules.AgreementView;
import org.sulh.report.rules.AgreementView.EvidenceRow;
import org.sulh.report.rules.AgreementView.PlayedExample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An agreement as a page for those who draft and read it. */
@Command(
        name = "render",
        description =
                "Write the agreement of a pack as one HTML page: each text beside its rule in words and as written.",
        footer = {"", "Exit codes: 0 written, 2 no such folder, or a pack that has to be mended first."})
final class PackRenderCommand implements Callable<Integer> {
    private static final String EVIDENCE = "evidence.csv";
    private static final Pattern ROW =
            Pattern.compile("\\s*([^#,\\s][^,]*?)\\s*,\\s*([+-]?\\d+)\\s*(?:,\\s*(.*?)\\s*)?");

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the pack, or the name of one of the project's agreements.")
    private String name = "";

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    PackRenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String page = AgreementPage.html(view(PackCheckCommand.folder(terminal, name)));
        if (output.isEmpty()) {
            terminal.out().print(page);
        } else {
            write(output.get(), page);
        }
        return ExitCode.DONE;
    }

    private AgreementView view(Path folder) {
        try {
            Pack pack = Pack.load(folder);
            Rulebook rules = Rulebook.compile(pack.agreement(), pack.actors());
            List<PlayedExample> played = pack.examples().stream()
                    .map(example -> new PlayedExample(example, outcomes(rules, example)))
                    .toList();
            return new AgreementView(pack.agreement(), pack.actors(), pack.places(), evidence(pack), played);
        } catch (PackException e) {
            throw new UsageException(name + ": " + String.join("; ", e.mistakes()), e);
        } catch (RulebookException e) {
            throw new UsageException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<ApparentBreach> outcomes(Rulebook rules, WorkedExample example) {
        return rules.judge(example).stream()
                .filter(told -> told.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** The rows with their reasons, which the table itself does not keep; a draft may have that of its base. */
    private static List<EvidenceRow> evidence(Pack pack) {
        return pack.files().entrySet().stream()
                .filter(file -> file.getKey().equals(EVIDENCE) || file.getKey().endsWith("/" + EVIDENCE))
                .min(Comparator.comparingInt(file -> file.getKey().length()))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .map(PackRenderCommand::rows)
                .orElse(List.of());
    }

    /** A pack that loads has a whole number in each row, if not a reason. */
    private static List<EvidenceRow> rows(String table) {
        return table.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new EvidenceRow(
                        row.group(1), Long.parseLong(row.group(2)), Objects.requireNonNullElse(row.group(3), "")))
                .toList();
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UsageException(
                    "--output " + file + ": cannot be written (" + e
                            + "); name a file in a folder that exists and that you may write to",
                    e);
        }
    }
}
