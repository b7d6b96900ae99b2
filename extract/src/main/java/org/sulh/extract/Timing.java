package org.sulh.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.time.PlaceClock;
import org.sulh.model.Factuality;
import org.sulh.model.Scope;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimeWindow;

/** When the happening of a draft was, once it is known on which day it was told. */
final class Timing {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Set<String> ACTS = Set.of("hostilities", "airspace", "civilians");

    private Timing() {}

    static boolean isAhead(Draft draft) {
        return draft.factuality == Factuality.PLANNED || draft.factuality == Factuality.HYPOTHETICAL;
    }

    /** "Today" in a quotation counts from the day it was said, everything else from the day of publication. Days are the place's. */
    static TimeWindow of(Draft draft, Optional<LocalDate> published) {
        Optional<LocalDate> anchor =
                draft.quoted && draft.hasRelativeTime() ? draft.said.or(() -> published) : published;
        return draft.time
                .map(t -> t.resolve(
                        anchor, isAhead(draft), draft.place.map(PlaceClock::of).orElse(PlaceClock.UNKNOWN)))
                .or(() -> draft.borrowedTime)
                .orElseGet(TimeWindow::unknown);
    }

    /**
     * Acts that the text tells of without a time, right after one that it dates, are of that time: "Shells fell on 12
     * March. A farmer was wounded." Only from one sentence to the next of a paragraph, and not for what somebody denies.
     */
    static void carryOn(List<Draft> drafts, Optional<LocalDate> published) {
        Optional<Draft> dated = Optional.empty();
        for (Draft draft : drafts) {
            boolean act = !TAXONOMY.isProcess(draft.type)
                    && draft.stance != Stance.DENIES
                    && draft.stance != Stance.NEITHER_CONFIRMS_NOR_DENIES
                    && (draft.factuality == Factuality.ACTUAL || draft.factuality == Factuality.HEDGED);
            if (!act) {
                continue;
            }
            boolean timeless =
                    TAXONOMY.findFamily(draft.type).filter(ACTS::contains).isPresent()
                            && draft.time.isEmpty()
                            && draft.borrowedTime.isEmpty()
                            && !draft.setsOff;
            if (timeless && dated.filter(d -> goesOn(d, draft)).isPresent()) {
                draft.borrowedTime = dated.map(d -> of(d, published)).filter(TimeWindow::isKnown);
            }
            boolean known = of(draft, published).start().isPresent();
            dated = known ? Optional.of(draft) : Optional.empty();
        }
    }

    /** The same for places: an act told of without a place, right after one that has one, is there too. */
    static void stayOn(List<Draft> drafts) {
        Optional<Draft> placed = Optional.empty();
        for (Draft draft : drafts) {
            boolean answer = draft.stance == Stance.DENIES || draft.stance == Stance.NEITHER_CONFIRMS_NOR_DENIES;
            boolean act = TAXONOMY.findFamily(draft.type).filter(ACTS::contains).isPresent();
            if (answer || !act || draft.scope == Scope.AGGREGATE) {
                continue;
            }
            if (draft.place.isEmpty() && placed.filter(d -> goesOn(d, draft)).isPresent()) {
                draft.place = placed.flatMap(d -> d.place);
            }
            placed = draft.place.isPresent() ? Optional.of(draft) : Optional.empty();
        }
    }

    /** Sentences of a paragraph are parted by one blank, paragraphs by more. */
    private static boolean goesOn(Draft before, Draft draft) {
        int gap = draft.span.start() - before.span.end();
        return draft.span.equals(before.span) || gap >= 0 && gap <= 1;
    }
}
