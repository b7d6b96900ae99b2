package org.sulh.register.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The published vectors, which lie outside the project. */
public final class EvaluationData {
    private EvaluationData() {}

    /** A folder of them; without it the test that asks is reported as skipped. */
    public static Path folder(String name) {
        Optional<Path> folder = Optional.ofNullable(
                        System.getProperty("sulh.eval.data", System.getenv("SULH_EVAL_DATA")))
                .map(all -> Path.of(all, name));
        assumeTrue(
                folder.filter(Files::isDirectory).isPresent(),
                "no evaluation data: sulh.eval.data is not set or has no folder " + name);
        return folder.get();
    }
}
