package org.sulh.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.sulh.model.Factuality;
import org.sulh.model.TimeWindow;

/** When the happening of a draft was, once it is known on which day it was told. */
final class Timing {
    private Timing() {}

    static boolean isAhead(Draft draft) {
        return draft.factuality == Factuality.PLANNED || draft.factuality == Factuality.HYPOTHETICAL;
    }

    /** "Today" in a quotation counts from the day it was said, everything else from the day of publication. */
    static TimeWindow of(Draft draft, Optional<LocalDate> published) {
        Optional<LocalDate> anchor =
                draft.quoted && draft.hasRelativeTime() ? draft.said.or(() -> published) : published;
        return draft.time
                .map(t -> t.resolve(anchor, isAhead(draft)))
                .or(() -> draft.borrowedTime)
                .orElseGet(TimeWindow::unknown);
    }
}
