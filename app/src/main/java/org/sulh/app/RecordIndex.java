package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Stated;

/** The claims, documents and incidents of a record by the short ids that people type. */
final class RecordIndex {
    /** Hexadecimal digits of a short id, at least. */
    private static final int LEAST_DIGITS = 4;

    private final Conclusions conclusions;
    private final Map<String, Incident> incidentOf = new HashMap<>();
    private final NavigableMap<String, Stated> claims = new TreeMap<>();
    private final NavigableMap<String, Filed> documents = new TreeMap<>();
    private final Map<String, Incident> incidents = new LinkedHashMap<>();

    RecordIndex(Conclusions conclusions) {
        this.conclusions = conclusions;
        conclusions.incidents().forEach(incident -> {
            incidents.put(incident.id(), incident);
            incident.claims().forEach(claim -> incidentOf.put(claim, incident));
        });
        conclusions.state().claims().forEach(stated -> claims.put(stated.claim().id(), stated));
        documents.putAll(conclusions.state().documents());
    }

    Conclusions conclusions() {
        return conclusions;
    }

    /** The incident that a claim which counts is in. */
    Optional<Incident> findIncidentOf(String claim) {
        return Optional.ofNullable(incidentOf.get(claim));
    }

    /** @throws UsageException when there is no such incident */
    Incident getIncident(String id) {
        String full = id.startsWith("i-") ? id : "i-" + id;
        Incident incident = incidents.get(full);
        return incident != null
                ? incident
                : conclusions
                        .findIncident(full)
                        .orElseThrow(() -> new UsageException("there is no incident " + id
                                + "; review DIR list shows the ids, which are like i-17.3"));
    }

    /**
     * The claim that a short id stands for.
     *
     * @throws UsageException when none or several begin with it
     */
    Stated getClaim(String shortId) {
        return find(claims, "c-", shortId, "claim");
    }

    /** @throws UsageException when none or several begin with it */
    Filed getDocument(String shortId) {
        return find(documents, "d-", shortId, "document");
    }

    private static <T> T find(NavigableMap<String, T> all, String prefix, String shortId, String what) {
        String start = shortId.startsWith(prefix) ? shortId : prefix + shortId;
        List<Map.Entry<String, T>> matches = new ArrayList<>(
                all.subMap(start, true, start + Character.MAX_VALUE, false).entrySet());
        if (matches.isEmpty()) {
            throw new UsageException("no " + what + " has an id that begins with " + start);
        }
        if (matches.size() > 1) {
            throw new UsageException("several " + what + "s have ids that begin with " + start + ": "
                    + String.join(
                            ", ",
                            matches.stream().limit(5).map(Map.Entry::getKey).toList()) + "; write more of it");
        }
        return matches.getFirst().getValue();
    }

    /** As few digits as tell a claim from all others, and no fewer than people expect. */
    String shorten(Claim claim) {
        return shorten(claim.id());
    }

    String shorten(String claim) {
        int shared = Math.max(shared(claim, claims.lowerKey(claim)), shared(claim, claims.higherKey(claim)));
        return claim.substring(0, Math.min(claim.length(), Math.max(2 + LEAST_DIGITS, shared + 1)));
    }

    private static int shared(String id, @Nullable String other) {
        if (other == null) {
            return 0;
        }
        int shared = 0;
        while (shared < Math.min(id.length(), other.length()) && id.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
