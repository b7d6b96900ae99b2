package org.sulh.extract;

import java.util.List;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.TextSpan;

/**
 * The claims of a document with how they came about.
 *
 * @param document what was read
 * @param claims as {@link Extractor#extract} gives them
 * @param sentences what was seen in each sentence, in the order of the text
 * @param unread stretches of the body with words that were not read, as no sentence of a bearable length was found there
 */
public record Explanation(Document document, List<Claim> claims, List<SentenceNotes> sentences, List<TextSpan> unread) {
    public Explanation {
        claims = List.copyOf(claims);
        sentences = List.copyOf(sentences);
        unread = List.copyOf(unread);
    }

    /** The possible claims of all sentences, in the order of the text. */
    public List<PossibleClaim> possible() {
        return sentences.stream().flatMap(s -> s.possible().stream()).toList();
    }
}
