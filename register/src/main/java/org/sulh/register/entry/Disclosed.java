package org.sulh.register.entry;

import org.sulh.register.note.ForgedException;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.wire.MalformedException;

/**
 * The proof that a sealed field of an entry held a value: what is handed to the one it is disclosed to. That the entry
 * stands in the log, a proof file shows.
 *
 * @param entry index of the entry, 0 or more
 * @param field member of its payload
 */
public record Disclosed(long entry, String field, Sealed sealed) {
    /** @throws MalformedException when there can be no such entry or field */
    public Disclosed {
        if (entry < 0 || field.isBlank()) {
            throw new MalformedException("a disclosed field has a name, and stands in entry 0 or a later one");
        }
    }

    /** @throws MalformedException when the bytes are not what {@link #toBytes} gives for any field */
    public static Disclosed parse(byte[] bytes) {
        int maxSize = Sealed.MAX_SIZE + EntryBundle.MAX_ENTRY_SIZE;
        Members members = Members.of(JsonReader.canonical(bytes, maxSize).whole(), "a disclosed field");
        Disclosed disclosed = new Disclosed(members.number("entry"), members.text("field"), Sealed.read(members));
        members.end();
        return disclosed;
    }

    /** {@code {"entry":…,"field":"…","salt":"…","value":…}} in the canonical form. */
    public byte[] toBytes() {
        return sealed.toJson().with("entry", entry).with("field", field).toCanonicalBytes();
    }

    /**
     * The value, after checking that the entry commits to it.
     *
     * @param entryBytes the entry at the index, as it stands in the log
     * @throws MalformedException when that is no entry, or the field is not sealed
     * @throws ForgedException when it commits to another value
     */
    public Json verify(byte[] entryBytes) {
        Json committed = Envelope.parse(entryBytes)
                .body()
                .data()
                .find(field)
                .orElseThrow(() -> new ForgedException("entry " + entry + " has no field " + JsonWriter.quoted(field)));
        if (!Commitment.read(committed).equals(sealed.commitment())) {
            throw new ForgedException("entry " + entry + " commits to another value of " + JsonWriter.quoted(field));
        }
        return sealed.value();
    }
}
