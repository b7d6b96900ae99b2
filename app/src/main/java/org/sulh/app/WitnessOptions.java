package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import picocli.CommandLine.Option;

/** Whose cosignatures a command asks for, in either of two ways. */
final class WitnessOptions {
    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "A witness's verifier key, or a file that holds it. Give it as often as needed.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--quorum",
            paramLabel = "K",
            description = "How many of the witnesses must have signed; default: all of them.")
    private Optional<Integer> quorum = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Witnesses and quorum as a file (C2SP tlog-policy) instead of --witness and --quorum.")
    private Optional<Path> file = Optional.empty();

    Policy policy() {
        if (file.isPresent()) {
            if (!witnesses.isEmpty() || quorum.isPresent()) {
                throw new UsageException("give either --policy or --witness with --quorum, not both");
            }
            return RegisterFiles.policy(file.get());
        }
        List<VerifierKey> keys =
                witnesses.stream().map(RegisterFiles::verifierKey).toList();
        try {
            return Policy.of(keys, quorum.orElse(keys.size()));
        } catch (MalformedException e) {
            throw new UsageException("--witness, --quorum: " + e.getMessage(), e);
        }
    }
}
