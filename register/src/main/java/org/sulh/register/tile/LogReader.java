package org.sulh.register.tile;

import java.util.HashMap;
import java.util.Map;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.Subtrees;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.Tree;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.wire.MalformedException;

/**
 * A log of a given size, read through its tiles. Nothing is checked here: a proof built from it is checked against a
 * signed root, and an audit does not use the tiles. For one thread at a time.
 *
 * <p>Cost of a proof at ten million entries: about 4 tiles read and 700 hashes, some 0.2 ms from a folder.
 */
public final class LogReader implements Subtrees {
    /** Enough for the way up from two entries; a few tiles of 8 KiB. */
    private static final int CACHED_TILES = 32;

    private final LogSource source;
    private final long size;
    private final Map<LogPath, TileRow> cache = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();

    public LogReader(LogSource source, long size) {
        this.source = source;
        this.size = size;
    }

    public Tree tree() {
        return new Tree(size, this);
    }

    @Override
    public Hash root(int height, long index) {
        int level = height / TileRow.HEIGHT;
        int count = 1 << (height % TileRow.HEIGHT);
        TileRow row = getRow(LogPath.of(level, index * count, size));
        return row.fold((int) (index * count % TileRow.WIDTH), count, hasher);
    }

    /**
     * A tile of hashes, in full or in part; where a part was removed once the whole was there, from the whole.
     *
     * @throws MalformedException when it is missing or has another length
     */
    public TileRow getRow(LogPath path) {
        TileRow cached = cache.get(path);
        if (cached != null) {
            return cached;
        }
        TileRow row = read(path);
        if (cache.size() >= CACHED_TILES) {
            cache.clear();
        }
        cache.put(path, row);
        return row;
    }

    private TileRow read(LogPath path) {
        byte[] bytes = source.find(path.toString()).orElse(null);
        if (bytes != null) {
            return inFile(path, () -> TileRow.of(bytes, path.width()));
        }
        byte[] whole = path.isPartial() ? source.find(path.toFullPath()).orElse(null) : null;
        if (whole == null) {
            throw new MalformedException(path + " is missing");
        }
        return inFile(path, () -> TileRow.of(whole, TileRow.WIDTH)).first(path.width());
    }

    /**
     * A bundle of entries, in full or in part, as {@link #getRow}.
     *
     * @throws MalformedException when it is missing or not as many entries as it should be
     */
    public EntryBundle getBundle(LogPath path) {
        byte[] bytes = source.find(path.toString()).orElse(null);
        if (bytes != null) {
            return inFile(path, () -> EntryBundle.parse(bytes, path.width()));
        }
        byte[] whole = path.isPartial() ? source.find(path.toFullPath()).orElse(null) : null;
        if (whole == null) {
            throw new MalformedException(path + " is missing");
        }
        return inFile(path, () -> EntryBundle.parse(whole, TileRow.WIDTH)).first(path.width());
    }

    /** @throws MalformedException when the bundle that should hold it is missing or damaged */
    public byte[] getEntry(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size);
        }
        return getBundle(LogPath.of(LogPath.ENTRIES, index, size)).entry((int) (index % TileRow.WIDTH));
    }

    private interface Parse<T> {
        T parse();
    }

    private static <T> T inFile(LogPath path, Parse<T> parse) {
        try {
            return parse.parse();
        } catch (MalformedException e) {
            throw new MalformedException(path + ": " + e.getMessage());
        }
    }
}
