package org.sulh.report.rules;

import java.util.List;

/** A condition as far as it can be put into words: a small part of CEL, read exactly as CEL reads it. */
sealed interface Expression {
    /** Holds when one of the parts does. */
    record Any(List<Expression> parts) implements Expression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when all of the parts do. */
    record All(List<Expression> parts) implements Expression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Not(Expression of) implements Expression {}

    record Comparison(Expression left, Relation relation, Expression right) implements Expression {}

    /** A fact or a definition, as in {@code incident.type}. */
    record Name(String path) implements Expression {}

    /** A fact for one key, as in {@code incident.in_zone['strip']}. */
    record Entry(String path, String key) implements Expression {}

    record Text(String text) implements Expression {}

    record Whole(long number) implements Expression {}

    record Flag(boolean is) implements Expression {}

    /** A day, as in {@code day('2025-11-06')}. */
    record Day(String iso) implements Expression {}

    record Listed(List<Expression> elements) implements Expression {
        public Listed {
            elements = List.copyOf(elements);
        }
    }

    /** How two values are held against each other. */
    enum Relation {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IN("in");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }
}
