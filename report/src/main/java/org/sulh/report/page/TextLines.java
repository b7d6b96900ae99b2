package org.sulh.report.page;

import java.util.ArrayList;
import java.util.List;

/** Plain text of at most 100 columns in the making: headings, paragraphs, tables. Lines end with a line feed. */
public final class TextLines {
    private static final int COLUMNS = 100;
    private static final String GAP = "  ";
    private static final int LEAST_WIDTH = 8;

    private final StringBuilder out = new StringBuilder();

    /** A line with a line under it. Not in capitals: a heading may hold a file's name. */
    public TextLines heading(String title, char underline) {
        int start = out.length();
        paragraph(title, "", "");
        int width = out.substring(start).lines().mapToInt(String::length).max().orElse(0);
        out.append(String.valueOf(underline).repeat(width)).append('\n');
        return this;
    }

    /** A paragraph that begins with one indent and goes on with another. */
    public TextLines paragraph(String text, String first, String rest) {
        String indent = first;
        for (String line : wrapped(PlainWords.of(text), COLUMNS - Math.max(first.length(), rest.length()))) {
            out.append(indent).append(line).append('\n');
            indent = rest;
        }
        return this;
    }

    public TextLines blank() {
        out.append('\n');
        return this;
    }

    /** A table; cells that are too long for the page go on below. */
    public TextLines table(List<String> heads, List<List<String>> rows, String indent) {
        int[] widths = widths(heads, rows, COLUMNS - indent.length());
        row(heads, widths, indent);
        StringBuilder rule = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        out.append(rule).append('\n');
        rows.forEach(row -> row(row, widths, indent));
        return this;
    }

    /** As wide as what they hold; the widest gives way until the table fits. */
    private static int[] widths(List<String> heads, List<List<String>> rows, int most) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = heads.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], PlainWords.of(row.get(i)).length());
            }
        }
        int sum = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        while (sum > most) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST_WIDTH) {
                break;
            }
            widths[widest]--;
            sum--;
        }
        return widths;
    }

    private void row(List<String> cells, int[] widths, String indent) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrapped(PlainWords.of(cells.get(i)), widths[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int n = 0; n < height; n++) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String cell = n < wrapped.get(i).size() ? wrapped.get(i).get(n) : "";
                line.append(cell)
                        .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
                        .append(i == widths.length - 1 ? "" : GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
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

    /** What was written so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
