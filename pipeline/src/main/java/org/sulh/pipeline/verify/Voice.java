package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grade;

/**
 * What one origin says in an incident, in one direction.
 *
 * @param group id of the origin group
 * @param relation what its speaker is to what it claims
 * @param isHedged whether it is said with a reserve
 * @param affiliation whom it speaks for; where claims that weigh the same speak for several, all of them together
 * @param sides whose voice it is for the gates: the sides it is of, else its affiliation
 * @param isOfNoSide whether it is of no side
 * @param grade what people think of it
 * @param isReviewed whether a person has confirmed a claim of the origin that says the same
 * @param evidence its row under its grade, in micro-nats, before the caps
 */
record Voice(
        String group,
        Relation relation,
        boolean isHedged,
        String affiliation,
        Set<String> sides,
        boolean isOfNoSide,
        Grade grade,
        boolean isReviewed,
        long evidence) {
    private static final Comparator<Weight> WEAKEST =
            Comparator.comparingLong(Weight::evidence).thenComparing(weight -> weight.statement.row());
    private static final Comparator<Weight> NEAREST = Comparator.<Weight>comparingInt(
                    weight -> weight.statement.claim().via().size())
            .thenComparing(WEAKEST);

    private record Weight(Statement statement, long evidence) {}

    /** A voice that may still come. */
    static Voice toCome(Relation relation, String affiliation, boolean isOfNoSide, Grade grade, EvidenceTable table) {
        return new Voice(
                "o-to-come",
                relation,
                false,
                affiliation,
                Set.of(affiliation),
                isOfNoSide,
                grade,
                false,
                table.getEvidence(relation.row(false), grade));
    }

    /**
     * The voices of each origin. Of supporting claims of one origin, the one passed on the fewest times speaks for it, of
     * equals the weakest: a reprint that drops "reportedly" adds nothing. Of denials, the strongest.
     */
    static List<Voice> list(List<Origin> origins, EvidenceTable table) {
        List<Voice> voices = new ArrayList<>();
        for (Origin origin : origins) {
            List<Weight> pro = new ArrayList<>();
            List<Weight> contra = new ArrayList<>();
            List<Weight> neither = new ArrayList<>();
            for (Statement statement : origin.statements()) {
                long evidence = table.getEvidence(statement.row(), statement.grade());
                (evidence > 0 ? pro : evidence < 0 ? contra : neither).add(new Weight(statement, evidence));
            }
            add(voices, origin, pro, NEAREST);
            add(voices, origin, contra, WEAKEST);
            if (pro.isEmpty() && contra.isEmpty()) {
                add(voices, origin, neither, WEAKEST);
            }
        }
        return voices;
    }

    private static void add(List<Voice> voices, Origin origin, List<Weight> weights, Comparator<Weight> first) {
        Optional<Weight> least = weights.stream().min(first);
        if (least.isEmpty()) {
            return;
        }
        Weight speaks = least.get();
        List<Statement> equals = weights.stream()
                .filter(weight -> first.compare(weight, speaks) == 0)
                .map(Weight::statement)
                .toList();
        Statement statement = speaks.statement;
        boolean isReviewed = origin.statements().stream()
                .anyMatch(s -> s.isReviewed()
                        && s.relation() == statement.relation()
                        && (statement.isHedged() || !s.isHedged()));
        voices.add(new Voice(
                origin.group().id(),
                statement.relation(),
                statement.isHedged(),
                // Joined, since neither order nor name may decide whose cap it falls under.
                equals.stream().map(Statement::affiliation).distinct().sorted().collect(Collectors.joining("+")),
                equals.stream()
                        .map(s -> s.side().orElse(s.affiliation()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                equals.stream().allMatch(s -> s.side().isEmpty()),
                statement.grade(),
                isReviewed,
                speaks.evidence));
    }

    /** Its row of the evidence table. */
    String row() {
        return relation.row(isHedged);
    }

    /** Whether it can be one of the two independent origins that corroborate. */
    boolean countsAsOrigin() {
        return evidence > 0 && relation.countsAsOrigin() && !isHedged;
    }

    /** Whether it is the direct observation of one of no side. */
    boolean isSight() {
        return countsAsOrigin() && relation.isSight() && isOfNoSide;
    }
}
