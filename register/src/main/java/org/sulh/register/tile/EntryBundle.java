package org.sulh.register.tile;

import java.util.Arrays;
import java.util.List;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.wire.MalformedException;

/**
 * Up to 256 neighbouring entries, each after its length in two bytes (C2SP tlog-tiles).
 */
public final class EntryBundle {
    /** Bytes in the longest entry. */
    public static final int MAX_ENTRY_SIZE = 65_535;

    private static final int PREFIX = 2;

    private final byte[] bytes;
    /** Where each entry begins, and where the last one ends, lengths included. */
    private final int[] offsets;

    private EntryBundle(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** @throws MalformedException when there are more than 256 entries, or one is too long */
    public static EntryBundle of(List<byte[]> entries) {
        requireWidth(entries.size());
        int total = 0;
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_SIZE) {
                throw new MalformedException(
                        "an entry has at most " + MAX_ENTRY_SIZE + " bytes, this one " + entry.length);
            }
            total += PREFIX + entry.length;
        }
        byte[] bytes = new byte[total];
        int[] offsets = new int[entries.size() + 1];
        int at = 0;
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            bytes[at] = (byte) (entry.length >>> 8);
            bytes[at + 1] = (byte) entry.length;
            System.arraycopy(entry, 0, bytes, at + PREFIX, entry.length);
            at += PREFIX + entry.length;
            offsets[i + 1] = at;
        }
        return new EntryBundle(bytes, offsets);
    }

    /**
     * @param width how many entries there are said to be
     * @throws MalformedException when the bytes are not that many entries
     */
    public static EntryBundle parse(byte[] bytes, int width) {
        requireWidth(width);
        int[] offsets = new int[width + 1];
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (at + PREFIX > bytes.length) {
                throw new MalformedException("a bundle of " + width + " entries ends after " + i);
            }
            at += PREFIX + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
            if (at > bytes.length) {
                throw new MalformedException("a bundle of " + width + " entries ends within entry " + i);
            }
            offsets[i + 1] = at;
        }
        if (at != bytes.length) {
            throw new MalformedException("a bundle of " + width + " entries goes on after the last");
        }
        return new EntryBundle(bytes.clone(), offsets);
    }

    private static void requireWidth(int width) {
        if (width < 0 || width > TileRow.WIDTH) {
            throw new MalformedException("a bundle has at most " + TileRow.WIDTH + " entries, not " + width);
        }
    }

    public int width() {
        return offsets.length - 1;
    }

    public byte[] entry(int position) {
        return Arrays.copyOfRange(bytes, offsets[position] + PREFIX, offsets[position + 1]);
    }

    /** How the bundle begins: its first entries. */
    public EntryBundle first(int width) {
        return new EntryBundle(Arrays.copyOf(bytes, offsets[width]), Arrays.copyOf(offsets, width + 1));
    }

    /** Appends the entries to a tree. */
    public void appendTo(TreeEdge edge, TreeEdge.FullTiles fullTiles) {
        appendTo(0, width(), edge, fullTiles);
    }

    /** Appends the entries from a position to before another one to a tree. */
    public void appendTo(int from, int to, TreeEdge edge, TreeEdge.FullTiles fullTiles) {
        for (int i = from; i < to; i++) {
            int start = offsets[i] + PREFIX;
            edge.append(bytes, start, offsets[i + 1] - start, fullTiles);
        }
    }

    /** How many bytes the bundle has as a file. */
    public int size() {
        return bytes.length;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }
}
