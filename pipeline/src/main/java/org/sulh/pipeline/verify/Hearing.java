package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.verify.Relation.Bearing;

/**
 * Gathers what is said of an incident, by origin. Everything stands in the order of the incident's claims: by name it
 * would put one side before the other.
 */
final class Hearing {
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, OriginGroup> groups = new HashMap<>();
    private final Affiliations affiliations = new Affiliations();
    private final Bearings bearings;
    private final Basis basis;

    Hearing(List<Claim> claims, List<OriginGroup> groups, Bearings bearings, Basis basis) {
        claims.forEach(claim -> this.claims.put(claim.id(), claim));
        groups.forEach(group -> group.claims().forEach(claim -> this.groups.put(claim, group)));
        this.bearings = bearings;
        this.basis = basis;
    }

    /** The origins of an incident, without the claims that a person has rejected. */
    List<Origin> listOrigins(Incident incident) {
        List<Claim> heard = new ArrayList<>();
        for (String id : incident.claims()) {
            Claim claim = get(claims, id, "claim " + id + " of incident " + incident.id() + " is missing");
            if (!basis.reviews().rejected().contains(id)) {
                heard.add(claim);
            }
        }
        Set<String> partyDocuments = new HashSet<>();
        for (Claim claim : heard) {
            if (Bearings.isSide(claim) && bearings.relation(claim, false).bearing() == Bearing.SUPPORTS) {
                partyDocuments.add(claim.document());
            }
        }
        Set<String> concerned = basis.ties().parties().isEmpty() ? Set.of() : concerned(heard);
        Map<String, OriginGroup> groupOf = new LinkedHashMap<>();
        Map<String, List<Statement>> statements = new LinkedHashMap<>();
        for (Claim claim : heard) {
            OriginGroup group = get(groups, claim.id(), "claim " + claim.id() + " is in no origin group");
            groupOf.putIfAbsent(group.id(), group);
            statements
                    .computeIfAbsent(group.id(), key -> new ArrayList<>())
                    .add(statement(claim, group, partyDocuments.contains(claim.document()), concerned));
        }
        List<Origin> origins = new ArrayList<>();
        groupOf.forEach((id, group) -> origins.add(new Origin(group, get(statements, id, id))));
        return origins;
    }

    private Statement statement(Claim claim, OriginGroup group, boolean besideParty, Set<String> concerned) {
        String affiliation = affiliations.of(claim);
        return new Statement(
                claim,
                bearings.relation(claim, besideParty),
                group.origin(),
                affiliation,
                Affiliations.findSide(claim, affiliation, basis.ties(), concerned),
                basis.grades().grade(affiliations.speaker(claim), affiliation, claim.document()),
                basis.reviews().confirmed().contains(claim.id()));
    }

    /** Those between whom an incident lies: who acts, who suffers, and who speaks as a party. */
    private Set<String> concerned(List<Claim> claims) {
        Set<String> concerned = new HashSet<>();
        for (Claim claim : claims) {
            claim.event().actors().stream().map(Participant::key).forEach(concerned::add);
            claim.event().targets().stream().map(Participant::key).forEach(concerned::add);
            if (claim.asserter().kind() == SpeakerKind.PARTY) {
                concerned.add(affiliations.of(claim));
            }
        }
        return concerned;
    }

    private static <T> T get(Map<String, T> map, String id, String message) {
        T value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException(message);
        }
        return value;
    }
}
