package org.sulh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/** The policy that a command line asks for, in either of two ways. */
final class WitnessOptions {
    private WitnessOptions() {}

    static Policy policy(Optional<Path> file, List<String> witnesses, Optional<Integer> quorum) {
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
