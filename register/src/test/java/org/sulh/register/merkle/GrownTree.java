package org.sulh.register.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree grown entry by entry, with every tile kept that became full on the way, and the leaves for the naive tree. */
final class GrownTree implements Subtrees {
    private final TreeEdge edge = new TreeEdge();
    private final List<Hash> leaves = new ArrayList<>();
    private final Map<List<Long>, TileRow> full = new HashMap<>();
    private final Map<List<Long>, Hash> folded = new HashMap<>();

    GrownTree grow(long size) {
        for (long i = edge.size(); i < size; i++) {
            byte[] entry = entry(i);
            edge.append(entry, this::keep);
            leaves.add(NaiveTree.leaf(entry));
        }
        return this;
    }

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    private void keep(int level, long index, TileRow row) {
        if (full.put(List.of((long) level, index), row) != null) {
            throw new AssertionError("tile " + index + " of level " + level + " was full twice");
        }
    }

    TreeEdge edge() {
        return edge;
    }

    NaiveTree naive() {
        return new NaiveTree(leaves);
    }

    Hash leaf(int index) {
        return leaves.get(index);
    }

    TileRow fullTile(int level, long index) {
        TileRow row = full.get(List.of((long) level, index));
        if (row == null) {
            throw new AssertionError("tile " + index + " of level " + level + " was never full");
        }
        return row;
    }

    int fullTiles() {
        return full.size();
    }

    /** The tree at a size that it has or had. */
    Tree at(long size) {
        return new Tree(size, this);
    }

    @Override
    public Hash root(int height, long index) {
        return folded.computeIfAbsent(List.of((long) height, index), part -> fold(height, index));
    }

    private Hash fold(int height, long index) {
        int level = height / TileRow.HEIGHT;
        int count = 1 << height % TileRow.HEIGHT;
        long tile = index * count / TileRow.WIDTH;
        TileRow row = tile == edge.partialIndex(level) ? edge.partial(level) : fullTile(level, tile);
        return row.fold((int) (index * count % TileRow.WIDTH), count, new TreeHasher());
    }
}
