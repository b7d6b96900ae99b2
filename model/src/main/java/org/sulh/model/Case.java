package org.sulh.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An allegation under procedure.
 *
 * @param id {@code k-} and what tells it from the others
 * @param complainant slug of the one who brought it
 * @param respondent slug of the one it is brought against
 * @param claims ids of the claims it stands on, at least one
 * @param opened day of the complaint
 */
public record Case(String id, String complainant, String respondent, List<String> claims, LocalDate opened) {
    public Case {
        Checks.id(id, "k-");
        Checks.slug(complainant, "complainant");
        Checks.slug(respondent, "respondent");
        claims = List.copyOf(claims);
        Checks.that(!claims.isEmpty(), "a case stands on at least one claim");
    }
}
