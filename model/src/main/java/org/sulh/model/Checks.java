package org.sulh.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Conditions that the constructors of this package share. Each throws {@link IllegalArgumentException}. */
final class Checks {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Checks() {}

    static String text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty; leave it out when it is unknown");
        }
        return value;
    }

    static Optional<String> text(Optional<String> value, String what) {
        value.ifPresent(v -> text(v, what));
        return value;
    }

    static String slug(String value, String what) {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " '" + value + "' is not a slug (lower-case words joined by -)");
        }
        return value;
    }

    static Optional<String> slug(Optional<String> value, String what) {
        value.ifPresent(v -> slug(v, what));
        return value;
    }

    static String id(String value, String prefix) {
        if (!value.startsWith(prefix) || value.length() == prefix.length()) {
            throw new IllegalArgumentException("id '" + value + "' does not start with " + prefix);
        }
        return value;
    }

    /** Only what nobody has stated is without a source. */
    static void source(TermStatus status, Optional<String> source, String what) {
        that(
                source.isPresent() || status == TermStatus.PROPOSAL,
                "source of a " + what + " is missing; only a proposal has none");
        text(source, "source of a " + what);
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The name of an enum constant as the JSON form writes it: {@code NEITHER_NOR} is {@code neither-nor}. */
    static String formName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E fromFormName(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (formName(constant).equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is not a " + type.getSimpleName());
    }
}
