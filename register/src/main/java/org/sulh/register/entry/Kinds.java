package org.sulh.register.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sulh.register.wire.MalformedException;

/** The kinds of entries that a version of the software knows. Immutable. */
public final class Kinds {
    private static final Set<String> TWO_PERSONS =
            Set.of("chair", "guarantor", "registrar", "operator", Role.ANY_PARTY);

    private static final Kinds BUILT_IN = new Kinds(Map.of())
            .with(Set.of(
                    Kind.of(Genesis.KIND, Set.of(Kind.ROOT), Genesis::read),
                    Kind.of(KeyGrant.KIND, Set.of(Kind.ROOT), KeyGrant::read),
                    Kind.of(KeyRotation.KIND, Set.of(Kind.ANYBODY), KeyRotation::read),
                    Kind.of(KeyRevocation.KIND, Set.of(Kind.ROOT), KeyRevocation::read),
                    new Kind(Disclosure.KIND, TWO_PERSONS, 2, Disclosure::read, Set.of()),
                    new Kind(Erasure.KIND, TWO_PERSONS, 2, Erasure::read, Set.of())));

    private final Map<String, Kind> byName;

    private Kinds(Map<String, Kind> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** The kinds that every log has: those of keys, and those of opening and erasing what is sealed. */
    public static Kinds builtIn() {
        return BUILT_IN;
    }

    /**
     * These kinds and more.
     *
     * @throws IllegalArgumentException when a name is taken: a kind cannot be given another meaning
     */
    public Kinds with(Collection<Kind> more) {
        Map<String, Kind> all = new HashMap<>(byName);
        for (Kind kind : more) {
            if (all.putIfAbsent(kind.name(), kind) != null) {
                throw new IllegalArgumentException("there is a kind " + kind.name() + " already");
            }
        }
        return new Kinds(all);
    }

    /** @throws MalformedException when there is no such kind */
    public Kind get(String name) {
        Kind kind = byName.get(name);
        if (kind == null) {
            throw new MalformedException("the kind " + name + " is not known to this version");
        }
        return kind;
    }
}
