package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a pack through the real command. */
class PackRenderTest {
    @TempDir
    private Path folder;

    @Test
    void aPackBecomesOnePageThatNeedsNothingElse() {
        Run run = Run.of("pack", "render", "sarn-line");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("Agreement on the Sarn line (invented)", "weapon_of_15_km", "French, authentic")
                .doesNotContain("<script", "src=", "expected:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void thePageShowsWhatTheExamplesComeTo() {
        assertThat(Run.of("pack", "render", "istanbul-2025").out())
                .contains(">apparent breach<", ">compliant<", ">undetermined<", ">not applicable<")
                .contains("(missing: what “failure to prevent” means)", "(exception near-the-line)")
                .contains("party accuses rival", "a party accuses the other, and has a cause of its own to do so");
        assertThat(Run.of("pack", "render", "sarn-line").out())
                .contains(">conflict<", "(with clause a11)", "(after clause a9)");
    }

    @Test
    void aDraftIsShownWithWhatItIsBasedOn() {
        Path draft = Run.project().resolve("agreements/drafts/istanbul-2025-draft-1");
        assertThat(Run.of("pack", "render", draft.toString()).out())
                .contains("id=\"clause-t1\"", "id=\"clause-p1\"", "party accuses rival");
    }

    @Test
    void theSamePackIsTheSamePage() throws IOException {
        Path file = folder.resolve("page.html");
        Run run = Run.of("pack", "render", "istanbul-2025", "--output", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Run.of("pack", "render", "istanbul-2025").out());
    }

    @Test
    void aPackThatHasToBeMendedIsRefusedWithEveryMistake() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), "id: x\nversion: '1'\n");
        Run run = Run.of("pack", "render", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("title: is missing", "actors.yaml: is missing");
    }

    @Test
    void aFolderThatIsNotThereAndAFileThatCannotBeWrittenAreNamed() {
        assertThat(Run.of("pack", "render", "no-such-pack").err()).contains("no-such-pack");
        Run run = Run.of("pack", "render", "sarn-line", "--output", folder + "/none/page.html");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("cannot be written");
    }
}
