package org.sulh.register.witness;

import org.sulh.register.note.NoteSignature;

/** What came of asking a witness to cosign a checkpoint. The reasons are one line for a person. */
public sealed interface CosignResult {
    /** @param line of the witness's key, found to verify */
    record Cosigned(NoteSignature line) implements CosignResult {}

    /**
     * The witness says that it has cosigned a larger log of this name: whoever asked has an older copy, or another one asks
     * for the same log.
     *
     * @param size entries in the log that the witness says it holds
     */
    record Ahead(long size) implements CosignResult {}

    /** The witness answered, and refused or gave no cosignature of its key. */
    record Refused(String reason) implements CosignResult {}

    /** There was no answer that could be read. */
    record Unreachable(String reason) implements CosignResult {}

    /** In one line why there is no cosignature, or that there is one. */
    default String toLine() {
        return switch (this) {
            case Cosigned _ -> "cosigned";
            case Ahead ahead -> "the witness has cosigned this log at size " + ahead.size() + " already";
            case Refused refused -> refused.reason();
            case Unreachable unreachable -> unreachable.reason();
        };
    }
}
