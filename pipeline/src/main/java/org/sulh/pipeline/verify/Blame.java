package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Participant;
import org.sulh.model.Probability;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Named;
import org.sulh.model.Responsibility.Rest;
import org.sulh.pipeline.verify.Relation.Bearing;
import org.sulh.pipeline.verify.Weighing.Weighed;

/**
 * Who did it, given that it happened: one distribution over the actors that claims name, another who is not named, and
 * nobody to whom it can be attributed.
 *
 * <pre>P(X) = exp(e(X)) / (sum over all candidates of exp(e))</pre>
 *
 * <p>e(X) in nats is the candidate's prior row and, of each origin that speaks of X, the row of its relation to X's part,
 * under the same caps as for the happening (the multinomial logit: McFadden, "Conditional logit analysis of qualitative
 * choice behavior", 1974). Who denies the act denies its own part; who tells of a part of its own tells it of itself alone,
 * and of the others it names it is an accuser. Known failure: an act that several did together is shared among them. Cost:
 * candidates times claims.
 */
final class Blame {
    static final String PRIOR_NAMED = "prior-named";
    static final String PRIOR_ANOTHER = "prior-another";
    static final String PRIOR_UNATTRIBUTED = "prior-unattributed";
    /** Rows of the evidence table that hold what speaks for each candidate before any claim. */
    static final Set<String> PRIORS = Set.of(PRIOR_NAMED, PRIOR_ANOTHER, PRIOR_UNATTRIBUTED);

    private record Part(String actor, List<Weighed> weighed, List<String> saidBy, List<String> deniedBy) {
        long evidence(EvidenceTable table) {
            return table.getEvidence(PRIOR_NAMED) + Weighing.sum(weighed);
        }
    }

    private Blame() {}

    /** Likeliest first, of equals the one named first; the unnamed ones last. Empty when no claim names an actor. */
    static List<Responsibility> of(List<Origin> origins, EvidenceTable table) {
        Set<String> named = new LinkedHashSet<>();
        for (Origin origin : origins) {
            for (Statement statement : origin.statements()) {
                if (statement.bearing() == Bearing.SUPPORTS) {
                    statement.claim().event().actors().forEach(p -> named.add(p.key()));
                }
            }
        }
        if (named.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        named.forEach(actor -> parts.add(part(actor, origins, table)));
        parts.sort(Comparator.comparingLong(part -> -part.evidence(table)));
        long another = table.getEvidence(PRIOR_ANOTHER);
        long unattributed = table.getEvidence(PRIOR_UNATTRIBUTED);
        List<Long> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(part.evidence(table)));
        evidence.add(another);
        evidence.add(unattributed);
        List<Probability> shares = Shares.of(evidence);
        List<Responsibility> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            all.add(new Responsibility(
                    new Named(part.actor),
                    table.getEvidence(PRIOR_NAMED),
                    Weighing.contributions(part.weighed),
                    shares.get(i),
                    part.saidBy,
                    part.deniedBy));
        }
        all.add(rest(Rest.ANOTHER, another, shares.get(parts.size())));
        all.add(rest(Rest.UNATTRIBUTED, unattributed, shares.getLast()));
        return all;
    }

    private static Responsibility rest(Rest candidate, long prior, Probability share) {
        return new Responsibility(candidate, prior, List.of(), share, List.of(), List.of());
    }

    private static Part part(String actor, List<Origin> origins, EvidenceTable table) {
        List<Origin> naming = new ArrayList<>();
        List<String> saidBy = new ArrayList<>();
        List<String> deniedBy = new ArrayList<>();
        for (Origin origin : origins) {
            List<Statement> about = new ArrayList<>();
            for (Statement statement : origin.statements()) {
                asOf(actor, statement).ifPresent(about::add);
            }
            about.forEach(s -> (s.bearing() == Bearing.SUPPORTS ? saidBy : deniedBy)
                    .add(s.claim().id()));
            if (!about.isEmpty()) {
                naming.add(new Origin(origin.group(), about));
            }
        }
        return new Part(actor, Weighing.weigh(Voice.list(naming, table), table), saidBy, deniedBy);
    }

    /** A statement as it bears on one actor's part; empty where it says nothing of it. */
    private static Optional<Statement> asOf(String actor, Statement statement) {
        boolean itself =
                statement.claim().asserter().actor().filter(actor::equals).isPresent();
        boolean names = statement.claim().event().actors().stream()
                .map(Participant::key)
                .anyMatch(actor::equals);
        return switch (statement.bearing()) {
            case SUPPORTS ->
                names ? Optional.of(statement.as(ofAnother(itself, statement.relation()))) : Optional.empty();
            case DENIES -> names || itself ? Optional.of(statement) : Optional.empty();
            case LEAVES_OPEN, AHEAD, SILENT -> Optional.empty();
        };
    }

    private static Relation ofAnother(boolean itself, Relation relation) {
        if (itself) {
            return relation;
        }
        return switch (relation) {
            case PARTY_ADMITS, PARTY_ASSERTS_OWN_ACT, PARTY_ASSERTS_OWN_LOSS -> Relation.PARTY_ACCUSES_RIVAL;
            case ARMED_GROUP_CLAIMS -> Relation.ARMED_GROUP_ACCUSES;
            default -> relation;
        };
    }
}
