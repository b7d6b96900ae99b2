package org.sulh.model;

import java.util.Map;

/**
 * The Admiralty grades that people have given. What bears none cannot be judged and counts as the evidence table says.
 *
 * @param sources letter by source: the slug of an actor, agency or outlet (a name's words in lower case joined by -); the
 *     id of a document whose own voice has no name; or actor/speaker for one speaker of an actor, as in
 *     {@code mission/patrol-7}, which goes before the actor's letter
 * @param documents digit by id of a document
 */
public record Grades(Map<String, Character> sources, Map<String, Integer> documents) {
    private static final Grades NONE = new Grades(Map.of(), Map.of());

    public Grades {
        sources = Map.copyOf(sources);
        documents = Map.copyOf(documents);
        sources.values().forEach(Grade::checkReliability);
        documents.values().forEach(Grade::checkCredibility);
        documents.keySet().forEach(id -> Checks.id(id, "d-"));
    }

    /** Nobody has graded anything. */
    public static Grades none() {
        return NONE;
    }

    /**
     * The grade of what one speaker says in one document.
     *
     * @param speaker the speaker's name as a slug
     * @param affiliation whom it speaks for, as a slug or document id
     * @param document id of the document
     */
    public Grade grade(String speaker, String affiliation, String document) {
        if (sources.isEmpty() && documents.isEmpty()) {
            return Grade.UNJUDGED;
        }
        char byAffiliation = sources.getOrDefault(affiliation, Grade.UNJUDGED.reliability());
        char letter = sources.getOrDefault(affiliation + "/" + speaker, byAffiliation);
        return new Grade(letter, documents.getOrDefault(document, Grade.UNJUDGED.credibility()));
    }
}
