package org.sulh.register.entry;

import java.util.Set;
import org.sulh.register.wire.MalformedException;

/**
 * What a key is registered for: {@code chair}, {@code guarantor}, {@code party:<id>}, {@code analyst}, {@code monitor},
 * {@code registrar}, {@code extractor}, {@code witness} or {@code operator}. A role comes from the key's registration in
 * the log; an entry claims none.
 */
public record Role(String text) {
    private static final Set<String> WORDS =
            Set.of("chair", "guarantor", "analyst", "monitor", "registrar", "extractor", "witness", "operator");

    private static final String PARTY = "party:";

    /** The role of keys that cosign checkpoints, and sign no entries. */
    public static final Role WITNESS = new Role("witness");

    /** @throws MalformedException when there is no such role */
    public Role {
        boolean party = text.startsWith(PARTY) && Slug.isSlug(text.substring(PARTY.length()));
        if (!party && !WORDS.contains(text)) {
            throw new MalformedException(
                    JsonWriter.quoted(text) + " is not a role: party:<id>, or one of " + sortedWords());
        }
    }

    private static String sortedWords() {
        return String.join(", ", WORDS.stream().sorted().toList());
    }

    /** Whether it is the role of a side of the agreement. */
    public boolean isParty() {
        return text.startsWith(PARTY);
    }

    @Override
    public String toString() {
        return text;
    }
}
