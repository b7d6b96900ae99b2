package org.sulh.register.audit;

import java.util.Arrays;

/** A checkpoint that somebody kept, to be held against a log. */
public final class HeldCheckpoint {
    private final String name;
    private final byte[] bytes;

    /** @param name of the file, or of whoever gave it */
    public HeldCheckpoint(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name + " (" + Arrays.hashCode(bytes) + ")";
    }
}
