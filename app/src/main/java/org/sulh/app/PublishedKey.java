package org.sulh.app;

import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** The key that a log publishes about itself, which is good for its keeper and proves nothing to others. */
final class PublishedKey {
    private PublishedKey() {}

    static VerifierKey of(LogSource source) {
        byte[] bytes = source.find("log.vkey")
                .orElseThrow(() -> new UsageException(
                        source.name() + ": publishes no key; give the log's verifier key with --vkey"));
        try {
            return VerifierKey.parse(Utf8.decode(bytes).strip());
        } catch (MalformedException e) {
            throw new UsageException(source.name() + ": log.vkey: " + e.getMessage(), e);
        }
    }
}
