package org.sulh.model.cases;

import java.util.Locale;

/** What the types of this package share: conditions, each of which throws {@link IllegalArgumentException}, and words. */
final class Needed {
    private Needed() {}

    static void text(String value, String what) {
        that(!value.isBlank(), what + " is empty");
    }

    /** The name of a constant as entries write it: {@code NOT_TAKEN_UP} is {@code not-taken-up}. */
    static String formName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
