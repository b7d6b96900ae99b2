package org.sulh.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.sulh.model.TextSpan;

/**
 * An article taken out of its page.
 *
 * @param text its title and paragraphs, one blank line between two
 * @param paragraphs where each stands
 * @param outlet who published it, as the page says
 * @param url its own address, as the page says
 * @param published day of publication as the page writes it
 * @param language as the page declares it
 */
record HtmlPage(
        String text,
        List<Paragraph> paragraphs,
        Optional<String> outlet,
        Optional<String> url,
        Optional<LocalDate> published,
        Optional<String> language) {
    private static final String NOWHERE = "https://page.invalid/";
    private static final DataFile VOCABULARY = DataFile.resource("page.txt");
    private static final int LEAST_WORDS = 12;

    /** Takes the article out of a page; without paragraphs when there is none. */
    static HtmlPage of(String html) {
        Document page = Jsoup.parse(html, NOWHERE);
        // The reader view prints the page while it works; printed prettily, that takes quadratic time.
        page.outputSettings().prettyPrint(false);
        PageMetadata metadata = PageMetadata.of(page);
        VOCABULARY.listLines("drop").forEach(selector -> page.select(selector).remove());
        dropEmpty(page.body());
        List<PageText.Piece> pieces = pieces(page);
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        if (!pieces.isEmpty()) {
            metadata.title().ifPresent(t -> append(t, Paragraph.Markup.TITLE, text, paragraphs));
        }
        String title = metadata.title().map(Words::plain).orElse("");
        for (PageText.Piece piece : pieces) {
            if (!Words.plain(piece.text()).equals(title)) {
                append(piece.text(), piece.markup(), text, paragraphs);
            }
        }
        return new HtmlPage(
                text.toString(),
                List.copyOf(paragraphs),
                metadata.outlet(),
                metadata.url(),
                metadata.published(),
                metadata.language());
    }

    /** Drops elements without a word in them: a page of nothing but those would keep the reader view busy for minutes. */
    private static void dropEmpty(Element body) {
        List<Element> inside = body.getAllElements().stream().skip(1).toList();
        for (Element element : inside.reversed()) {
            if (!element.nameIs("br") && element.childNodes().stream().noneMatch(HtmlPage::hasWords)) {
                element.remove();
            }
        }
    }

    /** Whether a node holds words, given that the wordless ones inside it are gone. */
    private static boolean hasWords(Node node) {
        return switch (node) {
            case Element element -> !element.nameIs("br");
            case TextNode text -> !text.isBlank();
            default -> false;
        };
    }

    /** The reader view's article; where that finds none, as in very short news, what the page marks as the article. */
    private static List<PageText.Piece> pieces(Document page) {
        List<PageText.Piece> read = findReaderView(page).map(PageText::of).orElse(List.of());
        if (words(read) >= LEAST_WORDS) {
            return read;
        }
        for (String selector : VOCABULARY.listLines("article")) {
            Element marked = page.selectFirst(selector);
            List<PageText.Piece> pieces = marked == null ? List.of() : PageText.of(marked);
            if (words(pieces) >= LEAST_WORDS) {
                return pieces;
            }
        }
        return read;
    }

    private static Optional<Element> findReaderView(Document page) {
        try {
            return Optional.ofNullable(
                    new Readability4J(NOWHERE, page.clone()).parse().getArticleContent());
        } catch (RuntimeException e) {
            // The library gives up on some broken pages with one or another exception: then it found no article.
            return Optional.empty();
        }
    }

    private static int words(List<PageText.Piece> pieces) {
        return pieces.stream()
                .filter(p -> p.markup() == Paragraph.Markup.NONE)
                .mapToInt(p -> Sentences.words(p.text()))
                .sum();
    }

    private static void append(String piece, Paragraph.Markup markup, StringBuilder text, List<Paragraph> paragraphs) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(piece);
        paragraphs.add(new Paragraph(new TextSpan(start, text.length()), markup));
    }
}
