package org.sulh.register.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * A text with signature lines under it (C2SP signed-note). Until {@link #verify} has answered, the text is anybody's.
 *
 * @param text ends with a newline; the blank line that follows it is not part of it
 * @param signatures one or more
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** More signatures than anybody needs; the format asks for at least 16. */
    private static final int MAX_SIGNATURES = 100;

    private static final int MAX_SIZE = 1_000_000;

    public Note {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException("a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("the text of a note ends with a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("a note holds a control character");
        }
    }

    /** @throws MalformedException when the bytes are no signed note */
    public static Note parse(byte[] bytes) {
        if (bytes.length > MAX_SIZE) {
            throw new MalformedException("a note of more than " + MAX_SIZE + " bytes");
        }
        String whole = Utf8.decode(bytes);
        int blank = whole.lastIndexOf("\n\n");
        if (blank < 0 || !whole.endsWith("\n")) {
            throw new MalformedException("not a signed note: it needs a text, a blank line, and signature lines");
        }
        String below = whole.substring(blank + 2);
        List<NoteSignature> signatures = below.lines().map(NoteSignature::parse).toList();
        Note note = new Note(whole.substring(0, blank + 1), signatures);
        // Lines are also ended by what is not a newline; one form for one note.
        if (!note.toString().equals(whole)) {
            throw new MalformedException("a signed note with line ends other than newline");
        }
        return note;
    }

    /** A note by one signer. */
    public static Note sign(String text, SigningKey key) {
        requireText(text);
        VerifierKey verifier = key.verifierKey();
        return new Note(text, List.of(new NoteSignature(verifier.name(), verifier.id(), key.sign(Utf8.encode(text)))));
    }

    /** This note with one more line; a line of the same key is replaced. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> lines = new ArrayList<>(signatures);
        lines.removeIf(
                line -> line.name().equals(signature.name()) && line.keyId().equals(signature.keyId()));
        lines.add(signature);
        return new Note(text, lines);
    }

    /**
     * The lines of known keys, each of which was found to verify. Lines of other keys are passed over.
     *
     * @throws ForgedException when a line of a known key does not verify: then the whole note is refused
     */
    public Map<VerifierKey, NoteSignature> verify(Collection<VerifierKey> known) {
        Map<VerifierKey, NoteSignature> verified = new LinkedHashMap<>();
        for (NoteSignature line : signatures) {
            Optional<VerifierKey> key = known.stream().filter(line::isOf).findFirst();
            if (key.isEmpty()) {
                continue;
            }
            if (!verifies(key.get(), line)) {
                throw new ForgedException(
                        "the signature by " + line.name() + " (" + line.keyId() + ") does not verify");
            }
            verified.putIfAbsent(key.get(), line);
        }
        return verified;
    }

    private boolean verifies(VerifierKey key, NoteSignature line) {
        return switch (key.type()) {
            case ED25519 -> key.verifies(Utf8.encode(text), line.signature());
            case COSIGNATURE -> Cosignature.verifies(key, text, line);
        };
    }

    public byte[] toBytes() {
        return Utf8.encode(toString());
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(line -> whole.append(line).append('\n'));
        return whole.toString();
    }
}
