package org.sulh.register.note;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/**
 * A private key with its name: {@code PRIVATE+KEY+name+id+base64(type, seed)}. Signatures are deterministic (RFC 8032).
 * For any number of threads.
 */
public final class SigningKey {
    static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_SIZE = 32;

    private final byte[] seed;
    private final VerifierKey verifierKey;

    private SigningKey(String name, KeyType type, byte[] seed) {
        this.seed = seed;
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        this.verifierKey = new VerifierKey(name, type, publicKey);
    }

    /** A new key. */
    public static SigningKey generate(String name, KeyType type, SecureRandom random) {
        byte[] seed = new byte[SEED_SIZE];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /**
     * @throws MalformedException when the text is not the form of a private key; the message quotes nothing, since any part
     *     of a wrong text may be the key
     */
    public static SigningKey parse(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedException("a private key reads PRIVATE+KEY+name+id+key");
        }
        SigningKey key;
        KeyId id;
        try {
            byte[] typed = Base64Text.decode(parts[2]);
            if (typed.length != 1 + SEED_SIZE) {
                throw new MalformedException("not the length of an Ed25519 key");
            }
            key = new SigningKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
            id = KeyId.parse(parts[1]);
        } catch (MalformedException e) {
            throw new MalformedException(
                    "a private key reads PRIVATE+KEY+name+id+key, with the base64 of an Ed25519 key");
        }
        if (!key.verifierKey.id().equals(id)) {
            throw new MalformedException("a private key that bears the id of another key, or another's name");
        }
        return key;
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The Ed25519 signature of a message: 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The private key as text, for its file. */
    public String toPrivateText() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = verifierKey.type().number();
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX + verifierKey.name() + "+" + verifierKey.id() + "+" + Base64Text.encode(typed);
    }

    /** The public half; the private one is never shown by accident. */
    @Override
    public String toString() {
        return "private key of " + verifierKey;
    }
}
