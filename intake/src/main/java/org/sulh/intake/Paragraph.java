package org.sulh.intake;

import org.sulh.model.TextSpan;

/**
 * A paragraph before it is known what it is there for.
 *
 * @param span where it stands in the text
 * @param markup what the page's markup says of it
 */
record Paragraph(TextSpan span, Markup markup) {
    /** What markup says of a paragraph. */
    enum Markup {
        /** Nothing: plain text, or an ordinary paragraph of a page. */
        NONE,
        /** The title of the page. */
        TITLE,
        /** A heading inside the article. */
        HEADING,
        /** Nothing but links. */
        LINK
    }
}
