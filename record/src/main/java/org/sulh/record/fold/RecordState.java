package org.sulh.record.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Grades;
import org.sulh.model.LinkReview;
import org.sulh.model.Reviews;
import org.sulh.model.Source;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.StateDigest;
import org.sulh.register.entry.Genesis;

/**
 * What is known after some entries of a record: the sum of what was entered, before anything is concluded from it.
 *
 * @param view whose view it is
 * @param size how many entries it follows from
 * @param genesis how the record began
 * @param time the greatest time that an entry has claimed so far; no clock is asked
 * @param adoptions versions of the pack, in the order of their adoption
 * @param sources by id
 * @param documents by id, in the order of their entries
 * @param claims every claim that was ever entered, in the order of their ordinals
 * @param reviews of claims, in the order of their entries
 * @param links reviews of links, in the order of their entries
 * @param gradings in the order of their entries
 * @param digests state digests, in the order of their entries
 * @param observed watches, commitments, rounds and calls
 * @param passedOver sealed entries that this view could not read, and those that speak of them
 * @param unused entries that change nothing
 * @param cases as of {@code time}
 */
public record RecordState(
        StateDigest.View view,
        long size,
        Genesis genesis,
        Instant time,
        List<Adoption> adoptions,
        Map<String, Source> sources,
        Map<String, Filed> documents,
        List<Stated> claims,
        List<Ruled> reviews,
        List<Bonded> links,
        List<Graded> gradings,
        List<Digested> digests,
        Observed observed,
        long passedOver,
        List<Unused> unused,
        Cases cases) {

    /** The day of {@link #time()}, UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The version of the pack that was adopted last. */
    public Optional<Adoption> findPack() {
        return adoptions.isEmpty() ? Optional.empty() : Optional.of(adoptions.getLast());
    }

    /** The claims that count, in the order of their ordinals. */
    public List<Stated> listCounting() {
        return claims.stream().filter(claim -> claim.standing().counts()).toList();
    }

    /** Which claims people have looked at, of those that count. */
    public Reviews claimReviews() {
        Set<String> confirmed = new HashSet<>();
        for (Stated claim : claims) {
            if (claim.standing() == Stated.Standing.CONFIRMED) {
                confirmed.add(claim.claim().id());
            }
        }
        return new Reviews(confirmed, Set.of());
    }

    /** The link reviews that hold, each of the claims that count; one that is left with fewer than two says nothing. */
    public List<LinkReview> linkReviews() {
        Set<String> counting = new HashSet<>();
        listCounting().forEach(claim -> counting.add(claim.claim().id()));
        List<LinkReview> reviews = new ArrayList<>();
        for (Bonded link : links) {
            if (!link.withdrawn() && !link.review().claims().isEmpty()) {
                LinkReview review = link.review().toReview(link.index());
                List<String> left =
                        review.claims().stream().filter(counting::contains).toList();
                if (left.size() >= 2) {
                    reviews.add(new LinkReview(review.id(), review.kind(), left, review.reason()));
                }
            }
        }
        return reviews;
    }

    /** The grades that hold. A source that nobody has graded bears the letter that it was entered with. */
    public Grades grades() {
        Map<String, Character> letters = new HashMap<>();
        Map<String, Integer> digits = new HashMap<>();
        sources.values().stream()
                .filter(source -> source.reliability() != 'F')
                .forEach(source -> letters.put(source.id(), source.reliability()));
        for (Graded graded : gradings) {
            switch (graded.grade()) {
                case GradeEntry.OfSource source -> letters.put(source.source(), source.reliability());
                case GradeEntry.OfDocument document -> digits.put(document.document(), document.credibility());
            }
        }
        return new Grades(letters, digits);
    }

    /** Who sent each document: the actor to whom its source belongs, or the source itself. */
    public Map<String, String> senders() {
        Map<String, String> senders = new HashMap<>();
        documents.values().forEach(filed -> {
            String id = filed.document().source();
            senders.put(
                    filed.document().id(),
                    Optional.ofNullable(sources.get(id))
                            .flatMap(Source::affiliation)
                            .orElse(id));
        });
        return senders;
    }

    /** For each document of a duplicate-free source, that source. */
    public Map<String, String> duplicateFree() {
        Map<String, String> sourceOf = new HashMap<>();
        documents.values().forEach(filed -> {
            Source source = sources.get(filed.document().source());
            if (source != null && source.duplicateFree()) {
                sourceOf.put(filed.document().id(), source.id());
            }
        });
        return sourceOf;
    }
}
