package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.parse.Parser;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.place.Gazetteer;
import org.sulh.extract.place.PlaceMention;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.place.PlaceResolver;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.TextSpan;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How well places are found and located on GeoVirus (Gritta, Pilehvar and Collier 2018), with no mission area and no pack,
 * which is harder than the work the reader is for. Rules and data were mended on the articles of odd index, counted from 0;
 * those of even index are the measure.
 *
 * <p>Published there, F1 of the toponyms found and share of these within 161 km: CLAVIN .752 and .785, Edinburgh .678 and
 * .806, CamCoder .866 and .771.
 */
class GeoVirusEvaluationTest {
    private static final double NEAR_KM = 161;

    private static final List<Article> ARTICLES = new ArrayList<>();

    /** A toponym as coded by hand. */
    private record Toponym(String name, TextSpan span, Coordinates at) {}

    private record Article(String text, List<Toponym> toponyms) {}

    @BeforeAll
    static void read() throws Exception {
        Optional<Path> file = Optional.ofNullable(System.getProperty("sulh.eval.data", System.getenv("SULH_EVAL_DATA")))
                .map(folder -> Path.of(folder, "geo", "GeoVirus.xml"));
        assumeTrue(file.filter(Files::isRegularFile).isPresent(), "no evaluation data: sulh.eval.data is not set");
        assumeFalse(Gazetteer.world().isEmpty(), "the world gazetteer was not built");
        NodeList articles = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.get().toFile())
                .getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            NodeList locations = ((Element) articles.item(i)).getElementsByTagName("location");
            List<Toponym> toponyms = new ArrayList<>();
            for (int j = 0; j < locations.getLength(); j++) {
                Node location = locations.item(j);
                toponyms.add(new Toponym(
                        child(location, "name"),
                        new TextSpan(
                                Integer.parseInt(child(location, "start")), Integer.parseInt(child(location, "end"))),
                        new Coordinates(
                                Double.parseDouble(child(location, "lat")),
                                Double.parseDouble(child(location, "lon")))));
            }
            ARTICLES.add(new Article(child(articles.item(i), "text"), toponyms));
        }
    }

    /** Counts over some articles. */
    private static final class Tally {
        private int coded;
        private int found;
        private int matched;
        private int located;
        private int near;
        private int within;

        void locate(Place place, Coordinates truth) {
            place.at().ifPresent(at -> {
                double km = at.distanceKm(truth);
                located++;
                near += km <= NEAR_KM ? 1 : 0;
                within += km <= Math.max(NEAR_KM, place.radiusKm()) ? 1 : 0;
            });
        }

        void add(Tally other) {
            coded += other.coded;
            found += other.found;
            matched += other.matched;
            located += other.located;
            near += other.near;
            within += other.within;
        }

        String given() {
            return String.format(
                    Locale.ROOT,
                    "%d toponyms given, %.3f located, %.3f of all within 161 km, %.3f of the located, %.3f within the reach told",
                    coded,
                    share(located, coded),
                    share(near, coded),
                    share(near, located),
                    share(within, located));
        }

        String read() {
            double precision = share(matched, found);
            double recall = share(matched, coded);
            return String.format(
                    Locale.ROOT,
                    "%d toponyms coded, %d found: precision %.3f, recall %.3f, F1 %.3f; of these %.3f within 161 km",
                    coded,
                    found,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall),
                    share(near, matched));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : 1.0 * part / whole;
        }
    }

    @Test
    void toponymsThatAreGivenAreLocated() {
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        List<Tally> tallies = List.of(new Tally(), new Tally());
        for (int i = 0; i < ARTICLES.size(); i++) {
            List<Toponym> toponyms = ARTICLES.get(i).toponyms();
            List<PlaceResolution> resolutions = resolver.resolve(toponyms.stream()
                    .map(t -> PlaceMention.of(t.name(), t.span()))
                    .toList());
            Tally tally = tallies.get(i % 2);
            for (int j = 0; j < toponyms.size(); j++) {
                tally.coded++;
                tally.locate(resolutions.get(j).place(), toponyms.get(j).at());
            }
        }
        print(tallies, Tally::given);
        assertThat(tallies.get(0).near).as("even articles").isGreaterThan(tallies.get(0).coded * 85 / 100);
    }

    @Test
    void toponymsAreFoundInTheText() {
        Parser parser = Parser.load();
        WordClasses words = WordClasses.load();
        ActorLexicon lexicon = new ActorLexicon(List.of(), words);
        PlaceReader reader = new PlaceReader(words, List.of(), List.of());
        List<Tally> tallies = List.of(new Tally(), new Tally());
        for (int i = 0; i < ARTICLES.size(); i++) {
            Article article = ARTICLES.get(i);
            List<Sentence> sentences =
                    parser.parse(article.text(), new TextSpan(0, article.text().length()));
            List<List<ActorMention>> mentions =
                    sentences.stream().map(lexicon::listMentions).toList();
            Tally tally = tallies.get(i % 2);
            tally.coded += article.toponyms().size();
            List<Toponym> open = new ArrayList<>(article.toponyms());
            for (PlaceReader.Toponym found : reader.listToponyms(article.text(), sentences, mentions)) {
                tally.found++;
                Optional<Toponym> match = open.stream()
                        .filter(t -> t.span().start() < found.span().end()
                                && found.span().start() < t.span().end())
                        .findFirst();
                match.ifPresent(toponym -> {
                    open.remove(toponym);
                    tally.matched++;
                    tally.locate(found.place(), toponym.at());
                });
            }
        }
        print(tallies, Tally::read);
        assertThat(tallies.get(0).matched).as("even articles").isGreaterThan(tallies.get(0).coded * 6 / 10);
    }

    private static void print(List<Tally> tallies, Function<Tally, String> line) {
        Tally all = new Tally();
        tallies.forEach(all::add);
        System.out.println("GeoVirus, odd articles: " + line.apply(tallies.get(1)));
        System.out.println("GeoVirus, even articles: " + line.apply(tallies.get(0)));
        System.out.println("GeoVirus, all articles: " + line.apply(all));
    }

    private static String child(Node parent, String name) {
        return ((Element) parent).getElementsByTagName(name).item(0).getTextContent();
    }
}
