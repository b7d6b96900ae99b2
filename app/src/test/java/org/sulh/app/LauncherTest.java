package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script as a process, in a copy of the project's outline with a Maven that takes a second, notes that it
 * ran, and leaves the class path of this test.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path temporary;

    private Path project;

    @BeforeEach
    void copyOutline() throws IOException {
        project = Files.createDirectories(temporary.resolve("a project with spaces"));
        for (String script : List.of("sulh", "scripts/find-jdk")) {
            Path copy = project.resolve(script);
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(Run.project().resolve(script), copy);
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        write("pom.xml", "");
        write("model/pom.xml", "");
        write("model/src/main/Source.java", "");
        write("model/src/test/SourceTest.java", "");
        write("extract/gazetteer/package.json", "");
        Path maven = write("bin/mvn", maven());
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private String maven() {
        return """
                #!/bin/sh
                echo run >>'%1$s/builds'
                cat >/dev/null
                [ ! -f '%1$s/broken' ] || { echo '[ERROR] the exercise build is broken'; exit 1; }
                sleep 1
                echo '[INFO] Building Sulh model 0.1.0-SNAPSHOT [1/8]'
                mkdir -p '%1$s/app/target'
                printf '%%s' '%2$s' >'%1$s/app/target/classpath'
                """.formatted(project, System.getProperty("java.class.path"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private void makeNewer(String name) throws IOException {
        Files.setLastModifiedTime(
                project.resolve(name), FileTime.from(Instant.now().plusSeconds(2)));
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    @Test
    void buildsWhenASourceIsNewerAndOnlyThen() throws Exception {
        Run first = finish(start(project, "./sulh", "--version"));
        assertThat(first.out()).startsWith("Sulh 0");
        assertThat(first.err()).contains("First run").contains("building model");
        assertThat(finish(start(project, "./sulh", "--version")).err()).isEmpty();
        makeNewer("model/src/test/SourceTest.java");
        assertThat(finish(start(project, "./sulh", "--version")).err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        makeNewer("model/src/main/Source.java");
        assertThat(finish(start(project, "./sulh", "--version")).err()).contains("sources have changed");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoLaunchersAtOnceBuildOnce() throws Exception {
        Process first = start(project, "./sulh", "--version");
        Process second = start(project, "./sulh", "--version");
        assertThat(finish(first).out()).startsWith("Sulh 0");
        assertThat(finish(second).out()).startsWith("Sulh 0");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildLeavesStandardInputToTheProgram() throws Exception {
        finish(start(project, "./sulh", "log", "init", "log", "--origin", "example.org/log"));
        makeNewer("model/src/main/Source.java");
        Process process = start(project, "./sulh", "log", "append", "log", "--stdin-lines");
        process.getOutputStream().write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        Run run = finish(process);
        assertThat(run.err()).contains("sources have changed");
        assertThat(run.out()).contains("appended 2 entries");
    }

    @Test
    void lockOfALauncherThatDiedIsTaken() throws Exception {
        Files.createDirectories(project.resolve(".sulh"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createSymbolicLink(project.resolve(".sulh/lock"), Path.of(Long.toString(dead.pid())));
        assertThat(finish(start(project, "./sulh", "--version")).out()).startsWith("Sulh 0");
        assertThat(project.resolve(".sulh/lock")).doesNotExist();
    }

    @Test
    void failedBuildPointsToItsLogAndIsTriedAgain() throws Exception {
        write("broken", "");
        Run failed = finish(start(project, "./sulh", "--version"));
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains(".sulh/build.log").contains("the exercise build is broken");
        Files.delete(project.resolve("broken"));
        assertThat(finish(start(project, "./sulh", "--version")).out()).startsWith("Sulh 0");
    }

    @Test
    void worksThroughALinkAndReadsWhereItWasCalled() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a project with spaces/sulh"));
        Files.writeString(elsewhere.resolve("my empty file.txt"), "");
        Run run = finish(start(elsewhere, "./link", "brief", "my empty file.txt"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("my empty file.txt").contains("is empty");
    }

    @Test
    void withoutMavenSaysHowToGetIt() throws Exception {
        Files.delete(project.resolve("bin/mvn"));
        for (String tool : List.of(
                "dirname",
                "readlink",
                "find",
                "head",
                "mkdir",
                "rm",
                "rmdir",
                "ln",
                "cat",
                "sed",
                "grep",
                "touch",
                "mv",
                "sleep")) {
            Path wrapper = write("bin/" + tool, "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        Process process = starting(project, "/bin/sh", "./sulh", "--version");
        Run run = finish(process);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("Maven")
                .contains("install");
    }

    private static Path tool(String name) {
        for (String folder : List.of("/bin", "/usr/bin")) {
            Path tool = Path.of(folder, name);
            if (Files.exists(tool)) {
                return tool;
            }
        }
        throw new IllegalStateException("this machine has no " + name);
    }

    private Process start(Path directory, String... command) throws IOException {
        return process(directory, project.resolve("bin") + ":" + System.getenv("PATH"), command);
    }

    private Process starting(Path directory, String... command) throws IOException {
        return process(directory, project.resolve("bin").toString(), command);
    }

    private static Process process(Path directory, String path, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(directory.toFile());
        builder.environment()
                .putAll(Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home"), "SULH_NO_TRAINING", "1"));
        builder.environment().remove("SULH_NO_BUILD");
        return builder.start();
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }
}
