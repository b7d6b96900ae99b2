package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sulh.model.EventRow;

/**
 * Puts the rows of event data sets together that speak of one happening.
 *
 * <p>Pairs near in place and time are scored; those from {@link #MERGE} up connect components; within a component sets grow
 * by average linkage ({@link Clusters}), one row of a data set in each. The sets do not depend on the order of the rows.
 *
 * <p>Cost: n rows with k others about each take n·k scores, so that at one density time grows with the rows, and on the
 * same ground and in the same time with their square. 36 bytes a row, and 12 a pair above {@link #REVIEW}.
 */
public final class RecordMatching {
    /** Least score of two rows to be put together, in millibits: odds of one to two, near which F1 is greatest. */
    static final int MERGE = -1_000;
    /** Least score that a person should look at, in millibits: odds of one to eight. */
    static final int REVIEW = -3_000;
    /** As many data sets as there are bits for them. */
    public static final int MOST_DATA_SETS = 63;
    /** As many rows as the lattice can number. */
    public static final int MOST_ROWS = 2_000_000;

    private final Columns columns;
    private final RecordWeights weights;
    private final Scoring scoring;
    private final Links links;
    private final int[] sets;
    /** Pairs that an equal rival kept apart, the first row above and the second below. */
    private final Set<Long> contested;

    /** Place in the input of each row, and the other way round. */
    private final int[] order;

    private final int[] rowAt;

    private RecordMatching(Columns columns, RecordWeights weights, Places places, Request request, int[] order) {
        this.columns = columns;
        this.weights = weights;
        this.order = order;
        this.rowAt = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            rowAt[order[row]] = row;
        }
        this.scoring = new Scoring(columns, request.fields(), places, weights);
        this.links = scored();
        List<RowReview> reviews = request.reviews().stream()
                .map(review ->
                        new RowReview(rowAt[review.first()], rowAt[review.second()], review.together(), review.name()))
                .toList();
        Partition partition = new Partition(
                columns,
                scoring,
                links,
                new Request(request.fields(), request.repeating(), request.weights(), reviews));
        this.sets = partition.sets();
        this.contested = partition.contested();
    }

    /**
     * What to match and how.
     *
     * @param fields the fields compared by words, one for each label of a row
     * @param repeating names of data sets that may tell one happening more than once
     * @param weights what was learnt before; learnt from the rows where absent
     * @param reviews people's words
     */
    public record Request(
            List<Field> fields, Set<String> repeating, Optional<RecordWeights> weights, List<RowReview> reviews) {
        public Request {
            fields = List.copyOf(fields);
            repeating = Set.copyOf(repeating);
            reviews = List.copyOf(reviews);
        }

        /** Learns from the rows; every data set tells a happening once. */
        public static Request of(List<Field> fields) {
            return new Request(fields, Set.of(), Optional.empty(), List.of());
        }
    }

    /**
     * Matches rows.
     *
     * @throws IllegalArgumentException for too many rows or data sets, people's words that contradict each other, or weights
     *     that were learnt of other data sets or fields
     */
    public static RecordMatching of(List<EventRow> rows, Request request) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(rows.size() + " rows are more than " + MOST_ROWS);
        }
        int[] order = Neighbourhood.order(rows);
        List<EventRow> sorted = Arrays.stream(order).mapToObj(rows::get).toList();
        Columns columns = new Columns(sorted, request.fields().size());
        if (columns.dataSets.size() > MOST_DATA_SETS) {
            throw new IllegalArgumentException(columns.dataSets.size() + " data sets are more than " + MOST_DATA_SETS);
        }
        request.weights().ifPresent(given -> given.check(columns.dataSets, request));
        Places places = Places.of(columns);
        RecordWeights weights = request.weights()
                .orElseGet(() -> new Learning(columns, request.fields(), places).learn(request.repeating()));
        return new RecordMatching(columns, weights, places, request, order);
    }

    /** What was learnt, or given. */
    public RecordWeights weights() {
        return weights;
    }

    /** Number of the set of each row of the input, from 0, in the order of their first rows. */
    public int[] sets() {
        int[] numbers = new int[sets.length];
        Arrays.fill(numbers, -1);
        int[] numbered = new int[sets.length];
        int next = 0;
        for (int place = 0; place < numbered.length; place++) {
            int set = sets[rowAt[place]];
            if (numbers[set] < 0) {
                numbers[set] = next++;
            }
            numbered[place] = numbers[set];
        }
        return numbered;
    }

    private Links scored() {
        int chunks = Math.max(1, columns.size / 4096);
        Candidates candidates = new Candidates(columns, weights.radiusKm(), weights.radiusKm(), row -> true);
        List<Links> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> scored(candidates, (int) ((long) columns.size * chunk / chunks), (int)
                        ((long) columns.size * (chunk + 1) / chunks)))
                .toList();
        Links all = new Links();
        parts.forEach(all::addAll);
        return all;
    }

    private Links scored(Candidates candidates, int from, int to) {
        Links found = new Links();
        for (int row = from; row < to; row++) {
            candidates.around(row, weights.days(), (first, second, squaredKm) -> {
                if (first < second && scoring.areCompared(first, second)) {
                    int score = scoring.score(first, second, squaredKm);
                    if (score >= REVIEW) {
                        found.add(first, second, score);
                    }
                }
            });
        }
        return found;
    }

    /** Every two rows of one set that are compared, with what their score is made of, set after set. */
    public Stream<RowLink> links() {
        int[] numbered = sets();
        Grouping places = Grouping.of(sets.length, sets.length, place -> numbered[place]);
        return IntStream.range(0, sets.length).boxed().flatMap(set -> {
            int[] members = Arrays.stream(places.members(set))
                    .map(place -> rowAt[place])
                    .toArray();
            return IntStream.range(0, members.length).boxed().flatMap(i -> IntStream.range(i + 1, members.length)
                    .filter(j -> scoring.areCompared(members[i], members[j])
                            && Math.abs(columns.lag(members[i], members[j])) <= Candidates.LAG)
                    .mapToObj(j -> link(members[i], members[j])));
        });
    }

    /**
     * Pairs that a person should look at, best first: those between the thresholds that could be put together, since neither
     * set has a row of the other's data sets, and those that an equal rival kept apart.
     */
    public List<RowLink> review() {
        long[] taken = new long[sets.length];
        for (int row = 0; row < sets.length; row++) {
            taken[sets[row]] |= 1L << columns.dataSet[row];
        }
        List<RowLink> review = new ArrayList<>();
        for (int l = 0; l < links.size; l++) {
            int first = links.first[l];
            int second = links.second[l];
            boolean apart = sets[first] != sets[second];
            boolean rival = contested.contains((long) first << 32 | second);
            boolean free = (taken[sets[first]] & taken[sets[second]]) == 0;
            if (apart && (rival || (free && links.score[l] < MERGE))) {
                review.add(link(first, second));
            }
        }
        review.sort(Comparator.comparingLong(RowLink::weight)
                .reversed()
                .thenComparingInt(RowLink::first)
                .thenComparingInt(RowLink::second));
        return List.copyOf(review);
    }

    private RowLink link(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        return new RowLink(
                Math.min(order[one], order[other]),
                Math.max(order[one], order[other]),
                scoring.parts(first, second),
                contested.contains((long) first << 32 | second));
    }
}
