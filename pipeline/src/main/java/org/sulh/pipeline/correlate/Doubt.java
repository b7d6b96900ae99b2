package org.sulh.pipeline.correlate;

import java.util.Comparator;
import org.sulh.model.Incident.Link;

/**
 * Two claims that may speak of one happening and are not in one incident; for a person to look at.
 *
 * @param link the pair, with the parts of its score
 * @param reason why they are apart
 */
public record Doubt(Link link, Reason reason) {
    static final Comparator<Doubt> BEST_FIRST = Comparator.comparingLong(
                    (Doubt doubt) -> doubt.link().weight())
            .reversed()
            .thenComparing(doubt -> doubt.link().first())
            .thenComparing(doubt -> doubt.link().second());

    /** Why a pair above the review threshold is apart. */
    public enum Reason {
        /** It scores below the merge threshold. */
        BETWEEN_THRESHOLDS,
        /** It scores above, but a rival that does not fit stands as close, or those it is together with do not fit. */
        CONTESTED
    }
}
