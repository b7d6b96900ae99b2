package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.EventType;
import org.sulh.model.Stance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands from arguments to output, on invented reports about a ceasefire that no pack knows. */
class CommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @SuppressWarnings("unchecked")
    private static List<Claim> claims(String lines) {
        return lines.lines()
                .map(line -> ClaimForm.fromTree(JSON.readValue(line, Map.class)))
                .toList();
    }

    private static Set<Stance> stances(List<Claim> claims, String type) {
        return claims.stream()
                .filter(claim -> claim.event().type().equals(new EventType(type)))
                .map(Claim::stance)
                .collect(Collectors.toSet());
    }

    @Test
    void extractPrintsOneClaimFormALine() throws IOException {
        Path file = Exercise.loja(folder);
        Run run = Run.of("extract", "--json", "--published", "2025-06-03", file.toString());
        assertThat(run.exitCode()).isZero();
        List<Claim> claims = claims(run.out());
        assertThat(stances(claims, "shelling")).contains(Stance.DENIES).containsAnyOf(Stance.ALLEGES, Stance.ASSERTS);
        String text = Files.readString(file);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.quote())
                .contains(claim.span().orElseThrow().of(text)));
        assertThat(claims).noneMatch(claim -> claim.quote().orElse("").contains("EXERCISE"));
    }

    @Test
    void extractShowsEachClaimAsABlock() throws IOException {
        Run run = Run.of(
                "extract", "--published", "2025-06-03", Exercise.loja(folder).toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("who says")
                .contains("what")
                .contains("words")
                .contains("2025-06-02");
    }

    @Test
    void textFromStandardInputIsReadLikeAFile() throws IOException {
        Path file = Exercise.loja(folder);
        Run fromFile = Run.of("extract", "--json", "--published", "2025-06-03", file.toString());
        Run fromInput = Run.withInput(Files.readString(file), "extract", "--json", "--published", "-=2025-06-03", "-");
        assertThat(fromInput).isEqualTo(fromFile);
    }

    @Test
    void folderStandsForItsFiles() throws IOException {
        Exercise.loja(folder);
        Exercise.lima(folder);
        Run run = Run.of("brief", "--format", "json", "--published", "2025-06-04", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(JSON.readTree(run.out()).get("documents")).hasSize(2);
    }

    @Test
    void dateOfOneFileIsThatFilesAlone() throws IOException {
        Run run = Run.of(
                "brief",
                "--format",
                "json",
                "--published",
                "2025-06-04",
                "--published",
                "exercise-loja.txt=2025-06-03",
                Exercise.loja(folder).toString(),
                Exercise.lima(folder).toString());
        assertThat(run.exitCode()).isZero();
        assertThat(JSON.readTree(run.out()).get("documents").valueStream().map(d -> d.get("published")
                        .asString()))
                .containsExactly("2025-06-03", "2025-06-04");
        assertThat(JSON.readTree(run.out()).get("asOf").asString()).isEqualTo("2025-06-04");
    }

    @Test
    void textWithoutADateIsWarnedOfOnce() throws IOException {
        Run run = Run.of("extract", "--json", Exercise.loja(folder).toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.complaints().stream().filter(line -> line.contains("exercise-loja.txt")))
                .singleElement()
                .asString()
                .contains("no publication date")
                .contains("--published");
    }

    @Test
    void sameBytesTwiceAreOneDocument() throws IOException {
        Path copy = Files.copy(Exercise.loja(folder), folder.resolve("copy.txt"));
        Run run = Run.of(
                "brief",
                "--format",
                "json",
                "--published",
                "2025-06-03",
                folder.resolve("exercise-loja.txt").toString(),
                copy.toString());
        JsonNode brief = JSON.readTree(run.out());
        assertThat(brief.get("documents")).hasSize(1);
        assertThat(brief.get("notices").toString()).contains("copy.txt");
    }

    @Test
    void briefIsTheSameTwiceAndSaysTheSameInEachFormat() throws IOException {
        String[] files = {
            Exercise.loja(folder).toString(), Exercise.lima(folder).toString()
        };
        Run text = brief("text", files);
        Run html = brief("HTML", files);
        assertThat(brief("text", files)).isEqualTo(text);
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("Zamora").contains("denied by").contains("Lima");
        assertThat(html.out()).startsWith("<!").contains("Zamora").contains("Lima");
        assertThat(html.out()).doesNotContain("<script").doesNotContain("src=\"http");
    }

    private static Run brief(String format, String... files) {
        return Run.of("brief", "--format", format, "--published", "2025-06-04", files[0], files[1]);
    }

    @Test
    void briefGoesToAFileAndAFileThatCannotBeWrittenIsNamed() throws IOException {
        String file = Exercise.loja(folder).toString();
        Path output = folder.resolve("brief.html");
        Run run = Run.of("brief", "--format", "html", "--output", output.toString(), "--published", "2025-06-03", file);
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(output).content().contains("</html>");
        Run refused =
                Run.of("brief", "--output", folder.resolve("no/such/brief.txt").toString(), file);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("no/such/brief.txt");
    }

    @Test
    void packIsUsedOnlyWhereItsPartiesAreNamedAndTheChoiceIsSaid() throws IOException {
        Run other = Run.of(
                "brief", "--published", "2025-06-03", Exercise.loja(folder).toString());
        assertThat(other.out()).contains("No agreement on file fits");
        Path file = Files.writeString(
                folder.resolve("istanbul.txt"),
                "EXERCISE: an invented report for tests\n\nPakistan said on Wednesday that talks with the Afghan Taliban"
                        + " would open in Istanbul on Thursday. The Taliban said that a delegation had left.\n");
        assertThat(Run.of("brief", "--published", "2025-11-05", file.toString()).out())
                .contains("istanbul-2025");
        assertThat(Run.of("brief", "--pack", "none", "--published", "2025-11-05", file.toString())
                        .out())
                .contains("without an agreement, as asked");
        assertThat(Run.of(
                                "brief",
                                "--pack",
                                "istanbul-2025",
                                "--published",
                                "2025-06-03",
                                Exercise.loja(folder).toString())
                        .out())
                .contains("istanbul-2025");
    }

    @Test
    void compareShowsWhatEachTells() throws IOException {
        String[] files = {
            Exercise.loja(folder).toString(), Exercise.lima(folder).toString()
        };
        Run text = Run.of("compare", "--published", "2025-06-04", files[0], files[1]);
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("exercise-loja.txt").contains("exercise-lima.txt");
        Run json = Run.of("compare", "--json", "--published", "2025-06-04", files[0], files[1]);
        assertThat(JSON.readTree(json.out()).isObject()).isTrue();
        assertThat(Run.of("compare", files[0]).exitCode()).isEqualTo(2);
    }

    @Test
    void demoWritesAPageAndSaysWhere() {
        Path target = folder.resolve("here");
        Run run = Run.of("demo", "--folder", target.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(target.resolve("brief.html").toString());
        assertThat(target.resolve("brief.html")).content().contains("</html>").contains("Istanbul");
    }

    /** A line that is an ellipsis stands for what is left out. */
    @Test
    void sampleOfTheReadmeIsWhatTheDemoPrints() throws IOException {
        String readme = Files.readString(Run.project().resolve("README.md"));
        String sample = readme.substring(readme.indexOf("<!-- sample -->"));
        List<String> lines =
                sample.lines().skip(2).takeWhile(line -> !line.equals("```")).toList();
        Run run = Run.of("demo", "--folder", folder.resolve("sample").toString());
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(run.out().lines())
                .containsAll(
                        lines.stream().filter(line -> !line.strip().equals("…")).toList());
    }

    @Test
    void helpAndVersionAnswerOnStandardOutput() {
        for (String[] args : new String[][] {{"--help"}, {"brief", "--help"}, {"compare", "-h"}, {"--version"}}) {
            Run run = Run.of(args);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isNotBlank();
            assertThat(run.err()).isEmpty();
        }
    }
}
