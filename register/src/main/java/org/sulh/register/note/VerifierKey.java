package org.sulh.register.note;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/**
 * A public key with its name: {@code name+id+base64(type, key)} (C2SP signed-note). For any number of threads.
 *
 * <p>Ed25519 by Bouncy Castle's lightweight API, some 55 microseconds for a check. The point is unpacked once.
 */
public final class VerifierKey {
    private static final int PUBLIC_KEY_SIZE = 32;
    private static final int SIGNATURE_SIZE = 64;

    private final String name;
    private final KeyType type;
    private final byte[] publicKey;
    private final KeyId id;
    private final Ed25519.PublicPoint point;

    VerifierKey(String name, KeyType type, byte[] publicKey) {
        this.name = KeyName.check(name);
        this.type = type;
        this.publicKey = publicKey;
        this.id = KeyId.of(name, type, publicKey);
        Ed25519.PublicPoint unpacked = Ed25519.validatePublicKeyPartialExport(publicKey, 0);
        if (unpacked == null) {
            throw new MalformedException("the public key of " + name + " is not a point of the curve");
        }
        this.point = unpacked;
    }

    /** @throws MalformedException when the text is not the form of a key of a known type, or its id is another key's */
    public static VerifierKey parse(String text) {
        if (text.startsWith(SigningKey.PREFIX)) {
            throw new MalformedException("a private key, where the public one is asked for");
        }
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("a verifier key reads name+id+key, not: " + text);
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length != 1 + PUBLIC_KEY_SIZE) {
            throw new MalformedException("the verifier key of " + parts[0] + " has " + typed.length
                    + " bytes; only Ed25519 keys are known, with " + (1 + PUBLIC_KEY_SIZE));
        }
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.id.equals(KeyId.parse(parts[1]))) {
            throw new MalformedException(
                    "the verifier key of " + parts[0] + " names the id " + parts[1] + " but has " + key.id);
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    public KeyId id() {
        return id;
    }

    /** Whether 64 bytes are this key's Ed25519 signature of a message. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_SIZE && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    /** Whether the two hold the same public key, whatever their names and types. */
    public boolean hasSamePublicKeyAs(VerifierKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The text form, which {@link #parse} reads. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type.number();
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + id + "+" + Base64Text.encode(typed);
    }
}
