package org.sulh.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.DataFile;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Event types against the unit tests of the event coder PETRARCH (Open Event Data Alliance 2014), sentences mostly made up
 * to try its parts. Its codes are read twice: as CAMEO's, by the conversion table that comes with PLOVER, and as those of
 * the older WEIS, which they are in most sentences that are news (visits are 032, praise 041, arrests 212, while in CAMEO 03 is
 * an intention, 04 a talk, and 21 nothing). Codes that neither knows, such as 903, try synonyms and are passed over. The
 * types are those of PLOVER's manual of 2021, as in the table. One sentence stands there some fifty times with other
 * names, so the interval says little.
 */
class PloverPetrarchEvaluationTest {
    private record Item(String text, Set<String> gold) {}

    /**
     * What the categories of WEIS (McClelland 1976) are in PLOVER of 2021. Comments (02) and denials (14) are no events
     * of PLOVER.
     */
    private static final Map<String, Set<String>> WEIS = Map.ofEntries(
            Map.entry("01", Set.of("CONCEDE", "RETREAT")),
            Map.entry("03", Set.of("CONSULT")),
            Map.entry("04", Set.of("SUPPORT")),
            Map.entry("05", Set.of("AGREE")),
            Map.entry("061", Set.of("SUPPORT")),
            Map.entry("062", Set.of("CONSULT", "AGREE")),
            Map.entry("063", Set.of("AID")),
            Map.entry("064", Set.of("SUPPORT")),
            Map.entry("065", Set.of("RETREAT")),
            Map.entry("066", Set.of("RETREAT")),
            Map.entry("07", Set.of("AID")),
            Map.entry("08", Set.of("AGREE")),
            Map.entry("09", Set.of("REQUEST")),
            Map.entry("10", Set.of("REQUEST")),
            Map.entry("11", Set.of("REJECT")),
            Map.entry("12", Set.of("ACCUSE")),
            Map.entry("13", Set.of("ACCUSE")),
            Map.entry("15", Set.of("REQUEST")),
            Map.entry("16", Set.of("THREATEN")),
            Map.entry("17", Set.of("THREATEN")),
            Map.entry("181", Set.of("PROTEST")),
            Map.entry("182", Set.of("MOBILIZE")),
            Map.entry("19", Set.of("SANCTION")),
            Map.entry("20", Set.of("SANCTION", "COERCE")),
            Map.entry("21", Set.of("COERCE")),
            Map.entry("22", Set.of("ASSAULT")));

    private final PloverCoder coder = new PloverCoder();
    private final Map<PloverType, String> later = DataFile.beside(PloverCoder.class, "plover-types.csv").rows().stream()
            .collect(Collectors.toMap(row -> PloverType.find(row.get("type")).orElseThrow(), row -> row.get("later")));

    private static Optional<Path> find(String folder, String name) {
        return Optional.ofNullable(System.getProperty("sulh.eval.data", System.getenv("SULH_EVAL_DATA")))
                .map(root -> Path.of(root, folder, name))
                .filter(Files::isRegularFile);
    }

    /** Lines {@code code: TYPE, mode, context # remark}. */
    private static Map<String, Set<String>> cameo(Path table) throws Exception {
        Map<String, Set<String>> types = new HashMap<>();
        for (String line : Files.readAllLines(table)) {
            if (line.matches("\\d{2,4}:.*")) {
                String[] parts = line.split("[:,#]");
                types.computeIfAbsent(parts[0], k -> new TreeSet<>()).add(parts[1].strip());
            }
        }
        return types;
    }

    private static Set<String> weis(String code) {
        return code.matches("\\d{3}")
                ? WEIS.getOrDefault(code, WEIS.getOrDefault(code.substring(0, 2), Set.of()))
                : Set.of();
    }

    private static List<Item> items(Path file, Function<String, Set<String>> types, int half) throws Exception {
        List<Item> items = new ArrayList<>();
        NodeList sentences = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("Sentence");
        Set<String> read = new HashSet<>();
        for (int i = 0; i < sentences.getLength(); i++) {
            Element sentence = (Element) sentences.item(i);
            String text = Objects.requireNonNull(
                            sentence.getElementsByTagName("Text").item(0))
                    .getTextContent()
                    .strip();
            Set<String> gold = new TreeSet<>();
            NodeList codings = sentence.getElementsByTagName("EventCoding");
            for (int j = 0; j < codings.getLength(); j++) {
                gold.addAll(types.apply(((Element) codings.item(j)).getAttribute("eventcode")));
            }
            // A text that stands in both halves is of the odd one, which was read.
            if (i % 2 == 1 || half == 1) {
                read.add(text);
            }
            if (i % 2 == half && !gold.isEmpty()) {
                items.add(new Item(text, gold));
            }
        }
        if (half == 0) {
            items.removeIf(item -> read.contains(item.text()));
        }
        return items;
    }

    private PloverScore score(String name, List<Item> items) {
        PloverScore score = new PloverScore(name);
        int found = 0;
        int all = 0;
        for (Item item : items) {
            var text = Sketch.parseAll(item.text());
            Set<String> types = text.stream()
                    .flatMap(s -> coder.code(s).stream())
                    .map(e -> Objects.requireNonNull(later.get(e.type())))
                    .collect(Collectors.toSet());
            String main = coder.main(text)
                    .map(e -> Objects.requireNonNull(later.get(e.type())))
                    .orElse(PloverScore.NONE);
            score.add(item.gold().contains(main) ? main : String.join("/", item.gold()), main);
            all += item.gold().size();
            found += (int) item.gold().stream().filter(types::contains).count();
        }
        System.out.println(score.line());
        System.out.printf(
                Locale.ROOT,
                "  of %d different texts; of %d types coded %.3f are found anywhere in the sentence%n",
                items.stream().map(Item::text).distinct().count(),
                all,
                found / (double) all);
        System.out.println(score.table());
        return score;
    }

    @Test
    void mainEventsAreAmongTheTypesCoded() throws Exception {
        Optional<Path> file = find("petrarch", "PETR.UnitTest.records.xml");
        Optional<Path> table = find("plover", "CAMEO2PLOVER-2021.txt");
        assumeTrue(file.isPresent() && table.isPresent(), "no evaluation data: sulh.eval.data is not set");
        Map<String, Set<String>> cameo = cameo(table.get());

        for (int half : List.of(1, 0)) {
            String name = half == 1 ? "odd half (was read)" : "even half (only scored)";
            PloverScore asCameo = score(
                    "PETRARCH as CAMEO, " + name, items(file.get(), code -> cameo.getOrDefault(code, Set.of()), half));
            PloverScore asWeis =
                    score("PETRARCH as WEIS, " + name, items(file.get(), PloverPetrarchEvaluationTest::weis, half));
            assertThat(asCameo.size()).isGreaterThan(50);
            // The codes are WEIS's: if they were CAMEO's, this would be the other way round.
            assertThat(asWeis.accuracy()).isGreaterThan(asCameo.accuracy());
        }
    }
}
