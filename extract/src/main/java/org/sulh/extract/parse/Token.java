package org.sulh.extract.parse;

import org.sulh.model.TextSpan;

/**
 * One word of a sentence.
 *
 * @param index position in the sentence, from 0
 * @param text as written
 * @param lemma dictionary form, lower case but for names
 * @param pos Penn Treebank tag
 * @param entity what names it belongs to
 * @param span where it stands in the document's text
 */
public record Token(int index, String text, String lemma, String pos, Entity entity, TextSpan span) {
    /** The three classes of names that are told apart. */
    public enum Entity {
        NONE,
        PERSON,
        ORGANIZATION,
        LOCATION
    }

    public boolean isVerb() {
        return pos.startsWith("VB") || pos.equals("MD");
    }

    public boolean isNoun() {
        return pos.startsWith("NN");
    }

    public boolean isProperNoun() {
        return pos.startsWith("NNP");
    }

    public boolean isPlural() {
        return pos.equals("NNS") || pos.equals("NNPS");
    }
}
