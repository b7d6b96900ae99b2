package org.sulh.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise, or a guarantee that is demanded, with who asks it of whom.
 *
 * @param by slug of the one who promises or demands
 * @param of slug of the one who is to do it
 * @param what in words
 * @param demanded true for a demand, false for a promise
 * @param on day on which it was said
 * @param source address or document
 */
public record Commitment(String by, String of, String what, boolean demanded, Optional<LocalDate> on, String source) {
    public Commitment {
        Checks.slug(by, "commitment by");
        Checks.slug(of, "commitment of");
        Checks.text(what, "commitment");
        Checks.text(source, "source");
    }
}
