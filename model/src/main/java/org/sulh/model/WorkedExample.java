package org.sulh.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.ApparentBreach.Outcome;

/**
 * A story in words with what the agreement says of it: by such examples drafters agree on what a clause means, and the build
 * holds the rules to them.
 *
 * @param id slug, unique in the pack
 * @param title the story in a line
 * @param text the story
 * @param facts the facts of the story by name, in the order of the file; a fact that is left out has its plain value
 * @param expected what the clauses say of it
 */
public record WorkedExample(
        String id, Texts title, Texts text, Map<String, FactValue> facts, List<Expectation> expected) {
    public WorkedExample {
        Checks.slug(id, "example");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        expected = List.copyOf(expected);
        Checks.that(!expected.isEmpty(), "an example expects something of a clause");
    }

    /**
     * What a clause says of the conduct of a party in the story.
     *
     * @param clause id of the clause
     * @param party slug of the party
     * @param outcome what the rule comes to
     * @param missing for {@code undetermined}: the facts that are missing; empty when the example leaves them open
     */
    public record Expectation(String clause, String party, Outcome outcome, List<String> missing) {
        public Expectation {
            Checks.slug(clause, "clause");
            Checks.slug(party, "party");
            missing = List.copyOf(missing);
            Checks.that(
                    missing.isEmpty() || outcome == Outcome.UNDETERMINED,
                    "facts are missing only where the outcome is undetermined");
        }
    }
}
