package org.sulh.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The head of a log, with the cosignatures that can be had now. */
@Command(name = "checkpoint", description = "Ask the log's witnesses to sign its head; publish, keep and print it.")
final class LogCheckpointCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final LogArguments log = new LogArguments();

    LogCheckpointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenLog open = OpenLog.open(terminal, log.folder())) {
            terminal.out().print(open.cosign());
        }
        return ExitCode.DONE;
    }
}
