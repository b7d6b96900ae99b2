package org.sulh.extract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.TextBlock;

/** What holds for all texts, seen on the exercises and on mutations of them drawn with a fixed seed. */
class ExtractorPropertiesTest {
    private static final Pattern NAMES = Pattern.compile("Northland|Southland|NORBURG|SUDBURG|Norburg|Sudburg");
    private static final Map<String, String> RIVALS = Map.of(
            "Northland",
            "Southland",
            "Southland",
            "Northland",
            "Norburg",
            "Sudburg",
            "Sudburg",
            "Norburg",
            "NORBURG",
            "SUDBURG",
            "SUDBURG",
            "NORBURG",
            "northland",
            "southland",
            "southland",
            "northland");

    @ParameterizedTest
    @MethodSource("org.sulh.extract.Exercises#all")
    void everyClaimPointsIntoTheBodyOfItsText(Exercises.Text exercise) {
        Invariants.check(exercise.document(), exercise.claims());
    }

    @ParameterizedTest
    @MethodSource("org.sulh.extract.Exercises#all")
    void sameTextGivesTheSameClaims(Exercises.Text exercise) {
        assertThat(exercise.drawAnew()).isEqualTo(exercise.claims());
    }

    @Test
    void twoThreadsAtOnceGiveTheClaimsThatOneGives() {
        List<List<Claim>> alone =
                Exercises.all().stream().map(Exercises.Text::claims).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<List<Claim>>> running = new ArrayList<>();
            Exercises.all().forEach(e -> running.add(CompletableFuture.supplyAsync(e::drawAnew, threads)));
            for (int i = 0; i < running.size(); i++) {
                assertThat(running.get(i).join()).isEqualTo(alone.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEADLINE", "FURNITURE"})
    void nothingIsClaimedFromHeadlinesAndFurniture(TextBlock.Kind kind) {
        for (Exercises.Text exercise : Exercises.all()) {
            Document body = exercise.document();
            List<TextBlock> other = body.blocks().stream()
                    .map(b -> new TextBlock(kind, b.span()))
                    .toList();
            Document document = Exercises.document(body.text(), body.published(), "en", other);
            assertThat(exercise.extractor().extract(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "tr", "und", "ens", "fr"})
    void textInAnotherLanguageGivesNone(String language) {
        Exercises.Text exercise = Exercises.northland();
        Document english = exercise.document();
        Document other = Exercises.document(english.text(), english.published(), language, english.blocks());

        assertThat(exercise.extractor().extract(other)).isEmpty();
        assertThat(Extractor.supports(language)).isFalse();
    }

    @Test
    void regionalEnglishIsEnglish() {
        Exercises.Text exercise = Exercises.northland();
        Document english = exercise.document();
        Document other = Exercises.document(english.text(), english.published(), "en-GB", english.blocks());

        assertThat(exercise.extractor().extract(other)).isEqualTo(exercise.claims());
    }

    /** A paragraph about something else may come and go; the claims of the others stay as they are. */
    @ParameterizedTest
    @MethodSource("org.sulh.extract.Exercises#all")
    void unrelatedParagraphChangesNoEvent(Exercises.Text exercise) {
        String aside = "Wheat prices fell two percent, and the museum of clocks will open a new hall.";
        String text = exercise.text();
        List<String> events = events(exercise.claims());
        String other = text.replace("\n\n", "\n\n" + aside + "\n\n");

        assertThat(events(exercise.extractor().extract(exercise.document(other))))
                .isEqualTo(events);
    }

    @Test
    void paragraphOfTheExerciseThatIsAboutSharesMayGo() {
        Exercises.Text lebanon = Exercises.all().getFirst();
        int shares = lebanon.text().indexOf("Shares in");

        List<Claim> without =
                lebanon.extractor().extract(lebanon.document(lebanon.text().substring(0, shares)));

        assertThat(shares).isPositive();
        assertThat(events(without)).isEqualTo(events(lebanon.claims()));
    }

    private static List<String> events(List<Claim> claims) {
        return claims.stream()
                .map(c -> c.asserter() + " " + c.stance() + " " + c.factuality() + " " + c.event())
                .toList();
    }

    /** The extractor is blind to which side is which. */
    @Test
    void swappedNamesOfTheSidesGiveSwappedClaims() {
        Exercises.Text exercise = Exercises.northland();
        String swapped = swap(exercise.text());

        List<Claim> claims = exercise.extractor().extract(exercise.document(swapped));

        assertThat(swapped)
                .isNotEqualTo(exercise.text())
                .hasSameSizeAs(exercise.text().replace("Norburg", "Sudburg"));
        assertThat(swap(ClaimLines.of(claims))).isEqualTo(ClaimLines.of(exercise.claims()));
    }

    private static String swap(String text) {
        return Pattern.compile(NAMES.pattern() + "|northland|southland")
                .matcher(text)
                .replaceAll((MatchResult m) -> RIVALS.getOrDefault(m.group(), m.group()));
    }

    @Test
    void withoutADayOfPublicationNoDayIsGuessed() {
        for (Exercises.Text exercise : Exercises.all()) {
            Document document = Exercises.document(exercise.text(), Optional.empty());
            List<Claim> claims = exercise.extractor().extract(document);
            Invariants.check(document, claims);
            assertThat(claims).isNotEmpty().allSatisfy(c -> {
                assertThat(c.said()).isEmpty();
                String words = c.event().time().text().orElse("");
                assertThat(c.event().time().isKnown()).as(words).isEqualTo(words.matches(".*\\d{4}"));
            });
        }
    }

    /** Sentences dropped, doubled, cut and shuffled: claims keep to their text, and each run gives the same. */
    @ParameterizedTest
    @MethodSource("org.sulh.extract.Exercises#all")
    void mutatedTextsKeepTheRules(Exercises.Text exercise) {
        Random random = new Random(exercise.name().length() * 31L);
        for (int run = 0; run < 3; run++) {
            Document document = exercise.document(mutate(exercise.text(), random));
            List<Claim> claims = exercise.extractor().extract(document);
            Invariants.check(document, claims);
            Map<String, Claim> byId = claims.stream().collect(toMap(Claim::id, c -> c));
            claims.forEach(c -> c.denies().ifPresent(d -> assertThat(byId).containsKey(d)));
        }
    }

    private static String mutate(String text, Random random) {
        List<String> parts = new ArrayList<>(List.of(text.split("(?<=[.\\n,]) ?")));
        for (int i = 0; i < 8; i++) {
            int at = random.nextInt(parts.size());
            switch (random.nextInt(5)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(at, parts.get(random.nextInt(parts.size())));
                case 2 ->
                    parts.set(
                            at,
                            parts.get(at)
                                    .substring(0, random.nextInt(parts.get(at).length() + 1)));
                case 3 ->
                    parts.add(
                            at,
                            List.of("\"", "“", "\n\n", "\u200f", "(", "—", "not", "12")
                                    .get(random.nextInt(8)));
                default -> parts.add(at, parts.remove(random.nextInt(parts.size())));
            }
            if (parts.isEmpty()) {
                return "";
            }
        }
        return String.join(" ", parts);
    }
}
