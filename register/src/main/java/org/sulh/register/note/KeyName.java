package org.sulh.register.note;

import org.sulh.register.wire.MalformedException;

/** The rule for names of keys: not empty, no spaces of any script, no plus, no control characters. */
public final class KeyName {
    private KeyName() {}

    /** @throws MalformedException when the text is no name of a key */
    public static String check(String name) {
        if (name.isEmpty()) {
            throw new MalformedException("a key needs a name");
        }
        boolean bad = name.codePoints()
                .anyMatch(
                        c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' || c == 0x85);
        if (bad) {
            throw new MalformedException("the name of a key has no spaces and no plus: " + name);
        }
        return name;
    }
}
