package org.sulh.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.fold.Fold;
import org.sulh.record.folder.Replay;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.entry.RegisteredKey;
import org.sulh.register.note.KeyId;
import org.sulh.register.tile.LogSource;

/** The keys of a log that is only read, found when they are first asked for: few entries ask. */
final class Signatories implements Fold.Signatories {
    private final Supplier<Authority> reading;
    private @Nullable Authority authority;

    Signatories(LogSource source, long size) {
        this.reading = () -> read(source, size);
    }

    @Override
    public synchronized Optional<RegisteredKey> find(KeyId key) {
        Authority known = authority;
        if (known == null) {
            known = reading.get();
            authority = known;
        }
        return known.findKey(key);
    }

    private static Authority read(LogSource source, long size) {
        Authority authority = new Authority(PublishedKey.of(source).name(), RecordKinds.all());
        Replay.<PreparedEntry>run(source, 0, size, authority::parse, authority::admitOwing, done -> {});
        return authority;
    }
}
