package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.Note;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

class CheckpointTest {
    private static final String PUBLISHED = """
            example.com/log/testdata
            15
            rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

            — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
            """;

    private static final String COSIGNED = """
            rome2026h1.example.org
            300
            lCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=

            — witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4LGvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==
            """;

    private static final VerifierKey WITNESS =
            VerifierKey.parse("witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN");

    private static final String ROOT = "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=";

    @Test
    void theFifteenEntriesGiveThePublishedCheckpointByteForByte() {
        SmallLog log = SmallLog.published();
        assertThat(log.checkpoint(15)).hasToString(PUBLISHED);
        SignedCheckpoint read = SignedCheckpoint.verify(Utf8.encode(PUBLISHED), log.key());
        assertThat(read.checkpoint()).isEqualTo(new Checkpoint(log.key().name(), 15, log.root(15)));
        assertThat(read.toBytes()).isEqualTo(Utf8.encode(PUBLISHED));
        assertThat(read.logKey()).isEqualTo(log.key());
    }

    @Test
    void thePublishedCosignedCheckpointIsReadAndCounts() {
        Note note = Note.parse(Utf8.encode(COSIGNED));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("rome2026h1.example.org");
        assertThat(checkpoint.size()).isEqualTo(300);
        assertThat(checkpoint.toText()).isEqualTo(note.text());
        Policy.Cosigned cosigned = Policy.of(List.of(WITNESS), 1).check(note);
        assertThat(cosigned.isMet()).isTrue();
        assertThat(cosigned.medianTime()).contains(Instant.parse("2025-12-31T00:00:00Z"));
    }

    @Test
    void theSizesFromNothingToTheGreatestAreWrittenAndRead() {
        for (long size : new long[] {0, 1, 9, 10, 256, Long.MAX_VALUE}) {
            Checkpoint checkpoint = new Checkpoint("log.example/a", size, TreeHasher.EMPTY_ROOT);
            assertThat(Checkpoint.parse(checkpoint.toText())).isEqualTo(checkpoint);
        }
        assertThatThrownBy(() -> new Checkpoint("log.example/a", -1, TreeHasher.EMPTY_ROOT))
                .isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "log.example\n15\n" + ROOT,
                "log.example\n15\n",
                "log.example\n15\n\n",
                "log.example\n15\n" + ROOT + "\n\n",
                "log.example\n15\n" + ROOT + "\nextension\n",
                "\n15\n" + ROOT + "\n",
                "log example\n15\n" + ROOT + "\n",
                "log+example\n15\n" + ROOT + "\n",
                "log.example\n015\n" + ROOT + "\n",
                "log.example\n-1\n" + ROOT + "\n",
                "log.example\n+1\n" + ROOT + "\n",
                "log.example\n\n" + ROOT + "\n",
                "log.example\n1 \n" + ROOT + "\n",
                "log.example\n9223372036854775808\n" + ROOT + "\n",
                "log.example\n18446744073709551615\n" + ROOT + "\n",
                "log.example\n15\n AAAA\n",
                "log.example\n15\nAAAA\n",
                "log.example\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383ct=\n",
                "log.example\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs\n",
                "log.example\r\n15\r\n" + ROOT + "\r\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void onlyTheLogsOwnKeyUnderItsOwnNameMakesACheckpoint() {
        SmallLog log = SmallLog.published();
        byte[] bytes = log.checkpoint(3).toBytes();
        SigningKey other = SigningKey.generate("other.example", KeyType.ED25519, new SecureRandom());
        SigningKey sameName = SigningKey.generate(log.key().name(), KeyType.ED25519, new SecureRandom());
        assertThatThrownBy(() -> SignedCheckpoint.verify(bytes, other.verifierKey()))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("other.example");
        assertThatThrownBy(() -> SignedCheckpoint.verify(bytes, sameName.verifierKey()))
                .isInstanceOf(ForgedException.class);
        // A key that signs for another log than the one it is named after.
        byte[] foreign = SignedCheckpoint.sign(new Checkpoint("third.example", 3, log.root(3)), other)
                .toBytes();
        assertThatThrownBy(() -> SignedCheckpoint.verify(foreign, other.verifierKey()))
                .isInstanceOf(ForgedException.class);
        // A witness saw it, and the log did not sign it.
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        String text = log.checkpoint(3).checkpoint().toText();
        Note cosignedOnly = new Note(text, List.of(Cosignature.sign(witness, text, Instant.EPOCH)));
        assertThatThrownBy(() -> SignedCheckpoint.verify(cosignedOnly.toBytes(), log.key()))
                .isInstanceOf(ForgedException.class);
    }

    @Test
    void noBitOfASignedCheckpointCanBeFlippedUnseen() {
        SmallLog log = SmallLog.published();
        byte[] bytes = log.checkpoint(15).toBytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SignedCheckpoint.verify(flipped, log.key()))
                    .as("bit %d", bit)
                    .isInstanceOfAny(MalformedException.class, ForgedException.class);
        }
    }

    @Test
    void aCosignedCheckpointStaysTheLogsOwn() {
        SmallLog log = SmallLog.published();
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        SignedCheckpoint head = log.checkpoint(7);
        SignedCheckpoint cosigned =
                head.with(Cosignature.sign(witness, head.note().text(), Instant.ofEpochSecond(1_762_400_000)));
        SignedCheckpoint read = SignedCheckpoint.verify(cosigned.toBytes(), log.key());
        assertThat(read.checkpoint()).isEqualTo(head.checkpoint());
        assertThat(read.note().signatures()).hasSize(2);
        assertThat(Policy.of(List.of(witness.verifierKey()), 1)
                        .check(read.note())
                        .times())
                .containsValue(Instant.ofEpochSecond(1_762_400_000));
    }
}
