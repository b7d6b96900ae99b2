package org.sulh.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.Assessment;
import org.sulh.model.EvidenceTable;
import org.sulh.pipeline.verify.Verify;
import org.sulh.testkit.rival.Rescaled;
import org.sulh.testkit.score.Forecast;
import org.sulh.testkit.score.LevelScore;
import org.sulh.testkit.world.WorldPlan;
import org.sulh.testkit.world.WorldPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verification on worlds with known truth, beside other methods. */
@Command(
        name = "verification",
        description = {
            "Judge on synthetic worlds with known truth how far what verification says comes true, beside other methods.",
            "",
            "The other methods are made probabilities on the worlds that the evidence table is set on; those judged here are"
                    + " of other kinds. Claims of one incident are given as they truly belong together, unless --matched."
        })
final class EvaluateVerificationCommand implements Callable<Integer> {
    /** Setting worlds have seeds of their own, far from those that are judged. */
    private static final long SETTING_SEED = 1_000_000;

    private final Terminal terminal;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Matters of each world, those that happened and rumours (${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the worlds (${DEFAULT-VALUE}); the same seed gives the same figures.")
    private long seed;

    @Option(
            names = "--copied",
            paramLabel = "SHARE",
            split = ",",
            description = "Shares of reports that copy another, 0 to 0.95, joined by commas (0,0.3,0.7).")
    private List<Double> copied = Worlds.COPIED;

    @Option(names = "--matched", description = "Let matching find the incidents too.")
    private boolean matched;

    @Option(names = "--setting", description = "Judge on the kinds of worlds that figures are set on instead.")
    private boolean setting;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Judge this evidence table instead of the one that ships.")
    private Optional<Path> table = Optional.empty();

    EvaluateVerificationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SimulateCommand.check(incidents, copied);
        EvidenceTable evidence = table.map(EvaluateVerificationCommand::read).orElseGet(Verify::defaultTable);
        Contest contest = Contest.set(
                Worlds.trials(WorldPlans.setting(incidents), Worlds.COPIED, SETTING_SEED, matched, terminal));
        Map<String, WorldPlan> plans = setting ? WorldPlans.setting(incidents) : WorldPlans.judging(incidents);
        VerificationSheet sheet = new VerificationSheet();
        Steadiness steadiness = new Steadiness(0, 0, 0, 0);
        for (double share : copied) {
            Map<String, Map<String, List<Forecast>>> byKind = new LinkedHashMap<>();
            List<LevelScore.Graded> graded = new ArrayList<>();
            for (Trial trial : Worlds.trials(plans, List.of(share), seed, matched, terminal)) {
                byKind.put(trial.kind(), judge(trial, evidence, contest, graded));
                steadiness = steadiness.plus(Steadiness.of(trial, evidence, seed));
            }
            sheet.add(share, byKind, graded);
        }
        sheet.check(
                "Level changed when every accusation of a party is made ten times",
                steadiness.lifted(),
                steadiness.of());
        sheet.check("Evidence changed by that", steadiness.moved(), steadiness.of());
        sheet.check("Otherwise when the two sides exchange their names", steadiness.lopsided(), steadiness.of());
        terminal.clearProgress();
        terminal.out().print(sheet);
        return ExitCode.DONE;
    }

    /** Forecasts of each method, ours first. */
    private static Map<String, List<Forecast>> judge(
            Trial trial, EvidenceTable table, Contest contest, List<LevelScore.Graded> graded) {
        List<Assessment> assessments = trial.assess(table);
        for (int i = 0; i < assessments.size(); i++) {
            graded.add(new LevelScore.Graded(
                    assessments.get(i).level(), trial.happened().get(i)));
        }
        Map<String, List<Forecast>> methods = new LinkedHashMap<>();
        methods.put(
                VerificationSheet.OURS,
                trial.forecasts(assessments.stream()
                        .mapToDouble(assessment -> assessment.happened().value())
                        .toArray()));
        for (Rescaled rival : contest.rivals()) {
            methods.put(rival.rival().name(), trial.forecasts(rival.probabilities(trial.ballots())));
        }
        return methods;
    }

    private static EvidenceTable read(Path file) {
        try {
            return EvidenceTable.parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + Sulh.message(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Sulh.message(e), e);
        }
    }
}
