package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that measures extraction, from coded texts to its sheet. */
class EvaluateExtractTest {
    private static final String GOLD = """
            exercise: Invented text; not a report of real happenings.
            theatre: Nowhere
            style: communique
            published: 2025-06-03
            pack: none
            outlet: Pakistan Army
            text: |
              On Monday, Indian troops shelled a village near Rawalakot. Two civilians were killed.
            claims:
              - id: 1
                in: On Monday, Indian troops shelled a village near Rawalakot.
                asserter: {text: narrator, actor: pakistan, kind: party}
                stance: alleges
                type: shelling
                actors: [{text: Indian troops, actor: india}]
                targets: [{text: village}]
                time: {start: 2025-06-02, end: 2025-06-02}
              - id: 2
                in: On Monday, Indian troops shelled a village near Rawalakot.
                asserter: {text: narrator, actor: pakistan, kind: party}
                type: talks
            """;

    @TempDir
    private Path folder;

    @Test
    void theSheetSaysWhatWasFoundAndWhatWasMissed() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), GOLD);
        Run run = Run.of("evaluate", "extract", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("found and typed: recall +0.500")
                .containsPattern("asserter +1.000")
                .contains("talks read as (nothing)")
                .contains("one: missed")
                .contains("Indian troops");
    }

    @Test
    void withoutMistakesNothingOfTheTextsIsShown() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), GOLD);
        Run run = Run.of("evaluate", "extract", "--mistakes", "0", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("found and typed: F1")
                .doesNotContain("Indian")
                .doesNotContain("one:");
    }

    @Test
    void aSlipInTheCodingIsNamedWithItsFileAndPlace() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), GOLD.replace("type: talks", "type: talk"));
        Run run = Run.of("evaluate", "extract", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("one.yaml").contains("claims[2].type").contains("taxonomy");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Run run = Run.of("evaluate", "extract", folder.resolve("no").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be read");
    }

    @Test
    void theSpeakerOfATextInItsOwnVoiceCanBeSaid() throws IOException {
        Path file = folder.resolve("communique.txt");
        Files.writeString(
                file,
                "On Monday, Indian troops shelled a village near Rawalakot. Two civilians were killed and five were wounded.\n");
        String[] arguments = {"extract", "--pack", "none", "--published", "2025-06-03", file.toString()};
        assertThat(Run.of(arguments).out()).contains("who says narrator (outlet)");
        String[] withOutlet = {
            "extract", "--pack", "none", "--published", "2025-06-03", "--outlet", "Pakistan Army", file.toString()
        };
        assertThat(Run.of(withOutlet).out())
                .contains("who says Pakistan Army (pakistan, party)")
                .contains("alleges");
    }
}
