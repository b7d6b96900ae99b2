package org.sulh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.report.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What several articles tell of the same happenings. */
@Command(
        name = "compare",
        description =
                "Show what all articles, or all documents of a record, tell, what only one tells, and where they contradict each other.")
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Reading reading;

    @Mixin
    private final ArticleArguments articles = new ArticleArguments();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CompareCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Optional<Path> record = RecordView.findRecord(articles.files());
        if (record.isPresent()) {
            Comparison comparison =
                    Comparison.of(RecordView.of(terminal, record.get()).analysis());
            terminal.out().print(json ? comparison.json() : comparison.text());
            return ExitCode.DONE;
        }
        Material material = reading.read(articles, List.of());
        if (material.documents().size() < 2) {
            throw new UsageException("compare needs at least two articles, and "
                    + material.documents().size() + " could be read; name another file, or use brief for one");
        }
        Comparison comparison = Comparison.of(Analyse.analyse(material));
        terminal.out().print(json ? comparison.json() : comparison.text());
        return material.exitCode();
    }
}
