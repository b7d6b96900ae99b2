package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.EventType;
import org.sulh.model.Rule;
import org.sulh.model.Taxonomy;
import org.sulh.model.Zone;

/** Makes a rulebook of an agreement, or tells everything that is in the way. */
final class RuleCompiler {
    /** What CEL keeps for itself, and what would hide a fact. */
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while",
            "party",
            "incident",
            "day",
            "size",
            "duration",
            "int",
            "uint",
            "double",
            "bool",
            "string",
            "bytes",
            "list",
            "map",
            "type",
            "null_type",
            "all",
            "exists");

    private final Agreement agreement;
    private final List<Actor> actors;
    private final Slots slots;
    private final Conditions conditions;
    private final List<RuleMistake> mistakes = new ArrayList<>();

    RuleCompiler(Agreement agreement, List<Actor> actors) {
        this.agreement = agreement;
        this.actors = actors;
        this.slots = new Slots(agreement.zones());
        Set<String> definitions = agreement.definitions().stream()
                .map(Definition::variable)
                .filter(name -> !RESERVED.contains(name) && !Character.isDigit(name.charAt(0)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.conditions = new Conditions(
                slots, definitions, actors.stream().map(Actor::id).toList());
    }

    Rulebook compile() throws RulebookException {
        ZoneMap zones = ZoneMap.of(agreement.zones(), mistakes);
        Definitions definitions = definitions();
        List<ClauseRule> rules = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            clause.rule().flatMap(rule -> rule(clause, rule, definitions)).ifPresent(rules::add);
        }
        if (!mistakes.isEmpty()) {
            throw new RulebookException(mistakes);
        }
        return new Rulebook(agreement, rules, slots, zones, actors);
    }

    private Definitions definitions() {
        Map<String, Condition> ready = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Definition definition : agreement.definitions()) {
            String part = "definition " + definition.id();
            if (!conditions.definitions().contains(definition.variable())) {
                mistakes.add(new RuleMistake(
                        part,
                        "id",
                        0,
                        "'" + definition.variable() + "' has a meaning of its own",
                        "choose another id"));
                continue;
            }
            ids.put(definition.variable(), part);
            definition
                    .means()
                    .flatMap(means -> conditions.compile(part, "means", means, mistakes))
                    .ifPresent(condition -> ready.putIfAbsent(definition.variable(), condition));
        }
        Map<String, Condition> sound = new LinkedHashMap<>();
        ready.forEach((name, condition) -> {
            if (leadsBack(name, ready)) {
                // A circle would not end when it is run, or asked for its facts.
                mistakes.add(new RuleMistake(
                        ids.getOrDefault(name, name),
                        "means",
                        0,
                        "it is defined by itself, by way of " + String.join(", ", condition.definitions()),
                        "let one of them do without the other"));
            } else {
                sound.put(name, condition);
            }
        });
        return new Definitions(sound);
    }

    /** Whether a definition is used by what it uses. */
    private static boolean leadsBack(String name, Map<String, Condition> ready) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(name));
        while (!next.isEmpty()) {
            Condition condition = ready.get(next.removeLast());
            if (condition != null) {
                for (String used : condition.definitions()) {
                    if (reached.add(used)) {
                        next.add(used);
                    }
                }
            }
        }
        return reached.contains(name);
    }

    private Optional<ClauseRule> rule(Clause clause, Rule rule, Definitions definitions) {
        String part = "clause " + clause.id();
        Optional<RememberedCondition> when = rule.when()
                .flatMap(text -> conditions.compile(part, "when", text, mistakes))
                .map(ready -> new RememberedCondition(ready, definitions));
        Optional<Condition> condition = conditions.compile(part, "condition", rule.condition(), mistakes);
        List<ClauseRule.ReadyExemption> exceptions = new ArrayList<>();
        for (Rule.Exemption exemption : rule.exemptions()) {
            conditions
                    .compile(
                            "exception " + exemption.id() + " of " + clause.id(),
                            "condition",
                            exemption.condition(),
                            mistakes)
                    .ifPresent(ready -> exceptions.add(new ClauseRule.ReadyExemption(
                            exemption.id(), new RememberedCondition(ready, definitions))));
        }
        return condition.map(ready -> new ClauseRule(
                clause,
                rule,
                types(rule),
                when,
                new RememberedCondition(ready, definitions),
                exceptions,
                zones(rule),
                slots));
    }

    private static Set<String> types(Rule rule) {
        Map<String, Set<EventType>> families = Taxonomy.standard().families();
        return rule.appliesTo().stream()
                .flatMap(kind -> families.getOrDefault(kind, Set.of(new EventType(kind))).stream())
                .map(EventType::slug)
                .collect(Collectors.toSet());
    }

    private int[] zones(Rule rule) {
        List<String> ids = agreement.zones().stream().map(Zone::id).toList();
        return IntStream.range(0, ids.size())
                .filter(i -> rule.zones().contains(ids.get(i)))
                .map(Slots::ofZone)
                .toArray();
    }
}
