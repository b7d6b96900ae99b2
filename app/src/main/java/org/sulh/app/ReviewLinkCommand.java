package org.sulh.app;

import java.util.List;
import java.util.OptionalLong;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;

/** Claims together, or apart. */
abstract class ReviewLinkCommand extends ReviewStep {
    private final Bond bond;
    private final String done;

    private ReviewLinkCommand(Terminal terminal, ReviewCommand review, Bond bond, String done) {
        super(terminal, review);
        this.bond = bond;
        this.done = done;
    }

    /** Claims of one happening. */
    @Command(name = "link", description = "Say that these claims speak of one happening.")
    static final class Link extends ReviewLinkCommand {
        Link(Terminal terminal, ReviewCommand review) {
            super(terminal, review, Bond.TOGETHER, "together");
        }
    }

    /** Claims of different happenings. */
    @Command(name = "unlink", description = "Say that no two of these claims speak of one happening.")
    static final class Unlink extends ReviewLinkCommand {
        Unlink(Terminal terminal, ReviewCommand review) {
            super(terminal, review, Bond.APART, "apart");
        }
    }

    @Override
    int rule(List<Stated> claims, Reviewing reviewing, RecordIndex index) throws InterruptedException {
        if (claims.size() < 2) {
            throw new UsageException("name two claims or more");
        }
        LinkReviewEntry entry = new LinkReviewEntry(
                bond, claims.stream().map(stated -> stated.claim().id()).toList(), OptionalLong.empty(), reason());
        long at = reviewing.enter(
                LinkReviewEntry.KIND,
                entry,
                claims.stream().map(stated -> stated.claim().document()).toList());
        say(claims.size() + " claims held " + done + ", entry " + at);
        return 1;
    }
}
