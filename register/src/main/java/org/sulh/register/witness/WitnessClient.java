package org.sulh.register.witness;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sulh.register.ask.BoundedHttp;
import org.sulh.register.ask.HttpAddress;
import org.sulh.register.ask.HttpAnswer;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.Tree;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * Asks one witness over HTTP (C2SP tlog-witness). Its answers are not trusted: a cosignature counts when it is of the
 * witness's key and verifies. For any number of threads.
 */
public final class WitnessClient {
    /** Bytes in an answer with signature lines or a refusal. */
    private static final int MAX_ANSWER = 1 << 16;

    private static final int MAX_CHECKPOINT = 1_000_000;

    private final BoundedHttp http;
    private final VerifierKey key;
    private final URI submission;
    private final URI monitoring;
    /** By origin, the size that the witness was last found to hold. */
    private final Map<String, Long> believed = new ConcurrentHashMap<>();

    /**
     * @param key the one by which the witness is known to cosign
     * @param submission the address under which it takes checkpoints
     * @param monitoring the address under which it shows them; mostly the same
     * @throws MalformedException when one is no such address
     */
    public WitnessClient(BoundedHttp http, VerifierKey key, URI submission, URI monitoring) {
        this.http = http;
        this.key = key;
        this.submission = HttpAddress.check(submission);
        this.monitoring = HttpAddress.check(monitoring);
    }

    /**
     * Asks for a cosignature. What the witness holds is found out by asking, at first with the size 0: it names its size
     * when that is another one, and is asked once more.
     *
     * @param tree the log at the size of the checkpoint
     */
    public CosignResult cosign(SignedCheckpoint checkpoint, Tree tree) throws InterruptedException {
        if (tree.size() != checkpoint.size()) {
            throw new IllegalArgumentException(
                    "a tree of size " + tree.size() + " for a checkpoint of size " + checkpoint.size());
        }
        String origin = checkpoint.checkpoint().origin();
        long believedSize = believed.getOrDefault(origin, 0L);
        try {
            long asked = believedSize <= checkpoint.size() ? believedSize : 0;
            HttpAnswer answer = submit(asked, checkpoint, tree);
            if (answer.status() == 409) {
                long named = size(answer);
                if (named > checkpoint.size()) {
                    return new CosignResult.Ahead(named);
                }
                if (named == asked) {
                    return new CosignResult.Refused("the witness refuses the size " + asked + " and names it itself");
                }
                answer = submit(named, checkpoint, tree);
            }
            if (answer.status() != 200) {
                return new CosignResult.Refused("status " + answer.status() + ": " + answer.line());
            }
            NoteSignature line = verify(answer.body(), checkpoint.note().text());
            believed.put(origin, checkpoint.size());
            return new CosignResult.Cosigned(line);
        } catch (MalformedException | ForgedException e) {
            return new CosignResult.Refused("the answer cannot be used: " + e.getMessage());
        } catch (IOException e) {
            return new CosignResult.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    private HttpAnswer submit(long oldSize, SignedCheckpoint checkpoint, Tree tree)
            throws IOException, InterruptedException {
        List<Hash> proof = oldSize == 0 ? List.of() : tree.consistency(oldSize).hashes();
        byte[] request = new AddCheckpointRequest(oldSize, proof, checkpoint.note()).toBytes();
        return http.post(submission.resolve("add-checkpoint"), request, MAX_ANSWER);
    }

    private static long size(HttpAnswer conflict) {
        String text = Utf8.decode(conflict.body());
        if (!text.endsWith("\n")) {
            throw new MalformedException("a conflict is answered with a size and a newline");
        }
        return Decimal.parse(text.substring(0, text.length() - 1));
    }

    private NoteSignature verify(byte[] body, String text) {
        String lines = Utf8.decode(body);
        if (!lines.endsWith("\n")) {
            throw new MalformedException("signature lines end with a newline");
        }
        Note note = Note.parse(Utf8.encode(text + "\n" + lines));
        NoteSignature line =
                note.text().equals(text) ? note.verify(List.of(key)).get(key) : null;
        if (line == null) {
            throw new ForgedException("there is no cosignature by the key " + key);
        }
        return line;
    }

    /**
     * The last checkpoint of a log that the witness says it cosigned, or nothing when it has none. Neither its nor the
     * log's signature is checked.
     *
     * @throws IOException when there is no answer
     * @throws MalformedException when the answer is no signed note
     */
    public Optional<Note> latest(String origin) throws IOException, InterruptedException {
        URI address = monitoring.resolve(WitnessFolder.id(origin) + "/checkpoint");
        HttpAnswer answer = http.get(address, MAX_CHECKPOINT);
        return switch (answer.status()) {
            case 200 -> Optional.of(Note.parse(answer.body()));
            case 404 -> Optional.empty();
            default -> throw new IOException(address + ": status " + answer.status() + ": " + answer.line());
        };
    }
}
