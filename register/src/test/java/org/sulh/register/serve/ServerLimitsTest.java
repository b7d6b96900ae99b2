package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.write.LogWriter;

/** The limits that the JDK's server reads once for a process, in a process of their own with shorter times. */
@Timeout(60)
class ServerLimitsTest {
    @TempDir
    private Path temp = Path.of("");

    /** Serves a log until its input ends. */
    static final class Served {
        private Served() {}

        public static void main(String[] arguments) throws IOException {
            try (LogServer server = LogServer.start(TestLog.source(Path.of(arguments[0])), 0, fault -> {})) {
                System.out.println(server.address());
                while (System.in.read() >= 0) {}
            }
        }
    }

    private Process start(String... properties) throws Exception {
        try (LogWriter log = TestLog.create(temp.resolve("log"))) {
            TestLog.grow(log, 3);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Served.class.getName(),
                temp.resolve("log").toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(Objects.requireNonNull(out.readLine()));
    }

    @Test
    void aRequestThatDoesNotArriveIsCutOff() throws Exception {
        Process process = start("-Dsun.net.httpserver.maxReqTime=1");
        try {
            URI server = address(process);
            for (String start : List.of("GET /checkp", "GET /checkpoint HTTP/1.1\r\nX-Slow: ")) {
                try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                    socket.setSoTimeout(20_000);
                    socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                    long begun = System.nanoTime();
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
                }
            }
            assertThat(RawClient.get(server, "/checkpoint")).contains("200 OK");
        } finally {
            process.destroy();
        }
    }

    @Test
    void thereAreNoMoreConnectionsThanAreAllowed() throws Exception {
        Process process = start("-Djdk.httpserver.maxConnections=20");
        List<Socket> idle = new ArrayList<>();
        try {
            URI server = address(process);
            for (int i = 0; i < 40; i++) {
                idle.add(new Socket(server.getHost(), server.getPort()));
            }
            assertThat(RawClient.get(server, "/checkpoint")).isEmpty();
            for (Socket socket : idle) {
                socket.close();
            }
            String answer = "";
            for (int i = 0; i < 100 && answer.isEmpty(); i++) {
                Thread.sleep(50);
                answer = RawClient.get(server, "/checkpoint");
            }
            assertThat(answer).contains("200 OK");
        } finally {
            process.destroy();
        }
    }

    @Test
    void theLimitsAreSetUnlessTheyAreSetFromOutside() throws IOException {
        LogServer.start(new org.sulh.register.disk.FolderSource(new FileDisk(), temp), 0, fault -> {})
                .close();
        assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("30");
        assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isEqualTo("120");
        assertThat(System.getProperty("sun.net.httpserver.maxReqHeaderSize")).isEqualTo("16384");
        assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("1000");
    }
}
