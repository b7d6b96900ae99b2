package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * An entry as it stands in the log: a body and the signatures over it, {@code {"body":{…},"sig":[…]}}, in the canonical
 * form of JSON. Whether the signatures verify, and may be there, {@link Authority} says. Immutable.
 *
 * <p>Signatures stand in the order of their keys' ids, no key twice. So it makes no difference who signed first, and
 * nobody can make another entry out of one by moving signatures about.
 */
public final class Envelope {
    /** What the signed bytes are said to be (DSSE payload type). */
    public static final String TYPE = "application/vnd.sulh.entry+json";

    /** Signatures on one entry. */
    public static final int MAX_SIGNATURES = 16;

    private static final Comparator<EntrySignature> BY_KEY =
            (a, b) -> Integer.compareUnsigned(a.key().value(), b.key().value());

    private final byte[] bytes;
    private final byte[] bodyBytes;
    private final Body body;
    private final List<EntrySignature> signatures;

    private Envelope(byte[] bytes, byte[] bodyBytes, Body body, List<EntrySignature> signatures) {
        this.bytes = bytes;
        this.bodyBytes = bodyBytes;
        this.body = body;
        this.signatures = signatures;
    }

    /** @throws MalformedException when the bytes are not an entry in its one form */
    public static Envelope parse(byte[] entry) {
        byte[] bytes = entry.clone();
        JsonReader reader = JsonReader.canonical(bytes, EntryBundle.MAX_ENTRY_SIZE);
        reader.openObject("body");
        int from = reader.offset();
        Body body = Body.read(reader.value());
        int to = reader.offset();
        reader.nextMember("sig");
        List<EntrySignature> signatures = readSignatures(reader.value());
        reader.closeObject();
        return new Envelope(bytes, Arrays.copyOfRange(bytes, from, to), body, signatures);
    }

    private static List<EntrySignature> readSignatures(Json json) {
        if (!(json instanceof Json.Arr(List<Json> elements))) {
            throw new MalformedException("the signatures of an entry are a list");
        }
        if (elements.isEmpty() || elements.size() > MAX_SIGNATURES) {
            throw new MalformedException("an entry has 1 to " + MAX_SIGNATURES + " signatures, not " + elements.size());
        }
        List<EntrySignature> signatures =
                elements.stream().map(EntrySignature::read).toList();
        for (int i = 1; i < signatures.size(); i++) {
            if (BY_KEY.compare(signatures.get(i - 1), signatures.get(i)) >= 0) {
                throw new MalformedException("signatures stand in the order of their keys, no key twice; "
                        + signatures.get(i).key() + " does not");
            }
        }
        return signatures;
    }

    /**
     * A new entry.
     *
     * @param keys one or more, in any order
     * @throws MalformedException when the entry becomes too long, or has too many signatures
     */
    public static Envelope sign(Body body, SigningKey... keys) {
        byte[] bodyBytes = body.toJson().toCanonicalBytes();
        List<EntrySignature> signatures =
                Arrays.stream(keys).map(key -> signature(bodyBytes, key)).toList();
        return of(bodyBytes, signatures);
    }

    /**
     * This entry, signed by one more.
     *
     * @throws MalformedException when that key has signed already
     */
    public Envelope signedBy(SigningKey key) {
        List<EntrySignature> more = new ArrayList<>(signatures);
        more.add(signature(bodyBytes, key));
        return of(bodyBytes, more);
    }

    private static EntrySignature signature(byte[] bodyBytes, SigningKey key) {
        VerifierKey verifier = key.verifierKey();
        if (verifier.type() != KeyType.ED25519) {
            throw new IllegalArgumentException(verifier + " is the key of a witness and signs no entries");
        }
        return new EntrySignature(verifier.id(), key.sign(message(bodyBytes)));
    }

    /** Written, then read again: what cannot be read is never handed out. */
    private static Envelope of(byte[] bodyBytes, List<EntrySignature> signatures) {
        List<Json> sorted = signatures.stream()
                .sorted(BY_KEY)
                .<Json>map(EntrySignature::toJson)
                .toList();
        String list = Utf8.decode(new Json.Arr(sorted).toCanonicalBytes());
        return parse(Utf8.encode("{\"body\":" + Utf8.decode(bodyBytes) + ",\"sig\":" + list + "}"));
    }

    /** What is signed: type and body, each after its length in bytes (DSSE pre-authentication encoding). */
    public byte[] message() {
        return message(bodyBytes);
    }

    private static byte[] message(byte[] bodyBytes) {
        byte[] start = Utf8.encode("DSSEv1 " + TYPE.length() + " " + TYPE + " " + bodyBytes.length + " ");
        byte[] message = Arrays.copyOf(start, start.length + bodyBytes.length);
        System.arraycopy(bodyBytes, 0, message, start.length, bodyBytes.length);
        return message;
    }

    public Body body() {
        return body;
    }

    /** The body, byte for byte as it was signed. */
    public byte[] bodyBytes() {
        return bodyBytes.clone();
    }

    /** Increasing by the ids of their keys. */
    public List<EntrySignature> signatures() {
        return signatures;
    }

    /** The entry as it goes into the log. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The entry as text. */
    @Override
    public String toString() {
        return Utf8.decode(bytes);
    }
}
