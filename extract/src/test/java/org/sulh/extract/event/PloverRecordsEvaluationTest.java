package org.sulh.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.extract.Extractor;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.DataFile;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Event types against PLOVER's gold standard records (Open Event Data Alliance 2016: 242 texts, mostly the examples of the
 * CAMEO manual, each coded as one event). Patterns were written with the records of odd place in view; those of even place
 * are only scored, nobody has read what fails there. A text that stands in both halves is scored with the odd one.
 */
class PloverRecordsEvaluationTest {
    private record Item(String text, String gold) {}

    private static final class Data {
        static final List<Item> ODD = new ArrayList<>();
        static final List<Item> EVEN = new ArrayList<>();

        static boolean load() throws Exception {
            Optional<Path> file = Optional.ofNullable(
                            System.getProperty("sulh.eval.data", System.getenv("SULH_EVAL_DATA")))
                    .map(folder -> Path.of(folder, "plover", "PLOVER_GSR_CAMEO-dev.json"))
                    .filter(Files::isRegularFile);
            if (file.isEmpty() || !ODD.isEmpty()) {
                return file.isPresent();
            }
            JsonNode records = JsonMapper.shared().readTree(file.get().toFile());
            Set<String> read = new TreeSet<>();
            for (int i = 1; i < records.size(); i += 2) {
                ODD.add(item(records.get(i)));
                read.add(ODD.getLast().text());
            }
            // The first record describes the file.
            for (int i = 2; i < records.size(); i += 2) {
                Item item = item(records.get(i));
                if (!read.contains(item.text())) {
                    EVEN.add(item);
                }
            }
            return true;
        }

        private static Item item(JsonNode json) {
            return new Item(json.get("text").asString(), json.get("event").asString());
        }
    }

    private final PloverCoder coder = new PloverCoder();

    private void score(List<Item> items, PloverScore... scores) {
        for (Item item : items) {
            String found = coder.main(Sketch.parseAll(item.text()))
                    .map(e -> e.type().name())
                    .orElse(PloverScore.NONE);
            for (PloverScore score : scores) {
                score.add(item.gold(), found);
            }
        }
    }

    @Test
    void mainEventsOfTheRecordsHaveTheTypesTheyAreCodedAs() throws Exception {
        assumeTrue(Data.load(), "no evaluation data: sulh.eval.data is not set");
        PloverScore odd = new PloverScore("PLOVER records, odd half (patterns were written with it in view)");
        PloverScore even = new PloverScore("PLOVER records, even half (only scored)");
        PloverScore all = new PloverScore("PLOVER records, all");
        score(Data.ODD, odd, all);
        score(Data.EVEN, even, all);

        for (PloverScore score : List.of(odd, even, all)) {
            System.out.println(score.line());
            System.out.println(score.table());
        }
        assertThat(even.accuracy()).isGreaterThanOrEqualTo(0.65);
    }

    /**
     * The share of the records that claims can speak of at all, and how the whole extractor does on those: whether the
     * first claim's type is one that stands for the type coded. A claim knows its type but not the word it came from, so
     * a position may be any of PLOVER's.
     */
    @Test
    void claimsGiveTheTypesThatTheTaxonomyHas() throws Exception {
        assumeTrue(Data.load(), "no evaluation data: sulh.eval.data is not set");
        Map<String, Set<String>> meanings = new HashMap<>();
        for (DataFile.Row row : DataFile.beside(PloverCoder.class, "plover.csv").rows()) {
            meanings.computeIfAbsent(row.get("type"), k -> new TreeSet<>())
                    .add(row.get("plover").toUpperCase(Locale.ROOT));
        }
        Set<String> known = meanings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Extractor extractor = new Extractor(Sketch.parser(), List.of(), List.of());
        for (List<Item> half : List.of(Data.ODD, Data.EVEN)) {
            String name =
                    "PLOVER records by claims, " + (half.equals(Data.ODD) ? "odd half" : "even half (only scored)");
            PloverScore score = new PloverScore(name);
            int silent = 0;
            for (Item item : half) {
                if (!known.contains(item.gold())) {
                    continue;
                }
                List<Claim> claims = extractor.extract(document(item.text()));
                silent += claims.isEmpty() ? 1 : 0;
                Set<String> found = claims.stream()
                        .limit(1)
                        .flatMap(c -> meaning(c, meanings).stream())
                        .collect(Collectors.toSet());
                score.add(
                        item.gold(),
                        found.contains(item.gold())
                                ? item.gold()
                                : found.stream().findFirst().orElse(PloverScore.NONE));
            }
            System.out.println(
                    score.line() + " records of types that claims have, of " + half.size() + "; no claim in " + silent);
            assertThat(score.size()).isGreaterThan(half.size() / 2);
        }
    }

    private static Set<String> meaning(Claim claim, Map<String, Set<String>> meanings) {
        if (claim.stance() == Stance.DEMANDS) {
            return Set.of(PloverType.DEMAND.name());
        }
        if (claim.stance() == Stance.ALLEGES) {
            return Set.of(PloverType.DISAPPROVE.name());
        }
        return claim.factuality() == Factuality.PLANNED
                ? Set.of(PloverType.AGREE.name())
                : meanings.getOrDefault(claim.event().type().slug(), Set.of());
    }

    private static Document document(String text) {
        return new Document(
                String.format(Locale.ROOT, "d-%016x", text.hashCode()),
                "record",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                "text/plain",
                text.length(),
                text,
                List.of(new TextBlock(TextBlock.Kind.BODY, new TextSpan(0, text.length()))));
    }
}
