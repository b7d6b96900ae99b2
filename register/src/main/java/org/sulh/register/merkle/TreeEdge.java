package org.sulh.register.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: for each level of tiles, the hashes of the one tile that is not full yet. It is all
 * that is needed to append and to know the root, whatever the size: at most 8 KiB for each factor of 256. For one thread
 * at a time.
 *
 * <p>Method: the compact range of complete subtrees (RFC 6962 section 2.1), kept as tiles so that what is written and
 * what is hashed are the same bytes. Cost of appending: one leaf and, on average, one node hash; of {@link #root}: at
 * most 255 node hashes for each level.
 */
public final class TreeEdge {
    /** Told of each tile at the moment when it is full. */
    @FunctionalInterface
    public interface FullTiles {
        /**
         * @param level 0 for tiles of leaf hashes
         * @param index which tile of its level, from 0
         */
        void full(int level, long index, TileRow row);
    }

    private static final class Row {
        private final byte[] hashes = new byte[TileRow.WIDTH * Hash.SIZE];
        private int width;
        /** Full tiles before this one. */
        private long index;
    }

    private final TreeHasher hasher = new TreeHasher();
    private final List<Row> rows = new ArrayList<>();
    private long size;

    /** The edge of an empty tree. */
    public TreeEdge() {}

    /**
     * The edge of a tree of a given size, from its tiles.
     *
     * @param tiles gives the partial tile of a level, which is asked for only where there is one
     */
    public static TreeEdge at(long size, EdgeTiles tiles) {
        TreeEdge edge = new TreeEdge();
        edge.size = size;
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            Row row = edge.row(level);
            row.width = (int) (hashes % TileRow.WIDTH);
            row.index = hashes / TileRow.WIDTH;
            if (row.width > 0) {
                byte[] bytes = tiles.partial(level, row.index, row.width).toBytes();
                System.arraycopy(bytes, 0, row.hashes, 0, bytes.length);
            }
            hashes /= TileRow.WIDTH;
        }
        return edge;
    }

    /** Gives a partial tile. */
    @FunctionalInterface
    public interface EdgeTiles {
        TileRow partial(int level, long index, int width);
    }

    private Row row(int level) {
        while (rows.size() <= level) {
            rows.add(new Row());
        }
        return rows.get(level);
    }

    public long size() {
        return size;
    }

    public void append(byte[] entry, FullTiles fullTiles) {
        append(entry, 0, entry.length, fullTiles);
    }

    /** Appends the entry that stands in a part of {@code bytes}. */
    public void append(byte[] bytes, int offset, int length, FullTiles fullTiles) {
        Row row = row(0);
        hasher.leaf(bytes, offset, length, row.hashes, row.width * Hash.SIZE);
        size++;
        grow(0, fullTiles);
    }

    /** Appends an entry of which only the hash is known. */
    public void append(Hash leaf, FullTiles fullTiles) {
        Row row = row(0);
        leaf.writeTo(row.hashes, row.width * Hash.SIZE);
        size++;
        grow(0, fullTiles);
    }

    private void grow(int level, FullTiles fullTiles) {
        Row row = row(level);
        row.width++;
        if (row.width < TileRow.WIDTH) {
            return;
        }
        fullTiles.full(level, row.index, TileRow.copyOf(row.hashes, TileRow.WIDTH));
        Row above = row(level + 1);
        hasher.fold(row.hashes, 0, TileRow.WIDTH).writeTo(above.hashes, above.width * Hash.SIZE);
        row.width = 0;
        row.index++;
        grow(level + 1, fullTiles);
    }

    /** How many levels of tiles there are, full ones included. */
    public int levels() {
        return rows.size();
    }

    /** The tile of a level that is not full yet; its width may be 0. */
    public TileRow partial(int level) {
        Row row = row(level);
        return TileRow.copyOf(row.hashes, row.width);
    }

    /** The index of the tile of a level that is not full yet. */
    public long partialIndex(int level) {
        return row(level).index;
    }

    public Hash root() {
        if (size == 0) {
            return TreeHasher.EMPTY_ROOT;
        }
        // From the smallest complete subtree at the right edge to the largest at the left.
        byte[] pair = new byte[2 * Hash.SIZE];
        boolean begun = false;
        for (Row row : rows) {
            int end = row.width;
            while (end > 0) {
                int count = Integer.lowestOneBit(end);
                Hash subtree = hasher.fold(row.hashes, (end - count) * Hash.SIZE, count);
                if (begun) {
                    subtree.writeTo(pair, 0);
                    hasher.node(pair, 0, pair, Hash.SIZE);
                } else {
                    subtree.writeTo(pair, Hash.SIZE);
                    begun = true;
                }
                end -= count;
            }
        }
        return Hash.at(pair, Hash.SIZE);
    }
}
