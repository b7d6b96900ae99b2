package org.sulh.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.model.Claim;
import org.sulh.report.ClaimLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles to claims, as they stand. */
@Command(name = "extract", description = "Print the claims that articles make: who says that what happened.")
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Reading reading;

    @Mixin
    private final ArticleArguments articles = new ArticleArguments();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    ExtractCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Material material = reading.read(articles, List.of());
        if (!material.documents().isEmpty()) {
            terminal.warn(material.pack().why());
        }
        for (Claim claim : material.claims()) {
            terminal.out().println(json ? ClaimLines.json(claim) : ClaimText.of(claim));
        }
        return material.exitCode();
    }
}
