package org.sulh.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consequence imposed after a finding.
 *
 * @param caseId id of the case
 * @param on slug of the party it is imposed on
 * @param step the rung of the agreement's ladder
 * @param due day by which it is to be done
 * @param complied day on which it was done; absent while it was not
 */
public record Measure(String caseId, String on, String step, LocalDate due, Optional<LocalDate> complied) {
    public Measure {
        Checks.id(caseId, "k-");
        Checks.slug(on, "party");
        Checks.text(step, "step");
    }
}
