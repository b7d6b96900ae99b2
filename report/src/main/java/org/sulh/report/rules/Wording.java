package org.sulh.report.rules;

import java.util.List;
import java.util.Optional;

/** A condition in words. */
sealed interface Wording {
    /**
     * One sentence without capital and full stop.
     *
     * @param text the sentence
     * @param anchor what on the page says more of it: a definition or a zone
     */
    record Sentence(String text, Optional<String> anchor) implements Wording {}

    /** All of these. */
    record AllOf(List<Wording> parts) implements Wording {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record AnyOf(List<Wording> parts) implements Wording {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }
}
