package org.sulh.app;

import picocli.CommandLine.Command;

/** The commands of the register's log. */
@Command(
        name = "log",
        synopsisSubcommandLabel = "COMMAND",
        description = "Keep a log in which nothing can be changed unseen, and prove what stands in it.")
final class LogCommand extends CommandGroup {}
