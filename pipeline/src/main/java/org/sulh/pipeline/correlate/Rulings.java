package org.sulh.pipeline.correlate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.LinkReview;

/**
 * What must be together and what must be apart. An analyst's word on a claim holds for the claim that it follows, and goes
 * before {@link Constraints}.
 */
final class Rulings {
    private final Answers answers;

    Rulings(Answers answers) {
        this.answers = answers;
    }

    boolean areApart(Item first, Item second) {
        return Constraints.forbid(first, second) || findApart(first, second).isPresent();
    }

    Optional<LinkReview> findApart(Item first, Item second) {
        Reviews reviews = answers.reviews();
        for (String voice : reviewedVoices(first)) {
            for (String other : Collections.disjoint(reviews.apart(voice), reviewedVoices(second))
                    ? Set.<String>of()
                    : reviewedVoices(second)) {
                Optional<LinkReview> review = reviews.findApart(voice, other);
                if (review.isPresent()) {
                    return review;
                }
            }
        }
        return Optional.empty();
    }

    /** The review that puts two claims together, or what follows them. */
    Optional<LinkReview> findTogether(Item first, Item second) {
        Set<String> others = reviewedVoices(second);
        return reviewedVoices(first).stream()
                .flatMap(voice ->
                        others.stream().flatMap(other -> answers.reviews().findTogether(voice, other).stream()))
                .findFirst();
    }

    boolean isReviewed(Item item) {
        return !reviewedVoices(item).isEmpty();
    }

    /** Ids of the scored claims that reviews put together with the claim. */
    Set<String> together(Item item) {
        Set<String> ends = new LinkedHashSet<>();
        for (String voice : reviewedVoices(item)) {
            answers.reviews().together(voice).stream()
                    .map(answers::end)
                    .filter(answers::isKnown)
                    .forEach(ends::add);
        }
        ends.remove(item.claim().id());
        return ends;
    }

    private Set<String> reviewedVoices(Item item) {
        if (answers.reviews() == Reviews.NONE) {
            return Set.of();
        }
        Set<String> voices = answers.voices(item.claim().id());
        voices.removeIf(voice -> !answers.reviews().names(voice));
        return voices;
    }
}
