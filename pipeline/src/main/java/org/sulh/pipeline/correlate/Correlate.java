package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Taxonomy;
import org.sulh.model.Trace;

/**
 * Puts claims together that speak of one happening: an {@link IncidentStore} to which all of them are added.
 *
 * <p>Pairs that something holds are scored; those at or above the merge threshold connect blocks; within a block clusters
 * grow by average linkage under constraints. A choice that only order or a name could make is not made: such claims stay
 * apart, and {@link IncidentStore#review()} lists them.
 */
public final class Correlate {
    private Correlate() {}

    /** Incidents of claims of which nobody has said anything else. */
    public static List<Incident> incidents(List<Claim> claims, Collection<Trace> traces, Taxonomy taxonomy) {
        return store(claims, traces, taxonomy, Given.NOTHING).incidents();
    }

    /**
     * A store of claims. The id of an incident names the lowest place of its claims, counted from 1; which claims are
     * together does not depend on the order of the input.
     *
     * @param claims a claim listed twice counts once
     * @param traces of the documents that the claims stand in; their days bound what has no time of its own
     * @param taxonomy families of types
     * @throws IllegalArgumentException when reviews contradict each other; the message names them
     */
    public static IncidentStore store(List<Claim> claims, Collection<Trace> traces, Taxonomy taxonomy, Given given) {
        Map<String, LocalDate> published = new HashMap<>();
        traces.forEach(trace -> trace.published().ifPresent(day -> published.put(trace.document(), day)));
        IncidentStore store = new IncidentStore(taxonomy, given);
        store.addAll(claims, published);
        return store;
    }
}
