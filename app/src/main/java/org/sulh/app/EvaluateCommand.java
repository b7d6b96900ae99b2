package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands that measure how well something is done. */
@Command(
        name = "evaluate",
        synopsisSubcommandLabel = "COMMAND",
        description = "Measure how well something is done, against what people have coded or what is known to be true.")
final class EvaluateCommand extends CommandGroup {}
