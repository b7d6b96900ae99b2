package org.sulh.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sulh.register.tile.EntryBundle;

/** The lines of a stream as bytes, without their newlines and otherwise as they are. */
final class EntryLines {
    private final InputStream in;
    private long number;

    EntryLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes nothing where the line is longer than an entry can be; the rest of it was passed over
     */
    record Line(long number, Optional<byte[]> bytes) {}

    /** The next line, or nothing at the end. What follows the last newline is a line unless it is empty. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isTooLong = false;
        int c;
        while ((c = in.read()) >= 0 && c != '\n') {
            if (line.size() < EntryBundle.MAX_ENTRY_SIZE) {
                line.write(c);
            } else {
                isTooLong = true;
            }
        }
        if (c < 0 && line.size() == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, isTooLong ? Optional.empty() : Optional.of(line.toByteArray())));
    }
}
