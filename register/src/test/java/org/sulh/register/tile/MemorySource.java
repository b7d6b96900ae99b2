package org.sulh.register.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.wire.Utf8;

/** A log's files in memory. */
final class MemorySource implements LogSource {
    final Map<String, byte[]> files = new HashMap<>();
    private final TreeEdge edge = new TreeEdge();
    private final List<byte[]> tail = new ArrayList<>();

    static byte[] entry(long index) {
        return Utf8.encode("entry " + index);
    }

    /** Appends up to a size, and writes the partial forms that belong to it. */
    MemorySource grow(long size) {
        while (edge.size() < size) {
            byte[] entry = entry(edge.size());
            tail.add(entry);
            edge.append(
                    entry,
                    (level, index, row) -> files.put(LogPath.full(level, index).toString(), row.toBytes()));
            if (tail.size() == TileRow.WIDTH) {
                long index = edge.size() / TileRow.WIDTH - 1;
                files.put(
                        LogPath.full(LogPath.ENTRIES, index).toString(),
                        EntryBundle.of(tail).toBytes());
                tail.clear();
            }
        }
        for (int level = 0; level < edge.levels(); level++) {
            TileRow row = edge.partial(level);
            if (row.width() > 0) {
                files.put(new LogPath(level, edge.partialIndex(level), row.width()).toString(), row.toBytes());
            }
        }
        if (!tail.isEmpty()) {
            LogPath path = new LogPath(LogPath.ENTRIES, size / TileRow.WIDTH, tail.size());
            files.put(path.toString(), EntryBundle.of(tail).toBytes());
        }
        return this;
    }

    Hash root() {
        return edge.root();
    }

    @Override
    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public String name() {
        return "memory";
    }
}
