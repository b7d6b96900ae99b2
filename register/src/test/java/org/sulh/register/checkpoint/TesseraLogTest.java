package org.sulh.register.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.EvaluationData;

/** A log that another implementation wrote: 15 entries, and its files at every size on the way. */
class TesseraLogTest {
    @Test
    void everyCheckpointTileAndBundleOfAnotherImplementationIsMadeByteForByte() throws IOException {
        Path folder = EvaluationData.folder("tessera-log");
        LogReader reader = new LogReader(new FolderSource(new FileDisk(), folder), 15);
        SmallLog log = SmallLog.published();
        TreeEdge edge = new TreeEdge();
        int checkpoints = 0;
        for (int size = 0; size <= 15; size++) {
            if (size > 0) {
                byte[] entry = reader.getEntry(size - 1);
                assertThat(entry).isEqualTo(log.entry(size - 1));
                edge.append(entry, (level, index, row) -> {});
            }
            assertThat(Files.readString(folder.resolve("checkpoint." + size)))
                    .isEqualTo(SignedCheckpoint.sign(
                                    new Checkpoint(
                                            SmallLog.PUBLISHED.verifierKey().name(), size, edge.root()),
                                    SmallLog.PUBLISHED)
                            .toString());
            checkpoints++;
        }
        assertThat(checkpoints).isEqualTo(16);
        assertThat(Files.readAllBytes(folder.resolve("checkpoint")))
                .isEqualTo(log.checkpoint(15).toBytes());
        assertThat(reader.tree().root()).isEqualTo(log.root(15));
        for (int size = 1; size <= 15; size++) {
            LogPath tile = new LogPath(0, 0, size);
            TileRow row = reader.getRow(tile);
            assertThat(row).isEqualTo(edge.partial(0).first(size));
            assertThat(row.toBytes()).isEqualTo(Files.readAllBytes(folder.resolve(tile.toString())));
            LogPath bundle = new LogPath(LogPath.ENTRIES, 0, size);
            EntryBundle entries = reader.getBundle(bundle);
            assertThat(entries.width()).isEqualTo(size);
            assertThat(EntryBundle.parse(entries.toBytes(), size).entry(size - 1))
                    .isEqualTo(log.entry(size - 1));
            for (int index = 0; index < size; index++) {
                assertThat(new LogReader(new FolderSource(new FileDisk(), folder), size)
                                .tree()
                                .inclusion(index))
                        .isEqualTo(log.tree(size).inclusion(index));
            }
        }
    }
}
