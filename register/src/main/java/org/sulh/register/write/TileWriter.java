package org.sulh.register.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;

/**
 * Adds entries to the bundles and tiles of a folder. Hashes are made of what was read back, so that a root never stands
 * for bytes that are not there. Files of the published log are not touched: what is added has names of its own, except
 * where a crash left files beyond the published size. After a failure the object is of no more use. For one thread.
 *
 * <p>Memory: one bundle and one tile for each level, whatever the size of the log.
 */
public final class TileWriter {
    /** Ends the name of the folder with the partial forms of a tile or bundle. */
    private static final String PARTS = ".p";

    private final Disk disk;
    private final Path folder;
    private final TreeEdge edge;
    /** The entries of the bundle that is not full yet. */
    private final List<byte[]> tail;

    private final Set<Path> knownFolders = new HashSet<>();
    private final List<LogPath> filled = new ArrayList<>();
    /** Folders in which names have changed; those of files removed wait for the next entries. */
    private final Set<Path> unsynced = new LinkedHashSet<>();

    private TileWriter(Disk disk, Path folder, TreeEdge edge, List<byte[]> tail) {
        this.disk = disk;
        this.folder = folder;
        this.edge = edge;
        this.tail = tail;
    }

    /**
     * Goes on where a log of a given size ends. Whether its root is the right one is for the caller to check.
     *
     * @throws MalformedException when files at the end of the log are missing or damaged
     */
    public static TileWriter at(Disk disk, Path folder, long size) {
        LogReader reader = new LogReader(new FolderSource(disk, folder), size);
        return at(disk, folder, size, reader::getRow);
    }

    /**
     * As {@link #at}, without using the tiles that are not full: a loss of power may have damaged them.
     *
     * <p>Cost: the full tiles under them are read, at most 255 for each level.
     */
    static TileWriter rebuiltAt(Disk disk, Path folder, long size) {
        LogReader reader = new LogReader(new FolderSource(disk, folder), size);
        TreeHasher hasher = new TreeHasher();
        return at(disk, folder, size, path -> {
            TreeEdge row = new TreeEdge();
            if (path.level() == 0) {
                reader.getBundle(new LogPath(LogPath.ENTRIES, path.index(), path.width()))
                        .appendTo(row, (level, index, full) -> {});
            } else {
                for (int i = 0; i < path.width(); i++) {
                    LogPath below = LogPath.full(path.level() - 1, path.index() * TileRow.WIDTH + i);
                    row.append(reader.getRow(below).fold(0, TileRow.WIDTH, hasher), (level, index, full) -> {});
                }
            }
            return row.partial(0);
        });
    }

    private interface Rows {
        TileRow get(LogPath path);
    }

    private static TileWriter at(Disk disk, Path folder, long size, Rows rows) {
        TreeEdge edge = TreeEdge.at(size, (level, index, width) -> rows.get(new LogPath(level, index, width)));
        List<byte[]> tail = new ArrayList<>();
        int width = (int) (size % TileRow.WIDTH);
        if (width > 0) {
            LogReader reader = new LogReader(new FolderSource(disk, folder), size);
            EntryBundle bundle = reader.getBundle(new LogPath(LogPath.ENTRIES, size / TileRow.WIDTH, width));
            TreeEdge rehashed = new TreeEdge();
            bundle.appendTo(rehashed, (level, index, row) -> {});
            if (!rehashed.partial(0).equals(edge.partial(0))) {
                throw new MalformedException("the last entries do not have the hashes that stand in the last tile");
            }
            for (int i = 0; i < width; i++) {
                tail.add(bundle.entry(i));
            }
        }
        return new TileWriter(disk, folder, edge, tail);
    }

    public long size() {
        return edge.size();
    }

    public Hash root() {
        return edge.root();
    }

    /** Adds entries; on return they and their full tiles are durable, and all was read back. */
    public void write(List<byte[]> entries) throws IOException {
        Map<LogPath, byte[]> bundles = new LinkedHashMap<>();
        long first = edge.size() - tail.size();
        int earlier = tail.size();
        for (byte[] entry : entries) {
            tail.add(entry);
            if (tail.size() == TileRow.WIDTH) {
                bundles.put(
                        LogPath.full(LogPath.ENTRIES, first / TileRow.WIDTH),
                        EntryBundle.of(tail).toBytes());
                tail.clear();
                first += TileRow.WIDTH;
            }
        }
        if (!tail.isEmpty()) {
            bundles.put(
                    new LogPath(LogPath.ENTRIES, first / TileRow.WIDTH, tail.size()),
                    EntryBundle.of(tail).toBytes());
        }
        Map<LogPath, byte[]> tiles = hash(store(bundles), earlier);
        store(tiles);
        sync(bundles.keySet());
        sync(tiles.keySet());
        for (Path changed : unsynced) {
            disk.sync(changed);
        }
        unsynced.clear();
    }

    /** The tiles that change when the entries of the bundles are appended, but for those that were there before. */
    private Map<LogPath, byte[]> hash(Map<LogPath, byte[]> bundles, int earlier) {
        Map<LogPath, byte[]> tiles = new LinkedHashMap<>();
        Set<Integer> changed = new LinkedHashSet<>(List.of(0));
        int skip = earlier;
        for (Map.Entry<LogPath, byte[]> file : bundles.entrySet()) {
            int width = file.getKey().width();
            EntryBundle.parse(file.getValue(), width).appendTo(skip, width, edge, (level, index, row) -> {
                tiles.put(LogPath.full(level, index), row.toBytes());
                changed.add(level + 1);
            });
            skip = 0;
        }
        for (int level : changed) {
            TileRow row = edge.partial(level);
            if (row.width() > 0) {
                tiles.put(new LogPath(level, edge.partialIndex(level), row.width()), row.toBytes());
            }
        }
        return tiles;
    }

