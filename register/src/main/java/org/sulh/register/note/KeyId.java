package org.sulh.register.note;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * The short id of a key: the first 4 bytes of SHA-256 over name, type and public key (C2SP signed-note). It tells keys
 * apart, and is no proof of a key.
 *
 * @param value the 4 bytes, the first one highest
 */
public record KeyId(int value) {
    static final int SIZE = 4;

    static KeyId of(String name, KeyType type, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Utf8.encode(name));
            digest.update((byte) '\n');
            digest.update(type.number());
            return at(digest.digest(publicKey));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The id that {@code bytes} begin with. */
    static KeyId at(byte[] bytes) {
        return new KeyId((bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff);
    }

    /** @throws MalformedException when the text is not 8 hexadecimal digits in lower case */
    public static KeyId parse(String hex) {
        if (hex.length() != 2 * SIZE || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new MalformedException("a key id has 8 hexadecimal digits in lower case, not: " + hex);
        }
        return new KeyId(HexFormat.fromHexDigits(hex));
    }

    byte[] toBytes() {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }

    /** 8 hexadecimal digits in lower case. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(toBytes());
    }

    static byte[] without(byte[] bytes) {
        return Arrays.copyOfRange(bytes, SIZE, bytes.length);
    }
}
