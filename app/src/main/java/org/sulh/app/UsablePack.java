package org.sulh.app;

import java.nio.file.Path;
import org.sulh.pack.PackException;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.verify.Verify;
import org.sulh.record.folder.PackCopies;

/** Packs that a record may adopt: those of which everything can be run. */
final class UsablePack {
    private UsablePack() {}

    /** @throws UsageException with every mistake of the pack */
    static PackCopies.Found in(Path folder) {
        try {
            PackCopies.Found found = PackCopies.Found.in(folder);
            Rulebook.compile(found.pack().agreement(), found.pack().actors());
            found.pack().evidence().ifPresent(Verify::check);
            return found;
        } catch (PackException e) {
            throw new UsageException("the pack " + folder + ": " + String.join("; ", e.mistakes()), e);
        } catch (RulebookException e) {
            throw new UsageException(
                    "the pack " + folder + ": "
                            + String.join(
                                    "; ",
                                    e.mistakes().stream().map(Object::toString).toList())
                            + "; see all with: sulh pack check " + folder,
                    e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the pack " + folder + ": evidence.csv: " + e.getMessage(), e);
        }
    }
}
