package org.sulh.register.note;

import java.util.Arrays;
import org.sulh.register.wire.MalformedException;

/** What a key signs, as the byte that stands before the public key in its text form (C2SP signed-note). */
public enum KeyType {
    /** Ed25519 over the text of a note: the key of a log, or of a person. */
    ED25519(1),
    /** Ed25519 over a time and the text of a note: the key of a witness (C2SP tlog-cosignature). */
    COSIGNATURE(4);

    private final byte number;

    KeyType(int number) {
        this.number = (byte) number;
    }

    /** @throws MalformedException when no known type has the number */
    static KeyType of(byte number) {
        return Arrays.stream(values())
                .filter(known -> known.number == number)
                .findFirst()
                .orElseThrow(() -> new MalformedException("a key of the unknown type " + (number & 0xff)));
    }

    byte number() {
        return number;
    }
}
