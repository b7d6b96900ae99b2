package org.sulh.report.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.TextSpan;

/**
 * What a page says, before it is printed in any format.
 *
 * @param title heading of the page
 * @param lead the paragraph below it
 * @param sections the parts in their order; none is empty
 */
public record Outline(String title, String lead, List<Section> sections) {
    public Outline {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the page.
     *
     * @param id anchor, unique on the page: lower-case words joined by -
     * @param title heading
     * @param note how to read the part, where that needs saying
     * @param items what it holds, at least one
     */
    public record Section(String id, String title, Optional<String> note, List<Item> items) {
        public Section {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("section '" + title + "' is empty; leave it out");
            }
        }

        /** Whether the items are single lines that read as a list. */
        boolean isList() {
            return items.stream().allMatch(Item::isLine);
        }
    }

    /**
     * One thing of a section.
     *
     * @param head its line
     * @param mark a short word that qualifies it, shown apart from the line
     * @param line what follows head and mark
     * @param anchor name by which other items of the page point to this one
     * @param target anchor that this item points to
     * @param points what is said of it
     * @param folds what a reader may open
     */
    public record Item(
            String head,
            Optional<String> mark,
            Optional<String> line,
            Optional<String> anchor,
            Optional<String> target,
            List<Point> points,
            List<Fold> folds) {
        public Item {
            points = List.copyOf(points);
            folds = List.copyOf(folds);
        }

        public static Item line(String head) {
            return of(head, List.of());
        }

        /** A line of a list, with a word before it that says of what kind it is. */
        public static Item line(String mark, String head) {
            Optional<String> none = Optional.empty();
            return new Item(head, Optional.of(mark), none, none, none, List.of(), List.of());
        }

        public static Item of(String head, List<Point> points) {
            Optional<String> none = Optional.empty();
            return new Item(head, none, none, none, none, points, List.of());
        }

        public static Item of(String head, List<Point> points, Fold fold) {
            Optional<String> none = Optional.empty();
            return new Item(head, none, none, none, none, points, List.of(fold));
        }

        /** Whether nothing but the head is shown before anything is opened. */
        boolean isLine() {
            return line.isEmpty()
                    && points.isEmpty()
                    && folds.stream().allMatch(fold -> fold.summary().isEmpty());
        }
    }

    /**
     * Details behind a summary: closed on a screen until opened. Plain text has the summary with what stands there in
     * short, and leaves out the details.
     *
     * @param summary what is shown before it is opened; empty where the head of the item says it
     * @param inShort the details as plain text has them
     * @param points the details
     */
    public record Fold(String summary, List<String> inShort, List<Point> points) {
        public Fold {
            inShort = List.copyOf(inShort);
            points = List.copyOf(points);
        }
    }

    /**
     * One sentence, with where it comes from.
     *
     * @param text the sentence
     * @param quote words of a document, verbatim or shortened with an ellipsis
     * @param citations where the sentence and the words stand
     * @param link an address that the sentence gives, where it has one
     */
    public record Point(String text, Optional<String> quote, List<Citation> citations, Optional<String> link) {
        public Point {
            citations = List.copyOf(citations);
        }

        public static Point of(String text) {
            return new Point(text, Optional.empty(), List.of(), Optional.empty());
        }
    }

    /**
     * A place in a document.
     *
     * @param document the document as the page calls it
     * @param span characters of its text; absent for coded and tabular documents
     * @param claim id of the claim drawn from there
     */
    public record Citation(String document, Optional<TextSpan> span, String claim) {
        /** Citations as words, one for each document, as in "report A, characters 0–15 and 20–42". */
        public static List<String> words(List<Citation> citations) {
            Map<String, Set<String>> spans = new LinkedHashMap<>();
            citations.stream()
                    .sorted(Comparator.comparingInt(
                            c -> c.span().map(TextSpan::start).orElse(0)))
                    .forEach(
                            c -> c.span().ifPresent(s -> spans.computeIfAbsent(c.document(), d -> new LinkedHashSet<>())
                                    .add(s.start() + "–" + s.end())));
            return citations.stream()
                    .map(Citation::document)
                    .distinct()
                    .map(d -> d
                            + Optional.ofNullable(spans.get(d))
                                    .map(s -> ", characters " + String.join(" and ", s))
                                    .orElse(""))
                    .toList();
        }
    }
}
