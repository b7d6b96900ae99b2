package org.sulh.model.watch;

import java.util.List;

/**
 * Somebody has seen something of a duty on its way.
 *
 * @param commitment its id
 * @param milestone which of its milestones
 * @param kind of the evidence, a slug such as {@code visit}, {@code sensor}, {@code document}
 * @param evidence ids of claims and documents, at least one
 * @param reason in words
 */
public record Sighting(String commitment, String milestone, String kind, List<String> evidence, String reason) {
    public Sighting {
        Needed.slug(commitment, "commitment");
        Needed.slug(milestone, "milestone");
        Needed.slug(kind, "kind of evidence");
        evidence = List.copyOf(evidence);
        Needed.that(!evidence.isEmpty(), "what was seen rests on a claim or a document");
        Needed.that(evidence.stream().distinct().count() == evidence.size(), "evidence is named once");
        Needed.text(reason, "the reason");
    }
}
