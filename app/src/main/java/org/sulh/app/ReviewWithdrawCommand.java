package org.sulh.app;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A link review that no longer holds. */
@Command(name = "withdraw", description = "Say that an earlier link or unlink no longer holds.")
final class ReviewWithdrawCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Parameters(paramLabel = "ENTRY", description = "Index of its entry.")
    private long entry;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
    private String reason = "";

    ReviewWithdrawCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, review.record())) {
            long at = new Reviewing(open)
                    .enter(
                            LinkReviewEntry.KIND,
                            new LinkReviewEntry(Bond.WITHDRAWN, List.of(), OptionalLong.of(entry), reason),
                            List.of());
            terminal.out().println("withdrawn, entry " + at);
            open.enterDigests();
            open.cosign();
        }
        return ExitCode.DONE;
    }
}
