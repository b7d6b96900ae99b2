package org.sulh.report.page;

import java.util.List;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/**
 * An outline as one HTML file that needs nothing else: the style sheet is inside, there is no script, and a
 * Content-Security-Policy forbids any request. Reads on a wide and a narrow screen, in the dark and on paper.
 */
public final class HtmlPage {
    private final HtmlWriter html = new HtmlWriter();

    private HtmlPage() {}

    public static String of(Outline outline) {
        HtmlPage page = new HtmlPage();
        page.page(outline);
        return page.html.finish();
    }

    private void page(Outline outline) {
        HtmlFrame.open(html, outline.title(), outline.lead(), "");
        contents(outline.sections());
        html.open("main", "id", "text", "tabindex", "-1").newLine();
        outline.sections().forEach(this::section);
        html.close().newLine();
        HtmlFrame.close(html);
    }

    private void contents(List<Section> sections) {
        if (sections.size() < 2) {
            return;
        }
        html.open("nav", "aria-labelledby", "contents").newLine();
        html.element("h2", "Contents", "id", "contents").newLine().open("ol").newLine();
        for (Section section : sections) {
            html.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close()
                    .newLine();
        }
        html.close().newLine().close().newLine();
    }

    private void section(Section section) {
        String heading = section.id() + "-heading";
        html.open("section", "id", section.id(), "aria-labelledby", heading).newLine();
        html.element("h2", section.title(), "id", heading).newLine();
        section.note()
                .ifPresent(note -> html.element("p", note, "class", "note").newLine());
        if (section.isList()) {
            html.open("ul").newLine();
            section.items().forEach(this::line);
            html.close().newLine();
        } else {
            section.items().forEach(this::item);
        }
        html.close().newLine();
    }

    private void item(Item item) {
        if (item.anchor().isPresent()) {
            html.open("article", "id", item.anchor().get());
        } else {
            html.open("article");
        }
        html.newLine().open("h3", "dir", "auto");
        item.target()
                .ifPresentOrElse(
                        target -> html.element("a", item.head(), "href", "#" + target), () -> html.text(item.head()));
        item.mark().ifPresent(mark -> html.newLine().element("span", mark, "class", "mark"));
        html.close().newLine();
        item.line().ifPresent(line -> html.element("p", line, "class", "line", "dir", "auto")
                .newLine());
        points(item.points());
        item.folds().forEach(fold -> fold(fold, fold.summary()));
        html.close().newLine();
    }

    /** A line of a list; what stands behind it opens from the line. */
    private void line(Item item) {
        if (item.folds().isEmpty()) {
            html.open("li", "dir", "auto");
            item.mark().ifPresent(mark -> html.element("strong", mark + ":").newLine());
            html.text(item.head()).close().newLine();
        } else {
            html.open("li");
            item.folds().forEach(fold -> fold(fold, item.head()));
            html.close().newLine();
        }
    }

    private void fold(Fold fold, String summary) {
        html.open("details")
                .newLine()
                .element("summary", summary, "dir", "auto")
                .newLine();
        points(fold.points());
        html.close().newLine();
    }

    private void points(List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        html.open("ul").newLine();
        points.forEach(this::point);
        html.close().newLine();
    }

    private void point(Point point) {
        html.open("li").open("span", "dir", "auto").text(point.text()).close();
        point.link().ifPresent(this::link);
        if (point.quote().isPresent() || !point.citations().isEmpty()) {
            html.open("span", "class", "source");
            point.quote().ifPresent(quote -> html.element("q", quote, "dir", direction(quote)));
            String claims = String.join(
                    " ", point.citations().stream().map(Citation::claim).toList());
            if (!point.citations().isEmpty()) {
                String words = String.join("; ", Citation.words(point.citations()));
                html.element("cite", words, "dir", "auto", "title", "claims " + claims);
            }
            html.close();
        }
        html.close().newLine();
    }

    private void link(String address) {
        html.open("span", "class", "address").address(address).close();
    }

    /**
     * Which way a quotation runs: that of most of its letters. The browser's own choice goes by the first letter, and turns
     * an English sentence around that begins with a few words of Urdu.
     */
    static String direction(String quote) {
        int leftward = 0;
        int rightward = 0;
        for (int letter : quote.codePoints().toArray()) {
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    leftward++;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightward++;
                default -> {}
            }
        }
        return leftward > rightward ? "rtl" : "ltr";
    }
}
