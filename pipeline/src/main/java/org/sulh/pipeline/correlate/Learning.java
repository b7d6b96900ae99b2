package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.model.Claim;
import org.sulh.model.Incident.Part;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Kinds.Mark;

/**
 * Learns what rows of {@code weights.csv} are worth from claims of which nobody has said what belongs together.
 *
 * <p>Each pair of claims that something holds is a pattern: one row for each field. A share of the pairs is of one
 * happening; within either class the fields are taken for independent. Expectation and maximisation by turns find the
 * share and how frequent each row is in either class, m and u (Winkler, "Using the EM algorithm for weight computation in
 * the Fellegi-Sunter model of record linkage", 1988). A row is worth log2(m/u), in millibits.
 *
 * <p>Prior: {@value #PRIOR_PAIRS} pairs in each class and field (a Dirichlet prior), spread by the table's own weights, so
 * that a row which is hardly ever seen keeps the weight that a person gave it. What is unknown of a pair is left out of it.
 * Rows of words rather than acts, of shared passages, of retelling and of reviews are not learnt: they are seldom seen, and
 * depend on the others.
 *
 * <p>Known failure: where few pairs are of one happening, or the fields depend on each other, the classes that are found
 * need not be the two that are meant; so what is learnt is adopted by a person, after it was measured on coded cases.
 *
 * <p>The pairs are counted by pattern, and patterns are gone through in the order of their names: no order of claims changes
 * a bit of the result. Cost: the pairs that are held, once; then patterns times rounds.
 */
public final class Learning {
    private static final int PRIOR_PAIRS = 100;
    private static final int MOST_ROUNDS = 500;

    private static final List<List<Row>> FIELDS = List.of(
            List.of(Row.TYPE_SAME, Row.TYPE_OTHER),
            List.of(
                    Row.TIME_DAY,
                    Row.TIME_DAYS,
                    Row.TIME_WEEK,
                    Row.TIME_MONTH,
                    Row.TIME_YEAR,
                    Row.TIME_OPEN,
                    Row.TIME_EDGE,
                    Row.TIME_NEXT_DAY,
                    Row.TIME_NEAR),
            List.of(
                    Row.PLACE_TOWN,
                    Row.PLACE_DISTRICT,
                    Row.PLACE_PROVINCE,
                    Row.PLACE_COUNTRY,
                    Row.PLACE_INSIDE,
                    Row.PLACE_IN_COUNTRY,
                    Row.PLACE_NAME,
                    Row.PLACE_NEAR,
                    Row.PLACE_OTHER_COUNTRY),
            List.of(Row.ACTOR_SAME, Row.ACTOR_OTHER, Row.ACTOR_REVERSED),
            List.of(Row.PARTIES_SAME, Row.PARTIES_OTHER),
            List.of(Row.TARGET_SAME, Row.TARGET_ONE_LACKS, Row.TARGET_OTHER),
            List.of(Row.TOLL_EXACT, Row.TOLL_MAY_AGREE, Row.TOLL_DISAGREES),
            List.of(Row.CONTENT_SHARED, Row.CONTENT_OTHER));

    private final Weights weights;
    private final Map<String, Pattern> patterns;
    private final Map<Row, Double> ofOne = new EnumMap<>(Row.class);
    private final Map<Row, Double> ofTwo = new EnumMap<>(Row.class);
    private double share = 0.1;

    /** Pairs that are alike in the rows they show. */
    private record Pattern(List<Row> rows, long pairs) {}

    /**
     * What was learnt of a row.
     *
     * @param row its name in {@code weights.csv}
     * @param handSet its weight there, in millibits
     * @param learnt the weight learnt, in millibits
     * @param pairs how many pairs show it
     */
    public record Learnt(String row, long handSet, long learnt, long pairs) {}

    /** @param millionths what part of the pairs is of one happening, in millionths */
    public record Result(List<Learnt> rows, long pairs, long millionths) {
        public Result {
            rows = List.copyOf(rows);
        }
    }

    private Learning(Weights weights, Map<String, Pattern> patterns) {
        this.weights = weights;
        this.patterns = new TreeMap<>(patterns);
    }

