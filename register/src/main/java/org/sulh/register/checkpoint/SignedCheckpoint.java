package org.sulh.register.checkpoint;

import java.util.List;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * A checkpoint that its log was found to have signed. There is no other way to make one than to sign or to verify.
 */
public final class SignedCheckpoint {
    private final Checkpoint checkpoint;
    private final Note note;
    private final VerifierKey logKey;

    private SignedCheckpoint(Checkpoint checkpoint, Note note, VerifierKey logKey) {
        this.checkpoint = checkpoint;
        this.note = note;
        this.logKey = logKey;
    }

    public static SignedCheckpoint sign(Checkpoint checkpoint, SigningKey logKey) {
        return new SignedCheckpoint(checkpoint, Note.sign(checkpoint.toText(), logKey), logKey.verifierKey());
    }

    /**
     * @throws MalformedException when the bytes are no signed checkpoint
     * @throws ForgedException when the log did not sign it, or it is another log's
     */
    public static SignedCheckpoint verify(byte[] bytes, VerifierKey logKey) {
        Note note = Note.parse(bytes);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(logKey.name())) {
            throw new ForgedException(
                    "a checkpoint of the log " + checkpoint.origin() + ", where " + logKey.name() + " was expected");
        }
        if (note.verify(List.of(logKey)).isEmpty()) {
            throw new ForgedException(
                    "the checkpoint of " + checkpoint.origin() + " is not signed by the key " + logKey);
        }
        return new SignedCheckpoint(checkpoint, note, logKey);
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public long size() {
        return checkpoint.size();
    }

    /** The key by which the log was found to have signed. */
    public VerifierKey logKey() {
        return logKey;
    }

    public Note note() {
        return note;
    }

    /** With one more signature line, which is not checked here. */
    public SignedCheckpoint with(NoteSignature line) {
        return new SignedCheckpoint(checkpoint, note.with(line), logKey);
    }

    public byte[] toBytes() {
        return note.toBytes();
    }

    @Override
    public String toString() {
        return note.toString();
    }
}
