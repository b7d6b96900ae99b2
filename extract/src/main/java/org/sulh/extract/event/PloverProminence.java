package org.sulh.extract.event;

import org.sulh.extract.parse.Sentence;

/** How far a word stands from the main clause: what is reported is as prominent as a main clause, an aside is not. */
final class PloverProminence {
    private PloverProminence() {}

    /** The sum over the steps up to the root; 0 for the main verb. */
    static int depth(Sentence sentence, int word) {
        return sentence.pathUp(word).stream()
                .mapToInt(i -> step(sentence.relation(i)))
                .sum();
    }

    private static int step(String relation) {
        return switch (relation) {
            case "root" -> 0;
            case "ccomp", "xcomp", "obj", "parataxis", "nsubj:pass" -> 1;
            case "conj", "dep", "nsubj" -> 2;
            case "obl", "nmod", "compound" -> 3;
            case "advcl", "acl" -> 4;
            default -> 5;
        };
    }
}
