package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.EventType;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.FactValue.Day;
import org.sulh.model.FactValue.Flag;
import org.sulh.model.FactValue.Word;
import org.sulh.model.FactValue.WordSet;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;

/** The facts of a worked example: those it tells, those that follow from them, and for the rest their plain values. */
final class ExampleFacts {
    private final Agreement agreement;
    private final Slots slots;
    private final Map<String, SpeakerKind> kinds;
    private final Taxonomy taxonomy;

    ExampleFacts(Agreement agreement, Slots slots, Map<String, SpeakerKind> kinds, Taxonomy taxonomy) {
        this.agreement = agreement;
        this.slots = slots;
        this.kinds = kinds;
        this.taxonomy = taxonomy;
    }

    FactSheet find(Map<String, FactValue> told, Numbering numbering) {
        FactValue[] values = new FactValue[slots.size()];
        Arrays.fill(values, FactValue.UNKNOWN);
        for (Fact fact : Fact.values()) {
            fact.plain().ifPresent(plain -> values[Slots.of(fact)] = plain);
        }
        for (int i = 0; i < agreement.zones().size(); i++) {
            values[Slots.ofZone(i)] = new Flag(false);
        }
        told.forEach((name, value) -> slots.findByName(name).ifPresent(slot -> values[slot] = value));
        derive(values, told);
        boolean timeless = !told.containsKey(Fact.FIRST_DAY.formName()) && !told.containsKey(Fact.LAST_DAY.formName());
        return new FactSheet(values, timeless, numbering);
    }

    /** Puts in what follows from what is told and is not told itself. */
    private void derive(FactValue[] values, Map<String, FactValue> told) {
        if (value(values, Fact.TYPE) instanceof Word type) {
            put(values, told, Fact.FAMILY, family(type.text()));
        }
        if (value(values, Fact.DOER) instanceof Word doer) {
            put(values, told, Fact.DOER_KIND, kind(doer.text()));
            put(
                    values,
                    told,
                    Fact.DOER_IS_PARTY,
                    Optional.of(new Flag(agreement.parties().contains(doer.text()))));
            put(values, told, Fact.ACCUSED, Optional.of(WordSet.of(List.of(doer.text()))));
        } else {
            put(values, told, Fact.ACCUSED, Optional.of(WordSet.of(List.of())));
        }
        if (value(values, Fact.TARGETS) instanceof WordSet targets) {
            List<String> known = targets.words().stream()
                    .flatMap(target -> kind(target).stream())
                    .map(Word::text)
                    .toList();
            put(values, told, Fact.TARGET_KINDS, Optional.of(WordSet.of(known)));
        }
        Day day = new Day(latestStart());
        if (told.containsKey(Fact.LAST_DAY.formName())) {
            put(values, told, Fact.FIRST_DAY, Optional.of(value(values, Fact.LAST_DAY)));
        } else {
            put(values, told, Fact.FIRST_DAY, Optional.of(day));
        }
        put(values, told, Fact.LAST_DAY, Optional.of(value(values, Fact.FIRST_DAY)));
    }

    private Optional<Word> family(String type) {
        return taxonomy.families().values().stream()
                        .flatMap(types -> types.stream())
                        .map(EventType::slug)
                        .anyMatch(type::equals)
                ? taxonomy.findFamily(new EventType(type)).map(Word::new)
                : Optional.empty();
    }

    private Optional<Word> kind(String actor) {
        return Optional.ofNullable(kinds.get(actor)).map(kind -> new Word(kind.formName()));
    }

    private LocalDate latestStart() {
        return agreement.clauses().stream()
                .filter(clause -> clause.rule().isPresent())
                .map(Clause::inForceFrom)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private static FactValue value(FactValue[] values, Fact fact) {
        return values[Slots.of(fact)];
    }

    private static void put(
            FactValue[] values, Map<String, FactValue> told, Fact fact, Optional<? extends FactValue> value) {
        if (!told.containsKey(fact.formName())) {
            values[Slots.of(fact)] = value.<FactValue>map(known -> known).orElse(FactValue.UNKNOWN);
        }
    }
}
