package org.sulh.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command reads and writes. Output is UTF-8 whatever the machine is set to. Results go to {@code out}; what
 * concerns the run goes to {@code err}, so that results can be piped.
 */
final class Terminal {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean showsProgress;
    private final Path home;
    private boolean lineIsOpen;

    /**
     * @param showsProgress whether a person watches {@code err}
     * @param home the project's folder, which holds {@code agreements}
     */
    Terminal(InputStream in, PrintStream out, PrintStream err, boolean showsProgress, Path home) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.showsProgress = showsProgress;
        this.home = home;
    }

    /** The terminal of this process, as the launcher set it up. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean("sulh.progress"),
                Path.of(System.getProperty("sulh.home", "")));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Path home() {
        return home;
    }

    /** Prints a warning or an error; one line, whatever the message holds. */
    synchronized void warn(String message) {
        clearProgress();
        err.println("sulh: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    /** Shows what the program is at, in one line that the next one replaces. */
    synchronized void showProgress(String what) {
        if (showsProgress) {
            err.print(CLEAR_LINE + what);
            err.flush();
            lineIsOpen = true;
        }
    }

    synchronized void clearProgress() {
        if (lineIsOpen) {
            err.print(CLEAR_LINE);
            err.flush();
            lineIsOpen = false;
        }
    }
}
