package org.sulh.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sulh.pipeline.verify.Verify;
import org.sulh.testkit.world.WorldPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evidence table, set on worlds with known truth. */
@Command(
        name = "evidence",
        description = {
            "Set the figures of the evidence table on synthetic worlds, and print the table.",
            "",
            "The worlds are of other kinds than those that 'evaluate verification' judges on. Rows that no world uses keep"
                    + " their figures."
        })
final class EvaluateEvidenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Matters of each world (${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2000000",
            description = "Seed of the worlds (${DEFAULT-VALUE}); the same seed gives the same table.")
    private long seed;

    EvaluateEvidenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SimulateCommand.check(incidents, Worlds.COPIED);
        List<Trial> trials = Worlds.trials(WorldPlans.setting(incidents), Worlds.COPIED, seed, false, terminal);
        terminal.showProgress("fitting");
        Map<String, Long> figures = new TableSetting(Verify.defaultTable()).set(trials);
        terminal.clearProgress();
        TableSetting.replaced(Verify.listDefaultLines(), figures).forEach(terminal.out()::println);
        return ExitCode.DONE;
    }
}
