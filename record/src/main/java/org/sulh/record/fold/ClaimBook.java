package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Claim;
import org.sulh.model.TextSpan;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimReviewEntry.Verdict;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.fold.Stated.Standing;
import org.sulh.register.entry.RefusedException;

/**
 * The claims of a record with their reviews. What a later version of an extractor draws from a document takes the place of
 * what an earlier one drew, except of claims that a person has touched; nor does it bring a second claim for a passage of
 * which a person has spoken.
 *
 * <p>What is in the book follows from the entries and their indexes, and not from the order in which they were opened. For
 * one thread at a time.
 */
final class ClaimBook {
    /** What one version of an extractor drew from one document. */
    private static final class Batch {
        private final String extractor;
        private final int parts;
        private final BitSet seen = new BitSet();
        private final Set<String> claims = new HashSet<>();
        /** Lowest index of its entries. */
        private long begun;

        Batch(String extractor, int parts, long begun) {
            this.extractor = extractor;
            this.parts = parts;
            this.begun = begun;
        }

        boolean isComplete() {
            return seen.cardinality() == parts;
        }
    }

    private record Place(Ordinal ordinal, Claim claim) {}

    private record Ruling(long index, Standing standing) {}

    private final Map<String, Place> places = new HashMap<>();
    /** The claims of each entry that brought some in. */
    private final Map<Long, List<Claim>> entries = new HashMap<>();

    private final Map<String, List<Batch>> batches = new HashMap<>();

    private final List<Ruled> reviews = new ArrayList<>();
    private final Map<String, Ruling> ruled = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    /** By document, the claims that reviews have put there. */
    private final Map<String, List<String>> put = new HashMap<>();

    Runnable judge(long index, ClaimsEntry entry) {
        Optional<Batch> known = findBatch(entry.document(), entry.extractor());
        known.ifPresent(batch -> {
            if (batch.parts != entry.parts()) {
                throw new RefusedException("the claims of " + entry.document() + " by " + entry.extractor() + " have "
                        + batch.parts + " parts, and this is one of " + entry.parts());
            }
            if (batch.seen.get(entry.part())) {
                throw new RefusedException("part " + entry.part() + " of the claims of " + entry.document() + " by "
                        + entry.extractor() + " stands in the record already");
            }
        });
        return () -> add(index, entry, known);
    }

    private void add(long index, ClaimsEntry entry, Optional<Batch> known) {
        Batch batch = known.orElseGet(() -> {
            Batch begun = new Batch(entry.extractor(), entry.parts(), index);
            batches.computeIfAbsent(entry.document(), key -> new ArrayList<>(1)).add(begun);
            return begun;
        });
        batch.begun = Math.min(batch.begun, index);
        batch.seen.set(entry.part());
        entries.put(index, entry.claims());
        int ordinal = 0;
        for (Claim claim : entry.claims()) {
            ordinal++;
            batch.claims.add(claim.id());
            places.merge(claim.id(), new Place(new Ordinal(index, ordinal), claim), ClaimBook::first);
        }
    }

    private static Place first(Place one, Place other) {
        return one.ordinal().compareTo(other.ordinal()) <= 0 ? one : other;
    }

    Runnable judge(Ruled ruling) {
        ClaimReviewEntry review = ruling.review();
        review.claim().ifPresent(this::require);
        review.to().ifPresent(claim -> {
            Place same = places.get(claim.id());
            if (same != null) {
                throw new RefusedException(
                        "the claim " + claim.id() + " stands in the record already, as " + same.ordinal()
                                + "; confirm that one" + (review.claim().isPresent() ? ", and reject this" : ""));
            }
            review.claim().flatMap(this::find).ifPresent(old -> {
                if (!old.document().equals(claim.document())) {
                    throw new RefusedException("a claim is corrected to one of its own document, " + old.document());
                }
            });
        });
        return () -> apply(ruling);
    }

    private void apply(Ruled ruling) {
        ClaimReviewEntry review = ruling.review();
        reviews.add(ruling);
        review.claim().ifPresent(id -> rule(id, ruling.index(), standing(review.verdict())));
        review.to().ifPresent(claim -> {
            places.put(claim.id(), new Place(new Ordinal(ruling.index(), 1), claim));
            entries.put(ruling.index(), List.of(claim));
            put.computeIfAbsent(claim.document(), key -> new ArrayList<>(1)).add(claim.id());
            rule(claim.id(), ruling.index(), Standing.CONFIRMED);
        });
    }

