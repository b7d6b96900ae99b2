package org.sulh.pipeline.correlate;

import java.util.List;
import java.util.Map;
import org.sulh.model.LinkReview;

/**
 * What people have said of claims and sources, beside the claims themselves.
 *
 * @param reviews analysts' links; they win over any score
 * @param onceOnly for each document of a duplicate-free source, the id of that source
 */
public record Given(List<LinkReview> reviews, Map<String, String> onceOnly) {
    /** Nothing is given. */
    public static final Given NOTHING = new Given(List.of(), Map.of());

    public Given {
        reviews = List.copyOf(reviews);
        onceOnly = Map.copyOf(onceOnly);
    }
}
