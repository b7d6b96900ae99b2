package org.sulh.register.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Signed notes, those that are published among them. */
class NoteTest {
    private static final VerifierKey KEY =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final VerifierKey WITNESS = VerifierKey.parse(KeysTest.WITNESS);

    private static final String COSIGNED = """
            rome2026h1.example.org
            300
            lCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=

            — witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4LGvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==
            """;

    private static final SigningKey SIGNER = SigningKey.parse(KeysTest.PRIVATE);

    @Test
    void thePublishedNoteVerifies() {
        Note note = Note.parse(Utf8.encode(NOTE));
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verify(List.of(KEY))).containsOnlyKeys(KEY);
        assertThat(note.toString()).isEqualTo(NOTE);
    }

    @Test
    void thePublishedCosignatureVerifiesAndGivesItsTime() {
        Note note = Note.parse(Utf8.encode(COSIGNED));
        NoteSignature line = note.verify(List.of(WITNESS)).get(WITNESS);
        assertThat(line).isNotNull();
        assertThat(Cosignature.time(line)).isEqualTo(Instant.ofEpochSecond(0x69546780L));
        assertThat(note.toString()).isEqualTo(COSIGNED);
    }

    @Test
    void noBitOfASignedNoteCanBeFlippedUnseen() {
        assertNoBitCanBeFlippedUnseen(NOTE, List.of(KEY));
        assertNoBitCanBeFlippedUnseen(COSIGNED, List.of(WITNESS));
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        Note signed = Note.sign("origin.example/Tür\n5\n\ntext\n", SIGNER);
        Note both = signed.with(Cosignature.sign(witness, signed.text(), Instant.ofEpochSecond(1_762_400_000)));
        assertNoBitCanBeFlippedUnseen(both.toString(), List.of(SIGNER.verifierKey(), witness.verifierKey()));
    }

    /** Whatever a flipped bit gives, not all of the keys have signed it. */
    private static void assertNoBitCanBeFlippedUnseen(String note, Collection<VerifierKey> keys) {
        byte[] bytes = Utf8.encode(note);
        assertThat(Note.parse(bytes).verify(keys)).hasSize(keys.size());
        int refused = 0;
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(Note.parse(flipped).verify(keys))
                        .as("bit %d of %s", bit, note)
                        .hasSizeLessThan(keys.size());
            } catch (MalformedException | ForgedException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4 * bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n— example.com/foo Uw2QOkn8\n",
                "— example.com/foo Uw2QOkn8\n",
                "text\n\n— example.com/foo Uw2QOkn8",
                "text\n\n\n— example.com/foo Uw2QOkn8\n\n",
                "text\n\n- example.com/foo Uw2QOkn8\n",
                "text\n\n– example.com/foo Uw2QOkn8\n",
                "text\n\n—example.com/foo Uw2QOkn8\n",
                "text\n\n—  example.com/foo Uw2QOkn8\n",
                "text\n\n— example.com/foo  Uw2QOkn8\n",
                "text\n\n— example.com/foo Uw2QOkn8 \n",
                "text\n\n— example.com/foo\tUw2QOkn8\n",
                "text\n\n— Uw2QOkn8\n",
                "text\n\n—  Uw2QOkn8\n",
                "text\n\n— example.com/foo\n",
                "text\n\n— example.com/foo \n",
                "text\n\n— example.com+foo Uw2QOkn8\n",
                "text\n\n— example.com foo Uw2QOkn8\n",
                "text\n\n— example.com\u00a0foo Uw2QOkn8\n",
                // Four bytes are an id without a signature.
                "text\n\n— example.com/foo Uw2QOg==\n",
                // The same bytes in other letters: unused bits, no padding.
                "text\n\n— example.com/foo Uw2QOkl=\n",
                "text\n\n— example.com/foo Uw2QOkn8sg\n",
                "text\n\n— example.com/foo Uw2QOkn8sh==\n",
                // Line ends of other systems.
                "text\n\n— example.com/foo Uw2QOkn8\r\n",
                "text\r\n\r\n— example.com/foo Uw2QOkn8\r\n",
                "text\n\n— example.com/foo Uw2QOkn8\r— example.com/foo Uw2QOkn8\n",
                // One good line and one that is none.
                "text\n\n— example.com/foo Uw2QOkn8\nmore text\n",
            })
    void whatIsNoSignedNoteIsRefused(String text) {
        assertThatThrownBy(() -> Note.parse(Utf8.encode(text))).isInstanceOf(MalformedException.class);
    }

    @Test
    void controlCharactersAreRefusedWhereverTheyStand() {
        for (char c = 0; c < ' '; c++) {
            if (c == '\n') {
                continue;
            }
            for (int at = 0; at <= NOTE.length(); at++) {
                String changed = NOTE.substring(0, at) + c + NOTE.substring(at);
                assertThatThrownBy(() -> Note.parse(Utf8.encode(changed))).isInstanceOf(MalformedException.class);
            }
            String text = "a" + c + "b\n";
            assertThatThrownBy(() -> Note.sign(text, SIGNER)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void damagedUtf8AndHalfSurrogatePairsAreRefused() {
        byte[] bytes = Utf8.encode(NOTE);
        bytes[3] = (byte) 0xff;
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Note.sign("half \uD800\n", SIGNER)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Note.sign("no newline", SIGNER)).isInstanceOf(MalformedException.class);
    }

    @Test
    void theTextEndsAtTheLastBlankLine() {
        for (String text :
                List.of("a\n\nb\n", "a\n\n\n\nb\n", "\n\nb\n", "a\n\n", "\n", "a\n\n— a.example Uw2QOkn8\n")) {
            Note note = Note.sign(text, SIGNER);
            Note read = Note.parse(note.toBytes());
            assertThat(read.text()).isEqualTo(text);
            assertThat(read).isEqualTo(note);
            assertThat(read.verify(List.of(SIGNER.verifierKey()))).hasSize(1);
        }
    }

    @Test
    void signaturesOfUnknownKeysArePassedOverEvenUnderAKnownNameOrId() {
        NoteSignature good = Note.sign("text\n", SIGNER).signatures().getFirst();
        SigningKey stranger = SigningKey.generate(SIGNER.verifierKey().name(), KeyType.ED25519, new SecureRandom());
        NoteSignature sameName = Note.sign("text\n", stranger).signatures().getFirst();
        NoteSignature sameId = new NoteSignature("stranger.example", good.keyId(), new byte[64]);
        NoteSignature unknownKind = new NoteSignature("stranger.example", new KeyId(7), new byte[2420]);
        List<VerifierKey> known = List.of(SIGNER.verifierKey());
        assertThat(new Note("text\n", List.of(sameName, sameId, unknownKind, good)).verify(known))
                .containsOnlyKeys(SIGNER.verifierKey());
        assertThat(new Note("text\n", List.of(sameName, sameId, unknownKind)).verify(known))
                .isEmpty();
        assertThat(new Note("text\n", List.of(good)).verify(List.of())).isEmpty();
    }

    @Test
    void aBadSignatureOfAKnownKeyRejectsTheWholeNote() {
        SigningKey second = SigningKey.generate("second.example", KeyType.ED25519, new SecureRandom());
        NoteSignature good = Note.sign("text\n", SIGNER).signatures().getFirst();
        NoteSignature bad = Note.sign("other text\n", second).signatures().getFirst();
        List<VerifierKey> known = List.of(SIGNER.verifierKey(), second.verifierKey());
        for (List<NoteSignature> lines : List.of(List.of(good, bad), List.of(bad, good), List.of(bad))) {
            assertThatThrownBy(() -> new Note("text\n", lines).verify(known))
                    .isInstanceOf(ForgedException.class)
                    .hasMessageContaining("second.example");
        }
        NoteSignature again = new NoteSignature(good.name(), good.keyId(), new byte[64]);
        assertThatThrownBy(() -> new Note("text\n", List.of(good, again)).verify(known))
                .isInstanceOf(ForgedException.class);
    }

    /** Of a log's key, what a witness signs is not a signature, and the other way round. */
    @Test
    void aKeyOfOneTypeDoesNotVerifyWhatTheOtherTypeSigns() {
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        VerifierKey key = witness.verifierKey();
        NoteSignature plain = new NoteSignature(key.name(), key.id(), witness.sign(Utf8.encode("text\n")));
        assertThatThrownBy(() -> new Note("text\n", List.of(plain)).verify(List.of(key)))
                .isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> Cosignature.sign(SIGNER, "text\n", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manySignaturesAreAcceptedUpToALimit() {
        List<NoteSignature> lines = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            SigningKey key = SigningKey.generate("signer-" + i + ".example", KeyType.ED25519, new SecureRandom());
            keys.add(key.verifierKey());
            lines.add(Note.sign("text\n", key).signatures().getFirst());
            if (i == 0 || i == 15 || i == 16 || i == 99) {
                Note note = Note.parse(new Note("text\n", lines).toBytes());
                assertThat(note.verify(keys)).hasSize(i + 1);
            }
        }
        Note full = new Note("text\n", lines);
        NoteSignature oneMore = Note.sign("text\n", SIGNER).signatures().getFirst();
        assertThatThrownBy(() -> full.with(oneMore)).isInstanceOf(MalformedException.class);
        byte[] bytes = Utf8.encode(full + oneMore.toString() + "\n");
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Note("text\n", List.of())).isInstanceOf(MalformedException.class);
    }

    @Test
    void aNoteTooLongToBeOneIsRefusedBeforeItIsRead() {
        byte[] bytes = new byte[1_000_001];
        Arrays.fill(bytes, (byte) '\n');
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aLineOfTheSameKeyIsReplacedAndOthersStay() {
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        Note note = Note.sign("text\n", SIGNER);
        Note first = note.with(Cosignature.sign(witness, note.text(), Instant.ofEpochSecond(1)));
        Note second = first.with(Cosignature.sign(witness, note.text(), Instant.ofEpochSecond(2)));
        assertThat(second.signatures()).hasSize(2).startsWith(note.signatures().getFirst());
        NoteSignature line = second.verify(List.of(witness.verifierKey())).get(witness.verifierKey());
        assertThat(line).isNotNull();
        assertThat(Cosignature.time(line)).isEqualTo(Instant.ofEpochSecond(2));
    }

    /** A witness may sign any number as its time; one that is no time is no cosignature. */
    @Test
    void aCosignatureOfATimeThatIsNoneIsRefused() {
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        for (long seconds : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Instant.MAX.getEpochSecond() + 1}) {
            byte[] message = Utf8.encode("cosignature/v1\ntime " + seconds + "\ntext\n");
            byte[] blob = ByteBuffer.allocate(72)
                    .putLong(seconds)
                    .put(witness.sign(message))
                    .array();
            VerifierKey key = witness.verifierKey();
            Note note = new Note("text\n", List.of(new NoteSignature(key.name(), key.id(), blob)));
            assertThatThrownBy(() -> note.verify(List.of(key)).values().forEach(Cosignature::time))
                    .isInstanceOf(ForgedException.class);
        }
    }

    @Test
    void aCosignatureOfAnotherLengthDoesNotVerify() {
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        VerifierKey key = witness.verifierKey();
        byte[] right =
                Cosignature.sign(witness, "text\n", Instant.ofEpochSecond(5)).signature();
        for (int length : new int[] {1, 8, 64, 71, 73}) {
            Note note =
                    new Note("text\n", List.of(new NoteSignature(key.name(), key.id(), Arrays.copyOf(right, length))));
            assertThatThrownBy(() -> note.verify(List.of(key))).isInstanceOf(ForgedException.class);
        }
    }
}
