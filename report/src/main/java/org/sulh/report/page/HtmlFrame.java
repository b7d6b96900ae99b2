package org.sulh.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What every page begins and ends with, so that it is one file that needs nothing else: the style sheet is inside, there is
 * no script, and a Content-Security-Policy forbids any request.
 */
public final class HtmlFrame {
    private static final String CSS = style(HtmlFrame.class, "page.css");
    /** No value, not even one that slipped through the escaping, may load or run anything. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private HtmlFrame() {}

    /**
     * Writes the page up to its heading and lead; the rest of the body follows.
     *
     * @param style rules of a style sheet beside those of every page
     */
    public static void open(HtmlWriter html, String title, String lead, String style) {
        html.open("html", "lang", "en").newLine().open("head").newLine();
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title).newLine().style(CSS + style).close().newLine();
        html.open("body").newLine();
        html.element("a", "Skip to the text", "class", "skip", "href", "#text").newLine();
        html.open("header").newLine().element("h1", title).newLine();
        html.element("p", lead, "class", "lead").newLine().close().newLine();
    }

    /** Ends what {@link #open} began. */
    public static void close(HtmlWriter html) {
        html.close().newLine().close().newLine();
    }

    /** A style sheet that stands beside a class. */
    public static String style(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
