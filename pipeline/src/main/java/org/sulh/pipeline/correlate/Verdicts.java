package org.sulh.pipeline.correlate;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Incident.Part;
import org.sulh.model.LinkReview;

/** Puts into words why two claims are together or apart. */
final class Verdicts {
    private final Scoring scoring;
    private final Answers answers;
    private final Rulings rulings;

    Verdicts(Scoring scoring, Answers answers, Rulings rulings) {
        this.scoring = scoring;
        this.answers = answers;
        this.rulings = rulings;
    }

    Verdict of(Item first, Item second, boolean together) {
        String one = first.claim().id();
        String other = second.claim().id();
        if (answers.isAnswer(one) || answers.isAnswer(other)) {
            String follower = answers.isAnswer(one) ? one : other;
            return new Verdict(together, List.of(), follower + " goes where " + answers.end(follower) + " goes");
        }
        Optional<LinkReview> joined = rulings.findTogether(first, second);
        if (joined.isPresent()) {
            return new Verdict(
                    together,
                    List.of(),
                    "an analyst put them together: " + joined.get().reason());
        }
        if (scoring.kinship().findPart(first.type(), second.type()).isEmpty()) {
            return new Verdict(
                    together, List.of(), first.type() + " and " + second.type() + " are not taken for one happening");
        }
        List<Part> parts = scoring.parts(first, second);
        long weight = parts.stream().mapToLong(Part::weight).sum();
        return new Verdict(together, parts, reason(first, second, together, weight));
    }

    private String reason(Item first, Item second, boolean together, long weight) {
        boolean linked = weight >= scoring.weights().millibits(Row.MERGE);
        if (together) {
            return linked ? "linked" : "linked by way of others";
        }
        Optional<LinkReview> apart = rulings.findApart(first, second);
        if (apart.isPresent()) {
            return "an analyst holds them apart: " + apart.get().reason();
        }
        return Constraints.findReason(first, second)
                .or(() -> new Holds(scoring).findReason(first, second))
                .orElse(!linked ? "below the merge threshold" : "linked, and a rival or those around them do not fit");
    }
}
