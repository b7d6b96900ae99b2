package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands of a witness. */
@Command(
        name = "witness",
        synopsisSubcommandLabel = "COMMAND",
        description = "Watch logs for somebody who does not trust their keeper, and sign what was seen.")
final class WitnessCommand extends CommandGroup {}
