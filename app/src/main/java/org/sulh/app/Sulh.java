package org.sulh.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.sulh.extract.parse.Parser;
import org.sulh.register.note.ForgedException;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.witness.WitnessStoppedException;
import org.sulh.register.write.LogStoppedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "sulh",
        version = "Sulh 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads reports about a ceasefire and shows who says what, who denies it, and how far it is established.",
        footer = {
            "",
            "Exit codes: 0 done, 1 a check found something wrong, 2 bad usage or input, 70 a fault of the program."
        })
public final class Sulh implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the trace of a fault of the program.")
    private boolean debug;

    private Sulh() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int exitCode = run(terminal, Parser::load, args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exitCode);
    }

    /** Runs one command; never throws. */
    static int run(Terminal terminal, Supplier<Parser> parsers, String... args) {
        Sulh sulh = new Sulh();
        Reading reading = new Reading(terminal, parsers);
        CommandLine line = new CommandLine(sulh)
                .addSubcommand(new BriefCommand(terminal, reading))
                .addSubcommand(new CompareCommand(terminal, reading))
                .addSubcommand(new ExtractCommand(terminal, reading))
                .addSubcommand(new DemoCommand(terminal, reading))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new IngestCommand(terminal, parsers))
                .addSubcommand(new AppointCommand(terminal))
                .addSubcommand(new AdoptCommand(terminal))
                .addSubcommand(new DiscloseCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new ParityCommand(terminal))
                .addSubcommand(review(terminal))
                .addSubcommand(cases(terminal))
                .addSubcommand(new IncidentCommand(terminal))
                .addSubcommand(coverage(terminal))
                .addSubcommand(commitment(terminal))
                .addSubcommand(round(terminal))
                .addSubcommand(hotline(terminal))
                .addSubcommand(new CorrelateCommand(terminal))
                .addSubcommand(pack(terminal))
                .addSubcommand(log(terminal))
                .addSubcommand(entry(terminal))
                .addSubcommand(witness(terminal))
                .addSubcommand(new AuditCommand(terminal))
                .addSubcommand(evaluate(terminal, parsers))
                .addSubcommand(new SimulateCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, arguments) -> refuse(e, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> sulh.explain(e, terminal));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            terminal.warn("the memory is used up; give it more, as in SULH_JAVA_OPTS=-Xmx4g, or fewer files at once");
            return ExitCode.FAULT;
        } catch (StackOverflowError e) {
            return sulh.explain(new IllegalStateException("an input nests too deeply", e), terminal);
        } finally {
            terminal.clearProgress();
        }
    }

    private static CommandLine log(Terminal terminal) {
        return new CommandLine(new LogCommand())
                .addSubcommand(new LogInitCommand(terminal))
                .addSubcommand(new LogAppendCommand(terminal))
                .addSubcommand(new LogCheckpointCommand(terminal))
                .addSubcommand(new LogProveCommand(terminal))
                .addSubcommand(new LogVerifyProofCommand(terminal))
                .addSubcommand(new LogServeCommand(terminal))
                .addSubcommand(new LogMirrorCommand(terminal));
    }

    private static CommandLine pack(Terminal terminal) {
        return new CommandLine(new PackCommand())
                .addSubcommand(new PackCheckCommand(terminal))
                .addSubcommand(new PackCompareCommand(terminal))
                .addSubcommand(new PackFactsCommand(terminal))
                .addSubcommand(new PackRenderCommand(terminal));
    }

    private static CommandLine entry(Terminal terminal) {
        return new CommandLine(new EntryCommand())
                .addSubcommand(new EntryKeyCommand(terminal))
                .addSubcommand(new EntrySignCommand(terminal));
    }

    private static CommandLine review(Terminal terminal) {
        ReviewCommand review = new ReviewCommand();
        return new CommandLine(review)
                .addSubcommand(new ReviewListCommand(terminal, review))
                .addSubcommand(new ReviewShowCommand(terminal, review))
                .addSubcommand(new ReviewWalkCommand(terminal, review))
                .addSubcommand(new ReviewConfirmCommand(terminal, review))
                .addSubcommand(new ReviewCorrectCommand(terminal, review))
                .addSubcommand(new ReviewRejectCommand(terminal, review))
                .addSubcommand(new ReviewAddCommand(terminal, review))
                .addSubcommand(new ReviewLinkCommand.Link(terminal, review))
                .addSubcommand(new ReviewLinkCommand.Unlink(terminal, review))
                .addSubcommand(new ReviewWithdrawCommand(terminal, review))
                .addSubcommand(new ReviewGradeCommand(terminal, review));
    }

    private static CommandLine coverage(Terminal terminal) {
        CoverageCommand coverage = new CoverageCommand(terminal);
        return new CommandLine(coverage)
                .addSubcommand(new CoverageCommand.Plan(coverage))
                .addSubcommand(new CoverageCommand.Report(coverage))
                .addSubcommand(new CoverageCommand.Listing(coverage))
                .addSubcommand(new CoverageCommand.Show(coverage));
    }

    private static CommandLine commitment(Terminal terminal) {
        CommitmentCommand commitment = new CommitmentCommand(terminal);
        return new CommandLine(commitment)
                .addSubcommand(new CommitmentCommand.Listing(commitment))
                .addSubcommand(new CommitmentCommand.Show(commitment))
                .addSubcommand(new CommitmentCommand.State(commitment))
                .addSubcommand(new CommitmentCommand.Seen(commitment))
                .addSubcommand(new CommitmentCommand.Withdraw(commitment));
    }

    private static CommandLine round(Terminal terminal) {
        RoundCommand round = new RoundCommand(terminal);
        return new CommandLine(round)
                .addSubcommand(new RoundCommand.Enter(round))
                .addSubcommand(new RoundCommand.Listing(round))
                .addSubcommand(new RoundCommand.Show(round));
    }

    private static CommandLine hotline(Terminal terminal) {
        HotlineCommand hotline = new HotlineCommand(terminal);
        return new CommandLine(hotline)
                .addSubcommand(new HotlineCommand.Log(hotline))
                .addSubcommand(new HotlineCommand.Listing(hotline));
    }

    private static CommandLine cases(Terminal terminal) {
        CaseCommand cases = new CaseCommand();
        return new CommandLine(cases)
                .addSubcommand(new CaseListCommand(terminal, cases))
                .addSubcommand(new CaseShowCommand(terminal, cases))
                .addSubcommand(new CaseOpenCommand(terminal, cases))
                .addSubcommand(new CaseInquireCommand(terminal, cases))
                .addSubcommand(new CaseNoticeCommand(terminal, cases))
                .addSubcommand(new CaseReplyCommand(terminal, cases))
                .addSubcommand(new CommandLine(new CaseVisitCommand())
                        .addSubcommand(new CaseVisitCommand.Plan(terminal, cases))
                        .addSubcommand(new CaseVisitCommand.Made(terminal, cases))
                        .addSubcommand(new CaseVisitCommand.Denied(terminal, cases)))
                .addSubcommand(new CommandLine(new CaseClockCommand())
                        .addSubcommand(new CaseClockCommand.Stop(terminal, cases))
                        .addSubcommand(new CaseClockCommand.Start(terminal, cases))
                        .addSubcommand(new CaseClockCommand.Extend(terminal, cases))
                        .addSubcommand(new CaseClockCommand.Lapse(terminal, cases)))
                .addSubcommand(new CaseProvisionalCommand(terminal, cases))
                .addSubcommand(new CommandLine(new CaseSessionCommand())
                        .addSubcommand(new CaseSessionCommand.Open(terminal, cases))
                        .addSubcommand(new CaseSessionCommand.Close(terminal, cases)))
                .addSubcommand(new CaseMoveCommand(terminal, cases))
                .addSubcommand(new CaseVoteCommand(terminal, cases))
                .addSubcommand(new CaseFindCommand(terminal, cases))
                .addSubcommand(new CaseMeasureCommand(terminal, cases))
                .addSubcommand(new CommandLine(new CaseComplyCommand())
                        .addSubcommand(new CaseComplyCommand.Report(terminal, cases))
                        .addSubcommand(new CaseComplyCommand.Check(terminal, cases)))
                .addSubcommand(new CommandLine(new CaseAppealCommand())
                        .addSubcommand(new CaseAppealCommand.Lodge(terminal, cases))
                        .addSubcommand(new CaseAppealCommand.Decide(terminal, cases)))
                .addSubcommand(new CaseReopenCommand(terminal, cases))
                .addSubcommand(new CaseCloseCommand(terminal, cases));
    }

    private static CommandLine witness(Terminal terminal) {
        return new CommandLine(new WitnessCommand())
                .addSubcommand(new WitnessInitCommand(terminal))
                .addSubcommand(new WitnessServeCommand(terminal));
    }

    private static CommandLine evaluate(Terminal terminal, Supplier<Parser> parsers) {
        return new CommandLine(new EvaluateCommand())
                .addSubcommand(new EvaluateExtractCommand(terminal, parsers))
                .addSubcommand(new EvaluateMatchingCommand(terminal))
                .addSubcommand(new EvaluateVerificationCommand(terminal))
                .addSubcommand(new EvaluateEvidenceCommand(terminal))
                .addSubcommand(new EvaluateCaseCommand(terminal))
                .addSubcommand(new EvaluateWeightsCommand(terminal));
    }

    /** Without a command there is nothing to run. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** What an exception says, which is never nothing. */
    static String message(Throwable e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    private static int refuse(ParameterException e, Terminal terminal) {
        terminal.warn(
                e.getMessage() + " (see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.BAD_INPUT;
    }

    /** Whether the message tells the user what to mend. */
    private static boolean isOfTheInput(Exception e) {
        return e instanceof UsageException
                || e instanceof LogStoppedException
                || e instanceof WitnessStoppedException
                || e instanceof MalformedException
                || e instanceof ForgedException
                || e instanceof UncheckedIOException;
    }

    private int explain(Exception e, Terminal terminal) {
        if (isOfTheInput(e)) {
            terminal.warn(message(e));
            return ExitCode.BAD_INPUT;
        }
        terminal.warn("a fault of the program, not of your input: " + e
                + ". Please report it with the command you ran; --debug prints the trace");
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        return ExitCode.FAULT;
    }
}
