package org.sulh.app;

import java.nio.file.Path;
import java.util.Optional;
import org.sulh.register.write.LogFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which log a command that writes works on. */
final class LogArguments {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the log.")
    private Path folder = Path.of("");

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description = "Where the private key lies; default: beside DIR, named like it with .private.")
    private Optional<Path> secrets = Optional.empty();

    LogFolder folder() {
        LogFolder usual = LogFolder.at(folder);
        return secrets.map(path -> new LogFolder(folder, path)).orElse(usual);
    }
}
