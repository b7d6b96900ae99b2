package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How claims came about, and what was nearly claimed, from arguments to output; the texts are invented. */
class ExplainTest {
    private static final String NEARLY =
            "Peru and Ecuador traded accusations on Monday. Peruvian gunners struck a melon stall.";

    @TempDir
    private Path folder;

    private Run extract(String... options) {
        List<String> arguments = new ArrayList<>(List.of("extract", "--published", "2025-06-03"));
        arguments.addAll(List.of(options));
        arguments.add("-");
        return Run.withInput(NEARLY, arguments.toArray(String[]::new));
    }

    @Test
    void explainShowsEachSentenceWithWhatWasSeenInIt() throws IOException {
        Path file = Exercise.loja(folder);
        Run run = Run.of("extract", "--explain", "--published", "2025-06-03", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("exercise-loja.txt, 2025-06-03")
                .contains("\n1. Ecuador accused Peru")
                .containsPattern("word +2 accused +accuse +VBD +root")
                .contains("actor     \"Ecuador\" is ecuador (by name, general dictionary)")
                .containsPattern(
                        "place     \"Zamora\", margin [0-9.]+: Zamora EC -4.07, -78.95 \\(main name, score [0-9.]+\\)")
                .contains("time      \"Tuesday\" is 2025-06-03")
                .contains("toll      killed 4.. by \"killing\" 14, of \"soldiers\" 18")
                .contains("speech    alleges, by \"accused\" 2, speaker \"Ecuador\" 1, accused \"Peru\" 3")
                .containsPattern("act       shelling by \"shelling\" 7 \\(events.csv:[0-9]+, act\\), actors \"Peru\" 3")
                .containsPattern("claim     c-[0-9a-f]{16} alleges, actual: shelling, said by \"Ecuador\"");
        assertThat(Run.of("extract", "--explain", "--published", "2025-06-03", file.toString()))
                .isEqualTo(run);
    }

    @Test
    void explainShowsAPossibleClaimUnderItsSentence() {
        assertThat(extract("--explain").out().lines().toList()).anySatisfy(line -> assertThat(line)
                .startsWith("  possible  claim at 64..70: ")
                .contains("by \"struck\" (events.csv:")
                .contains("does not hold: "));
    }

    @Test
    void plainExtractionSaysHowManyClaimsWereNearlyDrawn() throws IOException {
        Run run = extract();
        long count = extract("--possible", "--json").out().lines().count();

        assertThat(count).isPositive();
        assertThat(run.err())
                .contains(count + " possible claim")
                .contains("--possible")
                .contains("--explain");
        assertThat(run.out()).doesNotContain("possible");
    }

    @Test
    void possibleClaimsComeAsJsonLinesWithExactSpans() {
        Run run = extract("--possible", "--json");

        assertThat(run.out().lines().map(new JsonMapper()::readTree).toList()).anySatisfy(form -> {
            assertThat(form.get("word").asString()).isEqualTo("struck");
            assertThat(spanned(form.get("wordSpan"))).isEqualTo("struck");
            assertThat(spanned(form.get("span"))).isEqualTo(form.get("quote").asString());
            assertThat(form.get("reason").asString()).isEqualTo("condition");
            assertThat(form.get("pattern").asString()).startsWith("events.csv:");
        });
        assertThat(extract("--possible").out())
                .contains("possible claim at 64..70")
                .contains("melon stall");
    }

    private static String spanned(JsonNode span) {
        return NEARLY.substring(span.get("start").asInt(), span.get("end").asInt());
    }

    @Test
    void explanationAndLinesForProgramsExcludeEachOther() {
        assertThat(extract("--explain", "--json").exitCode()).isEqualTo(2);
        assertThat(extract("--explain", "--possible").err()).contains("--explain is for reading");
    }

    @Test
    void stretchThatCannotBeReadIsWarnedOf() throws IOException {
        Path file = folder.resolve("table.txt");
        Files.writeString(file, NEARLY + "\n\n" + "shelled the town and ".repeat(100));
        Run run = Run.of("extract", "--published", "2025-06-03", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("table.txt: 1 stretch of text").contains("could not be read");
    }
}
