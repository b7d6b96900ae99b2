package org.sulh.register.witness;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.note.Note;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.OneLine;

/**
 * A witness: it cosigns a log's checkpoint when it was shown that the log has only grown since the last one that it
 * cosigned (C2SP tlog-witness). The logs that it watches are those of its folder at the moment of opening. For any number
 * of threads: requests for one log are dealt with one after the other, those for different logs at the same time.
 *
 * <p>Cost of a cosignature: two or three checks of signatures, some 0.2 ms, and a file written with two syncs.
 */
public final class Witness implements Closeable {
    private final List<VerifierKey> keys;
    private final Map<String, WatchedLog> logs;
    private final Closeable processLock;

    private Witness(List<VerifierKey> keys, Map<String, WatchedLog> logs, Closeable processLock) {
        this.keys = keys;
        this.logs = logs;
        this.processLock = processLock;
    }

    /**
     * Starts the witness of a folder.
     *
     * @param clock tells the times in its cosignatures
     * @throws WitnessStoppedException when it cannot be started; the message names the mend
     * @throws MalformedException when its keys or its list of logs are not written as they should be
     */
    public static Witness open(WitnessFolder folder, InstantSource clock) throws IOException {
        Closeable processLock = folder.lock();
        try {
            List<SigningKey> cosigners = folder.readSigningKeys();
            Map<String, WatchedLog> logs = new LinkedHashMap<>();
            for (VerifierKey key : folder.readLogs()) {
                logs.put(WitnessFolder.id(key.name()), WatchedLog.open(folder, key, cosigners, clock));
            }
            return new Witness(cosigners.stream().map(SigningKey::verifierKey).toList(), logs, processLock);
        } catch (IOException | RuntimeException | Error e) {
            processLock.close();
            throw e;
        }
    }

    /** The keys of its cosignatures. */
    public List<VerifierKey> verifierKeys() {
        return keys;
    }

    /** Answers the body of an add-checkpoint request. */
    public WitnessAnswer answer(byte[] request) {
        try {
            return answer(AddCheckpointRequest.parse(request));
        } catch (MalformedException e) {
            return new WitnessAnswer.Malformed(e.getMessage());
        }
    }

    public WitnessAnswer answer(AddCheckpointRequest request) {
        String origin = request.checkpoint().origin();
        WatchedLog log = logs.get(WitnessFolder.id(origin));
        return log == null
                ? new WitnessAnswer.UnknownLog(OneLine.of("this witness does not watch a log named " + origin))
                : log.answer(request);
    }

    /**
     * The last checkpoint that it cosigned of a log, or nothing where there is none.
     *
     * @param id the log's, see {@link WitnessFolder#id}
     */
    public Optional<SignedCheckpoint> find(String id) {
        return Optional.ofNullable(logs.get(id)).flatMap(WatchedLog::held);
    }

    /**
     * Shows the witness a checkpoint that was found elsewhere, such as the one that the log publishes. It is to be called
     * at the start: a witness that was restored from an older copy learns from its own cosignature that it was, and signs
     * nothing of that log from then on. A checkpoint of a log that it does not watch is passed over.
     *
     * @return why the witness cannot go on with the log, where it cannot
     * @throws MalformedException when the note is no checkpoint
     * @throws org.sulh.register.note.ForgedException when the log did not sign it
     */
    public Optional<WitnessAnswer.Failed> notice(Note checkpoint) {
        String origin = Checkpoint.parse(checkpoint.text()).origin();
        return Optional.ofNullable(logs.get(WitnessFolder.id(origin))).flatMap(log -> log.notice(checkpoint));
    }

    /** The files that prove that one of its logs showed two pasts ({@link org.sulh.register.checkpoint.SplitView}). */
    public List<Path> listSplitViews() throws IOException {
        List<Path> files = new ArrayList<>();
        for (WatchedLog log : logs.values()) {
            files.addAll(log.listSplitViews());
        }
        return files;
    }

    /** Lets another process take the folder. */
    @Override
    public void close() throws IOException {
        processLock.close();
    }
}
