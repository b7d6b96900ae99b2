package org.sulh.report.cases;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Texts;

/**
 * What a page on cases says, before it is printed as text or HTML.
 *
 * @param title heading
 * @param lead the paragraph below it
 * @param parts in their order
 */
record Sheet(String title, String lead, List<Part> parts) {
    Sheet {
        parts = List.copyOf(parts);
    }

    /**
     * A part with its heading.
     *
     * @param id anchor, unique on the page
     * @param note how to read it; empty where that needs no saying
     */
    record Part(String id, String title, String note, List<Block> blocks) {
        Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a part. */
    sealed interface Block {}

    /** What the blocks up to the next head are about; with a short word that qualifies it. */
    record Head(String text, Optional<String> mark) implements Block {
        static Head of(String text) {
            return new Head(text, Optional.empty());
        }
    }

    /** A line that begins with what it is about. */
    record Line(String about, Cell says) implements Block {
        static Line of(String about, String says) {
            return new Line(about, Cell.of(says));
        }
    }

    /**
     * Somebody's own words.
     *
     * @param by who says so
     * @param entry where they are entered
     */
    record Said(String by, String words, long entry) implements Block {}

    /** A text of the agreement in each of its languages. */
    record Term(String about, Texts texts) implements Block {}

    /** Lines of a list. */
    record Listing(List<Cell> cells) implements Block {
        Listing {
            cells = List.copyOf(cells);
        }
    }

    /** Rows of cells under heads. */
    record Table(List<String> heads, List<List<Cell>> rows) implements Block {
        Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Two columns that are read against each other. */
    record Pair(Column first, Column second) implements Block {}

    /** One of two columns. */
    record Column(String head, List<Block> blocks) {
        Column {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Some words.
     *
     * @param quote words of a document that they stand on
     * @param entries indexes of entries in the register that they stand in
     */
    record Cell(String text, Optional<String> quote, List<Long> entries) {
        Cell {
            entries = List.copyOf(entries);
        }

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), List.of());
        }

        static Cell of(String text, long entry) {
            return new Cell(text, Optional.empty(), List.of(entry));
        }

        /** The entry alone. */
        static Cell entry(long entry) {
            return of("", entry);
        }
    }
}
