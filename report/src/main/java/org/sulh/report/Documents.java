package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Document;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** What was read: every document with its day and the number of its claims. */
final class Documents {
    private Documents() {}

    static Optional<Section> section(Desk desk) {
        List<Document> documents = desk.analysis().documents();
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = documents.stream().map(d -> point(d, desk)).toList();
        String head = Series.count(documents.size(), "document");
        return Desk.section("read", "What was read", List.of(Item.of(head, points)));
    }

    private static Point point(Document document, Desk desk) {
        String own = Labels.ownName(document);
        String name = document.outlet().isPresent() && isShortName(document) ? " (" + document.name() + ")" : "";
        String day =
                document.published().map(d -> "published " + TimePhrase.of(d)).orElse("no date");
        String text = "[" + desk.lookup().labels().getLetters(document.id()) + "] " + own + name + ", " + day + ": "
                + Series.count(desk.lookup().countClaims(document.id()), "claim");
        return new Point(text, Optional.empty(), List.of(), document.url().filter(url -> !text.contains(url)));
    }

    /** A file's name beside its outlet; an address is a link of its own. */
    private static boolean isShortName(Document document) {
        String name = document.name();
        return !name.contains("/") && !name.contains("\\") && !name.equals(Labels.ownName(document));
    }
}
