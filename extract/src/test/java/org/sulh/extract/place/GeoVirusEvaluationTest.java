package org.sulh.extract.place;

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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.TextSpan;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Accuracy on GeoVirus (Gritta, Pilehvar and Collier 2018): toponyms given, located within 161 km. Weights are not tuned
 * to it. No mission area and no pack, which is harder than the work the resolver is for.
 */
class GeoVirusEvaluationTest {
    private static final double NEAR_KM = 161;

    @Test
    void toponymsOfNewsAreLocated() throws Exception {
        Optional<Path> file = Optional.ofNullable(System.getProperty("sulh.eval.data", System.getenv("SULH_EVAL_DATA")))
                .map(folder -> Path.of(folder, "geo", "GeoVirus.xml"));
        assumeTrue(file.filter(Files::isRegularFile).isPresent(), "no evaluation data: sulh.eval.data is not set");
        assumeFalse(Gazetteer.world().isEmpty(), "the world gazetteer was not built");
        PlaceResolver resolver = new PlaceResolver(Gazetteer.world(), List.of(), Set.of());
        int all = 0;
        int located = 0;
        int near = 0;
        int within = 0;
        List<Double> errors = new ArrayList<>();
        NodeList articles = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.get().toFile())
                .getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            NodeList locations = ((Element) articles.item(i)).getElementsByTagName("location");
            List<PlaceMention> mentions = new ArrayList<>();
            List<Coordinates> truths = new ArrayList<>();
            for (int j = 0; j < locations.getLength(); j++) {
                Node location = locations.item(j);
                mentions.add(PlaceMention.of(child(location, "name"), new TextSpan(j, j + 1)));
                truths.add(new Coordinates(
                        Double.parseDouble(child(location, "lat")), Double.parseDouble(child(location, "lon"))));
            }
            List<PlaceResolution> resolutions = resolver.resolve(mentions);
            for (int j = 0; j < mentions.size(); j++) {
                all++;
                Place place = resolutions.get(j).place();
                if (place.at().isPresent()) {
                    double error = place.at().get().distanceKm(truths.get(j));
                    located++;
                    near += error <= NEAR_KM ? 1 : 0;
                    within += error <= Math.max(NEAR_KM, place.radiusKm()) ? 1 : 0;
                    errors.add(error);
                }
            }
        }
        errors.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "GeoVirus: %d toponyms, %.1f%% located, %.1f%% within 161 km (%.1f%% of the located), %.1f%% of the located"
                        + " within the reach given, median error %.1f km%n",
                all,
                100.0 * located / all,
                100.0 * near / all,
                100.0 * near / located,
                100.0 * within / located,
                errors.get(errors.size() / 2));
        assertThat(near).isGreaterThan(all / 2);
    }

    private static String child(Node parent, String name) {
        return ((Element) parent).getElementsByTagName(name).item(0).getTextContent();
    }
}
