package org.sulh.register.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

class EntryBundleTest {
    @Test
    void anEntryStandsAfterItsLengthInTwoBytes() {
        EntryBundle bundle = EntryBundle.of(List.of(Utf8.encode("one"), new byte[0], new byte[258]));
        byte[] expected = new byte[2 + 3 + 2 + 2 + 258];
        System.arraycopy(new byte[] {0, 3, 'o', 'n', 'e', 0, 0, 1, 2}, 0, expected, 0, 9);
        assertThat(bundle.toBytes()).isEqualTo(expected);
        assertThat(bundle.size()).isEqualTo(expected.length);
        assertThat(bundle.width()).isEqualTo(3);
    }

    @Test
    void entriesOfEveryLengthAreReadBack() {
        Random random = new Random(65535);
        List<byte[]> entries = new ArrayList<>();
        for (int length : new int[] {0, 0, 1, 2, 255, 256, 257, 32_767, 32_768, 65_534, 65_535, 0}) {
            byte[] entry = new byte[length];
            random.nextBytes(entry);
            entries.add(entry);
        }
        while (entries.size() < 256) {
            byte[] entry = new byte[random.nextInt(300)];
            random.nextBytes(entry);
            entries.add(entry);
        }
        EntryBundle whole = EntryBundle.of(entries);
        EntryBundle read = EntryBundle.parse(whole.toBytes(), 256);
        for (int i = 0; i < 256; i++) {
            assertThat(read.entry(i)).isEqualTo(entries.get(i));
        }
        for (int width : new int[] {0, 1, 12, 255, 256}) {
            EntryBundle first = read.first(width);
            assertThat(first.toBytes())
                    .isEqualTo(EntryBundle.of(entries.subList(0, width)).toBytes());
            assertThat(first.width()).isEqualTo(width);
        }
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefused() {
        assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[65_536]))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.of(Collections.nCopies(257, new byte[0])))
                .isInstanceOf(MalformedException.class);
        for (int width : new int[] {257, Integer.MAX_VALUE, -1, -2, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> EntryBundle.parse(new byte[514], width)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aBundleCutShortOrWithMoreBehindItIsRefused() {
        byte[] bytes = EntryBundle.of(List.of(Utf8.encode("one"), new byte[0], Utf8.encode("three")))
                .toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EntryBundle.parse(cut, 3)).isInstanceOf(MalformedException.class);
        }
        for (int more = 1; more < 5; more++) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + more);
            assertThatThrownBy(() -> EntryBundle.parse(longer, 3)).isInstanceOf(MalformedException.class);
        }
        for (int width : new int[] {0, 1, 2, 4, 256}) {
            assertThatThrownBy(() -> EntryBundle.parse(bytes, width)).isInstanceOf(MalformedException.class);
        }
    }

    /** A changed length moves every entry behind it, or is refused; it never gives the same entries. */
    @Test
    void aFlippedBitIsSeenInTheHashesOrRefused() {
        byte[] bytes = EntryBundle.of(List.of(Utf8.encode("one"), new byte[0], Utf8.encode("three"), new byte[300]))
                .toBytes();
        Hash root = root(bytes);
        int refused = 0;
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(root(flipped)).isNotEqualTo(root);
            } catch (MalformedException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(40);
    }

    private static Hash root(byte[] bytes) {
        TreeEdge edge = new TreeEdge();
        EntryBundle.parse(bytes, 4).appendTo(edge, (level, index, row) -> {});
        return edge.root();
    }

    @Test
    void theEntriesFromOnePositionToAnotherAreAppendedWithTheirHashes() {
        EntryBundle bundle = EntryBundle.of(List.of(Utf8.encode("one"), new byte[0], Utf8.encode("three")));
        TreeEdge edge = new TreeEdge();
        bundle.appendTo(1, 3, edge, (level, index, row) -> {});
        assertThat(edge.size()).isEqualTo(2);
        assertThat(edge.partial(0).hash(0)).isEqualTo(new TreeHasher().leaf(new byte[0]));
        assertThat(edge.partial(0).hash(1)).isEqualTo(new TreeHasher().leaf(Utf8.encode("three")));
    }

    @Test
    void whoeverGetsBytesCannotChangeTheBundle() {
        byte[] bytes = {0, 1, 'a'};
        EntryBundle bundle = EntryBundle.parse(bytes, 1);
        bytes[2] = 'b';
        bundle.toBytes()[2] = 'c';
        bundle.entry(0)[0] = 'd';
        assertThat(bundle.entry(0)).isEqualTo(new byte[] {'a'});
    }
}
