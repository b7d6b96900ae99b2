package org.sulh.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts the text of a page into paragraphs, at the bounds of its block elements and at doubled line breaks. */
final class PageText implements NodeVisitor {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int linked;
    private int links;
    private int headings;
    private boolean afterBreak;

    /** A paragraph of a page. */
    record Piece(String text, Paragraph.Markup markup) {}

    private PageText() {}

    static List<Piece> of(Element element) {
        PageText visitor = new PageText();
        element.traverse(visitor);
        visitor.flush();
        return visitor.pieces;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            current.append(words);
            linked += links > 0 ? ink(words) : 0;
            afterBreak &= words.isBlank();
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        if (element.normalName().equals("br")) {
            if (afterBreak) {
                flush();
            }
            current.append(' ');
            afterBreak = true;
            return;
        }
        if (element.isBlock()) {
            flush();
        }
        links += element.normalName().equals("a") ? 1 : 0;
        headings += isHeading(element) ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                flush();
            }
            links -= element.normalName().equals("a") ? 1 : 0;
            headings -= isHeading(element) ? 1 : 0;
        }
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]");
    }

    private void flush() {
        String text = clean(current);
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, markup()));
        }
        current.setLength(0);
        linked = 0;
        afterBreak = false;
    }

    private Paragraph.Markup markup() {
        int ink = ink(current);
        if (headings > 0) {
            return Paragraph.Markup.HEADING;
        }
        return linked > 0 && linked * 10 >= ink * 9 ? Paragraph.Markup.LINK : Paragraph.Markup.NONE;
    }

    private static int ink(CharSequence text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String clean(CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space && Character.getType(c) != Character.CONTROL && c != '\uFEFF' && c != '\u200B') {
                out.append(c);
            } else if (space && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