    /**
     * Learns from collections of claims; pairs are made within a collection.
     *
     * @param collections claims of one case or one simulated world each, without any word on what belongs together
     */
    public static Result learn(Collection<? extends Collection<Claim>> collections, Taxonomy taxonomy) {
        Scoring scoring = Scoring.standard(taxonomy);
        Map<Part, Row> rowOf = new HashMap<>();
        FIELDS.forEach(rows -> rows.forEach(row -> rowOf.put(scoring.weights().part(row), row)));
        Map<String, Pattern> patterns = new TreeMap<>();
        for (Collection<Claim> claims : collections) {
            IncidentStore store = new IncidentStore(scoring, Given.NOTHING, LinkGraph.LIMIT);
            claims.forEach(claim -> store.add(claim, Optional.empty()));
            store.forEachPair((first, second) -> {
                if (!first.is(Mark.WORDS)) {
                    List<Row> rows = new ArrayList<>();
                    for (Part part : scoring.parts(first, second)) {
                        Row row = rowOf.get(part);
                        if (row != null) {
                            rows.add(row);
                        }
                    }
                    patterns.merge(
                            rows.toString(),
                            new Pattern(List.copyOf(rows), 1),
                            (a, b) -> new Pattern(a.rows(), a.pairs() + 1));
                }
            });
        }
        return new Learning(scoring.weights(), patterns).result();
    }

    private Result result() {
        Map<Row, Double> all = new EnumMap<>(Row.class);
        patterns.values().forEach(p -> p.rows().forEach(row -> all.merge(row, (double) p.pairs(), Double::sum)));
        Map<Row, Double> priorOfOne = prior(all, true);
        Map<Row, Double> priorOfTwo = prior(all, false);
        ofOne.putAll(frequencies(Map.of(), priorOfOne));
        ofTwo.putAll(frequencies(Map.of(), priorOfTwo));
        List<Long> before = List.of();
        List<Long> now = listWeights();
        for (int round = 0; round < MOST_ROUNDS && !now.equals(before); round++) {
            turn(priorOfOne, priorOfTwo);
            before = now;
            now = listWeights();
        }
        List<Learnt> learnt = new ArrayList<>();
        for (List<Row> field : FIELDS) {
            for (Row row : field) {
                long pairs = StrictMath.round(all.getOrDefault(row, 0.0));
                learnt.add(new Learnt(row.rowName(), weights.millibits(row), weight(row), pairs));
            }
        }
        long pairs = patterns.values().stream().mapToLong(Pattern::pairs).sum();
        return new Result(learnt, pairs, StrictMath.round(share * 1e6));
    }

    /** The prior's pairs of a class: as frequent as in all pairs, and of one happening by their weight more so. */
    private Map<Row, Double> prior(Map<Row, Double> all, boolean one) {
        Map<Row, Double> prior = new EnumMap<>(Row.class);
        for (List<Row> field : FIELDS) {
            double sum = 0;
            for (Row row : field) {
                double more = one ? StrictMath.pow(2, weights.millibits(row) / 1000.0) : 1;
                double pairs = (all.getOrDefault(row, 0.0) + 1) * more;
                prior.put(row, pairs);
                sum += pairs;
            }
            for (Row row : field) {
                prior.put(row, prior.getOrDefault(row, 0.0) * PRIOR_PAIRS / sum);
            }
        }
        return prior;
    }

    private void turn(Map<Row, Double> priorOfOne, Map<Row, Double> priorOfTwo) {
        Map<Row, Double> one = new EnumMap<>(Row.class);
        Map<Row, Double> two = new EnumMap<>(Row.class);
        double pairs = 0;
        double pairsOfOne = 0;
        for (Pattern pattern : patterns.values()) {
            double likelyOne = share;
            double likelyTwo = 1 - share;
            for (Row row : pattern.rows()) {
                likelyOne *= ofOne.getOrDefault(row, 1.0);
                likelyTwo *= ofTwo.getOrDefault(row, 1.0);
            }
            double expected = pattern.pairs() * likelyOne / (likelyOne + likelyTwo);
            pairs += pattern.pairs();
            pairsOfOne += expected;
            for (Row row : pattern.rows()) {
                one.merge(row, expected, Double::sum);
                two.merge(row, pattern.pairs() - expected, Double::sum);
            }
        }
        share = (pairsOfOne + 1) / (pairs + 2);
        ofOne.putAll(frequencies(one, priorOfOne));
        ofTwo.putAll(frequencies(two, priorOfTwo));
    }

    private static Map<Row, Double> frequencies(Map<Row, Double> seen, Map<Row, Double> prior) {
        Map<Row, Double> frequencies = new EnumMap<>(Row.class);
        for (List<Row> field : FIELDS) {
            double sum = 0;
            for (Row row : field) {
                sum += seen.getOrDefault(row, 0.0) + prior.getOrDefault(row, 0.0);
            }
            for (Row row : field) {
                frequencies.put(row, (seen.getOrDefault(row, 0.0) + prior.getOrDefault(row, 0.0)) / sum);
            }
        }
        return frequencies;
    }

    private List<Long> listWeights() {
        return FIELDS.stream().flatMap(List::stream).map(this::weight).toList();
    }

    private long weight(Row row) {
        double ratio = ofOne.getOrDefault(row, 1.0) / ofTwo.getOrDefault(row, 1.0);
        return StrictMath.round(1000 * StrictMath.log(ratio) / StrictMath.log(2));
    }
}
