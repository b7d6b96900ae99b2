package org.sulh.register.merkle;

import java.util.Arrays;
import org.sulh.register.wire.MalformedException;

/**
 * The hashes of one tile: up to 256 neighbours of one height, the leaves of a subtree of height 8.
 */
public final class TileRow {
    /** Hashes in a full tile. */
    public static final int WIDTH = 256;
    /** The height of the subtree that a full tile stands for. */
    public static final int HEIGHT = 8;

    private final byte[] hashes;

    private TileRow(byte[] hashes) {
        this.hashes = hashes;
    }

    /** @throws MalformedException when the bytes are not as many hashes as the width says */
    public static TileRow of(byte[] bytes, int width) {
        if (bytes.length != width * Hash.SIZE) {
            throw new MalformedException(
                    "a tile of " + width + " hashes has " + width * Hash.SIZE + " bytes, not " + bytes.length);
        }
        return new TileRow(bytes.clone());
    }

    static TileRow copyOf(byte[] row, int width) {
        return new TileRow(Arrays.copyOf(row, width * Hash.SIZE));
    }

    public int width() {
        return hashes.length / Hash.SIZE;
    }

    /** How the row begins. */
    public TileRow first(int width) {
        return copyOf(hashes, width);
    }

    public Hash hash(int position) {
        return Hash.at(hashes, position * Hash.SIZE);
    }

    public byte[] toBytes() {
        return hashes.clone();
    }

    /**
     * The root of the complete subtree that begins at a position.
     *
     * @param count how many hashes of this row it has: a power of two
     */
    public Hash fold(int position, int count, TreeHasher hasher) {
        return hasher.fold(hashes, position * Hash.SIZE, count);
    }

    /** The first position at which two rows differ, or -1 when the shorter one is how the longer one begins. */
    public int firstDifference(TileRow other) {
        int differs = Arrays.mismatch(
                hashes,
                0,
                Math.min(hashes.length, other.hashes.length),
                other.hashes,
                0,
                Math.min(hashes.length, other.hashes.length));
        return differs < 0 ? -1 : differs / Hash.SIZE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TileRow that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
