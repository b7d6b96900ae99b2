package org.sulh.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.fold.Bonded;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Graded;
import org.sulh.record.fold.RecordState;
import org.sulh.record.fold.Ruled;
import org.sulh.record.fold.Stated;

/** What was entered that bears on an incident, in the order of the register. */
final class IncidentHistory {
    /**
     * One entry.
     *
     * @param entry its index
     * @param words what it said
     */
    record Step(long entry, String words) {}

    private final Set<String> claims;
    private final RecordIndex index;
    private final RecordState state;
    private final List<Step> steps = new ArrayList<>();

    private IncidentHistory(Incident incident, RecordIndex index) {
        this.claims = Set.copyOf(incident.claims());
        this.index = index;
        this.state = index.conclusions().state();
    }

    static List<Step> of(Incident incident, RecordIndex index) {
        IncidentHistory history = new IncidentHistory(incident, index);
        history.state.claims().forEach(history::claim);
        history.state.reviews().forEach(history::review);
        history.state.links().forEach(history::link);
        history.gradings();
        history.steps.sort(Comparator.comparingLong(Step::entry));
        return List.copyOf(history.steps);
    }

    private void claim(Stated stated) {
        if (claims.contains(stated.claim().id())) {
            Filed filed = index.getDocument(stated.claim().document());
            add(
                    stated.ordinal().entry(),
                    "claim " + index.shorten(stated.claim()) + " of "
                            + filed.document().trace().name() + ", received "
                            + filed.document().received());
        }
    }

    private void review(Ruled ruled) {
        Optional<String> of = ruled.review().claim();
        boolean bears = of.filter(claims::contains).isPresent()
                || ruled.review().to().map(Claim::id).filter(claims::contains).isPresent();
        if (bears) {
            add(
                    ruled.index(),
                    ruled.review().verdict().formName() + " by " + ruled.by() + ", " + ruled.at()
                            + of.map(claim -> ": " + index.shorten(claim)).orElse("")
                            + ruled.review()
                                    .reason()
                                    .map(why -> " (" + why + ")")
                                    .orElse(""));
        }
    }

    private void link(Bonded link) {
        LinkReviewEntry review = link.review();
        if (review.claims().stream().anyMatch(claims::contains)) {
            String shortIds = review.claims().stream().map(index::shorten).collect(Collectors.joining(", "));
            add(
                    link.index(),
                    "held " + review.bond().name().toLowerCase(Locale.ROOT) + " by " + link.by() + ", " + link.at()
                            + (link.withdrawn() ? ", withdrawn since" : "") + ": " + shortIds + " (" + review.reason()
                            + ")");
        }
    }

    private void gradings() {
        Set<String> documents = index.conclusions().claims().stream()
                .filter(claim -> claims.contains(claim.id()))
                .map(Claim::document)
                .collect(Collectors.toSet());
        for (Graded graded : state.gradings()) {
            if (graded.grade() instanceof GradeEntry.OfDocument of && documents.contains(of.document())) {
                add(
                        graded.index(),
                        "document " + of.document() + " graded " + of.credibility() + " by " + graded.by() + " ("
                                + of.reason() + ")");
            }
        }
    }

    private void add(long entry, String words) {
        steps.add(new Step(entry, words));
    }
}
