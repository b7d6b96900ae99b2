package org.sulh.register.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.sulh.register.ask.BoundedHttp;
import org.sulh.register.ask.HttpAddress;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/**
 * The witnesses of a policy, asked all at once. What one of them does, or leaves undone, changes nothing for the others,
 * and nobody is waited for beyond the deadline: a missing cosignature is told, with its reason. For any number of threads.
 */
public final class Cosigners {
    private final Policy policy;
    private final Duration deadline;
    private final Map<String, WitnessClient> clients = new LinkedHashMap<>();

    /**
     * @param deadline for all of them together
     * @throws MalformedException when the policy names an address that is none
     */
    public Cosigners(Policy policy, Duration deadline) {
        this.policy = policy;
        this.deadline = deadline;
        BoundedHttp http = new BoundedHttp(deadline);
        policy.witnesses().forEach((name, witness) -> witness.url().ifPresent(url -> {
            try {
                URI address = HttpAddress.parse(url);
                clients.put(name, new WitnessClient(http, witness.key(), address, address));
            } catch (MalformedException e) {
                throw new MalformedException("the witness " + name + ": " + e.getMessage());
            }
        }));
    }

    /**
     * What came of asking for cosignatures.
     *
     * @param checkpoint with the lines that it had and those that came
     * @param results by the witness's name in the policy, in its order
     */
    public record Round(SignedCheckpoint checkpoint, Map<String, CosignResult> results) {
        public Round {
            results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        }
    }

    /**
     * Asks for cosignatures of a checkpoint.
     *
     * @param log holds the log at the checkpoint's size, and may be read by several threads
     */
    public Round cosign(SignedCheckpoint checkpoint, LogSource log) throws InterruptedException {
        Map<String, CosignResult> results = ask(
                client -> client.cosign(checkpoint, new LogReader(log, checkpoint.size()).tree()),
                CosignResult.Unreachable::new);
        SignedCheckpoint cosigned = checkpoint;
        for (CosignResult result : results.values()) {
            if (result instanceof CosignResult.Cosigned got) {
                cosigned = cosigned.with(got.line());
            }
        }
        return new Round(cosigned, results);
    }

    /**
     * What the witnesses hold of a log.
     *
     * @param checkpoints signed by the log
     * @param failures by the witness's name, why nothing is known from it
     */
    public record Seen(List<SignedCheckpoint> checkpoints, Map<String, String> failures) {
        public Seen {
            checkpoints = List.copyOf(checkpoints);
            failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        }
    }

    /** Asks for the last checkpoints that the witnesses cosigned of a log. One that has none is no failure. */
    public Seen seen(VerifierKey logKey) throws InterruptedException {
        Map<String, Shown> answers = ask(
                client -> {
                    Optional<Note> latest = client.latest(logKey.name());
                    return new Shown(
                            latest.map(note -> SignedCheckpoint.verify(note.toBytes(), logKey)), Optional.empty());
                },
                reason -> new Shown(Optional.empty(), Optional.of(reason)));
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        answers.forEach((name, shown) -> {
            shown.checkpoint().ifPresent(checkpoints::add);
            shown.failure().ifPresent(reason -> failures.put(name, reason));
        });
        return new Seen(checkpoints, failures);
    }

    private record Shown(Optional<SignedCheckpoint> checkpoint, Optional<String> failure) {}

    private interface Question<T> {
        T ask(WitnessClient client) throws IOException, InterruptedException;
    }

    private <T> Map<String, T> ask(Question<T> question, Function<String, T> failure) throws InterruptedException {
        List<String> names = List.copyOf(policy.witnesses().keySet());
        List<Callable<T>> questions =
                names.stream().map(name -> about(name, question, failure)).toList();
        // Not closed but shut down: closing would wait for those that are late.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<T>> answers = threads.invokeAll(questions, deadline.toNanos(), TimeUnit.NANOSECONDS);
            Map<String, T> byName = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Future<T> answer = answers.get(i);
                byName.put(
                        names.get(i),
                        switch (answer.state()) {
                            case SUCCESS -> answer.resultNow();
                            case FAILED -> failure.apply(answer.exceptionNow().toString());
                            default -> failure.apply("no answer in time");
                        });
            }
            return byName;
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> Callable<T> about(String name, Question<T> question, Function<String, T> failure) {
        WitnessClient client = clients.get(name);
        if (client == null) {
            return () -> failure.apply("the policy names no address of this witness");
        }
        return () -> {
            try {
                return question.ask(client);
            } catch (IOException | UncheckedIOException | MalformedException | ForgedException e) {
                return failure.apply(String.valueOf(e.getMessage()));
            }
        };
    }
}
