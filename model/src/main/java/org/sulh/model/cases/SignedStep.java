package org.sulh.model.cases;

import java.time.Instant;
import java.util.List;

/**
 * A step as it stands in the register.
 *
 * @param index of its entry
 * @param at when: the greatest time that any entry up to this one claims, so that nobody can date a step back
 * @param signatories who signed it; the first took it
 */
public record SignedStep(long index, Instant at, List<Signatory> signatories, CaseStep step) {
    public SignedStep {
        signatories = List.copyOf(signatories);
        Needed.that(!signatories.isEmpty(), "nobody has signed the step");
    }
}
