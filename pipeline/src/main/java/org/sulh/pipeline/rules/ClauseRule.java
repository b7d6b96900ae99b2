package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.UsedFact;
import org.sulh.model.Clause;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.Level;
import org.sulh.model.Rule;
import org.sulh.pipeline.rules.Verdict.Kind;

/**
 * A clause that is ready to run. Safe for use by several threads.
 */
final class ClauseRule {
    /** What every apparent breach asks of an incident, whatever the clause says. */
    private static final List<Fact> GATES = List.of(Fact.DOER, Fact.LEVEL, Fact.REVIEWED, Fact.PLANNED);

    /** Nothing is told of what a clause does not speak of, and most verdicts are of that kind. */
    private static final Verdict SILENT = new Verdict(Kind.SILENT, List.of(), Optional.empty(), List.of());

    private final Clause clause;
    private final Rule rule;
    private final Set<String> types;
    private final Optional<RememberedCondition> when;
    private final RememberedCondition condition;
    private final List<ReadyExemption> exceptions;
    private final int[] zones;
    private final Slots slots;

    /** Slots of all facts that it turns on, in order. */
    private final int[] used;

    /** An exception that is ready to run. */
    record ReadyExemption(String id, RememberedCondition condition) {}

    /**
     * One of the parties, as the clauses are asked about it.
     *
     * @param index among the parties of the agreement
     * @param number of its slug among the values of facts
     */
    record Party(String slug, int index, FactValue value, int number) {}

    /** Whether a clause is in force when an incident happens. */
    private enum InForce {
        YES,
        NO,
        /** The first day of the incident is not known, and turns it. */
        FIRST_DAY_UNKNOWN,
        /** The last day of the incident is not known well enough, and turns it. */
        LAST_DAY_UNKNOWN,
        /** The parties have left open from when. */
        UNDECIDED
    }

    ClauseRule(
            Clause clause,
            Rule rule,
            Set<String> types,
            Optional<RememberedCondition> when,
            RememberedCondition condition,
            List<ReadyExemption> exceptions,
            int[] zones,
            Slots slots) {
        this.clause = clause;
        this.rule = rule;
        this.types = Set.copyOf(types);
        this.when = when;
        this.condition = condition;
        this.exceptions = List.copyOf(exceptions);
        this.zones = zones.clone();
        this.slots = slots;
        Set<Integer> all = new TreeSet<>();
        GATES.forEach(gate -> all.add(Slots.of(gate)));
        Arrays.stream(zones).forEach(all::add);
        when.ifPresent(ready -> Arrays.stream(ready.slots()).forEach(all::add));
        Arrays.stream(condition.slots()).forEach(all::add);
        exceptions.forEach(
                exception -> Arrays.stream(exception.condition().slots()).forEach(all::add));
        this.used = all.stream().mapToInt(Integer::intValue).toArray();
    }

    Clause clause() {
        return clause;
    }

    Rule rule() {
        return rule;
    }

    /** Variables of the definitions that it uses, also by way of others. */
    Set<String> listDefinitions() {
        Set<String> all = new TreeSet<>(condition.listDefinitions());
        when.ifPresent(ready -> all.addAll(ready.listDefinitions()));
        exceptions.forEach(exception -> all.addAll(exception.condition().listDefinitions()));
        return all;
    }

    /** Whether it turns on a fact. */
    boolean isUsing(int slot) {
        return Arrays.binarySearch(used, slot) >= 0;
    }

    /** Types of acts that it speaks of. */
    Set<String> types() {
        return types;
    }

    Verdict verdict(FactSheet sheet, Party party) {
        Known facts = sheet.askedOf(party);
        Truth applies = applies(sheet, facts);
        if (applies.isFalse()) {
            return SILENT;
        }
        Truth holds = condition.evaluate(facts);
        Truth fired = applies.and(rule.effect() == Rule.Effect.OBLIGES ? holds.not() : holds);
        List<Truth> excepted = exceptions.stream()
                .map(exception -> exception.condition().evaluate(facts))
                .toList();
        return rule.effect() == Rule.Effect.PERMITS
                ? permission(fired, Truth.any(excepted), facts)
                : demand(fired, applies, holds, excepted, facts);
    }

    private Truth applies(FactSheet sheet, Known facts) {
        Truth ofType = sheet.get(Fact.TYPE) instanceof FactValue.Word type
                ? Truth.of(types.contains(type.text()))
                : Truth.unknown(Fact.TYPE.formName());
        Truth applies = ofType.and(inForce(inForce(sheet))).and(inZone(facts));
        if (applies.isFalse() || when.isEmpty()) {
            return applies;
        }
        return applies.and(when.get().evaluate(facts));
    }

    private Verdict permission(Truth fired, Truth excepted, Known facts) {
        Truth allowed = fired.and(excepted.not());
        return switch (allowed.value()) {
            case FALSE -> plain(Kind.SILENT, facts);
            case UNKNOWN -> verdict(Kind.OPEN, allowed.missing(), Optional.empty(), facts);
            case TRUE -> plain(Kind.MET, facts);
        };
    }

