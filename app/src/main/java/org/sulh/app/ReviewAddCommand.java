package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** A claim that nobody drew from a document. */
@Command(
        name = "add",
        description =
                "Add a claim that a document makes and nobody drew from it. As in: add --document d-1f --set type=shelling"
                        + " --set \"speaker=the ministry\" --set speaker-kind=party")
final class ReviewAddCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Option(names = "--document", required = true, paramLabel = "ID", description = "The document that makes it.")
    private String document = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The claim as a JSON object, as extract --json prints it; --set goes before it.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "FIELD=VALUE",
            description = "A field: " + ClaimEdit.FIELDS + ".")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why, in your words.")
    private Optional<String> reason = Optional.empty();

    ReviewAddCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, review.record())) {
            RecordIndex index = new RecordIndex(open.conclusions());
            Map<String, Object> tree = from.map(ReviewAddCommand::read).orElseGet(ReviewAddCommand::blank);
            tree.put("document", index.getDocument(document).document().id());
            Reviewing reviewing = new Reviewing(open);
            Claim claim = ClaimEdit.apply(tree, changes, reviewing.analyst());
            long entry = reviewing.add(claim, reason);
            terminal.out().println("added " + claim.id() + ", entry " + entry);
            open.enterDigests();
            open.cosign();
        }
        return ExitCode.DONE;
    }

    /** A claim of which nothing is said yet but that it asserts a fact of one happening. */
    private static Map<String, Object> blank() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("via", List.of());
        tree.put("stance", "asserts");
        tree.put("factuality", "actual");
        tree.put("scope", "single");
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("precision", "unknown");
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("time", time);
        tree.put("event", event);
        return tree;
    }

    @SuppressWarnings("unchecked") // a JSON object is a map of strings
    private static Map<String, Object> read(Path file) {
        try {
            return new LinkedHashMap<>(
                    (Map<String, Object>) new ObjectMapper().readValue(RegisterFiles.bytes(file), Map.class));
        } catch (JacksonException e) {
            throw new UsageException(file + ": is no JSON object: " + e.getOriginalMessage(), e);
        }
    }
}
