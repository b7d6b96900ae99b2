package org.sulh.intake;

import java.io.IOException;
import java.io.InputStream;

/** Reads what arrives, up to a size. */
final class Limited {
    private Limited() {}

    /** All bytes, when there are any and no more than the limit; else no more than the limit is read. */
    static byte[] read(String name, InputStream in, int limit) throws IntakeException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw new IntakeException(
                    name, "cannot be read (" + e.getMessage() + ")", "check that it exists and that you may read it");
        }
        if (bytes.length > limit) {
            String size = limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes";
            throw new IntakeException(name, "is larger than " + size, "split it into single articles");
        }
        if (bytes.length == 0) {
            throw empty(name);
        }
        return bytes;
    }

    static IntakeException empty(String name) {
        return new IntakeException(name, "is empty", "give a file with the text of an article in it");
    }
}
