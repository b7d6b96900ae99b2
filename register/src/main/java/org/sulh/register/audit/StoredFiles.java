package org.sulh.register.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogSource;

/**
 * Holds the stored tiles, and the earlier forms that may still lie beside tiles and bundles, against what was rebuilt.
 * Nothing stored is ever taken over.
 */
final class StoredFiles {
    private final LogSource source;
    private final List<Fault> faults;
    private final List<String> notices;

    /**
     * @param faults gets what is wrong
     * @param notices gets what is no part of the log
     */
    StoredFiles(LogSource source, List<Fault> faults, List<String> notices) {
        this.source = source;
        this.faults = faults;
        this.notices = notices;
    }

    void compareFull(int level, long index, TileRow row) {
        compare(LogPath.full(level, index), row);
    }

    void compare(LogPath path, TileRow row) {
        byte[] bytes = row.toBytes();
        Optional<byte[]> stored = source.find(path.toString());
        if (stored.isEmpty() && path.isPartial()) {
            stored = source.find(path.toFullPath())
                    .map(whole -> Arrays.copyOf(whole, Math.min(whole.length, bytes.length)));
        }
        if (stored.isEmpty()) {
            faults.add(new Fault(path.toString(), "is missing", Optional.of(span(path, 0, row.width()))));
        } else if (!Arrays.equals(stored.get(), bytes)) {
            faults.add(difference(path, row, stored.get()));
        }
        compareParts(path, bytes, width -> row.first(width).toBytes());
    }

    private static Fault difference(LogPath path, TileRow row, byte[] stored) {
        int at = Arrays.mismatch(stored, row.toBytes()) / Hash.SIZE;
        if (stored.length != row.width() * Hash.SIZE) {
            return new Fault(
                    path.toString(),
                    "has " + stored.length + " bytes where " + row.width() * Hash.SIZE + " are due",
                    Optional.of(span(path, Math.min(at, row.width() - 1), Math.min(at, row.width() - 1) + 1)));
        }
        Fault.Span wrong = span(path, at, at + 1);
        return new Fault(
                path.toString(),
                "hash " + at + " is not that of "
                        + (path.level() == 0
                                ? "entry " + wrong.from()
                                : "the entries " + wrong.from() + " to " + (wrong.to() - 1)),
                Optional.of(wrong));
    }

    /** The entries under some hashes of a tile. */
    private static Fault.Span span(LogPath path, int from, int to) {
        int height = TileRow.HEIGHT * Math.max(path.level(), 0);
        long first = path.index() * TileRow.WIDTH;
        return new Fault.Span((first + from) << height, (first + to) << height);
    }

    interface Beginning {
        byte[] of(int width);
    }

    /** Earlier forms of a tile or bundle, which may still lie beside it, are how it begins. */
    void compareParts(LogPath path, byte[] whole, Beginning beginning) {
        String folder = path.toFullPath() + ".p";
        for (String name : source.list(folder).orElse(List.of())) {
            Optional<LogPath> part = LogPath.find(folder + "/" + name);
            if (part.isEmpty() || part.get().width() > path.width()) {
                continue;
            }
            byte[] expected = part.get().width() == path.width()
                    ? whole
                    : beginning.of(part.get().width());
            byte[] stored = source.find(part.get().toString()).orElseGet(() -> new byte[0]);
            if (!Arrays.equals(stored, expected)) {
                Fault fault = new Fault(
                        part.get().toString(),
                        "is not how " + path.toFullPath() + " begins",
                        Optional.of(span(path, 0, part.get().width())));
                if (faults.stream().noneMatch(known -> known.where().equals(fault.where()))) {
                    faults.add(fault);
                }
            }
        }
    }

    /** Files that are no part of the log at this size: nobody reads them, and they may be half-written. */
    void noteStrays(String folder, long size) {
        for (String name : source.list(folder).orElse(List.of())) {
            String path = folder + "/" + name;
            Optional<LogPath> place = LogPath.find(path);
            if (place.isEmpty()) {
                boolean isFolder = name.endsWith(".p")
                        || !source.list(path).orElse(List.of()).isEmpty();
                if (isFolder) {
                    noteStrays(path, size);
                } else {
                    notices.add(path + " is no file of a log; it was not looked at");
                }
            } else if (isBeyond(place.get(), size)) {
                notices.add(path + " lies beyond the checkpoint; it was not looked at");
            }
        }
    }

    private static boolean isBeyond(LogPath path, long size) {
        long inLevel = path.level() > 7 ? 0 : size >>> (TileRow.HEIGHT * Math.max(path.level(), 0));
        return path.index() * TileRow.WIDTH + path.width() > inLevel;
    }
}
