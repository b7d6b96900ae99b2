package org.sulh.pipeline.decide;

import java.time.Instant;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;

/** A finding, and whether it still stands. */
final class Decision {
    private final Finding finding;
    private final Instant at;
    private boolean stands = true;

    Decision(Finding finding, Instant at) {
        this.finding = finding;
        this.at = at;
    }

    Finding finding() {
        return finding;
    }

    Instant at() {
        return at;
    }

    boolean stands() {
        return stands;
    }

    void fall() {
        stands = false;
    }

    boolean isStandingViolation() {
        return stands && finding.text().conclusion() == Conclusion.VIOLATION;
    }

    boolean isExcused() {
        return finding.text().excuse().isPresent();
    }
}
