package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Fact;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Head;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Part;

/** The findings, each with what it rests on, who signed it, whether it stands, and what the rules said. */
final class FindingsPart {
    private FindingsPart() {}

    static Optional<Part> find(CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        desk.file().findings().forEach(state -> finding(blocks, state, desk));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "findings",
                        "Findings",
                        "Findings are made by people. What the rules make of the incident stands beside each, and is no finding.",
                        blocks));
    }

    private static void finding(List<Block> blocks, FindingState state, CaseDesk desk) {
        Finding finding = state.finding();
        blocks.add(new Head(
                "Finding " + finding.entry() + ": " + conclusion(finding.text().conclusion()),
                Optional.of(state.stands() ? "stands" : "does not stand")));
        blocks.add(new Line(
                "Made",
                Cell.of(TimePhrase.of(state.at()) + "; signed by " + Series.and(finding.signers()), finding.entry())));
        says("Finds", finding.text(), desk).forEach(blocks::add);
        if (state.recurrence() > 0) {
            blocks.add(Line.of(
                    "Recurrence", "standing violation no. " + state.recurrence() + " of this clause by this party"));
        }
        blocks.add(Line.of("What the rules make of it", rules(finding.text(), desk)));
    }

    /** What a finding says, or what a motion would have it say. */
    static List<Block> says(String verb, Finding.Text text, CaseDesk desk) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(verb, conclusion(text.conclusion())));
        blocks.add(Line.of("Conduct of", desk.words().actor(text.against())));
        blocks.add(Line.of("Incident", desk.incident(text.incident())));
        desk.clauses(List.of(text.clause())).forEach(blocks::add);
        text.severity().ifPresent(severity -> blocks.add(Line.of("Severity", CaseWords.plain(severity.formName()))));
        text.intent().ifPresent(intent -> blocks.add(Line.of("Intent", CaseWords.plain(intent.formName()))));
        blocks.add(Line.of("Standard of proof", CaseWords.plain(text.standard().formName())));
        text.excuse().ifPresent(excuse -> blocks.add(Line.of("Excused by", excuse(excuse, desk))));
        blocks.add(Line.of("Reasons", ""));
        blocks.add(new Listing(text.reasons().stream().map(Cell::of).toList()));
        if (!text.evidence().isEmpty()) {
            blocks.add(Line.of("Evidence", ""));
            desk.evidence(text.evidence()).forEach(blocks::add);
        }
        return blocks;
    }

    private static String excuse(String id, CaseDesk desk) {
        return desk.words().agreement().ladder().excuses().stream()
                .filter(excuse -> excuse.id().equals(id))
                .map(excuse -> excuse.text().plain() + " (" + id + ")")
                .findFirst()
                .orElse(id);
    }

    static String conclusion(Conclusion conclusion) {
        return switch (conclusion) {
            case VIOLATION -> "violation";
            case NO_VIOLATION -> "no violation";
            case UNABLE -> "unable to conclude";
        };
    }

    private static String rules(Finding.Text text, CaseDesk desk) {
        String incident = desk.view().incidents().getOrDefault(text.incident(), text.incident());
        List<String> said = desk.view().beside().outcomes().stream()
                .filter(outcome -> outcome.incident().equals(incident)
                        && outcome.clause().equals(text.clause())
                        && outcome.party().equals(text.against()))
                .map(FindingsPart::outcome)
                .toList();
        return said.isEmpty() ? "no rule speaks of it" : String.join("; ", said);
    }

    private static String outcome(ApparentBreach outcome) {
        return CaseWords.plain(outcome.outcome().formName())
                + (outcome.missing().isEmpty()
                        ? ""
                        : ", missing: "
                                + Series.and(outcome.missing().stream()
                                        .map(Fact::lack)
                                        .toList()))
                + outcome.exception().map(id -> ", under the exception " + id).orElse("")
                + (outcome.others().isEmpty() ? "" : ", with clause " + Series.and(outcome.others()));
    }
}
