package org.sulh.record.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Incident;

/** What is concluded, told by claims alone, whatever the ids are that it has in one record. */
final class Partition {
    private Partition() {}

    static Set<Set<String>> ofIncidents(Conclusions conclusions) {
        Set<Set<String>> sets = new HashSet<>();
        conclusions.incidents().forEach(incident -> sets.add(Set.copyOf(incident.claims())));
        return sets;
    }

    static Set<Set<String>> ofOrigins(Conclusions conclusions) {
        Set<Set<String>> sets = new HashSet<>();
        conclusions.groups().forEach(group -> sets.add(Set.copyOf(group.claims())));
        return sets;
    }

    /** Level and evidence of each incident. */
    static Map<Set<String>, String> evidence(Conclusions conclusions) {
        Map<Set<String>, String> evidence = new HashMap<>();
        for (Incident incident : conclusions.incidents()) {
            var assessment = conclusions.getAssessment(incident.id());
            evidence.put(Set.copyOf(incident.claims()), assessment.level() + " " + assessment.evidence());
        }
        return evidence;
    }
}
