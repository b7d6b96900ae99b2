package org.sulh.register.entry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sulh.register.wire.MalformedException;

/**
 * What a key is registered for: {@code chair}, {@code guarantor}, {@code guarantor:<id>}, {@code party:<id>}, {@code
 * analyst}, {@code monitor}, {@code registrar}, {@code extractor}, {@code witness} or {@code operator}. A role comes from
 * the key's registration in the log; an entry claims none. Where several guarantors stand behind an agreement, the id says
 * for which of them a key signs.
 */
public record Role(String text) {
    private static final Set<String> WORDS =
            Set.of("chair", "guarantor", "analyst", "monitor", "registrar", "extractor", "witness", "operator");

    private static final String GUARANTOR = "guarantor";
    private static final List<String> SIDES = List.of("party:", "guarantor:");

    /** As a list of roles that count writes that of any party. */
    public static final String ANY_PARTY = "party:*";

    /** The role of keys that cosign checkpoints, and sign no entries. */
    public static final Role WITNESS = new Role("witness");

    /** @throws MalformedException when there is no such role */
    public Role {
        if (!WORDS.contains(text) && !isOfSide(text)) {
            throw new MalformedException(
                    JsonWriter.quoted(text) + " is not a role: party:<id>, guarantor:<id>, or one of " + sortedWords());
        }
    }

    private static boolean isOfSide(String text) {
        return SIDES.stream().anyMatch(side -> text.startsWith(side) && Slug.isSlug(text.substring(side.length())));
    }

    private static String sortedWords() {
        return String.join(", ", WORDS.stream().sorted().toList());
    }

    /** Whether it is the role of a side of the agreement. */
    public boolean isParty() {
        return text.startsWith("party:");
    }

    /** Whether it is the role of one who stands behind the agreement, named or not. */
    public boolean isGuarantor() {
        return text.equals(GUARANTOR) || text.startsWith("guarantor:");
    }

    /**
     * Whether this role is among some that count: itself, {@code party:*} for that of any party, or {@code guarantor} for
     * that of a guarantor who is named.
     *
     * @param roles as {@link #text()} writes them
     */
    public boolean isAmong(Collection<String> roles) {
        return roles.contains(text)
                || isParty() && roles.contains(ANY_PARTY)
                || isGuarantor() && roles.contains(GUARANTOR);
    }

    @Override
    public String toString() {
        return text;
    }
}
