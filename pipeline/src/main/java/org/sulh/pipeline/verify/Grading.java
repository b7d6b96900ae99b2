package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Level;
import org.sulh.model.Probability;
import org.sulh.pipeline.compare.Naming;
import org.sulh.pipeline.verify.Relation.Bearing;

/** Why an incident has its level, in sentences. */
final class Grading {
    private Grading() {}

    static List<String> reasons(
            Level level, Standing standing, List<Statement> statements, List<Statement> open, EvidenceTable table) {
        List<Statement> supporting = with(statements, Bearing.SUPPORTS);
        List<Statement> denying = with(statements, Bearing.DENIES);
        List<String> reasons = new ArrayList<>();
        if (statements.isEmpty()) {
            return List.of("A person has looked at every claim and found that the documents do not say so.");
        }
        if (level == Level.REFUTED) {
            return List.of("It is denied by " + names(denying) + ", not all of them of one side, and the evidence is"
                    + " against it.");
        }
        if (supporting.isEmpty()) {
            return List.of(unsupported(level, statements, denying));
        }
        reasons.add("It is said by " + names(supporting) + ".");
        if (!denying.isEmpty()) {
            reasons.add("It is denied by " + names(denying) + ".");
        }
        if (!open.isEmpty()) {
            reasons.add("It is neither confirmed nor denied by " + names(open) + ", speaking for the accused.");
        }
        origins(level, standing, supporting, table).ifPresent(reasons::add);
        reasons.addAll(ties(supporting));
        if (level == Level.VERIFIED || level == Level.CORROBORATED) {
            reasons.add(review(level, standing, table));
        }
        return reasons;
    }

    private static String unsupported(Level level, List<Statement> statements, List<Statement> denying) {
        List<Statement> ahead = with(statements, Bearing.AHEAD);
        if (!denying.isEmpty()) {
            return "It is denied by " + names(denying) + ", and no claim here says that it happened.";
        }
        if (!ahead.isEmpty()) {
            return level == Level.PLANNED
                    ? "It lies ahead, as told by " + names(ahead) + "."
                    : "It was announced by " + names(ahead)
                            + ", its time is over, and no claim says whether it took place.";
        }
        List<Statement> open = with(statements, Bearing.LEAVES_OPEN);
        return open.isEmpty()
                ? "No claim says that it happened: it is hoped for, demanded or supposed."
                : Sentences.capital(names(open)) + " left it open, and no claim here says that it happened.";
    }

    private static Optional<String> origins(
            Level level, Standing standing, List<Statement> supporting, EvidenceTable table) {
        int origins = standing.origins().count();
        int sides = standing.origins().sides().size();
        return switch (level) {
            case CORROBORATED -> Optional.of(sides + " independent origins that are not of one side say so.");
            case REPORTED -> Optional.of(notCorroborated(origins, sides));
            case VERIFIED ->
                Optional.of(
                        standing.origins().isSightReviewed()
                                ? "It was seen or recorded by " + names(sight(supporting)) + ", of no side."
                                : sides
                                        + " independent origins that are not of one side say so, one of them of no side, and"
                                        + " P is past " + percent(table.getEvidence(Standing.GATE_VERIFIED)) + ".");
            case CONTESTED, PLANNED, REFUTED, UNDETERMINED -> Optional.empty();
        };
    }

    private static String notCorroborated(int origins, int sides) {
        if (origins == 0) {
            return "All of it is unnamed, said with a reserve, or repeats a party or other reports.";
        }
        if (origins == 1) {
            return "All of it goes back to one origin.";
        }
        return sides == 1
                ? "All of it comes from one side."
                : "Independent origins say so, but what they are worth is less than the evidence table asks for.";
    }

    private static List<Statement> sight(List<Statement> supporting) {
        return supporting.stream()
                .filter(s -> s.relation().isSight() && s.side().isEmpty() && s.isReviewed())
                .toList();
    }

    private static List<String> ties(List<Statement> supporting) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Statement statement : supporting) {
            if (statement.isTied()) {
                String side = Naming.actor(statement.side().orElseThrow());
                sentences.add("As far as ties are on record, " + Naming.actor(statement.affiliation()) + " is tied to "
                        + side + " alone of the sides concerned, so it is no second side beside " + side + ".");
            }
        }
        return List.copyOf(sentences);
    }

    private static String review(Level level, Standing standing, EvidenceTable table) {
        if (level == Level.VERIFIED) {
            return "A person has confirmed that the documents say so.";
        }
        if (!standing.origins().isReviewed()) {
            return "No person has reviewed the claims yet, so the level is at most corroborated.";
        }
        List<String> missing = new ArrayList<>();
        if (!standing.origins().hasOneOfNoSide()) {
            missing.add("none of the origins is of no side");
        }
        long gate = table.getEvidence(Standing.GATE_VERIFIED);
        if (standing.evidence() < gate) {
            missing.add("P is short of " + percent(gate));
        }
        return "A person has reviewed claims, but no monitor or sensor saw it, and " + Sentences.list(missing) + ".";
    }

    private static String percent(long evidence) {
        return (Probability.ofLogOdds(evidence).partsPerMillion() + 5_000) / 10_000 + "%";
    }

    static List<Statement> with(List<Statement> statements, Bearing bearing) {
        return statements.stream().filter(s -> s.bearing() == bearing).toList();
    }

    private static String names(List<Statement> statements) {
        return Sentences.list(
                statements.stream().map(Statement::speaker).distinct().toList());
    }
}
