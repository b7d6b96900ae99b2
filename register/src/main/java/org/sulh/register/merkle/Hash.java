package org.sulh.register.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/** A SHA-256 hash: of an entry, of a subtree or of a whole tree. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int SIZE = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedException when there are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedException("a hash has " + SIZE + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that stands at an offset of a row of hashes. */
    static Hash at(byte[] row, int offset) {
        return new Hash(Arrays.copyOfRange(row, offset, offset + SIZE));
    }

    /** @throws MalformedException when the text is not 32 bytes in base64 */
    public static Hash parse(String base64) {
        return of(Base64Text.decode(base64));
    }

    void writeTo(byte[] row, int offset) {
        System.arraycopy(bytes, 0, row, offset, SIZE);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    public String toBase64() {
        return Base64Text.encode(bytes);
    }

    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
