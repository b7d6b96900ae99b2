package org.sulh.app;

import java.util.List;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;

/** The documents do not say so. */
@Command(name = "reject", description = "Say that the documents do not make these claims; they then count for nothing.")
final class ReviewRejectCommand extends ReviewStep {
    ReviewRejectCommand(Terminal terminal, ReviewCommand review) {
        super(terminal, review);
    }

    @Override
    int rule(List<Stated> claims, Reviewing reviewing, RecordIndex index) throws InterruptedException {
        String why = reason();
        for (Stated stated : claims) {
            long entry = reviewing.reject(stated.claim(), why);
            say("rejected " + index.shorten(stated.claim()) + ", entry " + entry);
        }
        return claims.size();
    }
}
