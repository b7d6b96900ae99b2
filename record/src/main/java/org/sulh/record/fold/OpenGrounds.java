package org.sulh.record.fold;

import java.util.Optional;
import java.util.function.Predicate;
import org.sulh.pipeline.decide.Docket;
import org.sulh.pipeline.decide.RefusedStepException;

/**
 * What a step of a case may rest on: what everybody knows, so that nobody is judged by what he may not see.
 *
 * @param open what was entered in the open, or was disclosed to the public
 * @param known whether a claim or document is in the record, open or not
 */
record OpenGrounds(Books open, Predicate<String> known) implements Docket.Grounds {
    @Override
    public void requireOpenClaim(String claim) {
        if (open.claims().find(claim).isEmpty()) {
            throw absent("claim", claim);
        }
        if (!open.claims().counts(claim)) {
            throw new RefusedStepException("the claim " + claim
                    + " does not count: a review has rejected or corrected it, or a later reading of the document does"
                    + " not have it");
        }
    }

    @Override
    public void requireOpenEvidence(String id) {
        if (id.startsWith("c-")) {
            requireOpenClaim(id);
        } else if (!open.documents().containsKey(id)) {
            throw absent("document", id);
        }
    }

    private RefusedStepException absent(String what, String id) {
        return new RefusedStepException("the " + what + " " + id
                + (known.test(id)
                        ? " is sealed; what a step of a case rests on has to be disclosed to the public first"
                        : " is not in the record"));
    }

    @Override
    public void requireIncident(String incident) {
        Optional<String> claim = Ordinal.find(incident.substring("i-".length())).flatMap(open.claims()::findAt);
        if (claim.isEmpty()) {
            throw new RefusedStepException("no open claim stands at the place that names the incident " + incident);
        }
        requireOpenClaim(claim.get());
    }

    @Override
    public long entryOf(String claim) {
        return entryOf(open, claim);
    }

    static long entryOf(Books books, String claim) {
        return books.claims().findOrdinal(claim).map(Ordinal::entry).orElse(Long.MAX_VALUE);
    }
}
