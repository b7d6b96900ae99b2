package org.sulh.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/**
 * The sections of an outline as a tree for JSON. A section has {@code id, title, note, items}; an item {@code head, mark,
 * line, anchor, target, points, folds}; a fold {@code summary, inShort, points}; a point {@code text, quote, link, sources}; a source
 * {@code document, start, end, claim}. What there is none of is absent.
 */
public final class JsonPage {
    private JsonPage() {}

    public static List<Map<String, Object>> sections(Outline outline) {
        return outline.sections().stream().map(JsonPage::section).toList();
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", section.id());
        tree.put("title", section.title());
        section.note().ifPresent(note -> tree.put("note", note));
        tree.put("items", section.items().stream().map(JsonPage::item).toList());
        return tree;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("head", item.head());
        item.mark().ifPresent(mark -> tree.put("mark", mark));
        item.line().ifPresent(line -> tree.put("line", line));
        item.anchor().ifPresent(anchor -> tree.put("anchor", anchor));
        item.target().ifPresent(target -> tree.put("target", target));
        putUnlessEmpty(
                tree, "points", item.points().stream().map(JsonPage::point).toList());
        putUnlessEmpty(tree, "folds", item.folds().stream().map(JsonPage::fold).toList());
        return tree;
    }

    private static Map<String, Object> fold(Fold fold) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("summary", fold.summary());
        putUnlessEmpty(tree, "inShort", fold.inShort());
        putUnlessEmpty(
                tree, "points", fold.points().stream().map(JsonPage::point).toList());
        return tree;
    }

    private static Map<String, Object> point(Point point) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", point.text());
        point.quote().ifPresent(quote -> tree.put("quote", quote));
        point.link().ifPresent(link -> tree.put("link", link));
        putUnlessEmpty(
                tree,
                "sources",
                point.citations().stream().map(JsonPage::citation).toList());
        return tree;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("document", citation.document());
        citation.span().ifPresent(span -> {
            tree.put("start", span.start());
            tree.put("end", span.end());
        });
        tree.put("claim", citation.claim());
        return tree;
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String field, List<?> values) {
        if (!values.isEmpty()) {
            tree.put(field, values);
        }
    }
}
