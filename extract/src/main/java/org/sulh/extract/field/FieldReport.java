package org.sulh.extract.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sulh.extract.parse.Sentence;
import org.sulh.model.TextSpan;

/**
 * A document taken apart into what is terse and what is prose.
 *
 * @param entries terse ones, in order
 * @param parts for each paragraph of the body its parts, in order; a paragraph that is missing here is prose
 */
public record FieldReport(List<FieldEntry> entries, Map<TextSpan, List<Part>> parts) {
    public FieldReport {
        entries = List.copyOf(entries);
        parts = Map.copyOf(parts);
    }

    /**
     * A stretch of a paragraph.
     *
     * @param span where it stands
     * @param statements what it says, when it is terse; none when it is prose for the parser
     */
    public record Part(TextSpan span, List<FieldLine> statements) {
        public Part {
            statements = List.copyOf(statements);
        }

        /** Whether the parser should not read it. */
        public boolean isTerse() {
            return !statements.isEmpty();
        }

        /** What it says, as sentences without a tree. */
        public List<Sentence> sentences() {
            List<Sentence> sentences = new ArrayList<>();
            statements.forEach(s -> sentences.add(s.sentence()));
            return sentences;
        }
    }

    /** The parts of a paragraph, in order; the paragraph itself, as prose, where nothing in it is terse. */
    public List<Part> partsOf(TextSpan paragraph) {
        return parts.getOrDefault(paragraph, List.of(new Part(paragraph, List.of())));
    }

    /** The paragraphs to read: the body, and what is terse beside it, in order. */
    public List<TextSpan> paragraphs(List<TextSpan> body) {
        List<TextSpan> all = new ArrayList<>(body);
        parts.keySet().stream().filter(p -> !body.contains(p)).forEach(all::add);
        all.sort(Comparator.comparingInt(TextSpan::start));
        return all;
    }

    /** Whether nothing in the document is terse. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
