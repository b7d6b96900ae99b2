package org.sulh.register.write;

import java.nio.file.Path;

/**
 * Where the files of a log lie.
 *
 * @param served what anybody may read and copy: the tile API as files
 * @param secrets what stays with the operator: the private key, the last checkpoint signed, the lock
 */
public record LogFolder(Path served, Path secrets) {
    /** The log in a folder, with its secrets in the usual place beside it, named like it with {@code .private}. */
    public static LogFolder at(Path served) {
        Path absolute = served.toAbsolutePath().normalize();
        return new LogFolder(served, absolute.resolveSibling(absolute.getFileName() + ".private"));
    }

    /** The head that readers begin with. */
    public Path checkpoint() {
        return served.resolve("checkpoint");
    }

    /** The public key, for convenience: whoever checks a log takes it from elsewhere. */
    public Path verifierKey() {
        return served.resolve("log.vkey");
    }

    /** Heads that were cosigned or asked for, one file for each size. */
    public Path keptCheckpoints() {
        return served.resolve("checkpoints");
    }

    public Path signingKey() {
        return secrets.resolve("log.key");
    }

    /** The witnesses and who of them has to sign. */
    public Path policy() {
        return secrets.resolve("policy");
    }

    /** The last two heads that were signed, in turn; see {@link SignedHeads}. */
    Path signed(int slot) {
        return secrets.resolve("signed-" + slot);
    }

    Path lock() {
        return secrets.resolve("lock");
    }

    /** There while a writer is at work; still there when it did not end well. */
    Path unfinished() {
        return secrets.resolve("unfinished");
    }
}
