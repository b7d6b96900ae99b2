package org.sulh.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cases of a record. */
@Command(
        name = "case",
        description =
                "Run a case from complaint to closure: every step is a signed entry, and one that may not be taken is refused"
                        + " with the reason and with what is possible instead. As in: sulh case DIR list",
        footer = {
            "",
            "A step is signed with the first key at hand whose role may take it: those named with --key, then the record's"
                    + " own. Cases are named as in k-41 or 41; visits, sessions, motions, findings, measures and appeals by"
                    + " the number of their entry; claims and documents by the first digits of their ids."
        })
final class CaseCommand extends CommandGroup {
    @Mixin
    private final RecordArguments record = new RecordArguments();

    RecordArguments record() {
        return record;
    }
}
