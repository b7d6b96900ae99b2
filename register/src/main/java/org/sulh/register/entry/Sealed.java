package org.sulh.register.entry;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/**
 * A value with the salt under which an entry commits to it: what is kept beside the log, and handed out when a field is
 * disclosed. Whoever has it can show that the entry meant this value and no other.
 */
public final class Sealed {
    /** Bytes of a value with its salt, as they are written: 32 MiB, for the text of a long document. */
    static final int MAX_SIZE = 32 << 20;

    private static final String MAC = "HmacSHA256";
    private static final int SALT_SIZE = 32;

    private final byte[] salt;
    private final Json value;
    private final Commitment commitment;

    private Sealed(byte[] salt, Json value) {
        if (salt.length != SALT_SIZE) {
            throw new MalformedException("a salt has " + SALT_SIZE + " bytes, not " + salt.length);
        }
        this.salt = salt;
        this.value = value;
        this.commitment = commitment(salt, value);
    }

    /** Seals a value under a new salt. */
    public static Sealed seal(Json value, SecureRandom random) {
        byte[] salt = new byte[SALT_SIZE];
        random.nextBytes(salt);
        return new Sealed(salt, value);
    }

    private static Commitment commitment(byte[] salt, Json value) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(salt, MAC));
            return new Commitment(HexFormat.of().formatHex(mac.doFinal(value.toCanonicalBytes())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** @throws MalformedException when the bytes are not what {@link #toBytes} gives for any value */
    public static Sealed parse(byte[] bytes) {
        Members members = Members.of(JsonReader.canonical(bytes, MAX_SIZE).whole(), "a sealed value");
        Sealed sealed = read(members);
        members.end();
        return sealed;
    }

    static Sealed read(Members members) {
        return new Sealed(Base64Text.decode(members.text("salt")), members.value("value"));
    }

    Json.Obj toJson() {
        return Json.Obj.EMPTY.with("salt", Base64Text.encode(salt)).with("value", value);
    }

    public Json value() {
        return value;
    }

    /** What stands for the value in the entry. */
    public Commitment commitment() {
        return commitment;
    }

    /** {@code {"salt":"…","value":…}} in the canonical form. */
    public byte[] toBytes() {
        return toJson().toCanonicalBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(salt, that.salt) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return commitment.hashCode();
    }

    /** The commitment; salt and value are never shown by accident. */
    @Override
    public String toString() {
        return "sealed " + commitment;
    }
}
