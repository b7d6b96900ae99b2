package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.report.Analysis;
import org.sulh.report.Brief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What articles and coded cases amount to. */
@Command(
        name = "brief",
        description =
                "Show what articles, or a record, amount to: timeline, incidents and how far each is established, rival figures,"
                        + " same origins, open questions.")
final class BriefCommand implements Callable<Integer> {
    /** How a brief is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Terminal terminal;
    private final Reading reading;

    @Mixin
    private final ArticleArguments articles = new ArticleArguments();

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "A case coded by hand (YAML). Give it as often as needed.")
    private List<Path> cases = new ArrayList<>();

    @Option(names = "--format", description = "One of: text (default), json, html.", paramLabel = "FORMAT")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    BriefCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Optional<Path> record = RecordView.findRecord(articles.files());
        if (record.isPresent()) {
            write(render(RecordView.of(terminal, record.get()).analysis(), format));
            return ExitCode.DONE;
        }
        Material material = reading.read(articles, cases);
        if (!material.documents().isEmpty()) {
            write(render(Analyse.analyse(material), format));
        }
        return material.exitCode();
    }

    static String render(Analysis analysis, Format format) {
        return switch (format) {
            case TEXT -> Brief.text(analysis);
            case JSON -> Brief.json(analysis);
            case HTML -> Brief.html(analysis);
        };
    }

    private void write(String brief) {
        if (output.isEmpty()) {
            terminal.out().print(brief);
            return;
        }
        try {
            Files.writeString(output.get(), brief);
        } catch (IOException e) {
            throw new UsageException(
                    "--output " + output.get() + ": cannot be written (" + e
                            + "); name a file in a folder that exists and that you may write to",
                    e);
        }
    }
}
