package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;

/** The facts of one incident, without the party that is asked about. */
final class FactSheet implements Known {
    private final FactValue[] values;
    private final int[] numbers;
    private final boolean timeless;

    /**
     * @param values by slot; that of the party is not read
     * @param timeless whether every clause is taken to be in force
     */
    FactSheet(FactValue[] values, boolean timeless, Numbering numbering) {
        this.values = values.clone();
        this.numbers = new int[values.length];
        this.timeless = timeless;
        for (int slot = 0; slot < values.length; slot++) {
            numbers[slot] = numbering.number(values[slot]);
        }
    }

    @Override
    public FactValue get(int slot) {
        return values[slot];
    }

    FactValue get(Fact fact) {
        return values[Slots.of(fact)];
    }

    @Override
    public int number(int slot) {
        return numbers[slot];
    }

    boolean isTimeless() {
        return timeless;
    }

    Optional<LocalDate> findDay(Fact fact) {
        return get(fact) instanceof FactValue.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    /** These facts as one party is asked about them. */
    Known askedOf(ClauseRule.Party party) {
        return new Asked(party);
    }

    private final class Asked implements Known {
        private final ClauseRule.Party party;

        Asked(ClauseRule.Party party) {
            this.party = party;
        }

        @Override
        public FactValue get(int slot) {
            return slot == Slots.of(Fact.PARTY) ? party.value() : values[slot];
        }

        @Override
        public int number(int slot) {
            return slot == Slots.of(Fact.PARTY) ? party.number() : numbers[slot];
        }
    }
}
