package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands that measure how well something is done. */
@Command(
        name = "evaluate",
        synopsisSubcommandLabel = "COMMAND",
        description = "Measure how well texts are read, against what people have coded.")
final class EvaluateCommand extends CommandGroup {}
