package org.sulh.extract.place;

import java.util.Optional;
import org.sulh.model.TextSpan;

/**
 * A toponym where it stands in a document.
 *
 * @param text its words, with the word that says its kind where there is one ("Nangarhar province"), without "near" or
 *     "west of"; "Istanbul, Turkey" is read as a name and its container
 * @param span where it stands
 * @param container what the text says it lies in ("Turkey", "Nangarhar, Afghanistan")
 */
public record PlaceMention(String text, TextSpan span, Optional<String> container) {
    public PlaceMention {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a mention of a place has no words");
        }
    }

    public static PlaceMention of(String text, TextSpan span) {
        return new PlaceMention(text, span, Optional.empty());
    }
}
