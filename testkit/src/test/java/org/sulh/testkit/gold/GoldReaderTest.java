package org.sulh.testkit.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Claim;
import org.sulh.model.Stance;

class GoldReaderTest {
    private static final String TEXT = """
            exercise: Invented text; not a report of real happenings.
            theatre: Lebanon
            style: wire
            published: 2025-03-12
            pack: none
            text: |
              BEIRUT - A drone strike killed
              two people. The army denied it.
            claims:
              - id: 1
                in: A drone strike killed two people.
                asserter: {text: narrator, kind: outlet}
                type: drone-strike
                time: {start: 2025-03-11, end: 2025-03-11}
                place: {text: Nabatieh, lat: 33.38, lon: 35.48, country: LB}
                casualties: [{kind: killed, low: 2, best: 2, high: 2}]
              - id: 2
                in: The army denied it.
                asserter: {text: army, actor: israel, kind: party}
                stance: denies
                factuality: negated
                type: drone-strike
                denies: 1
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<GoldText> read(String yaml) throws IOException, GoldException {
        Path file = folder.resolve("one.yaml");
        Files.writeString(file, yaml);
        return GoldReader.read(folder);
    }

    @Test
    void aClaimStandsWhereItsWordsStandWhateverTheLineBreaks() throws Exception {
        GoldText text = read(TEXT).getFirst();
        Claim claim = text.claims().getFirst();
        assertThat(claim.span().orElseThrow().of(text.text())).isEqualTo("A drone strike killed\ntwo people.");
        assertThat(claim.stance()).isEqualTo(Stance.ASSERTS);
        assertThat(claim.event().casualties()).hasSize(1);
    }

    @Test
    void aDenialPointsAtTheClaimItDenies() throws Exception {
        List<Claim> claims = read(TEXT).getFirst().claims();
        assertThat(claims.get(1).denies()).contains(claims.get(0).id());
    }

    @Test
    void everyMistakeIsNamedWithItsFileAndPlace() {
        String broken = TEXT.replace("type: drone-strike\n    time", "type: dronestrike\n    time")
                .replace("kind: party", "kind: side")
                .replace("in: The army denied it.", "in: The navy denied it.");
        assertThatThrownBy(() -> read(broken)).isInstanceOfSatisfying(GoldException.class, e -> assertThat(e.problems())
                .anyMatch(p -> p.contains("one.yaml") && p.contains("claims[1].type"))
                .anyMatch(p -> p.contains("claims[2].asserter.kind"))
                .anyMatch(p -> p.contains("does not stand in the text")));
    }

    @Test
    void aFieldThatNobodyReadsIsNamed() {
        assertThatThrownBy(() -> read(TEXT.replace("theatre:", "theater:")))
                .hasMessageContaining("theater")
                .hasMessageContaining("is no field here");
    }

    @Test
    void aFolderWithoutCodedTextsIsNamed() {
        assertThatThrownBy(() -> GoldReader.read(folder)).hasMessageContaining("holds no file that ends in .yaml");
        assertThatThrownBy(() -> GoldReader.read(folder.resolve("no"))).hasMessageContaining("cannot be read");
    }

    @Test
    void whateverAFileHoldsReadingEndsWithTextsOrProblems() throws IOException {
        SplittableRandom chance = new SplittableRandom(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder salad = new StringBuilder(TEXT);
            for (int i = 0; i < 1 + round % 5; i++) {
                int at = chance.nextInt(salad.length());
                switch (chance.nextInt(3)) {
                    case 0 -> salad.deleteCharAt(at);
                    case 1 -> salad.insert(at, (char) (32 + chance.nextInt(95)));
                    default -> salad.setCharAt(at, ":-[]{}\n\"'&*\u0000".charAt(chance.nextInt(12)));
                }
            }
            try {
                assertThat(read(salad.toString())).isNotEmpty();
            } catch (GoldException e) {
                assertThat(e.problems()).isNotEmpty().allMatch(p -> !p.isBlank());
            }
        }
    }

    /** The texts of this project, so that a slip in the coding is seen at once. */
    @Test
    void theProjectsOwnCodedTextsAreInTheForm() throws GoldException {
        List<GoldText> all = new ArrayList<>(GoldReader.read(Path.of("gold/develop")));
        all.addAll(GoldReader.read(Path.of("gold/scored")));
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().map(GoldText::theatre).distinct()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(all.stream().map(GoldText::style).distinct())
                .containsExactlyInAnyOrder("wire", "local-press", "communique", "monitor-report", "un-summary");
    }
}
