package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sulh.model.Texts;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Column;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Table;
import org.sulh.report.page.HtmlFrame;
import org.sulh.report.page.HtmlTable;
import org.sulh.report.page.HtmlWriter;

/** A sheet as one HTML file that needs nothing else. Where an entry is named, it leads to the step that it holds. */
final class SheetHtml {
    private static final String STYLE = HtmlTable.STYLE + HtmlFrame.style(SheetHtml.class, "cases.css");

    private final HtmlWriter html = new HtmlWriter();
    /** Entries that the page has a row of its own for. */
    private final Set<Long> steps = new HashSet<>();

    private SheetHtml() {}

    static String of(Sheet sheet) {
        SheetHtml page = new SheetHtml();
        sheet.parts().stream()
                .filter(part -> part.id().equals(StepsPart.ID))
                .flatMap(part -> part.blocks().stream())
                .forEach(page::collect);
        HtmlFrame.open(page.html, sheet.title(), sheet.lead(), STYLE);
        page.contents(sheet.parts());
        page.html.open("main", "id", "text", "tabindex", "-1").newLine();
        sheet.parts().forEach(page::part);
        page.html.close().newLine();
        HtmlFrame.close(page.html);
        return page.html.finish();
    }

    private void collect(Block block) {
        if (block instanceof Table table) {
            table.rows().forEach(row -> steps.addAll(row.getFirst().entries()));
        }
    }

    private void contents(List<Part> parts) {
        if (parts.size() < 2) {
            return;
        }
        html.open("nav", "aria-labelledby", "contents").newLine();
        html.element("h2", "Contents", "id", "contents").newLine().open("ol").newLine();
        for (Part part : parts) {
            html.open("li")
                    .element("a", part.title(), "href", "#" + part.id())
                    .close()
                    .newLine();
        }
        html.close().newLine().close().newLine();
    }

    private void part(Part part) {
        String heading = part.id() + "-heading";
        html.open("section", "id", part.id(), "aria-labelledby", heading).newLine();
        html.element("h2", part.title(), "id", heading).newLine();
        if (!part.note().isEmpty()) {
            html.element("p", part.note(), "class", "note").newLine();
        }
        part.blocks().forEach(block -> block(block, part.id().equals(StepsPart.ID)));
        html.close().newLine();
    }

    private void block(Block block, boolean isStep) {
        switch (block) {
            case Sheet.Head head -> head(head);
            case Sheet.Line line -> {
                html.open("p", "class", "about")
                        .element("strong", line.about() + ":")
                        .newLine();
                cell(line.says(), false);
                html.close().newLine();
            }
            case Sheet.Said said -> said(said);
            case Sheet.Term term -> term(term.about(), term.texts());
            case Sheet.Listing listing -> {
                html.open("ul").newLine();
                for (Cell cell : listing.cells()) {
                    html.open("li");
                    cell(cell, false);
                    html.close().newLine();
                }
                html.close().newLine();
            }
            case Table table -> table(table, isStep);
            case Sheet.Pair pair -> {
                html.open("div", "class", "pair").newLine();
                column(pair.first());
                column(pair.second());
                html.close().newLine();
            }
        }
    }

    private void head(Sheet.Head head) {
        html.open("h3").element("span", head.text(), "dir", "auto");
        head.mark().ifPresent(mark -> html.newLine().element("span", mark, "class", "mark"));
        html.close().newLine();
    }

    private void said(Sheet.Said said) {
        html.open("div", "class", "said").newLine();
        html.open("p", "class", "speaker").element("bdi", said.by());
        html.newLine();
        entry(said.entry());
        html.close().newLine();
        html.element("blockquote", said.words(), "dir", "auto").newLine();
        html.close().newLine();
    }

    private void column(Column column) {
        html.open("div").newLine().element("h3", column.head()).newLine();
        column.blocks().forEach(block -> block(block, false));
        html.close().newLine();
    }

    private void term(String about, Texts texts) {
        html.open("div", "class", "term").newLine();
        texts.byLanguage().forEach((language, text) -> {
            String in = texts.byLanguage().size() > 1
                    ? ", " + Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH)
                    : "";
            html.element("p", about + in, "class", "speaker").newLine();
            html.element("blockquote", text, "lang", language, "dir", "auto").newLine();
        });
        html.close().newLine();
    }

    private void table(Table table, boolean isStep) {
        List<List<Runnable>> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<Runnable> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(() -> cell(cell, isStep)));
            rows.add(cells);
        }
        HtmlTable.write(html, table.heads(), rows);
    }

    private void cell(Cell cell, boolean isStep) {
        if (!cell.text().isEmpty()) {
            html.element("span", cell.text(), "dir", "auto");
        }
        for (long entry : cell.entries()) {
            html.newLine();
            if (isStep) {
                html.element("span", String.valueOf(entry), "id", "entry-" + entry, "class", "figure");
            } else {
                entry(entry);
            }
        }
        cell.quote().ifPresent(quote -> html.open("span", "class", "source")
                .element("q", quote, "dir", "auto")
                .close());
    }

    private void entry(long entry) {
        if (steps.contains(entry)) {
            html.element("a", "entry " + entry, "href", "#entry-" + entry, "class", "entry");
        } else {
            html.element("span", "entry " + entry, "class", "entry");
        }
    }
}
