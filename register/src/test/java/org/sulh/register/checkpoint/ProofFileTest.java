package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

class ProofFileTest {
    private static final SmallLog LOG = SmallLog.published();
    private static final ProofFile PROOF = LOG.proof(5, 15);

    @Test
    void everyProofOfALogIsWrittenReadAndVerified() {
        for (int size = 1; size <= 15; size++) {
            for (int index = 0; index < size; index++) {
                ProofFile read = ProofFile.parse(LOG.proof(index, size).toBytes());
                assertThat(read.toBytes()).isEqualTo(LOG.proof(index, size).toBytes());
                SignedCheckpoint head = read.verify(LOG.entry(index), LOG.key());
                assertThat(head.checkpoint()).isEqualTo(LOG.checkpoint(size).checkpoint());
            }
        }
    }

    @Test
    void aProofFileIsWrittenAsTheFormatSays() {
        assertThat(LOG.proof(0, 1).toString()).isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\n" + LOG.checkpoint(1));
        ProofFile withExtra = new ProofFile(Optional.of(Utf8.encode("six")), 5, PROOF.hashes(), PROOF.checkpoint());
        assertThat(withExtra.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra c2l4\nindex 5\n"
                        + PROOF.hashes().getFirst().toBase64() + "\n")
                .endsWith("\n\n" + LOG.checkpoint(15));
        ProofFile read = ProofFile.parse(withExtra.toBytes());
        assertThat(read.extra()).hasValueSatisfying(extra -> assertThat(extra).isEqualTo(Utf8.encode("six")));
        assertThat(read).hasToString(withExtra.toString());
        ProofFile withNothing = new ProofFile(Optional.of(new byte[0]), 5, PROOF.hashes(), PROOF.checkpoint());
        assertThat(ProofFile.parse(withNothing.toBytes())).hasToString(withNothing.toString());
    }

    /** Extra data is the application's; whoever relies on it has to compare it with the entry. */
    @Test
    void extraDataIsNotProven() {
        ProofFile lying = new ProofFile(Optional.of(Utf8.encode("sex")), 5, PROOF.hashes(), PROOF.checkpoint());
        assertThat(lying.verify(Utf8.encode("six"), LOG.key()).size()).isEqualTo(15);
    }

