package org.sulh.pipeline.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sulh.model.FactValue;

/** A condition that is ready to run. Safe for use by several threads. */
final class Condition {
    private final Program program;
    private final Slots slots;
    private final ConditionCheck.Uses uses;

    Condition(Program program, Slots slots, ConditionCheck.Uses uses) {
        this.program = program;
        this.slots = slots;
        this.uses = uses;
    }

    /** Slots of the facts that it turns on, without those of its definitions. */
    Set<Integer> slots() {
        return uses.slots();
    }

    /** Variables of the definitions that it turns on. */
    Set<String> definitions() {
        return uses.definitions();
    }

    /**
     * Whether it holds. Where it cannot be worked out, it is unknown, with the reason; never an exception.
     *
     * @param facts what is known
     * @param definitions what each definition comes to on the same facts
     */
    Truth evaluate(Known facts, Function<String, Truth> definitions) {
        List<CelAttributePattern> unknown = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int slot : uses.slots()) {
            Optional<Object> value = value(facts.get(slot));
            if (value.isPresent()) {
                values.put(slots.variable(slot), value.get());
            } else {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(slots.variable(slot)));
            }
        }
        for (String definition : uses.definitions()) {
            Truth truth = definitions.apply(definition);
            if (truth.isUnknown()) {
                unknown.add(CelAttributePattern.fromQualifiedIdentifier(definition));
            } else {
                values.put(definition, truth.isTrue());
            }
        }
        try {
            Object result =
                    program.eval(PartialVars.of((String name) -> Optional.ofNullable(values.get(name)), unknown));
            return switch (result) {
                case Boolean is -> Truth.of(is);
                case CelUnknownSet missing -> Truth.unknown(names(missing, definitions));
                default -> failed("it comes to " + result);
            };
        } catch (CelEvaluationException | RuntimeException | StackOverflowError e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static Truth failed(String why) {
        return Truth.unknown("a condition that can be worked out (" + why.replaceAll("\\s+", " ") + ")");
    }

    private Set<String> names(CelUnknownSet missing, Function<String, Truth> definitions) {
        Set<String> names = new TreeSet<>();
        for (CelAttribute attribute : missing.attributes()) {
            String variable = attribute.toString();
            OptionalInt slot = slots.findByVariable(variable);
            if (slot.isPresent()) {
                names.add(slots.name(slot.getAsInt()));
            } else {
                names.addAll(definitions.apply(variable).missing());
            }
        }
        return names;
    }

    /** The value as CEL has it; empty when it is unknown. */
    private static Optional<Object> value(FactValue value) {
        return switch (value) {
            case FactValue.Unknown _ -> Optional.empty();
            case FactValue.Word word -> Optional.of(word.text());
            case FactValue.WordSet words -> Optional.of(List.copyOf(words.words()));
            case FactValue.Flag flag -> Optional.of(flag.is());
            case FactValue.Whole whole -> Optional.of(whole.number());
            case FactValue.Day day ->
                Optional.of(day.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        };
    }
}
