package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands on the pack of an agreement. */
@Command(
        name = "pack",
        synopsisSubcommandLabel = "COMMAND",
        description = "Check the pack of an agreement, and see what its rules say.")
final class PackCommand extends CommandGroup {}