    /** A tile that is not full follows from the entries and the full tiles, and is soon replaced: not worth a sync. */
    private static boolean canBeRebuilt(LogPath path) {
        return path.level() != LogPath.ENTRIES && path.isPartial();
    }

    /** Writes files and gives what was read back; nothing is durable yet. */
    private Map<LogPath, byte[]> store(Map<LogPath, byte[]> files) throws IOException {
        for (Map.Entry<LogPath, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            Path parent = parent(path);
            if (knownFolders.add(parent)) {
                disk.createFolder(parent);
            }
            disk.writeWithoutSync(path, file.getValue());
        }
        Map<LogPath, byte[]> readBack = new LinkedHashMap<>();
        for (Map.Entry<LogPath, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            byte[] bytes =
                    disk.find(path).orElseThrow(() -> new IOException(path + " is not there after it was written"));
            if (!Arrays.equals(bytes, file.getValue())) {
                throw new IOException(path + " does not hold what was written to it");
            }
            readBack.put(file.getKey(), bytes);
        }
        return readBack;
    }

    /** Makes files durable, but for those that can be rebuilt, and notes their folders as to be synced. */
    private void sync(Set<LogPath> paths) throws IOException {
        for (LogPath path : paths) {
            if (!canBeRebuilt(path)) {
                Path file = folder.resolve(path.toString());
                disk.sync(file);
                unsynced.add(parent(file));
            }
            if (!path.isPartial()) {
                filled.add(path);
            }
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    /** Makes everything durable that was not worth a sync while more was to come. */
    public void settle() throws IOException {
        writePartialTilesAgain();
        for (Path changed : unsynced) {
            disk.sync(changed);
        }
        unsynced.clear();
    }

    /** Writes the tiles that are not full yet once more, as new files, and what is left of their earlier forms. */
    void writePartialTilesAgain() throws IOException {
        for (int level = 0; level < edge.levels(); level++) {
            TileRow row = edge.partial(level);
            if (row.width() == 0) {
                continue;
            }
            Path parts = parts(LogPath.full(level, edge.partialIndex(level)));
            disk.createFolder(parts);
            disk.replace(parts.resolve(Integer.toString(row.width())), row.toBytes());
            for (Path part : disk.list(parts)) {
                long width = widthOf(part).orElse(row.width());
                if (width < row.width()) {
                    disk.replace(part, row.first((int) width).toBytes());
                }
            }
        }
    }

    /** Removes the partial forms of what is full by now. To be called when the larger log is published, not before. */
    public void removeOutgrown() throws IOException {
        for (LogPath path : filled) {
            knownFolders.remove(parts(path));
            removeParts(disk, folder, path);
            unsynced.add(parent(parts(path)));
        }
        filled.clear();
    }

    /** Removes the partial forms of a tile or bundle. */
    static void removeParts(Disk disk, Path folder, LogPath path) throws IOException {
        Path parts = folder.resolve(path.toFullPath() + PARTS);
        if (disk.isFolder(parts)) {
            for (Path part : disk.list(parts)) {
                disk.delete(part);
            }
            disk.delete(parts);
        }
    }

    private Path parts(LogPath path) {
        return folder.resolve(path.toFullPath() + PARTS);
    }

    /**
     * Removes files of entries that never came to be published: their names will be needed for other bytes.
     *
     * @param size of the log that is published
     * @param most how many entries there may be beyond it
     */
    public static void removeBeyond(Disk disk, Path folder, long size, long most) throws IOException {
        for (int level = LogPath.ENTRIES; level < Long.SIZE / TileRow.HEIGHT; level++) {
            int height = TileRow.HEIGHT * Math.max(level, 0);
            long published = size >>> height;
            long last = ((size + most) >>> height) / TileRow.WIDTH;
            for (long index = published / TileRow.WIDTH; index <= last; index++) {
                Path full = folder.resolve(LogPath.full(level, index).toString());
                if (disk.find(full).isPresent()) {
                    deleteDurably(disk, List.of(full));
                }
                long keep = published - index * TileRow.WIDTH;
                deleteDurably(
                        disk,
                        disk.list(full.resolveSibling(full.getFileName() + PARTS)).stream()
                                .filter(part -> widthOf(part).orElse(Long.MAX_VALUE) > keep)
                                .toList());
            }
        }
    }

    /** Without the sync a loss of power could bring the files back, beside a log that has grown past them. */
    private static void deleteDurably(Disk disk, List<Path> files) throws IOException {
        for (Path file : files) {
            disk.delete(file);
        }
        if (!files.isEmpty()) {
            disk.sync(parent(files.getFirst()));
        }
    }

    /** The width in the name of a partial form, or nothing where it is no such name. */
    private static OptionalLong widthOf(Path part) {
        try {
            return OptionalLong.of(Decimal.parse(String.valueOf(part.getFileName())));
        } catch (MalformedException e) {
            return OptionalLong.empty();
        }
    }
}
