package org.sulh.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Procedure;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.PackAdopted.Quorum;
import org.sulh.record.folder.PackCopies;

/** Makes the entry by which a pack is adopted. */
final class Adopting {
    /** Who adopts the next version where the procedure says nothing of it. */
    private static final Quorum CHAIR_ALONE = new Quorum(1, List.of("chair"));

    private Adopting() {}

    /** @param from first day of the happenings that it is applied to; absent for the first pack of a record */
    static PackAdopted of(PackCopies.Found found, Optional<LocalDate> from) {
        return new PackAdopted(
                found.seals().packHash(),
                found.pack().id(),
                found.pack().agreement().version(),
                from,
                next(found),
                found.seals());
    }

    private static Quorum next(PackCopies.Found found) {
        Optional<Procedure.Adoption> adoption =
                found.pack().agreement().procedure().adoption();
        return adoption.map(asked -> new Quorum(asked.signatures(), asked.roles()))
                .orElse(CHAIR_ALONE);
    }
}
