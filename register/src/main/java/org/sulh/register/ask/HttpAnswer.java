package org.sulh.register.ask;

import java.nio.charset.StandardCharsets;
import org.sulh.register.wire.OneLine;

/** What an address answered. Nothing in it is trusted. */
public final class HttpAnswer {
    /** Bytes of a stranger's text that a person is shown. */
    private static final int MAX_LINE = 200;

    private final int status;
    private final byte[] body;

    HttpAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The first line of the body, shortened and fit to be shown to a person. */
    public String line() {
        String start = new String(body, 0, Math.min(body.length, MAX_LINE), StandardCharsets.UTF_8);
        return OneLine.of(start.lines().findFirst().orElse(""));
    }
}
