package org.sulh.report.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sulh.model.Texts;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Column;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.page.TextLines;

/** A sheet as plain text. */
final class SheetText {
    private final TextLines out = new TextLines();

    private SheetText() {}

    static String of(Sheet sheet) {
        SheetText text = new SheetText();
        text.out.heading(sheet.title(), '=').paragraph(sheet.lead(), "", "");
        sheet.parts().forEach(text::part);
        return text.out.toString();
    }

    private void part(Part part) {
        out.blank().heading(part.title(), '-');
        if (!part.note().isEmpty()) {
            out.paragraph("(" + part.note() + ")", "", "");
        }
        part.blocks().forEach(block -> block(block, ""));
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Sheet.Head head ->
                out.blank()
                        .paragraph(
                                head.text()
                                        + head.mark()
                                                .map(mark -> " · " + mark.toUpperCase(Locale.ROOT))
                                                .orElse(""),
                                indent,
                                indent + "  ");
            case Sheet.Line line ->
                out.paragraph(line.about() + ": " + plain(line.says()), indent + "  ", indent + "    ");
            case Sheet.Said said ->
                out.paragraph(
                        said.by() + ": “" + said.words() + "” (entry " + said.entry() + ")",
                        indent + "  ",
                        indent + "    ");
            case Sheet.Term term -> term(term.about(), term.texts(), indent);
            case Sheet.Listing listing -> listing.cells().forEach(cell -> item(cell, indent));
            case Sheet.Table table ->
                out.table(
                        table.heads(),
                        table.rows().stream()
                                .map(row -> row.stream().map(SheetText::plain).toList())
                                .toList(),
                        indent + "  ");
            case Sheet.Pair pair -> {
                column(pair.first(), indent);
                column(pair.second(), indent);
            }
        }
    }

    private void column(Column column, String indent) {
        out.blank().paragraph(column.head(), indent, indent + "  ");
        column.blocks().forEach(block -> block(block, indent + "  "));
    }

    private void term(String about, Texts texts, String indent) {
        texts.byLanguage()
                .forEach((language, text) -> out.paragraph(
                        about + (texts.byLanguage().size() > 1 ? " [" + language + "]" : "") + ": " + text,
                        indent + "  ",
                        indent + "    "));
    }

    private void item(Cell cell, String indent) {
        out.paragraph(plain(cell), indent + "  - ", indent + "    ");
        cell.quote().ifPresent(quote -> out.paragraph("“" + quote + "”", indent + "      ", indent + "      "));
    }

    private static String plain(Cell cell) {
        List<Long> entries = cell.entries();
        if (entries.isEmpty()) {
            return cell.text();
        }
        String named = (entries.size() == 1 ? "entry " : "entries ")
                + entries.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return cell.text().isEmpty() ? named : cell.text() + " (" + named + ")";
    }
}
