package org.sulh.pipeline.provenance;

import java.util.Collection;
import java.util.List;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Trace;

/**
 * Puts claims together that go back to one origin.
 *
 * <p>Doubt whether two supporting claims are independent makes them one group; doubt about two denials leaves them two.
 * Either way grouping cannot raise P. Over all claims, groups may span happenings (one agency's report of a week);
 * whoever counts them counts each once within an incident.
 *
 * <p>Cost: documents by an inverted index of their fingerprints, copies of one text by a look at a table. Claims are compared
 * within one speaker's actor or one outlet, over neighbouring days, after those that are alike in all that is compared have
 * been put together; so a day of n different statements of one actor costs n² comparisons of small word sets, and a day of n
 * copies of one statement costs n.
 */
public final class Provenance {
    private Provenance() {}

    /**
     * Groups of claims of one origin, in the order of their first claims.
     *
     * @param claims each is in exactly one group; a claim listed twice counts once
     * @param traces of the documents that the claims stand in; a claim of another document is taken to have no text and
     *     outlet
     */
    public static List<OriginGroup> group(List<Claim> claims, Collection<Trace> traces) {
        return new Grouping(claims, traces).all();
    }

    /**
     * Groups of claims of one origin within each incident: claims of two incidents are never of one group, so that months
     * of one agency do not chain into one origin. A claim that is in no incident is a group of its own.
     *
     * <p>The same for any order of incidents and traces; ids name the lowest place among the claims. Cost: linear in the
     * incidents, and within one as for {@link #group}; incidents are looked at side by side.
     *
     * @param incidents no two hold one claim
     * @param claims all claims that the incidents hold; one listed twice counts once
     * @param traces of the documents that the claims stand in; a claim of another document is taken to have no text and
     *     outlet
     * @return in the order of their first claims
     * @throws IllegalArgumentException when a claim of an incident is missing, or is in two
     */
    public static List<OriginGroup> groupWithin(
            List<Incident> incidents, Collection<Claim> claims, Collection<Trace> traces) {
        return new Grouping(claims, traces).within(incidents);
    }
}
