package org.sulh.register.wire;

import java.util.regex.Pattern;

/**
 * Text from outside made fit to be quoted in a message: one line, not long, without characters that a terminal obeys or
 * that turn the direction of reading, and without a private key, should somebody have given one in place of something else.
 */
public final class OneLine {
    private static final int MAX_LENGTH = 500;
    private static final Pattern PRIVATE_KEY = Pattern.compile("(PRIVATE\\+KEY\\+)\\S+");
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private OneLine() {}

    public static String of(String text) {
        // In this order: what is cut off may have been the other half of a character.
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        String fit = UNFIT.matcher(cut).replaceAll("\uFFFD");
        return PRIVATE_KEY.matcher(fit).replaceAll("$1…");
    }
}
