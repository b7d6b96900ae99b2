package org.sulh.record.fold;

/** A pack that the record has adopted is not at hand, so nothing can be concluded. The message names it. */
public final class MissingPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPackException(Adoption adoption) {
        super(adoption.missing());
    }
}
