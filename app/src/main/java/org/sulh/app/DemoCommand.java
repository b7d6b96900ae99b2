package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.report.Analysis;
import org.sulh.report.Brief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on the case that ships with the project. */
@Command(name = "demo", description = "Make a brief of the case that ships with Sulh, and say where to read it.")
final class DemoCommand implements Callable<Integer> {
    private static final String AGREEMENT = "istanbul-2025";

    private final Terminal terminal;
    private final Reading reading;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Folder for the brief (default: ${DEFAULT-VALUE} in the current folder).",
            defaultValue = "sulh-demo")
    private Path folder = Path.of("sulh-demo");

    DemoCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Path pack = terminal.home().resolve("agreements").resolve(AGREEMENT);
        ArticleArguments arguments = ArticleArguments.withPack(pack.toString());
        Material material = reading.read(arguments, List.of(pack.resolve("case.yaml")));
        Analysis analysis = Analyse.analyse(material);
        Path page = folder.resolve("brief.html");
        try {
            Files.createDirectories(folder);
            Files.writeString(page, Brief.html(analysis));
        } catch (IOException e) {
            throw new UsageException(page + " cannot be written (" + e + "); choose another folder with --folder", e);
        }
        terminal.out().print(Brief.summary(analysis));
        terminal.out().println();
        terminal.out().println("Read it in a browser: " + page.toAbsolutePath().normalize());
        terminal.out().println("Then try an article of your own: ./sulh brief --published 2025-11-06 article.txt");
        return material.exitCode();
    }
}
