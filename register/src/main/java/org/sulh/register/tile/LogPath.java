package org.sulh.register.tile;

import java.util.Optional;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;

/**
 * Where a tile of hashes or a bundle of entries lies under a log's address (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes and upward to 63, or {@link #ENTRIES}
 * @param index which one of its level, from 0
 * @param width how many hashes or entries it holds: 256 when full, else 1 to 255
 */
public record LogPath(int level, long index, int width) {
    /** In place of a level: bundles of entries. */
    public static final int ENTRIES = -1;

    /** Where the signed head of the log lies. */
    public static final String CHECKPOINT = "checkpoint";

    private static final int MAX_LEVEL = 63;
    private static final String PREFIX = "tile/";
    private static final String ENTRIES_NAME = "entries";
    private static final String PARTIAL = ".p/";
    private static final int DIGITS = 3;

    public LogPath {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > TileRow.WIDTH) {
            throw new MalformedException("no tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    public static LogPath full(int level, long index) {
        return new LogPath(level, index, TileRow.WIDTH);
    }

    /** The same place when it is full. */
    public LogPath filled() {
        return full(level, index);
    }

    public boolean isPartial() {
        return width < TileRow.WIDTH;
    }

    /** The place where a hash or entry of a level lies in a log of a given size. */
    public static LogPath of(int level, long position, long size) {
        int height = TileRow.HEIGHT * Math.max(level, 0);
        // No size reaches to level 8, and a shift by 64 would be none.
        long inLevel = height < Long.SIZE ? size >>> height : 0;
        long index = position / TileRow.WIDTH;
        long width = Math.min(TileRow.WIDTH, inLevel - index * TileRow.WIDTH);
        return new LogPath(level, index, (int) width);
    }

    /** @throws MalformedException when the path is not the one form of a place in a log */
    public static LogPath parse(String path) {
        String rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw new MalformedException("not the path of a tile: " + path);
        }
        String name = rest.substring(0, slash);
        int level = name.equals(ENTRIES_NAME) ? ENTRIES : (int) Math.min(Decimal.parse(name), Integer.MAX_VALUE);
        String number = rest.substring(slash + 1);
        int width = TileRow.WIDTH;
        int partial = number.indexOf(PARTIAL);
        if (partial >= 0) {
            width = (int) Math.min(Decimal.parse(number.substring(partial + PARTIAL.length())), Integer.MAX_VALUE);
            number = number.substring(0, partial);
            if (width >= TileRow.WIDTH) {
                throw new MalformedException("a partial tile holds 1 to " + (TileRow.WIDTH - 1) + " hashes: " + path);
            }
        }
        LogPath parsed = new LogPath(level, parseIndex(number, path), width);
        if (!parsed.toString().equals(path)) {
            throw new MalformedException("not the usual form of a path: " + path + " instead of " + parsed);
        }
        return parsed;
    }

    private static long parseIndex(String number, String path) {
        StringBuilder digits = new StringBuilder();
        for (String element : number.split("/", -1)) {
            digits.append(element.startsWith("x") ? element.substring(1) : element);
        }
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        try {
            return Decimal.parse(digits.substring(zeros));
        } catch (MalformedException e) {
            throw new MalformedException("not the path of a tile: " + path);
        }
    }

    /** Like {@link #parse}, with nothing for what is no such path. */
    public static Optional<LogPath> find(String path) {
        try {
            return Optional.of(parse(path));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    /** The path without its width: the folder of its partial forms is this with {@code .p}. */
    public String toFullPath() {
        String digits = Long.toString(index);
        digits = "0".repeat((DIGITS - digits.length() % DIGITS) % DIGITS) + digits;
        StringBuilder path = new StringBuilder(PREFIX)
                .append(level == ENTRIES ? ENTRIES_NAME : Integer.toString(level))
                .append('/');
        for (int at = 0; at < digits.length(); at += DIGITS) {
            boolean isLast = at + DIGITS == digits.length();
            path.append(isLast ? "" : "x").append(digits, at, at + DIGITS).append(isLast ? "" : "/");
        }
        return path.toString();
    }

    /** For example {@code tile/0/x001/x234/067.p/5}. */
    @Override
    public String toString() {
        return isPartial() ? toFullPath() + PARTIAL + width : toFullPath();
    }
}
