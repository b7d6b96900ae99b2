package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Fact;
import org.sulh.model.Incident;
import org.sulh.model.Reviews;
import org.sulh.model.TimeWindow;

/**
 * What the agreement says of incidents.
 *
 * @param outcomes by incident, clause and party; clauses and parties in the agreement's order. What no clause speaks of is
 *     not among them
 * @param notApplicable how often each clause was asked and did not speak, by its id
 */
public record Judgement(List<ApparentBreach> outcomes, SortedMap<String, Long> notApplicable) {
    public Judgement {
        outcomes = List.copyOf(outcomes);
        notApplicable = Collections.unmodifiableSortedMap(new TreeMap<>(notApplicable));
    }

    /**
     * Judges incidents. Pure: the same input gives the same outcomes in any order of the incidents; never throws for anything
     * that a condition does. Cost: a hundred thousand incidents under forty clauses take some seconds of processor when their
     * facts are new, and a fraction of that when the rulebook remembers them.
     *
     * @param incidents each with an assessment
     * @param assessments of the incidents
     * @param claims of which the incidents consist
     * @param reviews which claims a person has confirmed or rejected
     * @param versions of the agreement
     * @param asOf the day from which it is told; what lies after it is no breach yet
     * @throws IllegalArgumentException when an incident has no assessment
     */
    public static Judgement judge(
            List<Incident> incidents,
            List<Assessment> assessments,
            Collection<Claim> claims,
            Reviews reviews,
            Versions versions,
            LocalDate asOf) {
        Map<String, Assessment> byIncident = new HashMap<>();
        assessments.forEach(assessment -> byIncident.put(assessment.incident(), assessment));
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Judging judging = new Judging(versions, byId, reviews, asOf);
        List<Incident> sorted = incidents.stream()
                .sorted(Comparator.comparing(Incident::id, Judgement::byNumber))
                .toList();
        List<List<ApparentBreach>> outcomes = sorted.parallelStream()
                .map(incident -> judging.judge(incident, find(byIncident, incident)))
                .toList();
        return new Judgement(outcomes.stream().flatMap(List::stream).toList(), silent(sorted, outcomes, judging));
    }

    /** The order of ids, with the numbers in them as numbers: {@code i-9.12} is before {@code i-10.2}. */
    private static int byNumber(String first, String second) {
        int i = 0;
        int j = 0;
        while (i < first.length() && j < second.length()) {
            int endOfFirst = endOfNumber(first, i);
            int endOfSecond = endOfNumber(second, j);
            boolean numbers = endOfFirst > i && endOfSecond > j;
            int order = numbers
                    ? Integer.compare(endOfFirst - i, endOfSecond - j)
                    : Character.compare(first.charAt(i), second.charAt(j));
            for (int k = 0; numbers && order == 0 && i + k < endOfFirst; k++) {
                order = Character.compare(first.charAt(i + k), second.charAt(j + k));
            }
            if (order != 0) {
                return order;
            }
            i = numbers ? endOfFirst : i + 1;
            j = numbers ? endOfSecond : j + 1;
        }
        return Integer.compare(first.length() - i, second.length() - j);
    }

    private static int endOfNumber(String id, int from) {
        int end = from;
        while (end < id.length() && Character.isDigit(id.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Assessment find(Map<String, Assessment> assessments, Incident incident) {
        Assessment assessment = assessments.get(incident.id());
        if (assessment == null) {
            throw new IllegalArgumentException("incident " + incident.id() + " has no assessment");
        }
        return assessment;
    }

    private static SortedMap<String, Long> silent(
            List<Incident> incidents, List<List<ApparentBreach>> outcomes, Judging judging) {
        SortedMap<String, Long> silent = new TreeMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            judging.listAsked(incidents.get(i).time())
                    .forEach((clause, times) -> silent.merge(clause, (long) times, Long::sum));
            outcomes.get(i).forEach(told -> silent.merge(told.clause(), -1L, Long::sum));
        }
        return silent;
    }

    /** The versions of an agreement with the facts to hold against them. */
    private static final class Judging {
        private final Versions versions;
        private final List<FactFinding> findings;
        private final Map<List<Integer>, Map<String, Integer>> asked = new HashMap<>();

        Judging(Versions versions, Map<String, Claim> claims, Reviews reviews, LocalDate asOf) {
            this.versions = versions;
            this.findings = versions.versions().stream()
                    .map(version -> version.rules().facts(claims, reviews, asOf))
                    .toList();
        }

        List<ApparentBreach> judge(Incident incident, Assessment assessment) {
            List<Integer> holding = versions.mayHold(incident.time());
            List<List<ApparentBreach>> each = holding.stream()
                    .map(version -> judge(version, incident, assessment))
                    .toList();
            return each.size() == 1 ? each.getFirst() : agreed(incident.time(), each);
        }

        private List<ApparentBreach> judge(int version, Incident incident, Assessment assessment) {
            return version < 0
                    ? List.of()
                    : versions.versions().get(version).rules().judge(incident, assessment, findings.get(version));
        }

        /** What all versions that may hold agree on; the rest is undetermined for want of the day. */
        private static List<ApparentBreach> agreed(TimeWindow time, List<List<ApparentBreach>> each) {
            String missing = time.start().isEmpty() ? Fact.FIRST_DAY.formName() : Fact.LAST_DAY.formName();
            Map<List<String>, ApparentBreach> last = new LinkedHashMap<>();
            // The latest version first: clauses keep its order, and its wording is told.
            each.reversed()
                    .forEach(told -> told.forEach(
                            outcome -> last.putIfAbsent(List.of(outcome.clause(), outcome.party()), outcome)));
            List<ApparentBreach> agreed = new ArrayList<>();
            last.forEach((key, outcome) -> {
                boolean same = each.stream().allMatch(told -> told.stream()
                        .anyMatch(other -> other.clause().equals(outcome.clause())
                                && other.party().equals(outcome.party())
                                && other.outcome() == outcome.outcome()));
                agreed.add(same ? outcome : undetermined(outcome, missing));
            });
            return agreed;
        }

        private static ApparentBreach undetermined(ApparentBreach outcome, String missing) {
            return new ApparentBreach(
                    outcome.incident(),
                    outcome.clause(),
                    outcome.party(),
                    Outcome.UNDETERMINED,
                    outcome.facts(),
                    Stream.concat(Stream.of(missing), outcome.missing().stream())
                            .distinct()
                            .toList(),
                    Optional.empty(),
                    List.of(),
                    outcome.version());
        }

        Map<String, Integer> listAsked(TimeWindow time) {
            return asked.computeIfAbsent(versions.mayHold(time), holding -> {
                Map<String, Integer> all = new HashMap<>();
                holding.stream().filter(version -> version >= 0).forEach(version -> versions.versions()
                        .get(version)
                        .rules()
                        .listAsked()
                        .forEach((clause, times) -> all.merge(clause, times, Math::max)));
                return all;
            });
        }
    }
}
