package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that measure matching and learn its weights, on an invented case. */
class EvaluateCaseTest {
    private static final String CASE = """
            # Invented; not a report of real happenings.
            case_id: exercise
            parties:
              - {name: Northland, side: north}
              - {name: Southland, side: south}
            same_origin_groups:
              - {origin: the northern ministry, claims: [A1, A2]}
            incidents:
              - id: one
                event_type: shelling
                time: {start: 2031-03-04, end: 2031-03-04}
                claims:
                  - {id: A1, speaker: Northern ministry, speaker_side: north, outlet: Hill Radio, url: 'https://a.example', date: 2031-03-04, stance: alleges, event_type: shelling, actor: Southland}
                  - {id: A2, speaker: Northern ministry, speaker_side: north, outlet: Valley Post, url: 'https://b.example', date: 2031-03-04, stance: alleges, event_type: shelling, actor: Southland}
                  - {id: A3, speaker: Lake Times, speaker_side: media, outlet: Lake Times, url: 'https://c.example', date: 2031-03-06, stance: asserts, event_type: statement, actor: Northland}
              - id: two
                event_type: talks
                time: {start: 2031-03-08, end: 2031-03-08}
                claims:
                  - {id: B1, speaker: Lake Times, speaker_side: media, outlet: Lake Times, url: 'https://d.example', date: 2031-03-08, stance: asserts, event_type: talks}
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresAndEachDifferenceAreShownWithItsReason() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, CASE);
        Run run = Run.of("evaluate", "case", file.toString());

        assertThat(run.err() + run.exitCode()).endsWith("0");
        assertThat(run.out())
                .contains("exercise: 4 claims in 4 documents")
                .containsPattern("incidents +3 +2 +1\\.000 \\(1 of 1\\), 0\\.333 \\(1 of 3\\), F1 0\\.500")
                .containsPattern("origins +3 +1 +1\\.000 \\(1 of 1\\), 1\\.000 \\(1 of 1\\)")
                .contains("2 pairs of incidents apart here, and put together by the coder")
                .contains("shelling and statement are not taken for one happening")
                .contains("A1: Northern ministry (north), 2031-03-04, alleges shelling");
    }

    @Test
    void aGroupThatNamesNoClaimIsAProblemWithItsPlace() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, CASE.replace("[A1, A2]", "[A1, A9]"));
        Run run = Run.of("evaluate", "case", "--differences", "0", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("same_origin_groups[0].claims[1]: 'A9' is no claim of this file");
        assertThat(run.out()).doesNotContain("pairs of");
    }

    @Test
    void weightsAreLearntFromACaseAndShownBesideThoseInUse() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, CASE);
        Run run = Run.of("evaluate", "weights", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("pairs, of which").containsPattern("type-same +3000 +\\d+ +1");
    }

    @Test
    void whatIsNoClaimIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("claims.jsonl");
        Files.writeString(file, "{}\n");
        Run run = Run.of("evaluate", "weights", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("claims.jsonl:1: is no claim");
    }
}
