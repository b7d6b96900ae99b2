package org.sulh.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.report.page.Outline.Citation;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** An outline as plain text of at most 100 columns, for a terminal or a mail. Lines end with a line feed. */
public final class TextPage {
    private static final int COLUMNS = 100;
    private static final int LONGEST_QUOTE = 160;
    private static final int SAID_PERCENT = 60;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern MARKED = Pattern.compile("“([^“”]+)”");
    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?([^/?#]+)");

    private final StringBuilder out = new StringBuilder();
    /** What the section has quoted already: a sentence that is named again needs its place only. */
    private final Set<String> quoted = new HashSet<>();

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
        out.append('\n');
        quoted.clear();
        heading(section.title(), '-');
        section.note().ifPresent(note -> paragraph("(" + note + ")", "", ""));
        boolean list = section.isList();
        for (Item item : section.items()) {
            if (list) {
                paragraph(item.mark().map(m -> m + ": ").orElse("") + item.head(), "  - ", "    ");
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
        item.points().forEach(this::point);
        item.folds().stream().filter(fold -> !fold.summary().isEmpty()).forEach(this::fold);
    }

    private void fold(Fold fold) {
        if (fold.inShort().size() == 1) {
            paragraph(fold.summary() + " " + fold.inShort().getFirst(), "  ", "    ");
        } else {
            paragraph(fold.summary(), "  ", "    ");
            fold.inShort().forEach(line -> paragraph(line, "    ", "      "));
        }
    }

    private void point(Point point) {
        List<String> cited = Citation.words(point.citations());
        String sources = cited.isEmpty() ? "" : " (" + String.join("; ", cited) + ")";
        String text = point.text() + point.link().map(l -> " [" + host(l) + "]").orElse("");
        Optional<String> quote = point.quote()
                .filter(words -> !isSaidIn(point.text(), words) && quoted.add(words))
                .map(words -> "“" + PlainWords.shortened(words, LONGEST_QUOTE) + "”");
        paragraph(quote.isPresent() ? text : text + sources, "  - ", "    ");
        quote.ifPresent(words -> paragraph(words + sources, "      ", "      "));
    }

    /** Whether a sentence has the gist of a quotation: words of it between marks, or most of its words. */
    private static boolean isSaidIn(String sentence, String quote) {
        boolean marked = MARKED.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .anyMatch(part -> quote.contains(part) && words(part).size() >= FEWEST_WORDS);
        Set<String> said = new HashSet<>(words(sentence));
        List<String> quoted = words(quote);
        return marked || quoted.stream().filter(said::contains).count() * 100 >= (long) quoted.size() * SAID_PERCENT;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** An address is too long for a line: its host tells whose it is, and the other formats have it whole. */
    private static String host(String link) {
        Matcher address = ADDRESS.matcher(link);
        return address.find() ? address.group(1) : link;
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
