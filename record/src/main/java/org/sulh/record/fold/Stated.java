package org.sulh.record.fold;

import java.util.Locale;
import org.sulh.model.Claim;

/**
 * A claim, with where it first came in and how it stands.
 *
 * @param ordinal its place in the record
 * @param claim the claim
 * @param standing what became of it
 */
public record Stated(Ordinal ordinal, Claim claim, Standing standing) {
    /** What became of a claim. */
    public enum Standing {
        /** Drawn by an extractor; no person has looked yet. */
        UNREVIEWED,
        /** A person found that the document makes it. */
        CONFIRMED,
        /** A person found that the document does not make it; it counts for nothing. */
        REJECTED,
        /** A person put another in its place; it counts for nothing. */
        CORRECTED,
        /** A later version of the extractor read the document otherwise; it counts for nothing. */
        SUPERSEDED;

        /** The word that lines and output use. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it counts. */
        public boolean counts() {
            return this == UNREVIEWED || this == CONFIRMED;
        }
    }
}
