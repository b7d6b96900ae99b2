package org.sulh.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** An outline as plain text of at most 100 columns, for a terminal or a mail. Lines end with a line feed. */
public final class TextPage {
    private static final int COLUMNS = 100;

    private final StringBuilder out = new StringBuilder();

    private TextPage() {}

    public static String of(Outline outline) {
        TextPage page = new TextPage();
        page.heading(outline.title(), '=');
        page.paragraph(outline.lead(), "", "");
        outline.sections().forEach(page::section);
        return page.out.toString();
    }

    /** Not in capitals: a heading may hold a file's name. */
    private void heading(String title, char underline) {
        int start = out.length();
        paragraph(title, "", "");
        int width = out.substring(start).lines().mapToInt(String::length).max().orElse(0);
        out.append(String.valueOf(underline).repeat(width)).append('\n');
    }

    private void section(Section section) {
        out.append("\n\n");
        heading(section.title(), '-');
        section.note().ifPresent(note -> paragraph("(" + note + ")", "", ""));
        boolean list = section.isList();
        for (Item item : section.items()) {
            if (list) {
                paragraph(item.head(), "  - ", "    ");
            } else {
                out.append('\n');
                item(item);
            }
        }
    }

    private void item(Item item) {
        String mark = item.mark().map(m -> " · " + m.toUpperCase(Locale.ROOT)).orElse("");
        paragraph(item.head() + mark, "", "  ");
        item.line().ifPresent(line -> paragraph(line, "  ", "  "));
        item.points().forEach(point -> point(point, "  - "));
        for (Fold fold : item.folds()) {
            paragraph(fold.summary(), "  ", "    ");
            fold.points().forEach(point -> point(point, "    - "));
        }
    }

    private void point(Point point, String bullet) {
        String indent = " ".repeat(bullet.length());
        paragraph(point.text() + point.link().map(l -> " " + l).orElse(""), bullet, indent);
        if (point.quote().isPresent() || !point.citations().isEmpty()) {
            String cited = String.join("; ", point.citations().stream().map(Citation::words).toList());
            String words = point.quote()
                    .map(quote -> "“" + quote + "”" + (cited.isEmpty() ? "" : " (" + cited + ")"))
                    .orElse("(" + cited + ")");
            paragraph(words, indent + "  ", indent + "  ");
        }
    }

    private void paragraph(String text, String first, String rest) {
        String indent = first;
        for (String line : wrapped(PlainWords.of(text), COLUMNS - Math.max(first.length(), rest.length()))) {
            out.append(indent).append(line).append('\n');
            indent = rest;
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
