package org.sulh.register.witness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sulh.register.note.NoteSignature;

/** What a witness answers to an {@link AddCheckpointRequest}. The reasons are one line for a person. */
public sealed interface WitnessAnswer {
    /**
     * The checkpoint is now the one that the witness holds.
     *
     * @param lines one for each key of the witness
     */
    record Cosigned(List<NoteSignature> lines) implements WitnessAnswer {
        public Cosigned {
            lines = List.copyOf(lines);
        }

        /** The lines as they are sent, each ended by a newline. */
        public String toText() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    /** The request is not written as it should be, or its old size is above the new one. */
    record Malformed(String reason) implements WitnessAnswer {}

    /** The log's key did not sign the checkpoint, or a signature does not verify. */
    record NotSigned(String reason) implements WitnessAnswer {}

    /** The witness does not watch this log. */
    record UnknownLog(String reason) implements WitnessAnswer {}

    /**
     * The old size is not the one that the witness holds.
     *
     * @param size entries in the log that it holds; 0 for none
     */
    record Stale(long size) implements WitnessAnswer {}

    /**
     * The checkpoint was not shown to continue the one that the witness holds.
     *
     * @param splitView the file with the proof against the log, where the two checkpoints are one
     */
    record Inconsistent(String reason, Optional<Path> splitView) implements WitnessAnswer {}

    /**
     * The witness itself cannot go on with this log, and nothing was signed.
     *
     * @param detail what is for the witness's operator only
     */
    record Failed(String reason, Optional<String> detail) implements WitnessAnswer {}

    /** The HTTP status code of the answer. */
    default int status() {
        return switch (this) {
            case Cosigned _ -> 200;
            case Malformed _ -> 400;
            case NotSigned _ -> 403;
            case UnknownLog _ -> 404;
            case Stale _ -> 409;
            case Inconsistent _ -> 422;
            case Failed _ -> 500;
        };
    }
}
