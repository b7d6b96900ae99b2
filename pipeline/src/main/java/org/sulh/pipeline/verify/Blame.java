package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sulh.model.Assessment.Responsibility;
import org.sulh.model.EvidenceTable;
import org.sulh.model.OriginGroup;
import org.sulh.model.Participant;
import org.sulh.pipeline.verify.Relation.Bearing;

/**
 * How far each actor that a claim names is responsible, given that it happened: the table's prior and, of each group whose
 * claims name the actor, what it adds, under the same caps. Who denies the act as a whole denies its own part in it.
 */
final class Blame {
    private Blame() {}

    static List<Responsibility> of(Map<OriginGroup, List<Statement>> byGroup, EvidenceTable table) {
        TreeSet<String> accused = new TreeSet<>();
        byGroup.values().forEach(statements -> statements.stream()
                .filter(s -> s.bearing() == Bearing.SUPPORTS)
                .forEach(s -> s.claim().event().actors().forEach(p -> accused.add(p.key()))));
        return accused.stream().map(actor -> of(actor, byGroup, table)).toList();
    }

    private static Responsibility of(String actor, Map<OriginGroup, List<Statement>> byGroup, EvidenceTable table) {
        Map<OriginGroup, List<Statement>> naming = new LinkedHashMap<>();
        byGroup.forEach((group, statements) -> {
            List<Statement> about =
                    statements.stream().filter(s -> speaksOf(s, actor)).toList();
            if (!about.isEmpty()) {
                naming.put(group, about);
            }
        });
        long evidence = table.prior();
        for (Weighing.Weighed weighed : Weighing.weigh(Weighing.voices(naming, table), table)) {
            evidence += weighed.evidence();
        }
        List<Statement> all = new ArrayList<>();
        naming.values().forEach(all::addAll);
        return new Responsibility(actor, evidence, claims(all, Bearing.SUPPORTS), claims(all, Bearing.DENIES));
    }

    private static boolean speaksOf(Statement statement, String actor) {
        boolean ownDenial = statement.bearing() == Bearing.DENIES
                && statement.claim().asserter().actor().filter(actor::equals).isPresent();
        boolean bears = statement.bearing() == Bearing.SUPPORTS || statement.bearing() == Bearing.DENIES;
        return ownDenial
                || (bears
                        && statement.claim().event().actors().stream()
                                .map(Participant::key)
                                .anyMatch(actor::equals));
    }

    private static List<String> claims(List<Statement> statements, Bearing bearing) {
        return Grading.with(statements, bearing).stream()
                .map(s -> s.claim().id())
                .toList();
    }
}
