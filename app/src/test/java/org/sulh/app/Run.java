package org.sulh.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sulh.extract.parse.Parser;

/**
 * One run of the program in this process.
 *
 * @param exitCode what it answered
 * @param out what it printed
 * @param err what it said about the run
 */
record Run(int exitCode, String out, String err) {
    /** The language models, read once for all tests. */
    private static final class Models {
        private static final Parser PARSER = Parser.load();

        static Parser get() {
            return PARSER;
        }
    }

    static Run of(String... args) {
        return withInput("", args);
    }

    static Run withInput(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                project());
        int exitCode = Sulh.run(terminal, Models::get, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The project's folder: tests run in the folder of the module. */
    static Path project() {
        Path module = Path.of("").toAbsolutePath();
        Path above = module.resolveSibling("agreements");
        return Files.isDirectory(above) ? above.resolveSibling("") : module;
    }

    List<String> complaints() {
        return err.lines().toList();
    }
}
