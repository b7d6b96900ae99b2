package org.sulh.report.page;

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
    private static final int LONGEST_QUOTE = 160;
    private static final int SAID_PERCENT = 60;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern MARKED = Pattern.compile("“([^“”]+)”");
    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?([^/?#]+)");

    private final TextLines out = new TextLines();
    /** What the section has quoted already: a sentence that is named again needs its place only. */
    private final Set<String> quoted = new HashSet<>();

    private TextPage() {}

    public static String of(Outline outline) {
        TextPage page = new TextPage();
        page.out.heading(outline.title(), '=');
        page.out.paragraph(outline.lead(), "", "");
        outline.sections().forEach(page::section);
        return page.out.toString();
    }

    private void section(Section section) {
        out.blank();
        quoted.clear();
        out.heading(section.title(), '-');
        section.note().ifPresent(note -> out.paragraph("(" + note + ")", "", ""));
        boolean list = section.isList();
        for (Item item : section.items()) {
            if (list) {
                out.paragraph(item.mark().map(m -> m + ": ").orElse("") + item.head(), "  - ", "    ");
            } else {
                out.blank();
                item(item);
            }
        }
    }

    private void item(Item item) {
        String mark = item.mark().map(m -> " · " + m.toUpperCase(Locale.ROOT)).orElse("");
        out.paragraph(item.head() + mark, "", "  ");
        item.line().ifPresent(line -> out.paragraph(line, "  ", "  "));
        item.points().forEach(this::point);
        item.folds().stream().filter(fold -> !fold.summary().isEmpty()).forEach(this::fold);
    }

    private void fold(Fold fold) {
        if (fold.inShort().size() == 1) {
            out.paragraph(fold.summary() + " " + fold.inShort().getFirst(), "  ", "    ");
        } else {
            out.paragraph(fold.summary(), "  ", "    ");
            fold.inShort().forEach(line -> out.paragraph(line, "    ", "      "));
        }
    }

    private void point(Point point) {
        List<String> cited = Citation.words(point.citations());
        String sources = cited.isEmpty() ? "" : " (" + String.join("; ", cited) + ")";
        String text = point.text() + point.link().map(l -> " [" + host(l) + "]").orElse("");
        Optional<String> quote = point.quote()
                .filter(words -> !isSaidIn(point.text(), words) && quoted.add(words))
                .map(words -> "“" + PlainWords.shortened(words, LONGEST_QUOTE) + "”");
        out.paragraph(quote.isPresent() ? text : text + sources, "  - ", "    ");
        quote.ifPresent(words -> out.paragraph(words + sources, "      ", "      "));
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
}
