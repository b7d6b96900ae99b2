package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sulh.pipeline.compare.Unions;

/**
 * What people have put together and held apart, once it is known not to contradict itself.
 */
final class Together {
    private final Unions sets;
    private final List<RowReview> apart;

    private Together(Unions sets, List<RowReview> apart) {
        this.sets = sets;
        this.apart = apart;
    }

    /** @throws IllegalArgumentException when rows that are held apart are put together by others */
    static Together of(int rows, List<RowReview> reviews) {
        Unions sets = new Unions(rows);
        List<RowReview> apart = new ArrayList<>();
        for (RowReview review : reviews) {
            if (review.together()) {
                sets.unite(review.first(), review.second());
            } else {
                apart.add(review);
            }
        }
        List<String> contradictions = new ArrayList<>();
        for (RowReview review : apart) {
            int set = sets.find(review.first());
            if (set == sets.find(review.second())) {
                String others = reviews.stream()
                        .filter(other -> other.together() && sets.find(other.first()) == set)
                        .map(RowReview::name)
                        .collect(Collectors.joining(", "));
                contradictions.add(review.name() + " holds apart what is put together by " + others);
            }
        }
        if (!contradictions.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", contradictions));
        }
        return new Together(sets, List.copyOf(apart));
    }

    /** The first row that a row is put together with; itself where nobody has. */
    int of(int row) {
        return sets.find(row);
    }

    /** Pairs of some rows that are held apart. */
    List<RowReview> apart(int[] sortedRows) {
        return apart.stream()
                .filter(review -> Arrays.binarySearch(sortedRows, review.first()) >= 0
                        && Arrays.binarySearch(sortedRows, review.second()) >= 0)
                .toList();
    }
}
