package org.sulh.register.wire;

/** A whole number from 0 to 2^63 - 1 in ASCII digits without leading zeros. */
public final class Decimal {
    private static final int MAX_DIGITS = 19;

    private Decimal() {}

    /** @throws MalformedException when the text is anything else */
    public static long parse(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedException("not a whole number without leading zeros: "
                    + text.substring(0, Math.min(text.length(), 2 * MAX_DIGITS)));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException("beyond the greatest number, 2^63 - 1: " + text);
        }
    }
}
