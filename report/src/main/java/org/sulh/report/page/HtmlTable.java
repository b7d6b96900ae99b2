package org.sulh.report.page;

import java.util.List;

/** A table that becomes blocks on a narrow screen, where each cell is headed by its column. */
public final class HtmlTable {
    /** Rules of a style sheet for pages that have tables. */
    public static final String STYLE = HtmlFrame.style(HtmlTable.class, "table.css");

    private HtmlTable() {}

    /** @param rows of cells, each of which writes itself */
    public static void write(HtmlWriter html, List<String> heads, List<List<Runnable>> rows) {
        html.open("table").newLine().open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().newLine().open("tbody").newLine();
        for (List<Runnable> row : rows) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                html.open("td", "data-head", heads.get(i));
                row.get(i).run();
                html.close();
            }
            html.close().newLine();
        }
        html.close().close().newLine();
    }
}
