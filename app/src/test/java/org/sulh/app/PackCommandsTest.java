package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on packs, as a drafter runs them. */
class PackCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void aSoundPackIsCheckedWithItsExamplesAndWhatIsWorthALook() {
        Run run = Run.of("pack", "check", "istanbul-2025");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("10 clauses, 3 with a rule")
                .containsPattern("Examples: (\\d+) of \\1 answers are as expected")
                .contains("Clause t7 has no rule")
                .contains("What failure to prevent means is undecided");
    }

    @Test
    void aMistakeInAConditionIsToldWithItsLineAndMend() throws IOException {
        copy(
                "sarn-line",
                "agreement.yaml",
                "means: \"incident.family == 'hostilities'\"",
                "means: \"incident.famly == 'x'\"");
        Run run = Run.of("pack", "check", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern(
                        "agreement.yaml:\\d+: definition fire: means: 'incident.famly' is no fact, definition or"
                                + " function here; write incident.family, if that is meant");
    }

    @Test
    void aMistakeInAFileIsToldAndThePackIsNotRun() throws IOException {
        copy("sarn-line", "procedure.yaml", "signatures:", "signature:");
        Run run = Run.of("pack", "check", "--json", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode told = JSON.readTree(run.out());
        assertThat(told.get("sound").asBoolean()).isFalse();
        assertThat(told.get("mistakes").toString()).contains("signature is not a key here");
    }

    @Test
    void anExampleThatComesOutOtherwiseIsToldWithItsFactsAndWhatIsMissing() throws IOException {
        copy("istanbul-2025", "examples/force.yaml", "incident.doer: pakistan,", "incident.doer: unknown,");
        Run run = Run.of("pack", "check", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "example strike-on-the-other-pakistan, clause t1, party pakistan: expected apparent-breach, came"
                                + " out undetermined for want of incident.doer")
                .contains("    who did it is not established by the threshold for attribution.")
                .contains("incident.type = air-strike");
    }

    @Test
    void clocksWithoutAnEndUnequalSeatsAndViolationsThatNoRungAnswersAreWorthALook() throws IOException {
        assertThat(Run.of("pack", "check", "istanbul-2025").out())
                .doesNotContain("clock", "seats", "No rung", "no panel", "no appeal");
        copy("istanbul-2025", "procedure.yaml", "'party:pakistan': 2", "'party:pakistan': 1");
        change("ladder.yaml", "severity: [negligible, minor, serious]", "severity: [minor]");
        String procedure = Files.readString(folder.resolve("procedure.yaml"));
        Files.writeString(
                folder.resolve("procedure.yaml"), procedure.replaceFirst("(?s)\\nvisit:.*?\\nfinding:", "\nfinding:"));

        Run run = Run.of("pack", "check", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("The procedure gives no hours for the clock visit: it never runs out.")
                .contains("The parties have not the same number of seats in the panel")
                .contains("No rung of the ladder answers a violation that is negligible and deliberate.")
                .doesNotContain("negligible and accidental", "from number 2 on");
    }

    @Test
    void aChangedStepCapAndCommitmentAreNamedWhenPacksAreCompared() throws IOException {
        copy(
                "sarn-line",
                "course.yaml",
                "by: [guarantor], needs: [visit-or-denial]",
                "by: [chair], needs: [visit-or-denial]");
        change("ladder.yaml", "most: clarification", "most: withdrawal-and-proof");
        change("commitments.yaml", "due: '2025-03-17'", "due: '2025-04-17'");
        Run run = Run.of("pack", "compare", "sarn-line", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("  step inquiry-dismissed: differs\n", "  cap trifle: differs\n")
                .contains("  commitment mine-maps-varland: differs\n")
                .contains("due: \"2025-03-17\"", "due: \"2025-04-17\"")
                .contains("28 of step");
    }

    @Test
    void aFolderThatIsNotThereIsBadUsage() {
        Run run = Run.of("pack", "check", "no-such-pack");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-pack: is no folder");
    }

    @Test
    void factsAreListedInWordsAndAsJson() {
        assertThat(Run.of("pack", "facts").out()).contains("incident.doer\n    who did it; unknown while");
        assertThat(JSON.readTree(Run.of("pack", "facts", "--json").out())
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("party");
    }

    @Test
    void twoDraftsAreComparedAndTheWordThatDecidesIsNamed() {
        Run run = Run.of("pack", "compare", "drafts/istanbul-2025-draft-1", "drafts/istanbul-2025-draft-2");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "definition failure-to-prevent: differs\n    A  means: \"incident.type == 'failure-to-prevent'\"")
                .contains("clause p1, afghan-taliban: A apparent-breach, B compliant\n"
                        + "    decided by: definition failure-to-prevent");
    }

    @Test
    void comparingTheOtherWayRoundExchangesTheAnswers() {
        JsonNode there = differing("drafts/istanbul-2025-draft-1", "drafts/istanbul-2025-draft-2");
        JsonNode back = differing("drafts/istanbul-2025-draft-2", "drafts/istanbul-2025-draft-1");
        assertThat(there.size()).isEqualTo(back.size()).isPositive();
        for (int i = 0; i < there.size(); i++) {
            assertThat(back.get(i).get("a")).isEqualTo(there.get(i).get("b"));
            assertThat(back.get(i).get("b")).isEqualTo(there.get(i).get("a"));
            assertThat(back.get(i).get("decidedBy")).isEqualTo(there.get(i).get("decidedBy"));
        }
    }

    private static JsonNode differing(String first, String second) {
        return JSON.readTree(Run.of("pack", "compare", "--json", first, second).out())
                .get("examples")
                .get("differing");
    }

    @Test
    void anExchangedConditionDateExceptionOrZoneIsFoundToDecide() throws IOException {
        copy(
                "sarn-line",
                "agreement.yaml",
                "condition: \"fire\"",
                "condition: \"fire && incident.killed_at_least > 0\"");
        assertThat(Run.of("pack", "compare", "sarn-line", folder.toString()).out())
                .contains("decided by: condition of clause a1");
    }

    @Test
    void theIncidentsOfARecordAreHeldAgainstBothDrafts() throws IOException {
        String record = folder.resolveSibling(folder.getFileName() + "-record").toString();
        String cases =
                Run.project().resolve("agreements/istanbul-2025/case.yaml").toString();
        assertThat(Run.of("init", "--pack", "istanbul-2025", "--at", "2025-12-01T00:00:00Z", record)
                        .exitCode())
                .isZero();
        assertThat(Run.of("ingest", record, cases).exitCode()).isZero();
        copy("istanbul-2025", "agreement.yaml", "condition: \"!ceasefire\"", "condition: \"false\"");

        Run run = Run.of("pack", "compare", "istanbul-2025", folder.toString(), "--record", record);

        assertThat(run.exitCode()).isZero();
        String incidents = run.out().substring(run.out().indexOf("Incidents of "));
        assertThat(incidents)
                .containsPattern("i-\\d+\\.\\d+, clause t1, pakistan: A undetermined, B not-applicable")
                .containsPattern("i-\\d+\\.\\d+, clause t1, afghan-taliban: A undetermined, B not-applicable")
                .contains("decided by: condition of clause t1")
                .doesNotContain("together with");
    }

    @Test
    void packsOfOtherPartiesAreNotCompared() {
        Run run = Run.of("pack", "compare", "sarn-line", "istanbul-2025");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("compare two drafts of one agreement");
    }

    /** The pack in this test's folder, with one text exchanged. */
    private void copy(String pack, String file, String text, String replacement) throws IOException {
        Path source = Run.project().resolve("agreements").resolve(pack);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(one).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(one));
            }
        }
        change(file, text, replacement);
    }

    private void change(String file, String text, String replacement) throws IOException {
        Path changed = folder.resolve(file);
        String before = Files.readString(changed);
        assertThat(before).contains(text);
        Files.writeString(changed, before.replace(text, replacement));
    }
}
