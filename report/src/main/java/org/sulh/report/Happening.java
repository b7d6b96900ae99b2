package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.TimeWindow;

/**
 * An incident with its claims at hand, or a claim that is in no incident, standing for itself, so that nothing that was
 * said falls out of a report.
 *
 * @param id of the incident; the claim's where there is none
 * @param claims in reading order, at least one
 */
record Happening(
        String id,
        EventType type,
        TimeWindow time,
        Optional<Place> place,
        Scope scope,
        List<Claim> claims,
        Optional<Assessment> assessment) {

    static Happening of(Incident incident, List<Claim> claims, Optional<Assessment> assessment) {
        return new Happening(
                incident.id(),
                incident.type(),
                incident.time(),
                incident.place(),
                incident.scope(),
                claims,
                assessment);
    }

    static Happening of(Claim claim) {
        return new Happening(
                claim.id(),
                claim.event().type(),
                claim.event().time(),
                claim.event().place(),
                claim.scope(),
                List.of(claim),
                Optional.empty());
    }

    Optional<Level> level() {
        return assessment.map(Assessment::level);
    }

    /** Whether anybody tells of it as of something done, denied or fixed to come, and not only wished, asked or supposed. */
    boolean isAct() {
        return claims.stream().anyMatch(Happening::tellsOfAnAct);
    }

    private static boolean tellsOfAnAct(Claim claim) {
        boolean wish =
                switch (claim.stance()) {
                    case DEMANDS, HOPES -> true;
                    case ASSERTS, ALLEGES, DENIES, ADMITS, NEITHER_CONFIRMS_NOR_DENIES, ANNOUNCES -> false;
                };
        return !wish
                && claim.factuality() != Factuality.HYPOTHETICAL
                && !Vocabulary.english().isWords(claim.event().type());
    }

    List<Claim> claimsOf(String document) {
        return claims.stream().filter(c -> c.document().equals(document)).toList();
    }
}
