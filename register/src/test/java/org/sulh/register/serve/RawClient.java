package org.sulh.register.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends any bytes. */
final class RawClient {
    private static final int PATIENCE = 20_000;

    private RawClient() {}

    /** All that the server sends until it closes the connection; nothing when it closes without an answer. */
    static String send(URI server, String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }

    /** The answer to a request line, after which the connection is to be closed. */
    static String ask(URI server, String requestLine) throws IOException {
        return send(server, requestLine + "\r\nHost: test\r\nConnection: close\r\n\r\n");
    }

    static String get(URI server, String target) throws IOException {
        return ask(server, "GET " + target + " HTTP/1.1");
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static String body(String answer) {
        int blank = answer.indexOf("\r\n\r\n");
        return blank < 0 ? "" : answer.substring(blank + 4);
    }
}
