package org.sulh.model.watch;

import java.util.regex.Pattern;

/** Conditions of the constructors of this package. Each throws {@link IllegalArgumentException}. */
final class Needed {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Needed() {}

    static void text(String value, String what) {
        that(!value.isBlank(), what + " is empty");
    }

    static void slug(String value, String what) {
        that(SLUG.matcher(value).matches(), what + " '" + value + "' is not a slug (lower-case words joined by -)");
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
