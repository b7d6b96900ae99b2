package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.intake.CaseFile;
import org.sulh.intake.IntakeException;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.correlate.Learning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of the table of link weights would be worth if they were learnt from claims. */
@Command(
        name = "weights",
        description = {
            "Learn the weights of links from claims of which nobody says what belongs together, and show them beside those"
                    + " in use.",
            "",
            "Nothing is changed: what is learnt is adopted by a person, in weights.csv."
        })
final class EvaluateWeightsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Coded cases (.yaml; only their claims are used), or claims as extract --json prints them."
                    + " Pairs are made within a file.")
    private List<Path> files = List.of();

    EvaluateWeightsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<List<Claim>> collections = new ArrayList<>();
        for (Path file : files) {
            terminal.showProgress("reading " + file);
            collections.add(read(file));
        }
        terminal.showProgress("learning");
        Learning.Result result = Learning.learn(collections, Taxonomy.standard());
        terminal.clearProgress();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%,d pairs, of which %.1f%% are taken for one happening%n%n%-22s %8s %8s %9s%n",
                        result.pairs(),
                        result.millionths() / 1e4,
                        "row",
                        "in use",
                        "learnt",
                        "pairs");
        for (Learning.Learnt row : result.rows()) {
            terminal.out()
                    .printf(Locale.ROOT, "%-22s %8d %8d %9d%n", row.row(), row.handSet(), row.learnt(), row.pairs());
        }
        return ExitCode.DONE;
    }

    private List<Claim> read(Path file) {
        try {
            return file.toString().endsWith(".yaml") ? coded(file) : lines(file);
        } catch (IntakeException e) {
            throw new UsageException(Sulh.message(e), e);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read; check the name, and that you may read it", e);
        }
    }

    private List<Claim> coded(Path file) throws IOException, IntakeException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        ChosenPack pack = new PackOption(Optional.empty(), terminal).choose(List.of(text));
        try (InputStream in = Files.newInputStream(file)) {
            return CaseFile.read(file.toString(), in, pack.actors()).claims();
        }
    }

    private static List<Claim> lines(Path file) throws IOException {
        List<Claim> claims = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            try {
                claims.add(
                        ClaimForm.fromTree(JSON.readValue(lines.get(i), new TypeReference<Map<String, Object>>() {})));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new UsageException(
                        file + ":" + (i + 1) + ": is no claim (" + Sulh.message(e)
                                + "); give what extract --json prints",
                        e);
            }
        }
        return claims;
    }
}
