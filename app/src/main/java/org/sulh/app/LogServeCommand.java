package org.sulh.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sulh.register.disk.IoReason;
import org.sulh.register.serve.LogServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A log over HTTP. */
@Command(
        name = "serve",
        description = "Serve a log over HTTP (C2SP tlog-tiles), so that others can check and mirror it.")
final class LogServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the log or of a mirror.")
    private String log = "";

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    LogServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (LogServer server = LogServer.start(RegisterFiles.source(log), listen.address(), terminal::warn)) {
            listen.untilEnded(terminal, server.address());
        } catch (IOException e) {
            throw listen.cannotListen(IoReason.of(e), e);
        }
        return ExitCode.DONE;
    }
}
