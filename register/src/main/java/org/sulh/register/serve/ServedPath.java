package org.sulh.register.serve;

import java.util.Optional;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.LogPath;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;

/**
 * The path of a file that a log server gives out. There is no other way to one than {@link #parse}, which knows these
 * forms and no others: nothing is decoded, joined or normalised.
 *
 * @param path without the leading slash
 * @param tile what it is where it is a tile of hashes or a bundle of entries
 */
record ServedPath(String path, Optional<LogPath> tile) {
    private static final String KEY = "log.vkey";
    private static final String KEPT_CHECKPOINTS = "checkpoints/";

    /**
     * @param rawPath of the request, as it came
     * @throws MalformedException when nothing is served there
     */
    static ServedPath parse(String rawPath) {
        if (!rawPath.startsWith("/")) {
            throw new MalformedException("a path begins with a slash");
        }
        String path = rawPath.substring(1);
        if (path.equals(LogPath.CHECKPOINT) || path.equals(KEY)) {
            return new ServedPath(path, Optional.empty());
        }
        if (path.startsWith(KEPT_CHECKPOINTS)) {
            Decimal.parse(path.substring(KEPT_CHECKPOINTS.length()));
            return new ServedPath(path, Optional.empty());
        }
        return new ServedPath(path, Optional.of(LogPath.parse(path)));
    }

    /** Whether all that the path stands for is in a log of this size; true for what is no tile. */
    boolean isWithin(long size) {
        return tile.map(place -> isWithin(place, size)).orElse(true);
    }

    private static boolean isWithin(LogPath place, long size) {
        int height = TileRow.HEIGHT * Math.max(place.level(), 0);
        long inLevel = height < Long.SIZE ? size >>> height : 0;
        return inLevel >= place.width() && place.index() <= (inLevel - place.width()) / TileRow.WIDTH;
    }

    @Override
    public String toString() {
        return "/" + path;
    }
}