    /** The last review by its place in the log holds, also when an earlier one was opened later. */
    private void rule(String claim, long index, Standing standing) {
        ruled.merge(claim, new Ruling(index, standing), (one, other) -> one.index() > other.index() ? one : other);
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED, ADDED -> Standing.CONFIRMED;
            case CORRECTED -> Standing.CORRECTED;
            case REJECTED -> Standing.REJECTED;
        };
    }

    void touch(Collection<String> claims) {
        touched.addAll(claims);
    }

    /** @throws RefusedException when there is no such claim */
    void require(String claim) {
        if (!places.containsKey(claim)) {
            throw new RefusedException("the claim " + claim + " is not in the record");
        }
    }

    Optional<Claim> find(String claim) {
        return Optional.ofNullable(places.get(claim)).map(Place::claim);
    }

    Optional<Ordinal> findOrdinal(String claim) {
        return Optional.ofNullable(places.get(claim)).map(Place::ordinal);
    }

    /** The claim whose first place this is. */
    Optional<String> findAt(Ordinal ordinal) {
        List<Claim> claims = entries.getOrDefault(ordinal.entry(), List.of());
        return ordinal.claim() > claims.size()
                ? Optional.empty()
                : Optional.of(claims.get(ordinal.claim() - 1).id())
                        .filter(claim -> findOrdinal(claim).equals(Optional.of(ordinal)));
    }

    /** Whether a claim is in the record and counts. Cost: linear in the claims of its document at most. */
    boolean counts(String claim) {
        Place place = places.get(claim);
        return place != null && standing(place, this::passagesSpokenOf).counts();
    }

    boolean hasPart(String document, String extractor, int part) {
        return findBatch(document, extractor)
                .filter(batch -> batch.seen.get(part))
                .isPresent();
    }

    boolean isRead(String document, String extractor) {
        return findBatch(document, extractor).filter(Batch::isComplete).isPresent();
    }

    private Optional<Batch> findBatch(String document, String extractor) {
        return batches.getOrDefault(document, List.of()).stream()
                .filter(batch -> batch.extractor.equals(extractor))
                .findFirst();
    }

    List<Ruled> listReviews() {
        return reviews.stream().sorted(Comparator.comparingLong(Ruled::index)).toList();
    }

    /** Every claim, in the order of the ordinals. */
    List<Stated> list() {
        Map<String, Set<TextSpan>> spoken = new HashMap<>();
        List<Stated> list = new ArrayList<>(places.size());
        for (Place place : places.values()) {
            Standing standing = standing(place, document -> spoken.computeIfAbsent(document, this::passagesSpokenOf));
            list.add(new Stated(place.ordinal(), place.claim(), standing));
        }
        list.sort(Comparator.comparing(Stated::ordinal));
        return List.copyOf(list);
    }

    /** Passages of a document of which a person has spoken. */
    private Set<TextSpan> passagesSpokenOf(String document) {
        return Stream.concat(
                        batches.getOrDefault(document, List.of()).stream().flatMap(batch -> batch.claims.stream()),
                        put.getOrDefault(document, List.of()).stream())
                .filter(this::isTouched)
                .flatMap(claim -> find(claim).flatMap(Claim::span).stream())
                .collect(Collectors.toSet());
    }

    private Standing standing(Place place, Function<String, Set<TextSpan>> spoken) {
        Claim claim = place.claim();
        @Nullable Ruling ruling = ruled.get(claim.id());
        if (ruling != null) {
            return ruling.standing();
        }
        List<Batch> read = listBatches(claim);
        if (read.size() < 2 || touched.contains(claim.id())) {
            return Standing.UNREVIEWED;
        }
        Batch last = read.stream()
                .filter(Batch::isComplete)
                .max(Comparator.comparingLong(batch -> batch.begun))
                .orElse(read.getFirst());
        boolean isSpokenOf =
                claim.span().filter(spoken.apply(claim.document())::contains).isPresent();
        return last.claims.contains(claim.id()) && !isSpokenOf ? Standing.UNREVIEWED : Standing.SUPERSEDED;
    }

    private boolean isTouched(String claim) {
        return ruled.containsKey(claim) || touched.contains(claim);
    }

    private List<Batch> listBatches(Claim claim) {
        return batches.getOrDefault(claim.document(), List.of());
    }
}
