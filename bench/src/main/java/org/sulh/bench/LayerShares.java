package org.sulh.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which layer of extraction works how often, by looking every few milliseconds at what a thread does. */
final class LayerShares {
    private static final int MILLIS = 3;

    /** Part of a class's name, and the layer that works while the class is on the stack; the first that fits counts. */
    private static final Map<String, String> LAYERS = layers();

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private int total;

    private LayerShares() {
        LAYERS.values().forEach(layer -> seen.put(layer, 0));
    }

    private static Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put("pipeline.TokenizerAnnotator", "tokens");
        layers.put("pipeline.POSTaggerAnnotator", "tags");
        layers.put("pipeline.MorphaAnnotator", "lemmas");
        layers.put("pipeline.DependencyParseAnnotator", "dependencies");
        layers.put("ie.crf.CRFClassifier", "names");
        layers.put("extract.parse.Parser", "rest of parsing");
        layers.put("extract.PlaceReader", "places");
        layers.put("extract.place.", "places");
        layers.put("extract.time.", "times");
        layers.put("extract.toll.", "tolls");
        layers.put("extract.actor.", "actors");
        layers.put("extract.speech.", "speech");
        layers.put("extract.event.", "acts");
        layers.put("extract.", "drafting");
        return layers;
    }

    /** Runs a job in a thread of its own and watches it to its end. */
    static LayerShares of(Runnable job) throws InterruptedException {
        LayerShares shares = new LayerShares();
        Thread worker = Thread.ofPlatform().start(job);
        while (worker.isAlive()) {
            shares.look(worker.getStackTrace());
            worker.join(MILLIS);
        }
        return shares;
    }

    private void look(StackTraceElement[] stack) {
        for (Map.Entry<String, String> layer : LAYERS.entrySet()) {
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().contains(layer.getKey())) {
                    seen.merge(layer.getValue(), 1, Integer::sum);
                    total++;
                    return;
                }
            }
        }
    }

    @Override
    public String toString() {
        return seen.entrySet().stream()
                .map(e ->
                        String.format(Locale.ROOT, "%s %.1f%%", e.getKey(), 100.0 * e.getValue() / Math.max(1, total)))
                .collect(Collectors.joining(", "));
    }
}
