package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.ask.BoundedHttp;
import org.sulh.register.ask.FakeServer;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

@Timeout(30)
class WitnessClientTest {
    private static final SigningKey COSIGNER = TestWitness.key("witness.example.org/w1");
    private static final BoundedHttp HTTP = new BoundedHttp(Duration.ofSeconds(20));

    @TempDir
    private Path temp = Path.of("");

    private final GrowingLog log = GrowingLog.of(100);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private static WitnessClient client(FakeServer server) {
        return new WitnessClient(HTTP, COSIGNER.verifierKey(), server.address(), server.address());
    }

    private CosignResult ask(FakeServer server, int size) throws InterruptedException {
        return client(server).cosign(log.checkpoint(size), log.tree(size));
    }

    /** An honest witness behind a plain server. */
    private FakeServer serving(Witness witness) throws IOException {
        return new FakeServer((request, body, out) -> {
            asked.add(Utf8.decode(body).lines().findFirst().orElse(request));
            WitnessAnswer answer = witness.answer(body);
            out.write(
                    switch (answer) {
                        case WitnessAnswer.Cosigned cosigned -> FakeServer.response(200, cosigned.toText());
                        case WitnessAnswer.Stale stale -> FakeServer.response(409, stale.size() + "\n");
                        default -> FakeServer.response(answer.status(), "no\n");
                    });
        });
    }

    private Witness witness() throws IOException {
        WitnessFolder folder = TestWitness.folder(new FileDisk(), temp.resolve("w"), COSIGNER, log.verifierKey());
        return Witness.open(folder, TestWitness.CLOCK);
    }

    private void requireCosigned(CosignResult result, int size) {
        assertThat(result).isInstanceOf(CosignResult.Cosigned.class);
        NoteSignature line = ((CosignResult.Cosigned) result).line();
        assertThat(log.checkpoint(size).with(line).note().verify(List.of(COSIGNER.verifierKey())))
                .hasSize(1);
        assertThat(result.toLine()).isEqualTo("cosigned");
    }

    @Test
    void findsOutWhatTheWitnessHoldsAndRemembersIt() throws Exception {
        try (Witness witness = witness();
                FakeServer server = serving(witness)) {
            WitnessClient first = client(server);
            requireCosigned(first.cosign(log.checkpoint(7), log.tree(7)), 7);
            requireCosigned(first.cosign(log.checkpoint(20), log.tree(20)), 20);
            requireCosigned(first.cosign(log.checkpoint(20), log.tree(20)), 20);
            assertThat(asked).containsExactly("old 0", "old 7", "old 20");
            asked.clear();
            requireCosigned(client(server).cosign(log.checkpoint(30), log.tree(30)), 30);
            assertThat(asked).containsExactly("old 0", "old 20");
        }
    }

    @Test
    void saysThatTheWitnessHasSeenALargerLog() throws Exception {
        try (Witness witness = witness();
                FakeServer server = serving(witness)) {
            WitnessClient client = client(server);
            client.cosign(log.checkpoint(20), log.tree(20));
            CosignResult result = client.cosign(log.checkpoint(10), log.tree(10));
            assertThat(result).isEqualTo(new CosignResult.Ahead(20));
            assertThat(result.toLine()).contains("size 20");
        }
    }

    @Test
    void givesTheReasonOfARefusalInOneCleanLine() throws Exception {
        try (FakeServer server = FakeServer.answering(403, "no \u001b[2J trust\nmore")) {
            assertThat(ask(server, 5)).isEqualTo(new CosignResult.Refused("status 403: no \uFFFD[2J trust"));
        }
    }

    @Test
    void asksTwiceAtMost() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> {
            asked.add(Utf8.decode(body).lines().findFirst().orElse(""));
            out.write(FakeServer.response(409, asked.size() + "\n"));
        })) {
            assertThat(ask(server, 5)).isEqualTo(new CosignResult.Refused("status 409: 2"));
            assertThat(asked).containsExactly("old 0", "old 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "03\n", "-1\n", "3\r\n", "99999999999999999999\n", "three\n", "3\n\n", "0\n"})
    void refusesAConflictThatNamesNoOtherSize(String body) throws Exception {
        try (FakeServer server = FakeServer.answering(409, body)) {
            assertThat(ask(server, 5)).isInstanceOf(CosignResult.Refused.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void takesOnlyACosignatureOfTheKeyThatItKnowsOverThisCheckpoint() throws Exception {
        String text = log.checkpoint(5).note().text();
        NoteSignature right = Cosignature.sign(COSIGNER, text, TestWitness.NOW);
        NoteSignature stranger = Cosignature.sign(TestWitness.key("stranger.example"), text, TestWitness.NOW);
        NoteSignature impostor =
                Cosignature.sign(TestWitness.key(COSIGNER.verifierKey().name()), text, TestWitness.NOW);
        NoteSignature other =
                Cosignature.sign(COSIGNER, log.checkpoint(6).note().text(), TestWitness.NOW);
        NoteSignature plain = Note.sign(text, COSIGNER).signatures().getFirst();
        // Over a longer text, of which the checkpoint is only how it begins.
        String longer = "more\n\n" + Cosignature.sign(COSIGNER, text + "\nmore\n", TestWitness.NOW) + "\n";
        NoteSignature ofTheLog = log.checkpoint(5).note().signatures().getFirst();
        for (String lines : List.of(
                stranger + "\n",
                impostor + "\n",
                other + "\n",
                plain + "\n",
                ofTheLog + "\n",
                longer,
                right + "\n" + other + "\n",
                right + "\n\n" + right + "\n",
                "\n" + right + "\n",
                "text\n\n" + right + "\n",
                right + "",
                right + "\n\n",
                right + "\r\n",
                right + "\ngarbage\n",
                "",
                "\n",
                "garbage\n")) {
            try (FakeServer server = FakeServer.answering(200, lines)) {
                assertThat(ask(server, 5)).as(lines).isInstanceOf(CosignResult.Refused.class);
            }
        }
        for (String lines : List.of(right + "\n", stranger + "\n" + right + "\n" + impostor + "\n")) {
            try (FakeServer server = FakeServer.answering(200, lines)) {
                assertThat(ask(server, 5)).isEqualTo(new CosignResult.Cosigned(right));
            }
        }
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        FakeServer server = FakeServer.answering(200, "");
        server.close();
        CosignResult result = ask(server, 5);
        assertThat(result).isInstanceOf(CosignResult.Unreachable.class);
        assertThat(result.toLine()).contains(server.address().toString());
    }

    @Test
    void readsWhatTheWitnessHolds() throws Exception {
        String path = "/" + WitnessFolder.id(log.origin()) + "/checkpoint";
        try (FakeServer server = new FakeServer((request, body, out) -> out.write(
                request.equals("GET " + path + " HTTP/1.1")
                        ? FakeServer.response(200, log.checkpoint(5).toString())
                        : FakeServer.response(404, "none\n")))) {
            assertThat(client(server).latest(log.origin()))
                    .contains(log.checkpoint(5).note());
            assertThat(client(server).latest("other.example")).isEmpty();
        }
    }

    @Test
    void doesNotTakeGarbageForWhatTheWitnessHolds() throws Exception {
        try (FakeServer server = FakeServer.answering(200, "garbage")) {
            assertThatThrownBy(() -> client(server).latest(log.origin())).isInstanceOf(MalformedException.class);
        }
        try (FakeServer server = FakeServer.answering(500, "broken\n")) {
            assertThatThrownBy(() -> client(server).latest(log.origin()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("status 500: broken");
        }
    }
}
