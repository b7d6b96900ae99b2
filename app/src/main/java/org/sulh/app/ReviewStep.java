package org.sulh.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.record.fold.Stated;
import org.sulh.record.fold.Stated.Standing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that rule on claims share: which claims, the record opened, the digest at the end. */
abstract class ReviewStep implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Parameters(arity = "0..*", paramLabel = "CLAIM", description = "Ids of claims; the first digits are enough.")
    private List<String> ids = List.of();

    @Mixin
    private final ClaimFilter filter = new ClaimFilter();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why, in your words.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--no-digest", description = "Do not enter a state digest at the end.")
    private boolean noDigest;

    ReviewStep(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    /** Enters what is said of the claims; how many entries that made. */
    abstract int rule(List<Stated> claims, Reviewing reviewing, RecordIndex index) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, review.record())) {
            RecordIndex index = new RecordIndex(open.conclusions());
            int made = rule(claims(index), new Reviewing(open), index);
            if (made > 0 && !noDigest) {
                open.enterDigests();
            }
            open.cosign();
        }
        return ExitCode.DONE;
    }

    /** The claims that are named or that the filter selects. */
    private List<Stated> claims(RecordIndex index) {
        if (!ids.isEmpty() && filter.isGiven()) {
            throw new UsageException("name claims, or say which ones by options, not both");
        }
        if (filter.isGiven()) {
            return filter.select(index, Standing.UNREVIEWED);
        }
        if (ids.isEmpty()) {
            throw new UsageException("no claim is named; give ids, or say which ones, as in --incident i-17.3");
        }
        return ids.stream().map(index::getClaim).distinct().toList();
    }

    final Optional<String> findReason() {
        return reason;
    }

    /** @throws UsageException when none was given */
    final String reason() {
        return reason.filter(words -> !words.isBlank()).orElseThrow(() -> new UsageException("say why with --reason"));
    }

    final Terminal terminal() {
        return terminal;
    }

    final void say(String line) {
        terminal.clearProgress();
        terminal.out().println(line);
    }
}
