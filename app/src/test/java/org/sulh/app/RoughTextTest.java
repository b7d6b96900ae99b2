package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rough texts from file to output, through intake and extraction; what they tell is invented. */
class RoughTextTest {
    private static final String ACT =
            "The army of Peru shelled a post near Zamora in Ecuador on Monday, killing three soldiers.";

    @TempDir
    private Path folder;

    private Run extract(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rough.txt"), text);
        return Run.of("extract", "--json", "--published", "2025-06-03", file.toString());
    }

    private static List<JsonNode> forms(Run run) {
        return run.out().lines().map(new JsonMapper()::readTree).toList();
    }

    @Test
    void marksThatNobodySeesHideNeitherWordsNorLanguageAndSpansStayExact() throws IOException {
        String text = "\uFEFF" + "\u200F".repeat(30_000)
                + ACT.replace("shelled", "shel\u200Bled").replace("Peru", "Pe\u00ADru");
        Run run = extract(text);

        assertThat(run.exitCode()).isZero();
        assertThat(forms(run)).singleElement().satisfies(form -> {
            assertThat(form.at("/event/type").asString()).isEqualTo("shelling");
            assertThat(form.at("/event/actors/0/actor").asString()).isEqualTo("peru");
            int start = form.at("/span/start").asInt();
            String decoded = text.substring(1);
            assertThat(decoded.substring(start, form.at("/span/end").asInt()))
                    .isEqualTo(form.get("quote").asString())
                    .startsWith("The army");
        });
    }

    @Test
    void textWithoutWordsIsNamedAndGivesNothing() throws IOException {
        for (String text :
                List.of("0123456789 ".repeat(200_000), "💥".repeat(100_000), "\u200F\u202E".repeat(100_000))) {
            Run run = extract(text);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("rough.txt").doesNotContain("fault");
        }
    }

    @Test
    void sentenceOfThousandsOfWordsIsLeftOutAndWhatStandsBesideItIsRead() throws IOException {
        Run run = extract(ACT + "\n\n" + "The troops said that the army and ".repeat(2_000) + "fled.\n\n" + ACT);

        assertThat(run.exitCode()).isZero();
        assertThat(forms(run))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.get("quote").asString()).isEqualTo(ACT));
        assertThat(run.err()).contains("could not be read");
    }

    @Test
    void lineOfMegabytesIsReadInPieces() throws IOException {
        Run run = extract(ACT + " " + "The troops said that the army of Peru and ".repeat(60_000));

        assertThat(run.exitCode()).isZero();
        assertThat(forms(run))
                .extracting(form -> form.at("/event/type").asString())
                .contains("shelling");
    }
}
