package org.sulh.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a fact of an incident is, as the conditions of an agreement see it. */
public sealed interface FactValue {
    /** Nobody knows; conditions that turn on it are undetermined. */
    record Unknown() implements FactValue {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** True or false. */
    record Flag(boolean is) implements FactValue {
        @Override
        public String toString() {
            return String.valueOf(is);
        }
    }

    /** A whole number. */
    record Whole(long number) implements FactValue {
        @Override
        public String toString() {
            return String.valueOf(number);
        }
    }

    /** A word; empty where there is nothing to name. */
    record Word(String text) implements FactValue {
        @Override
        public String toString() {
            return text.isEmpty() ? "none" : text;
        }
    }

    /** Words in no order, such as the slugs of actors. */
    record WordSet(SortedSet<String> words) implements FactValue {
        public WordSet {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }

        public static WordSet of(List<String> words) {
            return new WordSet(new TreeSet<>(words));
        }

        @Override
        public String toString() {
            return words.isEmpty() ? "none" : String.join(", ", words);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements FactValue {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** Nobody knows. */
    FactValue UNKNOWN = new Unknown();
}
