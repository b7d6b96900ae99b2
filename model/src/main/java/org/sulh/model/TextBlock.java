package org.sulh.model;

/**
 * A paragraph of a document's text, with what it is there for. Claims are drawn from {@link Kind#BODY} alone.
 *
 * @param kind what the paragraph is
 * @param span where it stands in the text
 */
public record TextBlock(Kind kind, TextSpan span) {
    /** What a paragraph is there for. */
    public enum Kind {
        /** A title, which the body repeats. */
        HEADLINE,
        /** The report itself. */
        BODY,
        /** Comment forms, teasers, other stories, menus. */
        FURNITURE
    }
}
