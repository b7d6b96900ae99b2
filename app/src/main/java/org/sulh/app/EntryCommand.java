package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands for those who enter something into the register. */
@Command(
        name = "entry",
        synopsisSubcommandLabel = "COMMAND",
        description = "Make keys for people and signed entries for a log.")
final class EntryCommand extends CommandGroup {}
