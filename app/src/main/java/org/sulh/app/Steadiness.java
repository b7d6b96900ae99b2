package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.Responsibility;
import org.sulh.testkit.world.Flood;
import org.sulh.testkit.world.Sides;

/**
 * What must not move an assessment: a party that says the same again, and which of two parties bears which name.
 *
 * @param lifted incidents whose level a flood of accusations changed
 * @param moved incidents whose evidence it changed
 * @param lopsided incidents whose level, evidence, contributions or responsibility are others when the sides are exchanged
 * @param of how many incidents there are
 */
record Steadiness(long lifted, long moved, long lopsided, long of) {
    private static final int TIMES = 9;

    static Steadiness of(Trial trial, EvidenceTable table, long seed) {
        List<Assessment> plain = trial.assess(table);
        List<Assessment> flooded = flooded(trial, table, seed);
        return new Steadiness(
                count(plain, flooded, Assessment::level),
                count(plain, flooded, Assessment::evidence),
                countLopsided(plain, exchanged(trial, table)),
                plain.size());
    }

    Steadiness plus(Steadiness other) {
        return new Steadiness(lifted + other.lifted, moved + other.moved, lopsided + other.lopsided, of + other.of);
    }

    private static List<Assessment> flooded(Trial trial, EvidenceTable table, long seed) {
        Flood flood = Flood.of(trial.world(), TIMES, seed);
        Map<String, List<String>> further = new HashMap<>();
        int first = trial.world().claims().size();
        for (int i = 0; i < flood.repeats().size(); i++) {
            further.computeIfAbsent(flood.repeats().get(i), key -> new ArrayList<>())
                    .add(flood.claims().get(first + i).id());
        }
        List<Incident> incidents = trial.incidents().stream()
                .map(incident -> {
                    List<String> claims = new ArrayList<>(incident.claims());
                    incident.claims().forEach(claim -> claims.addAll(further.getOrDefault(claim, List.of())));
                    return with(incident, claims);
                })
                .toList();
        return trial.assess(
                incidents, flood.claims(), flood.documents(), trial.world().sources(), table);
    }

    private static List<Assessment> exchanged(Trial trial, EvidenceTable table) {
        Sides sides = Sides.exchanged(trial.world());
        Map<String, String> ids = new HashMap<>();
        List<Claim> claims = trial.world().claims();
        for (int i = 0; i < claims.size(); i++) {
            ids.put(claims.get(i).id(), sides.claims().get(i).id());
        }
        List<Incident> incidents = trial.incidents().stream()
                .map(incident -> with(
                        incident,
                        incident.claims().stream()
                                .map(claim -> ids.getOrDefault(claim, claim))
                                .toList()))
                .toList();
        return trial.assess(incidents, sides.claims(), sides.documents(), sides.sources(), table);
    }

    private static Incident with(Incident incident, List<String> claims) {
        return new Incident(
                incident.id(), incident.type(), incident.time(), incident.place(), incident.scope(), claims, List.of());
    }

    private static long count(List<Assessment> plain, List<Assessment> flooded, Function<Assessment, Object> figure) {
        return IntStream.range(0, plain.size())
                .filter(i -> !figure.apply(plain.get(i)).equals(figure.apply(flooded.get(i))))
                .count();
    }

    private static long countLopsided(List<Assessment> plain, List<Assessment> exchanged) {
        return IntStream.range(0, plain.size())
                .filter(i -> !figures(plain.get(i), false).equals(figures(exchanged.get(i), true)))
                .count();
    }

    /** What an assessment says in figures, without the order of names. */
    private static Map<String, Object> figures(Assessment assessment, boolean exchange) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("level", assessment.level());
        figures.put(
                "contributions",
                assessment.contributions().stream()
                        .map(c -> c.relation() + c.evidence())
                        .sorted()
                        .toList());
        figures.put("casualties", assessment.casualties());
        for (Responsibility responsibility : assessment.responsibility()) {
            String candidate = responsibility.candidate().toString();
            figures.put(exchange ? Sides.exchanged(candidate) : candidate, responsibility.probability());
        }
        return figures;
    }
}
