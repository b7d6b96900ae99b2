package org.sulh.record.fold;

import java.util.function.ToLongFunction;
import org.sulh.pipeline.decide.Docket;

/**
 * The grounds of a step that was taken before: they were judged then.
 *
 * @param entries with which entry a claim came in
 */
record GrantedGrounds(ToLongFunction<String> entries) implements Docket.Grounds {
    @Override
    public void requireOpenClaim(String claim) {}

    @Override
    public void requireOpenEvidence(String id) {}

    @Override
    public void requireIncident(String incident) {}

    @Override
    public long entryOf(String claim) {
        return entries.applyAsLong(claim);
    }
}
