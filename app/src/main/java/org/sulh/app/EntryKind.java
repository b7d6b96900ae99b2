package org.sulh.app;

import org.sulh.record.entry.RecordKinds;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.write.LogWriter;

/** What a log takes, which its first entry decides: anything, or signed entries that began with a genesis. */
sealed interface EntryKind {
    /**
     * What an entry has to pass to be appended.
     *
     * @throws MalformedException when it cannot be an entry of this log, wherever it should stand
     */
    LogWriter.Admission check(byte[] entry);

    /** Bytes of which nothing is asked. */
    record Raw() implements EntryKind {
        @Override
        public LogWriter.Admission check(byte[] entry) {
            return index -> {};
        }
    }

    /** Signed entries by those who may enter them. */
    record Signed(Authority authority) implements EntryKind {
        @Override
        public LogWriter.Admission check(byte[] entry) {
            PreparedEntry prepared = authority.prepare(entry);
            return index -> authority.admit(index, prepared);
        }
    }

    /** The kind of an entry's log, were it the first. */
    static EntryKind ofFirst(byte[] entry, String origin) {
        return isGenesis(entry) ? new Signed(new Authority(origin, RecordKinds.all())) : new Raw();
    }

    static boolean isGenesis(byte[] entry) {
        try {
            return Envelope.parse(entry).body().kind().equals(Genesis.KIND);
        } catch (MalformedException e) {
            return false;
        }
    }

    /**
     * The kind of a log that has entries, after going through all of them: some 5 microseconds for each signed one. Their
     * signatures were checked when they came in, and are checked again by an audit.
     */
    static EntryKind of(LogSource source, String origin, long size, Progress progress) {
        LogReader reader = new LogReader(source, size);
        if (!(ofFirst(reader.getEntry(0), origin) instanceof Signed signed)) {
            return new Raw();
        }
        for (long first = 0; first < size; first += TileRow.WIDTH) {
            EntryBundle bundle = reader.getBundle(LogPath.of(LogPath.ENTRIES, first, size));
            for (int i = 0; i < bundle.width(); i++) {
                signed.authority().admitOwing(first + i, signed.authority().parse(bundle.entry(i)));
            }
            progress.accept(first + bundle.width());
        }
        return signed;
    }
}
