package org.sulh.register.note;

import java.util.Arrays;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/** One signature line of a note: {@code — name base64(id, signature)}. */
public final class NoteSignature {
    /** What every signature line begins with: an em dash and a space. */
    static final String START = "\u2014 ";

    private final String name;
    private final KeyId keyId;
    private final byte[] signature;

    NoteSignature(String name, KeyId keyId, byte[] signature) {
        this.name = KeyName.check(name);
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /**
     * @param line without the newline
     * @throws MalformedException when it is no signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(START) || space < START.length()) {
            throw new MalformedException("a signature line reads \"\u2014 name signature\", not: " + line);
        }
        byte[] bytes = Base64Text.decode(line.substring(space + 1));
        if (bytes.length <= KeyId.SIZE) {
            throw new MalformedException("a signature line without a signature: " + line);
        }
        return new NoteSignature(line.substring(START.length(), space), KeyId.at(bytes), KeyId.without(bytes));
    }

    public String name() {
        return name;
    }

    public KeyId keyId() {
        return keyId;
    }

    /** What follows the key's id: for a log 64 bytes, for a witness 8 bytes of time and 64 bytes. */
    public byte[] signature() {
        return signature.clone();
    }

    public boolean isOf(VerifierKey key) {
        return name.equals(key.name()) && keyId.equals(key.id());
    }

    /** The line, without the newline. */
    @Override
    public String toString() {
        byte[] bytes = Arrays.copyOf(keyId.toBytes(), KeyId.SIZE + signature.length);
        System.arraycopy(signature, 0, bytes, KeyId.SIZE, signature.length);
        return START + name + " " + Base64Text.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId.equals(that.keyId)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
