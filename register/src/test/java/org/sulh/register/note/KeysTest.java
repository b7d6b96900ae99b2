package org.sulh.register.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** The keys are published test vectors; nothing is signed with them elsewhere. */
class KeysTest {
    static final String PRIVATE =
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";
    static final String PUBLIC = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    static final String WITNESS = "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN";

    @Test
    void keysAreReadAndWrittenInOneForm() {
        SigningKey key = SigningKey.parse(PRIVATE);
        assertThat(key.toPrivateText()).isEqualTo(PRIVATE);
        assertThat(key.verifierKey().toString()).isEqualTo(PUBLIC);
        assertThat(VerifierKey.parse(PUBLIC)).isEqualTo(key.verifierKey()).hasToString(PUBLIC);
        assertThat(key.verifierKey().name()).isEqualTo("example.com/log/testdata");
        assertThat(key.verifierKey().id()).hasToString("33d7b496").isEqualTo(KeyId.parse("33d7b496"));
        assertThat(key.verifierKey().type()).isEqualTo(KeyType.ED25519);
        VerifierKey witness = VerifierKey.parse(WITNESS);
        assertThat(witness).hasToString(WITNESS);
        assertThat(witness.type()).isEqualTo(KeyType.COSIGNATURE);
    }

    @Test
    void aNewKeyOfEitherTypeIsReadBackFromItsText() {
        for (KeyType type : KeyType.values()) {
            SigningKey key = SigningKey.generate("office.example/Κύπρος", type, new SecureRandom());
            SigningKey read = SigningKey.parse(key.toPrivateText());
            assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
            assertThat(read.sign(new byte[] {1})).isEqualTo(key.sign(new byte[] {1}));
            assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
            assertThat(key.verifierKey().verifies(new byte[] {1}, read.sign(new byte[] {1})))
                    .isTrue();
            assertThat(key.verifierKey().verifies(new byte[] {2}, read.sign(new byte[] {1})))
                    .isFalse();
        }
    }

    /** Name, id and type count: the id covers all three. */
    @Test
    void keysOfTheSameBytesUnderOtherNamesOrTypesAreOtherKeys() {
        String seed = "+" + "AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";
        VerifierKey log = SigningKey.parse(PRIVATE).verifierKey();
        VerifierKey other = keyOf("example.com/log/other", seed);
        assertThat(other).isNotEqualTo(log);
        assertThat(other.id()).isNotEqualTo(log.id());
        assertThat(other.hasSamePublicKeyAs(log)).isTrue();
        assertThat(VerifierKey.parse(WITNESS).hasSamePublicKeyAs(log)).isFalse();
    }

    private static VerifierKey keyOf(String name, String seed) {
        String refusal = catchThrowableOfType(
                        MalformedException.class, () -> SigningKey.parse("PRIVATE+KEY+" + name + "+00000000" + seed))
                .getMessage();
        assertThat(refusal).contains("id");
        byte[] publicKey = Base64.getDecoder().decode("AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        return new VerifierKey(name, KeyType.ED25519, Arrays.copyOfRange(publicKey, 1, 33));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "example.com/log/testdata",
                "example.com/log/testdata+33d7b496",
                "example.com/log/testdata+33d7b496+",
                "+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                // Another key's id, and ids of another form.
                "example.com/log/testdata+33d7b497+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+033d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+3d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata++AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                // Another name.
                "example.com/log/testdat+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                " example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\n",
                // Another type, an unknown type, a key cut short.
                "example.com/log/testdata+33d7b496+BOHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+AuHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkg==",
                // Another text for the same bytes.
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI-oO5xCFkkSx"
            })
    void whatIsNoVerifierKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }

    /** With such a key as its own, somebody could have one signature that is good for any text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void aPublicKeyOfSmallOrderIsRefused(String hex) {
        byte[] publicKey = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> new VerifierKey("a.example", KeyType.ED25519, publicKey))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a+b", "a\tb", "a\nb", "a\u00a0b", "a\u2003b", "a\u3000b", "a\u0085b", "a\u2028b", " "
            })
    void whatIsNoNameOfAKeyIsRefused(String name) {
        assertThatThrownBy(() -> KeyName.check(name)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SigningKey.generate(name, KeyType.ED25519, new SecureRandom()))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void noMessageShowsAPrivateKey() {
        List<String> wrong = new ArrayList<>();
        Random random = new Random(33);
        String seed = PRIVATE.substring(PRIVATE.lastIndexOf("+A") + 1);
        wrong.add(PRIVATE + "A");
        wrong.add(PRIVATE.substring(1));
        wrong.add(PRIVATE.replace("33d7b496", "33d7b497"));
        wrong.add(PRIVATE.replace("33d7b496", "33D7B496"));
        wrong.add(PRIVATE.replace("33d7b496+", ""));
        wrong.add(PRIVATE.replace("example.com/log/testdata+", ""));
        wrong.add(PRIVATE.replace("example.com/log/testdata", "example.com log"));
        wrong.add(PRIVATE.replace("+Ae", "+Be"));
        wrong.add(PRIVATE + " ");
        wrong.add(PRIVATE + "\n" + PRIVATE);
        // Parts in another order.
        wrong.add("PRIVATE+KEY+" + seed.replace('+', '/') + "+33d7b496+" + seed);
        wrong.add("PRIVATE+KEY+name+" + seed.replace('+', '/') + "+" + seed);
        wrong.add("PRIVATE+KEY+na me" + seed.replace('+', '/') + "+33d7b496+" + seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(PRIVATE);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, "+ =/\nAx".charAt(random.nextInt(7)));
                    default -> text.insert(at, "+ =/\nAx".charAt(random.nextInt(7)));
                }
            }
            wrong.add(text.toString());
        }
        for (String text : wrong) {
            refusedWithoutShowing(seed, () -> SigningKey.parse(text));
        }
        // A private key where a public one is asked for.
        refusedWithoutShowing(seed, () -> VerifierKey.parse(PRIVATE));
        assertThatThrownBy(() -> VerifierKey.parse(PRIVATE)).hasMessageContaining("private");
        assertThat(SigningKey.parse(PRIVATE).toString()).doesNotContain(seed.substring(2, 12));
    }

    private static void refusedWithoutShowing(String seed, Runnable parse) {
        try {
            parse.run();
        } catch (MalformedException e) {
            for (int at = 2; at + 6 <= seed.length(); at++) {
                assertThat(e.getMessage()).doesNotContain(seed.substring(at, at + 6));
            }
        }
    }

    @Test
    void aSignatureOfAnotherLengthDoesNotVerify() {
        SigningKey key = SigningKey.parse(PRIVATE);
        byte[] message = Utf8.encode("text\n");
        byte[] signature = key.sign(message);
        assertThat(key.verifierKey().verifies(message, signature)).isTrue();
        for (int length : new int[] {0, 1, 32, 63, 65, 128}) {
            assertThat(key.verifierKey().verifies(message, Arrays.copyOf(signature, length)))
                    .isFalse();
        }
    }

    /** The same point with the group order added to the number: RFC 8032 refuses it, or there were two signatures. */
    @Test
    void aSignatureHasNoSecondForm() {
        SigningKey key = SigningKey.parse(PRIVATE);
        byte[] message = Utf8.encode("text\n");
        byte[] signature = key.sign(message);
        byte[] order = HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            int sum = (signature[32 + i] & 0xff) + (order[i] & 0xff) + carry;
            signature[32 + i] = (byte) sum;
            carry = sum >>> 8;
        }
        assertThat(carry).isZero();
        assertThat(key.verifierKey().verifies(message, signature)).isFalse();
    }
}
