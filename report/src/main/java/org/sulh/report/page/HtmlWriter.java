package org.sulh.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML so that no value can become markup: every text and attribute is escaped, and every element that is opened
 * is closed in its order. Tag and attribute names come from code only.
 */
public final class HtmlWriter {
    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    public HtmlWriter open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Writes an element that has no content, as {@code <meta>}. */
    public HtmlWriter empty(String tag, String... attributes) {
        tag(tag, attributes);
        return newLine();
    }

    /** Closes the element that was opened last. */
    public HtmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes a text, escaped and on one line. */
    public HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Begins a new line of the source, for those who read it. */
    public HtmlWriter newLine() {
        out.append('\n');
        return this;
    }

    /** An element that holds only text. */
    public HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An address as a link; only one of the web becomes a link, any other stays words. */
    public HtmlWriter address(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web ? element("a", address, "href", address, "rel", "noreferrer") : text(address);
    }

    /** A style sheet of our own, which must not end its element. */
    HtmlWriter style(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("a style sheet may not hold an end tag");
        }
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /**
     * The page.
     *
     * @throws IllegalStateException when an element is still open
     */
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is not closed");
        }
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        String plain = PlainWords.of(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
