package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The documents say something else. */
@Command(
        name = "correct",
        description =
                "Put another claim in the place of one: what the document really says. As in --set day=2025-10-09.")
final class ReviewCorrectCommand extends ReviewStep {
    @Option(
            names = "--set",
            required = true,
            arity = "1..*",
            paramLabel = "FIELD=VALUE",
            description = "A field as it should be: " + ClaimEdit.FIELDS + ".")
    private List<String> changes = new ArrayList<>();

    ReviewCorrectCommand(Terminal terminal, ReviewCommand review) {
        super(terminal, review);
    }

    @Override
    int rule(List<Stated> claims, Reviewing reviewing, RecordIndex index) throws InterruptedException {
        for (Stated stated : claims) {
            Claim to = ClaimEdit.apply(ClaimForm.toTree(stated.claim()), changes, reviewing.analyst());
            long entry = reviewing.correct(stated.claim(), to, findReason());
            say("corrected " + index.shorten(stated.claim()) + " to " + to.id() + ", entry " + entry);
        }
        return claims.size();
    }
}
