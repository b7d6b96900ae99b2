package org.sulh.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Scope;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** What the parts of a report are written with: the analysis and the phrases for it. */
final class Desk {
    private final Lookup lookup;
    private final ClaimPhrase claims;
    private final HappeningPhrase happenings;
    private final Tellings tellings;
    private final StageWords stageWords;

    Desk(Lookup lookup) {
        this.lookup = lookup;
        this.claims = new ClaimPhrase(lookup);
        this.happenings = new HappeningPhrase(lookup.analysis().names(), claims);
        this.tellings = new Tellings(lookup, claims);
        this.stageWords = new StageWords(lookup);
    }

    Lookup lookup() {
        return lookup;
    }

    Analysis analysis() {
        return lookup.analysis();
    }

    ClaimPhrase claims() {
        return claims;
    }

    HappeningPhrase happenings() {
        return happenings;
    }

    Tellings tellings() {
        return tellings;
    }

    StageWords stageWords() {
        return stageWords;
    }

    /** Single happenings that somebody tells of as done, denied or fixed to come, by time. */
    List<Happening> listActs() {
        return lookup.listHappenings().stream()
                .filter(h -> h.scope() == Scope.SINGLE && h.isAct())
                .sorted(byTime())
                .toList();
    }

    /** The last day on which a claim puts what it tells of; its incident's where it gives none itself. */
    Optional<LocalDate> dayOf(Claim claim) {
        return claim.event().time().end().or(() -> lookup.getHappening(claim)
                .time()
                .end());
    }

    /** By time; what is known to the month or year only stands at the end of it, what is not known last. */
    static Comparator<Happening> byTime() {
        return Comparator.comparing(Happening::time, new TimeOrder());
    }

    static Optional<Section> section(String id, String title, List<Item> items) {
        return section(id, title, "", items);
    }

    static Optional<Section> section(String id, String title, String note, List<Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(id, title, Optional.of(note).filter(n -> !n.isEmpty()), items));
    }
}
