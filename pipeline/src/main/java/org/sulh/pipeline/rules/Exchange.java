package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Procedure;
import org.sulh.model.Rule;
import org.sulh.model.Zone;

/**
 * One element in which two drafts differ, and how to put the second's in the place of the first's.
 *
 * @param name the element as a person names it: {@code definition attack}, {@code condition of clause t4}
 * @param change of the first draft, leaving all else as it is
 */
public record Exchange(String name, UnaryOperator<Draft> change) {
    /** Every element that bears on outcomes and in which the second draft differs from the first, in a fixed order. */
    public static List<Exchange> list(Draft first, Draft second) {
        List<Exchange> exchanges = new ArrayList<>();
        Agreement a = first.agreement();
        Agreement b = second.agreement();
        entries(
                "definition ",
                a.definitions(),
                b.definitions(),
                Definition::id,
                Definition::means,
                Exchange::withDefinitions,
                exchanges);
        entries("zone ", a.zones(), b.zones(), Zone::id, zone -> zone, Exchange::withZones, exchanges);
        Map<String, Clause> own = byId(a.clauses(), Clause::id);
        for (Clause other : b.clauses()) {
            Clause before = own.get(other.id());
            if (before != null) {
                clause(before, other, exchanges);
            }
        }
        entries("clause ", a.clauses(), b.clauses(), Clause::id, Clause::id, Exchange::withClauses, exchanges);
        if (!a.procedure().attribution().equals(b.procedure().attribution())) {
            exchanges.add(new Exchange(
                    "threshold for attribution",
                    draft -> with(draft, withAttribution(draft.agreement(), b.procedure()))));
        }
        evidence(first.evidence(), second.evidence(), exchanges);
        return exchanges;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return byId;
    }

    /** Entries that only one has, or whose content differs. */
    private static <T> void entries(
            String kind,
            List<T> first,
            List<T> second,
            Function<T, String> id,
            Function<T, Object> content,
            BiFunction<Agreement, UnaryOperator<List<T>>, Agreement> with,
            List<Exchange> exchanges) {
        Map<String, T> a = byId(first, id);
        Map<String, T> b = byId(second, id);
        Set<String> ids = new LinkedHashSet<>(a.keySet());
        ids.addAll(b.keySet());
        for (String name : ids) {
            Optional<T> before = Optional.ofNullable(a.get(name));
            Optional<T> after = Optional.ofNullable(b.get(name));
            if (!before.map(content).equals(after.map(content))) {
                UnaryOperator<List<T>> put = list -> put(list, name, id, after);
                exchanges.add(new Exchange(kind + name, draft -> with(draft, with.apply(draft.agreement(), put))));
            }
        }
    }

    private static <T> List<T> put(List<T> list, String name, Function<T, String> id, Optional<T> entry) {
        List<T> changed = new ArrayList<>();
        boolean found = false;
        for (T one : list) {
            if (id.apply(one).equals(name)) {
                entry.ifPresent(changed::add);
                found = true;
            } else {
                changed.add(one);
            }
        }
        if (!found) {
            entry.ifPresent(changed::add);
        }
        return changed;
    }

    /** What differs in a clause that both have, one part at a time. */
    private static void clause(Clause a, Clause b, List<Exchange> exchanges) {
        String of = " of clause " + a.id();
        part("dates" + of, a, b, c -> List.of(c.inForceFrom(), c.inForceUntil()), ClauseParts::dates, exchanges);
        part("parties bound" + of, a, b, Clause::binds, ClauseParts::binds, exchanges);
        if (a.rule().isEmpty() || b.rule().isEmpty()) {
            part("rule" + of, a, b, Clause::rule, ClauseParts::rule, exchanges);
            return;
        }
        Rule x = a.rule().get();
        Rule y = b.rule().get();
        rulePart("effect" + of, a.id(), x.effect(), y.effect(), rule -> ClauseParts.effect(rule, y), exchanges);
        rulePart(
                "applies_to" + of, a.id(), x.appliesTo(), y.appliesTo(), rule -> ClauseParts.types(rule, y), exchanges);
        rulePart("zones" + of, a.id(), x.zones(), y.zones(), rule -> ClauseParts.zones(rule, y), exchanges);
        rulePart("when" + of, a.id(), x.when(), y.when(), rule -> ClauseParts.when(rule, y), exchanges);
        rulePart(
                "condition" + of,
                a.id(),
                x.condition(),
                y.condition(),
                rule -> ClauseParts.condition(rule, y),
                exchanges);
        rulePart("standard" + of, a.id(), x.standard(), y.standard(), rule -> ClauseParts.standard(rule, y), exchanges);
        rulePart(
                "overrides" + of,
                a.id(),
                x.overrides(),
                y.overrides(),
                rule -> ClauseParts.overrides(rule, y),
                exchanges);
        Map<String, Rule.Exemption> own = byId(x.exemptions(), Rule.Exemption::id);
        Map<String, Rule.Exemption> others = byId(y.exemptions(), Rule.Exemption::id);
        Set<String> ids = new LinkedHashSet<>(own.keySet());
        ids.addAll(others.keySet());
        for (String id : ids) {
            Optional<Rule.Exemption> after = Optional.ofNullable(others.get(id));
            rulePart(
                    "exception " + id + of,
                    a.id(),
                    Optional.ofNullable(own.get(id)).map(Rule.Exemption::condition),
                    after.map(Rule.Exemption::condition),
                    rule -> ClauseParts.exemptions(rule, put(rule.exemptions(), id, Rule.Exemption::id, after)),
                    exchanges);
        }
    }

