package org.sulh.register.checkpoint;

import org.sulh.register.merkle.Hash;
import org.sulh.register.note.KeyName;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;

/**
 * What a log says of itself at one moment (C2SP tlog-checkpoint, without extension lines).
 *
 * @param origin which log; the name of its key
 * @param size entries in it, 0 or more
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        KeyName.check(origin);
        if (size < 0) {
            throw new MalformedException("a log of " + size + " entries");
        }
    }

    /** @throws MalformedException when the text is not the three lines of a checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new MalformedException("a checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(lines[0], Decimal.parse(lines[1]), Hash.parse(lines[2]));
    }

    /** The three lines, each ended by a newline: what is signed. */
    public String toText() {
        return origin + "\n" + size + "\n" + root.toBase64() + "\n";
    }
}
