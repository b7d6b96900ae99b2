package org.sulh.record.fold;

import java.util.List;
import java.util.Optional;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.EntrySignature;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.note.KeyId;
import org.sulh.register.wire.MalformedException;

/**
 * An entry with what it says read, as far as it can be without knowing its place. Made on any thread.
 *
 * @param body of the entry
 * @param keys that signed it
 * @param sealed what it commits to, when it is sealed as a whole
 * @param payload what it says; absent when it is of a kind that is not the record's own, or sealed
 */
public record OpenedEntry(Body body, List<KeyId> keys, Optional<Commitment> sealed, Optional<Payload> payload) {
    /**
     * Reads an entry. Cost: some 20 microseconds for one claim, most of it the check of the claim's id.
     *
     * @throws MalformedException when it is not well written
     */
    public static OpenedEntry of(Envelope envelope) {
        Body body = envelope.body();
        List<KeyId> keys =
                envelope.signatures().stream().map(EntrySignature::key).toList();
        Optional<Commitment> sealed = RecordKinds.findSealed(body.data());
        return new OpenedEntry(
                body, keys, sealed, sealed.isPresent() ? Optional.empty() : RecordKinds.read(body.kind(), body.data()));
    }

    /** An entry that was applied, without what no longer counts: who signed, and how it is written. */
    static OpenedEntry of(Kept kept) {
        Body body = new Body(RecordKinds.nameOf(kept.payload()), kept.at(), kept.by(), Json.Obj.EMPTY);
        return new OpenedEntry(body, List.of(), Optional.empty(), Optional.of(kept.payload()));
    }

    /** What a sealed entry says, when it can be opened and is well written. */
    Optional<Payload> open(Opener opener) {
        Optional<Json> value = sealed.flatMap(opener::open);
        return value.isPresent() && value.get() instanceof Json.Obj data
                ? RecordKinds.read(body.kind(), data)
                : Optional.empty();
    }
}
