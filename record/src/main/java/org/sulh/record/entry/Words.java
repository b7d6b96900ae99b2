package org.sulh.record.entry;

import java.util.Arrays;
import java.util.Locale;
import org.sulh.register.wire.MalformedException;

/** The words that stand for constants in payloads: {@code DATA_SET} is {@code data-set}. */
public final class Words {
    private Words() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws MalformedException with the words there are, when none of the constants has this one */
    static <E extends Enum<E>> E constant(E[] all, String word, String what) {
        for (E constant : all) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        throw new MalformedException("'" + word + "' is no " + what + "; it is one of "
                + String.join(", ", Arrays.stream(all).map(Words::of).toList()));
    }
}
