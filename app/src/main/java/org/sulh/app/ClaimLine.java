package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.model.Claim;
import org.sulh.model.Participant;
import org.sulh.record.fold.Stated;

/** One claim in one line, for lists: how it stands, who says what of whom, when and where. */
final class ClaimLine {
    private static final int MOST_WORDS = 90;

    private ClaimLine() {}

    static String of(Stated stated, RecordIndex index) {
        Claim claim = stated.claim();
        List<String> parts = new ArrayList<>();
        parts.add(claim.asserter().text() + " " + claim.stance().formName());
        String doers = names(claim.event().actors());
        String targets = names(claim.event().targets());
        parts.add(claim.event().type().slug()
                + (doers.isEmpty() ? "" : " by " + doers)
                + (targets.isEmpty() ? "" : " against " + targets));
        claim.event().time().start().ifPresent(day -> parts.add(day.toString()));
        claim.event().place().ifPresent(place -> parts.add(place.name()));
        String line = String.join(" · ", parts);
        return String.format(
                Locale.ROOT,
                "%-8s %-11s %s",
                index.shorten(claim),
                stated.standing().formName(),
                line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS - 1) + "…");
    }

    private static String names(List<Participant> participants) {
        return String.join(
                ", ", participants.stream().map(Participant::text).distinct().toList());
    }
}
