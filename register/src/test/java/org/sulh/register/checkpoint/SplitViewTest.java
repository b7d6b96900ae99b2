package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Two pasts of one log, and what looks like them. */
class SplitViewTest {
    private static final SmallLog LOG = SmallLog.published();
    /** The same log with its fourth entry changed. */
    private static final SmallLog FORK = fork(3);

    private static SmallLog fork(int at) {
        List<String> entries = new ArrayList<>(SmallLog.FIFTEEN);
        entries.set(at, "another");
        return new SmallLog(SmallLog.PUBLISHED, entries);
    }

    private static SplitView view(SmallLog earlier, int oldSize, SmallLog later, int size) {
        return new SplitView(
                earlier.checkpoint(oldSize).note(),
                later.checkpoint(size).note(),
                oldSize == size ? List.of() : later.past(oldSize, size));
    }

    @Test
    void twoCheckpointsOfOneSizeWithDifferentRootsProveIt() {
        for (int size = 4; size <= 15; size++) {
            SplitView read = SplitView.parse(view(LOG, size, FORK, size).toBytes());
            assertThat(read.verify(LOG.key()))
                    .containsExactly(
                            LOG.checkpoint(size).checkpoint(),
                            FORK.checkpoint(size).checkpoint());
        }
    }

    @Test
    void twoCheckpointsOfDifferentSizesAndWhatTheLaterHeldProveIt() {
        for (int at = 0; at < 15; at++) {
            SmallLog fork = fork(at);
            for (int oldSize = at + 1; oldSize < 15; oldSize++) {
                for (int size = oldSize + 1; size <= 15; size++) {
                    SplitView view = view(LOG, oldSize, fork, size);
                    SplitView read = SplitView.parse(view.toBytes());
                    assertThat(read).isEqualTo(view).hasToString(view.toString());
                    assertThat(read.verify(LOG.key()))
                            .containsExactly(
                                    LOG.checkpoint(oldSize).checkpoint(),
                                    fork.checkpoint(size).checkpoint());
                }
            }
        }
    }

    @Test
    void aLogThatOnlyGrewIsNeverAccused() {
        for (int oldSize = 0; oldSize <= 6; oldSize++) {
            for (int size = 0; size <= 6; size++) {
                List<List<Hash>> pasts = new ArrayList<>(List.of(List.of(), List.of(FORK.root(5))));
                for (int otherOld = 1; otherOld <= 6; otherOld++) {
                    for (int other = otherOld; other <= 6; other++) {
                        pasts.add(LOG.past(otherOld, other));
                        pasts.add(FORK.past(otherOld, other));
                        List<Hash> mixed = new ArrayList<>(LOG.past(otherOld, other));
                        mixed.set(0, FORK.root(otherOld));
                        pasts.add(mixed);
                    }
                }
                for (List<Hash> past : pasts) {
                    SplitView view = new SplitView(
                            LOG.checkpoint(oldSize).note(), LOG.checkpoint(size).note(), past);
                    assertThatThrownBy(() -> view.verify(LOG.key()))
                            .as("%d, %d, %s", oldSize, size, past)
                            .isInstanceOf(ForgedException.class)
                            .hasMessageContaining("proves nothing");
                }
            }
        }
    }

    @Test
    void cosignaturesOfDifferentWitnessesAreNoTwoPasts() {
        SigningKey witness = SigningKey.generate("w.example", KeyType.COSIGNATURE, new SecureRandom());
        SignedCheckpoint head = LOG.checkpoint(8);
        SignedCheckpoint cosigned =
                head.with(Cosignature.sign(witness, head.note().text(), Instant.EPOCH));
        assertThatThrownBy(() -> new SplitView(head.note(), cosigned.note(), List.of()).verify(LOG.key()))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("proves nothing");
        SplitView real = new SplitView(cosigned.note(), FORK.checkpoint(8).note(), List.of());
        assertThat(SplitView.parse(real.toBytes()).verify(LOG.key())).hasSize(2);
    }

    @Test
    void theCheckpointsOfTwoLogsOrKeysAreNoTwoPasts() {
        SigningKey sameName = SigningKey.generate(LOG.key().name(), KeyType.ED25519, new SecureRandom());
        SigningKey other = SigningKey.generate("other.example", KeyType.ED25519, new SecureRandom());
        for (SigningKey key : List.of(sameName, other)) {
            SmallLog stranger = new SmallLog(key, List.of("a", "b", "c", "d", "e"));
            for (SplitView view : List.of(
                    view(LOG, 5, stranger, 5),
                    view(stranger, 5, LOG, 5),
                    view(LOG, 3, stranger, 5),
                    view(stranger, 3, FORK, 5))) {
                assertThatThrownBy(() -> view.verify(LOG.key())).isInstanceOf(ForgedException.class);
            }
        }
    }

    @Test
    void checkpointsInTheWrongOrderProveNothing() {
        SplitView turned =
                new SplitView(FORK.checkpoint(12).note(), LOG.checkpoint(6).note(), FORK.past(6, 12));
        assertThatThrownBy(() -> turned.verify(LOG.key())).isInstanceOf(ForgedException.class);
    }

    @Test
    void noBitOfAProofCanBeFlippedUnseen() {
        for (SplitView view : List.of(view(LOG, 7, FORK, 7), view(LOG, 6, FORK, 15))) {
            byte[] bytes = view.toBytes();
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertThatThrownBy(() -> SplitView.parse(flipped).verify(LOG.key()))
                        .as("bit %d", bit)
                        .isInstanceOfAny(MalformedException.class, ForgedException.class);
            }
        }
    }

    @Test
    void whatIsNotWrittenAsAProofIsRefused() {
        String right = view(LOG, 6, FORK, 15).toString();
        String first = "sulh-split-view@v1\n";
        assertThat(right).startsWith(first);
        for (String wrong : List.of(
                "",
                "\n\n\n\n\n\n\n\n",
                right.substring(first.length()),
                right.replace("@v1", "@v2"),
                "\n" + right,
                right.replace("\n", "\r\n"),
                right.replaceFirst("\n\n", "\n"),
                right.replaceFirst("\n\n", "\n\n\n"),
                right.replaceFirst("\n\n", "\n\n\n\n"),
                right + "\n",
                right + "\n\n",
                right.substring(0, right.length() - 1),
                right.substring(0, right.lastIndexOf("\n\n")),
                first + "AAAA\n" + right.substring(first.length()),
                first + "past 6\n" + right.substring(first.length()))) {
            byte[] bytes = Utf8.encode(wrong);
            assertThatThrownBy(() -> SplitView.parse(bytes).verify(LOG.key()))
                    .as("%s", wrong)
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aProofIsKnownByItsFirstLine() {
        assertThat(SplitView.isOne(view(LOG, 7, FORK, 7).toBytes())).isTrue();
        assertThat(SplitView.isOne(LOG.proof(1, 7).toBytes())).isFalse();
        assertThat(SplitView.isOne(Utf8.encode("sulh-split-view@v1"))).isFalse();
        assertThat(SplitView.isOne(new byte[0])).isFalse();
    }
}