    private static void part(
            String name,
            Clause a,
            Clause b,
            Function<Clause, Object> content,
            BiFunction<Clause, Clause, Clause> change,
            List<Exchange> exchanges) {
        if (!content.apply(a).equals(content.apply(b))) {
            exchanges.add(new Exchange(name, draft -> withClause(draft, a.id(), clause -> change.apply(clause, b))));
        }
    }

    private static void rulePart(
            String name, String id, Object a, Object b, UnaryOperator<Rule> change, List<Exchange> exchanges) {
        if (!Objects.equals(a, b)) {
            exchanges.add(new Exchange(
                    name,
                    draft -> withClause(
                            draft,
                            id,
                            clause -> ClauseParts.rule(clause, clause.rule().map(change)))));
        }
    }

    private static Draft withClause(Draft draft, String id, UnaryOperator<Clause> change) {
        return with(draft, withClauses(draft.agreement(), clauses -> clauses.stream()
                .map(clause -> clause.id().equals(id) ? change.apply(clause) : clause)
                .toList()));
    }

    private static void evidence(EvidenceTable a, EvidenceTable b, List<Exchange> exchanges) {
        Set<String> rows = new TreeSet<>(a.rows().keySet());
        rows.addAll(b.rows().keySet());
        for (String row : rows) {
            Long after = b.rows().get(row);
            if (!Objects.equals(a.rows().get(row), after)) {
                exchanges.add(new Exchange("evidence " + row, draft -> {
                    Map<String, Long> changed =
                            new LinkedHashMap<>(draft.evidence().rows());
                    if (after == null) {
                        changed.remove(row);
                    } else {
                        changed.put(row, after);
                    }
                    return with(
                            draft,
                            new EvidenceTable(
                                    changed,
                                    draft.evidence().capPerAffiliation(),
                                    draft.evidence().prior()));
                }));
            }
        }
        if (a.capPerAffiliation() != b.capPerAffiliation()) {
            exchanges.add(new Exchange(
                    "evidence cap-per-affiliation",
                    draft -> with(
                            draft,
                            new EvidenceTable(
                                    draft.evidence().rows(),
                                    b.capPerAffiliation(),
                                    draft.evidence().prior()))));
        }
        if (a.prior() != b.prior()) {
            exchanges.add(new Exchange(
                    "evidence prior",
                    draft -> with(
                            draft,
                            new EvidenceTable(
                                    draft.evidence().rows(), draft.evidence().capPerAffiliation(), b.prior()))));
        }
    }

    private static Draft with(Draft draft, Agreement agreement) {
        return new Draft(agreement, draft.evidence());
    }

    private static Draft with(Draft draft, EvidenceTable evidence) {
        return new Draft(draft.agreement(), evidence);
    }

    private static Agreement withDefinitions(Agreement a, UnaryOperator<List<Definition>> change) {
        return copy(a, change.apply(a.definitions()), a.clauses(), a.zones(), a.procedure());
    }

    private static Agreement withClauses(Agreement a, UnaryOperator<List<Clause>> change) {
        return copy(a, a.definitions(), change.apply(a.clauses()), a.zones(), a.procedure());
    }

    private static Agreement withZones(Agreement a, UnaryOperator<List<Zone>> change) {
        return copy(a, a.definitions(), a.clauses(), change.apply(a.zones()), a.procedure());
    }

    private static Agreement withAttribution(Agreement a, Procedure other) {
        Procedure own = a.procedure();
        Procedure changed = new Procedure(
                own.adoption(),
                other.attribution(),
                own.proof(),
                own.deadlines(),
                own.panel(),
                own.quorum(),
                own.votes(),
                own.recusal(),
                own.appeal(),
                own.course());
        return copy(a, a.definitions(), a.clauses(), a.zones(), changed);
    }

    private static Agreement copy(
            Agreement a, List<Definition> definitions, List<Clause> clauses, List<Zone> zones, Procedure procedure) {
        return new Agreement(
                a.id(),
                a.title(),
                a.version(),
                a.languages(),
                a.authentic(),
                a.parties(),
                a.guarantors(),
                definitions,
                clauses,
                zones,
                procedure,
                a.ladder(),
                a.counting(),
                a.commitments());
    }
}
