package org.sulh.app;

import java.net.InetSocketAddress;
import java.net.URI;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class ListenOptions {
    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen at; default: 127.0.0.1, which only this machine reaches.")
    private String bind = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "The port; default: one that is free.")
    private int port;

    InetSocketAddress address() {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port " + port + ": a port is a number from 0 to 65535");
        }
        InetSocketAddress address = new InetSocketAddress(bind, port);
        if (address.isUnresolved()) {
            throw new UsageException("--bind " + bind + ": no such address");
        }
        return address;
    }

    UsageException cannotListen(String reason, Exception cause) {
        return new UsageException(
                "cannot listen at " + bind + ":" + port + " (" + reason + "); choose another --port or --bind", cause);
    }

    /** Says where, and returns when the process is told to end. */
    void untilEnded(Terminal terminal, URI where) throws InterruptedException {
        terminal.out().println(where);
        terminal.out().flush();
        Thread.currentThread().join();
    }
}
