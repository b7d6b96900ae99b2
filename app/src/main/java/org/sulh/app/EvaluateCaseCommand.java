package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.intake.CaseFile;
import org.sulh.intake.CodedSets;
import org.sulh.intake.IntakeException;
import org.sulh.model.OriginGroup;
import org.sulh.model.Taxonomy;
import org.sulh.model.Trace;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.correlate.Given;
import org.sulh.pipeline.correlate.IncidentStore;
import org.sulh.pipeline.provenance.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The incidents and origins made of coded claims against those that the coder made. */
@Command(
        name = "case",
        description = {
            "Read coded cases and compare the incidents and origins made of their claims with those of the coder.",
            "",
            "The program is given the claims alone; the coder's incidents and groups are read afterwards, to compare."
        })
final class EvaluateCaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Case files (YAML), as brief --case takes them.")
    private List<Path> files = List.of();

    @Option(
            names = "--differences",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many differences of each kind to show (${DEFAULT-VALUE}). With 0 only the figures.")
    private int differences;

    EvaluateCaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean complete = true;
        for (Path file : files) {
            complete &= evaluate(file);
        }
        return complete ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private boolean evaluate(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            ChosenPack pack = new PackOption(Optional.empty(), terminal).choose(List.of(text));
            CaseFile coded;
            CodedSets sets;
            try (InputStream in = Files.newInputStream(file)) {
                coded = CaseFile.read(file.toString(), in, pack.actors());
            }
            try (InputStream in = Files.newInputStream(file)) {
                sets = CodedSets.read(file.toString(), in, coded.codes());
            }
            coded.problems().forEach(problem -> terminal.warn(file + ": " + problem));
            sets.problems().forEach(problem -> terminal.warn(file + ": " + problem));
            List<Trace> traces = Traces.of(coded.documents());
            IncidentStore store = Correlate.store(coded.claims(), traces, Taxonomy.standard(), Given.NOTHING);
            List<OriginGroup> groups = Provenance.group(coded.claims(), traces);
            terminal.out().print(new CaseScore(coded, sets, store, groups).text(differences));
            return coded.problems().isEmpty() && sets.problems().isEmpty();
        } catch (IntakeException e) {
            throw new UsageException(Sulh.message(e), e);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read; check the name, and that you may read it", e);
        }
    }
}
