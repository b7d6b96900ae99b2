package org.sulh.app;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.sulh.extract.Extractor;
import org.sulh.extract.parse.Parser;
import org.sulh.intake.ArticleReader;
import org.sulh.intake.IntakeException;
import org.sulh.model.Document;
import org.sulh.testkit.gold.GoldException;
import org.sulh.testkit.gold.GoldReader;
import org.sulh.testkit.gold.GoldText;
import org.sulh.testkit.score.Evaluation;
import org.sulh.testkit.score.ScoreSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The claims found in coded texts against those that people coded. */
@Command(
        name = "extract",
        description = {
            "Read coded texts and compare the claims found with those that people coded.",
            "",
            "A claim is found when one of the same type is drawn from overlapping words; each counts once. Fields are"
                    + " judged on the claims found. Intervals are bootstraps over texts."
        })
final class EvaluateExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Parser> parsers;

    @Parameters(
            paramLabel = "GOLD",
            description = "A file of coded text, or a folder of them; testkit/gold/README.md describes the form.")
    private Path gold = Path.of("");

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many mistakes to show, gravest first (${DEFAULT-VALUE}). With 0 nothing of the texts is"
                    + " shown.")
    private int mistakes;

    EvaluateExtractCommand(Terminal terminal, Supplier<Parser> parsers) {
        this.terminal = terminal;
        this.parsers = parsers;
    }

    @Override
    public Integer call() {
        List<GoldText> texts = read();
        terminal.showProgress("reading the language models");
        Parser parser = parsers.get();
        Map<Optional<String>, Extractor> extractors = new HashMap<>();
        List<Evaluation.Read> reads = new ArrayList<>();
        for (GoldText text : texts) {
            terminal.showProgress("read " + reads.size() + " of " + texts.size() + " texts");
            Extractor extractor = extractors.computeIfAbsent(text.pack(), name -> extractor(parser, name));
            reads.add(new Evaluation.Read(text, extractor.extract(document(text))));
        }
        terminal.clearProgress();
        terminal.out().print(ScoreSheet.of(Evaluation.of(reads), mistakes));
        return ExitCode.DONE;
    }

    private List<GoldText> read() {
        try {
            return GoldReader.read(gold);
        } catch (GoldException e) {
            e.problems().forEach(terminal::warn);
            throw new UsageException(
                    e.problems().size() + " problem(s) in the coded texts; mend them, then run it again");
        }
    }

    private Extractor extractor(Parser parser, Optional<String> pack) {
        ChosenPack chosen = new PackOption(Optional.of(pack.orElse("none")), terminal).choose(List.of());
        return new Extractor(parser, chosen.actors(), chosen.places());
    }

    private static Document document(GoldText text) {
        try {
            Document document = new ArticleReader()
                    .read(
                            text.name(),
                            new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8)),
                            Optional.of(text.published()));
            return text.outlet().map(document::inTheVoiceOf).orElse(document);
        } catch (IntakeException e) {
            throw new UsageException(Sulh.message(e), e);
        }
    }
}