    @Test
    void whatIsNoProofFileIsRefused() {
        String right = PROOF.toString();
        String head = "c2sp.org/tlog-proof@v1\nindex 5\n";
        String rest = right.substring(head.length());
        String hash = PROOF.hashes().getFirst().toBase64();
        assertThat(right).startsWith(head);
        List<String> wrong = new ArrayList<>(List.of(
                "",
                "\n\n",
                rest,
                "index 5\n" + rest,
                "c2sp.org/tlog-proof@v2\nindex 5\n" + rest,
                " " + right,
                "\n" + right,
                "\uFEFF" + right,
                right.replace("\n", "\r\n"),
                "c2sp.org/tlog-proof@v1\n" + rest,
                "c2sp.org/tlog-proof@v1 \nindex 5\n" + rest,
                head.replace("index 5", "index"),
                head.replace("index 5", "index 05") + rest,
                head.replace("index 5", "index -5") + rest,
                head.replace("index 5", "index +5") + rest,
                head.replace("index 5", "index  5") + rest,
                head.replace("index 5", "index 5 ") + rest,
                head.replace("index 5", "index 9223372036854775808") + rest,
                head.replace("index 5", "Index 5") + rest,
                head + "index 5\n" + rest,
                // Extra data twice, after the index, of another form, without its space.
                head.replace("index", "extra c2l4\nextra c2l4\nindex") + rest,
                head + "extra c2l4\n" + rest,
                head.replace("index", "extra c2l\nindex") + rest,
                head.replace("index", "extra c2l5=\nindex") + rest,
                head.replace("index", "extra\nindex") + rest,
                head.replace("index", "extrac2l4\nindex") + rest,
                // Hashes of another length or form.
                head + "AAAA\n" + rest,
                head + " " + rest,
                head + hash.substring(0, 43) + "\n" + rest,
                head + hash + " \n" + rest,
                head + hash + hash + "\n" + rest,
                // No hashes at all, so that the line of the checkpoint follows at once; no blank line.
                head + LOG.checkpoint(15),
                right.replaceFirst("\n\n", "\n"),
                right.replaceFirst("\n\n", "\n\n\n"),
                // No checkpoint, or one that nobody signed.
                right.substring(0, right.indexOf("\n\n") + 2),
                right.substring(0, right.indexOf("\n\n") + 1),
                right.substring(0, right.indexOf("\n\n—") + 2),
                right.substring(0, right.length() - 1),
                right + "\n",
                right + "more\n"));
        for (String text : wrong) {
            byte[] bytes = Utf8.encode(text);
            assertThatThrownBy(() -> ProofFile.parse(bytes).verify(Utf8.encode("six"), LOG.key()))
                    .as("%s", text)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aProofHasAtMost63Hashes() {
        List<Hash> hashes = Collections.nCopies(63, LOG.root(1));
        ProofFile longest = new ProofFile(Optional.empty(), 0, hashes, PROOF.checkpoint());
        assertThat(ProofFile.parse(longest.toBytes())).hasToString(longest.toString());
        byte[] longer = Utf8.encode(longest.toString().replaceFirst("index 0\n", "index 0\n" + LOG.root(1) + "\n"));
        assertThatThrownBy(() -> ProofFile.parse(longer)).isInstanceOf(MalformedException.class);
    }

    @Test
    void anEntryThatDoesNotStandThereIsNotProven() {
        List<ProofFile> wrong = new ArrayList<>();
        for (long index : new long[] {0, 4, 6, 14, 15, 16, 5 | 1L << 40, Long.MAX_VALUE}) {
            wrong.add(new ProofFile(Optional.empty(), index, PROOF.hashes(), PROOF.checkpoint()));
        }
        for (int i = 0; i < PROOF.hashes().size(); i++) {
            List<Hash> dropped = new ArrayList<>(PROOF.hashes());
            dropped.remove(i);
            wrong.add(new ProofFile(Optional.empty(), 5, dropped, PROOF.checkpoint()));
            List<Hash> added = new ArrayList<>(PROOF.hashes());
            added.add(i, LOG.root(2));
            wrong.add(new ProofFile(Optional.empty(), 5, added, PROOF.checkpoint()));
        }
        for (int size = 0; size < 15; size++) {
            wrong.add(new ProofFile(
                    Optional.empty(), 5, PROOF.hashes(), LOG.checkpoint(size).note()));
        }
        for (ProofFile proof : wrong) {
            ProofFile read = ProofFile.parse(proof.toBytes());
            assertThatThrownBy(() -> read.verify(Utf8.encode("six"), LOG.key()))
                    .as("%s", proof)
                    .isInstanceOf(ForgedException.class);
        }
        for (String entry : List.of("", "five", "seven", "six ", "Six")) {
            assertThatThrownBy(() -> PROOF.verify(Utf8.encode(entry), LOG.key()))
                    .isInstanceOf(ForgedException.class);
        }
    }

    @Test
    void aProofUnderACheckpointOfAnotherLogOrKeyIsRefused() {
        SigningKey other = SigningKey.generate("other.example", KeyType.ED25519, new SecureRandom());
        SigningKey sameName = SigningKey.generate(LOG.key().name(), KeyType.ED25519, new SecureRandom());
        for (SigningKey key : List.of(other, sameName)) {
            SmallLog copy = new SmallLog(key, SmallLog.FIFTEEN);
            assertThat(copy.proof(5, 15).verify(Utf8.encode("six"), copy.key()).size())
                    .isEqualTo(15);
            assertThatThrownBy(() -> copy.proof(5, 15).verify(Utf8.encode("six"), LOG.key()))
                    .isInstanceOf(ForgedException.class);
        }
    }

    @Test
    void noBitOfAProofFileCanBeFlippedUnseen() {
        byte[] bytes = PROOF.toBytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ProofFile.parse(flipped).verify(Utf8.encode("six"), LOG.key()))
                    .as("bit %d", bit)
                    .isInstanceOfAny(MalformedException.class, ForgedException.class);
        }
    }
}
