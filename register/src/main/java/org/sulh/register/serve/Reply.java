package org.sulh.register.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sulh.register.wire.Utf8;

/** What a server answers to one request. */
final class Reply {
    static final String TEXT = "text/plain; charset=utf-8";

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;

    private Reply(int status, String type, byte[] body) {
        this.status = status;
        this.body = body;
        headers.put("Content-Type", type);
        // Entries are anybody's bytes: no browser is to guess a type for them.
        headers.put("X-Content-Type-Options", "nosniff");
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, body);
    }

    /** A line for a person. */
    static Reply line(int status, String line) {
        return new Reply(status, TEXT, Utf8.encode(line + "\n")).with("Cache-Control", "no-store");
    }

    /** @param allowed the methods that are, with commas between them */
    static Reply methodNotAllowed(String allowed) {
        return line(405, "only " + allowed + " can be used here").with("Allow", allowed);
    }

    Reply with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
