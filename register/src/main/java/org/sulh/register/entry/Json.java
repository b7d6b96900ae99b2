package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.wire.MalformedException;

/**
 * A JSON value as entries may hold it: whole numbers that every reader of JSON reads alike, unbroken text, no member
 * twice, at most {@value #MAX_DEPTH} values within each other. Immutable.
 */
public sealed interface Json {
    /** The greatest whole number, 2^53 - 1, in either direction. A greater one is carried as a string. */
    long MAX_INT = (1L << 53) - 1;

    /** How deep lists and objects may lie within each other. */
    int MAX_DEPTH = 64;

    /**
     * Reads JSON of any layout, as a person or another program writes it.
     *
     * @throws MalformedException with the offset of the byte, when it is no JSON or none that an entry can hold
     */
    static Json parse(byte[] bytes) {
        return JsonReader.lenient(bytes, EntryBundle.MAX_ENTRY_SIZE).whole();
    }

    /**
     * Reads JSON that has to be in the canonical form (RFC 8785), so that one value has one form.
     *
     * @throws MalformedException with the offset of the byte, also when it is JSON in another form
     */
    static Json parseCanonical(byte[] bytes) {
        return JsonReader.canonical(bytes, EntryBundle.MAX_ENTRY_SIZE).whole();
    }

    static Json of(String text) {
        return new Str(text);
    }

    static Json of(long number) {
        return new Int(number);
    }

    static Json of(boolean flag) {
        return new Bool(flag);
    }

    /** A list of strings. */
    static Json ofTexts(List<String> texts) {
        return new Arr(texts.stream().<Json>map(Str::new).toList());
    }

    /** The canonical form (RFC 8785) in UTF-8. */
    default byte[] toCanonicalBytes() {
        return JsonWriter.canonical(this);
    }

    /** A list. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** A string. */
    record Str(String value) implements Json {
        /** @throws MalformedException when the text holds half of a surrogate pair: no bytes stand for it */
        public Str {
            for (int i = 0; i < value.length(); i++) {
                if (Character.isSurrogate(value.charAt(i))) {
                    if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
                        throw new MalformedException("a text with half of a surrogate pair");
                    }
                    i++;
                }
            }
        }
    }

    /** A whole number. */
    record Int(long value) implements Json {
        /** @throws MalformedException when it is beyond {@link #MAX_INT} in either direction */
        public Int {
            if (value > MAX_INT || value < -MAX_INT) {
                throw new MalformedException("the number " + value + " is beyond 2^53 - 1; carry it as a string");
            }
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** The value that JSON writes as {@code null}. */
    record Null() implements Json {}

    /** Named values, in the order of the canonical form: names by their UTF-16 code units. */
    final class Obj implements Json {
        /** Without members. */
        public static final Obj EMPTY = new Obj(List.of(), List.of());

        private final String[] names;
        private final Json[] values;

        /** @param names increasing */
        Obj(List<String> names, List<Json> values) {
            this.names = names.toArray(String[]::new);
            this.values = values.toArray(Json[]::new);
        }

        /** @throws MalformedException when a name holds half of a surrogate pair */
        public static Obj of(Map<String, ? extends Json> members) {
            TreeMap<String, Json> sorted = new TreeMap<>(members);
            sorted.keySet().forEach(Str::new);
            return new Obj(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
        }

        /** This object with one member more, or with another value for a member. */
        public Obj with(String name, Json value) {
            Map<String, Json> members = new TreeMap<>();
            for (int i = 0; i < names.length; i++) {
                members.put(names[i], values[i]);
            }
            members.put(name, value);
            return of(members);
        }

        /** This object with one string more. */
        public Obj with(String name, String text) {
            return with(name, new Str(text));
        }

        /** This object with one number more. */
        public Obj with(String name, long number) {
            return with(name, new Int(number));
        }

        public Optional<Json> find(String name) {
            int place = placeOf(name);
            return place < 0 ? Optional.empty() : Optional.of(values[place]);
        }

        /** Increasing. */
        public List<String> names() {
            return Collections.unmodifiableList(Arrays.asList(names));
        }

        int size() {
            return names.length;
        }

        /** Where a member stands, or something below zero. */
        int placeOf(String name) {
            return Arrays.binarySearch(names, name);
        }

        String nameAt(int place) {
            return names[place];
        }

        Json valueAt(int place) {
            return values[place];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Obj that && Arrays.equals(names, that.names) && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                members.add(names[i] + "=" + values[i]);
            }
            return members.toString();
        }
    }
}
