package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One who holds an office of an actor.
 *
 * @param name the name the record uses
 * @param spellings other spellings
 * @param role the office
 * @param from first day in office; absent when unknown
 * @param to last day in office; absent when unknown or not over
 */
public record Person(
        String name, List<String> spellings, String role, Optional<LocalDate> from, Optional<LocalDate> to) {
    public Person {
        Checks.text(name, "person");
        spellings = List.copyOf(spellings);
        Checks.text(role, "office");
    }

    /** Whether the office was held on a day, as far as is known. */
    public boolean holdsOfficeOn(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
