package org.sulh.app;

import java.util.List;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;

/** The documents say so. */
@Command(
        name = "confirm",
        description = "Say that the documents make these claims. It says nothing about whether they are true.")
final class ReviewConfirmCommand extends ReviewStep {
    ReviewConfirmCommand(Terminal terminal, ReviewCommand review) {
        super(terminal, review);
    }

    @Override
    int rule(List<Stated> claims, Reviewing reviewing, RecordIndex index) throws InterruptedException {
        for (Stated stated : claims) {
            long entry = reviewing.confirm(stated.claim(), findReason());
            say("confirmed " + index.shorten(stated.claim()) + ", entry " + entry);
        }
        return claims.size();
    }
}
