package org.sulh.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What people make of the claims of a record. */
@Command(
        name = "review",
        description =
                "Look at the claims of a record and say what the documents really say; put claims together or apart; grade."
                        + " As in: sulh review DIR list")
final class ReviewCommand extends CommandGroup {
    @Mixin
    private final RecordArguments record = new RecordArguments();

    RecordArguments record() {
        return record;
    }
}
