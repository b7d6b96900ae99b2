package org.sulh.report.rules;

import java.util.List;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.NamedPlace;
import org.sulh.model.WorkedExample;

/**
 * An agreement as those who draft it look at it.
 *
 * @param agreement its terms and what they need
 * @param actors whom its slugs name
 * @param places places of its area, for the sketch map
 * @param evidence rows of its table, in its order; empty when it leaves what a claim is worth to the default table
 * @param examples its worked examples, each with what the rules make of it
 */
public record AgreementView(
        Agreement agreement,
        List<Actor> actors,
        List<NamedPlace> places,
        List<EvidenceRow> evidence,
        List<PlayedExample> examples) {
    public AgreementView {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        evidence = List.copyOf(evidence);
        examples = List.copyOf(examples);
    }

    /**
     * A row of the evidence table.
     *
     * @param relation name of the row
     * @param figure micro-nats, or parts per million for the share of a grade
     * @param why in words
     */
    public record EvidenceRow(String relation, long figure, String why) {}

    /**
     * A worked example with what the rules make of it.
     *
     * @param outcomes where a clause speaks of it; a clause and party that are not among them are not applicable
     */
    public record PlayedExample(WorkedExample example, List<ApparentBreach> outcomes) {
        public PlayedExample {
            outcomes = List.copyOf(outcomes);
        }
    }
}
