package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls of {@link Walls} against the program, and against fixtures that break each of them. */
class WallsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sulh");
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("org.sulh.fixture");

    @TestFactory
    Stream<DynamicTest> programKeepsItsWalls() {
        return rules(new Walls("org.sulh"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @Test
    void programIsSeenWhole() {
        assertThat(PROGRAM.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .contains("model", "register", "intake", "extract", "pipeline", "pack", "record", "report", "app");
    }

    /** Which fixture breaks which rule. */
    @TestFactory
    Stream<DynamicTest> eachWallStopsAnIntruder() {
        Walls walls = new Walls("org.sulh.fixture");
        Map<String, ArchRule> broken = Map.ofEntries(
                Map.entry("ModelSeesLibrary", walls.modelSeesTheJdkOnly()),
                Map.entry(
                        "IntakeSeesPipeline",
                        walls.stagesSeeTheModelAndTheirOwnLibraries()
                                .findFirst()
                                .orElseThrow()),
                Map.entry("RegisterSeesModel", walls.registerSeesNothingOfTheProject()),
                Map.entry("ExtractSeesApp", walls.nobodySeesTheApp()),
                Map.entry("RecordSeesIntake", walls.recordSeesWhatItWires()),
                Map.entry("FoldsFromAFile", walls.theFoldTouchesNoFiles()),
                Map.entry("AsksTheClock", walls.onlyTheAppAsksClockChanceOrMachine()),
                Map.entry("UsesChance", walls.onlyTheAppAsksClockChanceOrMachine()),
                Map.entry("RoundsLikeTheMachine", walls.floatingArithmeticIsStrict()),
                Map.entry("ReadsAFile", walls.pipelineAndReportTouchNoFiles()),
                Map.entry("RunsConditions", walls.onlyRulesRunConditions()),
                Map.entry("StartsAProcess", walls.rulesReachForNothing()),
                Map.entry("FindsGuilty", walls.onlyDecideMakesAFinding()),
                Map.entry("loopa", walls.noCyclesBetweenPackages()),
                Map.entry("ReportManager", walls.namesSayWhatAClassIs()));
        return broken.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey() + " is stopped", () -> assertThatThrownBy(
                                () -> entry.getValue().check(FIXTURES))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(entry.getKey())));
    }

    private static Stream<ArchRule> rules(Walls walls) {
        return Stream.concat(
                walls.stagesSeeTheModelAndTheirOwnLibraries(),
                Stream.of(
                        walls.modelSeesTheJdkOnly(),
                        walls.registerSeesNothingOfTheProject(),
                        walls.roomsOfTheRegisterSeeThoseBelowThem(),
                        walls.recordSeesWhatItWires(),
                        walls.theFoldTouchesNoFiles(),
                        walls.nobodySeesTheApp(),
                        walls.onlyTheAppAsksClockChanceOrMachine(),
                        walls.floatingArithmeticIsStrict(),
                        walls.pipelineAndReportTouchNoFiles(),
                        walls.onlyRulesRunConditions(),
                        walls.rulesReachForNothing(),
                        walls.onlyDecideMakesAFinding(),
                        walls.noCyclesBetweenPackages(),
                        walls.namesSayWhatAClassIs()));
    }
}