    /** What a prohibition or an obligation comes to. */
    private Verdict demand(Truth fired, Truth applies, Truth holds, List<Truth> excepted, Known facts) {
        if (fired.isFalse()) {
            return isKept(applies, holds) ? plain(Kind.MET, facts) : plain(Kind.SILENT, facts);
        }
        if (fired.isUnknown()) {
            // Where an exception covers it, it is no breach however the rest turns out.
            return Truth.any(excepted).isTrue()
                    ? plain(Kind.SILENT, facts)
                    : verdict(Kind.OPEN, fired.missing(), Optional.empty(), facts);
        }
        for (int i = 0; i < excepted.size(); i++) {
            if (excepted.get(i).isTrue()) {
                return verdict(
                        Kind.EXCEPTED, Set.of(), Optional.of(exceptions.get(i).id()), facts);
            }
        }
        Truth any = Truth.any(excepted);
        return any.isUnknown()
                ? verdict(Kind.OPEN, any.missing(), Optional.empty(), facts)
                : verdict(Kind.BREACH, stillAsked(facts), Optional.empty(), facts);
    }

    /**
     * Whether a clause that is not broken is kept, rather than silent. A prohibition says whose conduct it speaks of by
     * {@code when}; without it, conduct that does not meet the condition is none that it speaks of.
     */
    private boolean isKept(Truth applies, Truth holds) {
        return switch (rule.effect()) {
            case OBLIGES -> applies.and(holds).isTrue();
            case PROHIBITS -> when.isPresent() && applies.and(holds.not()).isTrue();
            case PERMITS -> false;
        };
    }

    private Verdict plain(Kind kind, Known facts) {
        return kind == Kind.SILENT ? SILENT : verdict(kind, Set.of(), Optional.empty(), facts);
    }

    /** What has to be so before what seems a breach may be called an apparent one. */
    private Set<String> stillAsked(Known facts) {
        Set<String> asked = new HashSet<>();
        if (facts.get(Slots.of(Fact.DOER)) instanceof FactValue.Unknown) {
            asked.add(Fact.DOER.formName());
        }
        if (!facts.get(Slots.of(Fact.REVIEWED)).equals(new FactValue.Flag(true))) {
            asked.add(Fact.REVIEWED.formName());
        }
        if (!facts.get(Slots.of(Fact.PLANNED)).equals(new FactValue.Flag(false))) {
            asked.add(Fact.PLANNED.formName());
        }
        if (!isEstablished(facts.get(Slots.of(Fact.LEVEL)))) {
            asked.add(Fact.LEVEL.formName());
        }
        return asked;
    }

    private boolean isEstablished(FactValue level) {
        return level.equals(new FactValue.Word(Level.VERIFIED.formName()))
                || rule.standard() == Level.CORROBORATED
                        && level.equals(new FactValue.Word(Level.CORROBORATED.formName()));
    }

    private Truth inZone(Known facts) {
        if (zones.length == 0) {
            return Truth.TRUE;
        }
        List<Truth> inside = new ArrayList<>();
        for (int zone : zones) {
            inside.add(
                    facts.get(zone) instanceof FactValue.Flag flag
                            ? Truth.of(flag.is())
                            : Truth.unknown(slots.name(zone)));
        }
        return Truth.any(inside);
    }

    private InForce inForce(FactSheet facts) {
        if (facts.isTimeless()) {
            return InForce.YES;
        }
        Optional<LocalDate> first = facts.findDay(Fact.FIRST_DAY);
        Optional<LocalDate> last = facts.findDay(Fact.LAST_DAY);
        Optional<LocalDate> from = clause.inForceFrom();
        Optional<LocalDate> until = clause.inForceUntil();
        if (isBefore(last, from) || isBefore(until, first)) {
            return InForce.NO;
        }
        if (from.isEmpty()) {
            return InForce.UNDECIDED;
        }
        boolean begun = isNotBefore(first, from);
        boolean going = until.isEmpty() || isNotBefore(until, last);
        if (begun && going) {
            return InForce.YES;
        }
        return first.isEmpty() ? InForce.FIRST_DAY_UNKNOWN : InForce.LAST_DAY_UNKNOWN;
    }

    private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> other) {
        return day.isPresent() && other.isPresent() && day.get().isBefore(other.get());
    }

    private static boolean isNotBefore(Optional<LocalDate> day, Optional<LocalDate> other) {
        return day.isPresent() && other.isPresent() && !day.get().isBefore(other.get());
    }

    private static Truth inForce(InForce inForce) {
        return switch (inForce) {
            case YES -> Truth.TRUE;
            case NO -> Truth.FALSE;
            case UNDECIDED -> Truth.unknown(ApparentBreach.IN_FORCE_FROM);
            case FIRST_DAY_UNKNOWN -> Truth.unknown(Fact.FIRST_DAY.formName());
            case LAST_DAY_UNKNOWN -> Truth.unknown(Fact.LAST_DAY.formName());
        };
    }

    private Verdict verdict(Kind kind, Set<String> missing, Optional<String> exception, Known facts) {
        List<UsedFact> told = new ArrayList<>(used.length);
        for (int slot : used) {
            told.add(new UsedFact(slots.name(slot), facts.get(slot)));
        }
        return new Verdict(kind, slots.ordered(missing), exception, told);
    }
}
