package org.sulh.register.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.register.merkle.ConsistencyProof;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.wire.MalformedException;

class LogReaderTest {
    private static final long[] SIZES = {1, 2, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, 66_000};

    @Test
    void aLogIsReadAtEverySizeThatItHad() {
        MemorySource source = new MemorySource();
        Map<Long, Hash> roots = new HashMap<>();
        Random random = new Random(70_000);
        for (long size : SIZES) {
            roots.put(size, source.grow(size).root());
        }
        for (long size : SIZES) {
            LogReader reader = new LogReader(source, size);
            Hash root = reader.tree().root();
            assertThat(root).isEqualTo(roots.get(size));
            for (int i = 0; i < 50; i++) {
                long index = i == 0 ? 0 : i == 1 ? size - 1 : random.nextLong(size);
                assertThat(reader.getEntry(index)).isEqualTo(MemorySource.entry(index));
                Hash leaf = new TreeHasher().leaf(MemorySource.entry(index));
                assertThat(reader.tree().inclusion(index).verifies(leaf, root)).isTrue();
            }
            for (long oldSize : SIZES) {
                Hash oldRoot = roots.get(oldSize);
                if (oldSize <= size && oldRoot != null) {
                    ConsistencyProof proof = reader.tree().consistency(oldSize);
                    assertThat(proof.verifies(oldRoot, root)).isTrue();
                }
            }
        }
    }

    @Test
    void whatHasOutgrownItsPartialFormIsReadFromTheWhole() {
        MemorySource source = new MemorySource();
        Hash root = source.grow(300).root();
        source.grow(70_000);
        source.files.keySet().removeIf(path -> path.contains(".p/"));
        LogReader reader = new LogReader(source, 300);
        assertThat(reader.tree().root()).isEqualTo(root);
        assertThat(reader.getEntry(299)).isEqualTo(MemorySource.entry(299));
        assertThat(reader.getBundle(new LogPath(LogPath.ENTRIES, 1, 44)).width())
                .isEqualTo(44);
        assertThatThrownBy(() -> new LogReader(source, 70_000).tree().root())
                .isInstanceOf(MalformedException.class)
                .hasMessageMatching("tile/[0-2]/\\d+\\.p/\\d+ is missing");
        assertThatThrownBy(() -> new LogReader(source, 70_000).getEntry(69_999))
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/entries/273.p/112 is missing");
    }

    @Test
    void aFileOfAnotherLengthIsRefusedByName() {
        MemorySource source = new MemorySource().grow(300);
        Map.copyOf(source.files).forEach((path, bytes) -> {
            LogPath place = LogPath.parse(path);
            for (int length : new int[] {0, bytes.length - 1, bytes.length + 1, bytes.length + 32}) {
                source.files.put(path, Arrays.copyOf(bytes, length));
                LogReader reader = new LogReader(source, 300);
                assertThatThrownBy(() -> {
                            if (place.level() == LogPath.ENTRIES) {
                                reader.getBundle(place);
                            } else {
                                reader.getRow(place);
                            }
                        })
                        .as("%s with %d bytes", path, length)
                        .isInstanceOf(MalformedException.class)
                        .hasMessageStartingWith(path);
            }
            source.files.put(path, bytes);
        });
    }

    @Test
    void anEntryBeyondTheSizeIsNotRead() {
        LogReader reader = new LogReader(new MemorySource().grow(300), 299);
        for (long index : new long[] {-1, 299, 300, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> reader.getEntry(index)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
