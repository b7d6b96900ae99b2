package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.EvidenceTable;
import org.sulh.pipeline.verify.Verify;
import tools.jackson.databind.json.JsonMapper;

/** The commands that make synthetic worlds, set the table on them and judge by them, on small ones. */
class EvaluateVerificationTest {
    @TempDir
    private Path folder;

    @Test
    void theSheetHoldsOursBesideEveryRival() {
        Run run = Run.of("evaluate", "verification", "--incidents", "60", "--copied", "0.3");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("30% of reports are copies")
                .contains(
                        "Sulh ",
                        "majority vote",
                        "source count",
                        "Dawid-Skene ",
                        "Dawid-Skene, silence counts",
                        "TruthFinder",
                        "Admiralty look-up")
                .contains("many outlets", "partisan", "far off")
                .contains("contested");
    }

    @Test
    void aFloodOfAccusationsChangesNoLevelAndTheNamesOfTheSidesNothing() {
        Run run = Run.of("evaluate", "verification", "--incidents", "150", "--copied", "0.5", "--seed", "3");
        assertThat(run.out())
                .containsPattern("Level changed when every accusation of a party is made ten times: 0 of \\d{3}")
                .containsPattern("Otherwise when the two sides exchange their names: 0 of \\d{3}");
    }

    @Test
    void theSameSeedGivesTheSameSheet() {
        String[] arguments = {"evaluate", "verification", "--incidents", "40", "--copied", "0.3", "--matched"};
        assertThat(Run.of(arguments).out()).isEqualTo(Run.of(arguments).out());
    }

    @Test
    void aTableThatIsSetCanBeReadAndUsed() {
        Run run = Run.of("evaluate", "evidence", "--incidents", "60");
        assertThat(run.exitCode()).isZero();
        Verify.check(EvidenceTable.parse("set", run.out().lines().toList()));
        assertThat(run.out().lines().count())
                .isEqualTo(Verify.listDefaultLines().size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSimulatedWorldIsWrittenWithItsTruthApart() throws IOException {
        Path out = folder.resolve("world");
        Run run = Run.of("simulate", "--incidents", "30", "--copied", "0.5", "--seed", "4", "--out", out.toString());
        assertThat(run.exitCode()).isZero();
        List<String> claims = Files.readAllLines(out.resolve("claims.jsonl"), StandardCharsets.UTF_8);
        List<String> tellings = Files.readAllLines(out.resolve("truth/tellings.jsonl"), StandardCharsets.UTF_8);
        assertThat(claims).isNotEmpty().hasSameSizeAs(tellings);
        Claim first = ClaimForm.fromTree(JsonMapper.builder().build().readValue(claims.getFirst(), Map.class));
        assertThat(tellings.getFirst()).contains(first.id()).contains("manner");
        assertThat(Files.readAllLines(out.resolve("truth/matters.jsonl"), StandardCharsets.UTF_8))
                .hasSize(30);
        assertThat(Files.readString(out.resolve("claims.jsonl"))).doesNotContain("happened");
        assertThat(out.resolve("sources.jsonl")).isNotEmptyFile();
        assertThat(out.resolve("documents.jsonl")).isNotEmptyFile();
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() {
        assertThat(Run.of("simulate", "--copied", "1.5", "--out", folder.toString())
                        .complaints())
                .containsExactly("sulh: --copied is 1.5; give a share from 0 to 0.95");
        assertThat(Run.of("evaluate", "verification", "--incidents", "0").exitCode())
                .isEqualTo(2);
        Run table = Run.of(
                "evaluate", "verification", "--table", folder.resolve("no.csv").toString());
        assertThat(table.exitCode()).isEqualTo(2);
        assertThat(table.err()).contains("no.csv").contains("cannot be read");
    }
}
