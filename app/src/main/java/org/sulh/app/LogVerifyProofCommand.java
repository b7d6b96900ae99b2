package org.sulh.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.ProofFile;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a proof or receipt offline. */
@Command(
        name = "verify-proof",
        description = "Check, with nothing but keys, that an entry stands in a log and who vouches for the log.")
final class LogVerifyProofCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PROOF", description = "The proof file or receipt.")
    private Path proofFile = Path.of("");

    @Option(
            names = "--vkey",
            required = true,
            paramLabel = "KEY",
            description = "The log's verifier key, or a file that holds it, from anywhere but the log.")
    private String key = "";

    /** The entry, where it is not taken from the proof. */
    private static final class Entry {
        @Option(names = "--entry", paramLabel = "FILE", description = "The entry as a file.")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--line", paramLabel = "TEXT", description = "The entry as a line of text.")
        private Optional<String> line = Optional.empty();

        byte[] bytes() {
            return file.map(RegisterFiles::bytes)
                    .orElseGet(() -> line.orElseThrow().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ArgGroup
    private @Nullable Entry entry;

    @Mixin
    private final WitnessOptions witnesses = new WitnessOptions();

    LogVerifyProofCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        VerifierKey logKey = RegisterFiles.verifierKey(key);
        Policy policy = witnesses.policy();
        ProofFile proof;
        try {
            proof = ProofFile.parse(RegisterFiles.bytes(proofFile));
        } catch (MalformedException e) {
            throw new UsageException(proofFile + ": " + e.getMessage(), e);
        }
        byte[] bytes = Optional.ofNullable(entry)
                .map(Entry::bytes)
                .or(proof::extra)
                .orElseThrow(() -> new UsageException(proofFile + ": holds no entry; give it with --entry or --line"));
        try {
            verify(proof, bytes, logKey, policy);
            return ExitCode.DONE;
        } catch (ForgedException e) {
            terminal.out().println("NOT PROVEN: " + e.getMessage());
            return ExitCode.FOUND_WRONG;
        }
    }

    private void verify(ProofFile proof, byte[] bytes, VerifierKey logKey, Policy policy) {
        SignedCheckpoint checkpoint = proof.verify(bytes, logKey);
        if (entry != null
                && proof.extra().isPresent()
                && !Arrays.equals(bytes, proof.extra().get())) {
            throw new ForgedException("the entry that was given is not the one in the proof file");
        }
        Policy.Cosigned cosigned = policy.check(checkpoint.note());
        if (!cosigned.isMet()) {
            throw new ForgedException("the log signed, but " + String.join(", ", cosigned.missing())
                    + " did not, and without that the policy is not met");
        }
        terminal.out()
                .println("Proven: entry " + proof.index() + " (" + bytes.length + " bytes) stands in the log "
                        + checkpoint.checkpoint().origin() + ", which signed it at size " + checkpoint.size() + ".");
        cosigned.times().forEach((name, time) -> terminal.out().println("  seen by " + name + " at " + time));
        cosigned.missing().forEach(name -> terminal.out().println("  not seen by " + name));
    }
}
