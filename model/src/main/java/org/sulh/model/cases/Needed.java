package org.sulh.model.cases;

/** Conditions of the constructors of this package. Each throws {@link IllegalArgumentException}. */
final class Needed {
    private Needed() {}

    static void text(String value, String what) {
        that(!value.isBlank(), what + " is empty");
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
