package org.sulh.report.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Agreement;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.report.Json;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Part;
import org.sulh.report.cases.Sheet.Table;

/**
 * Cases one below the other: against whom, by whom, where each stands, what is due next and whose it is, what was found. In
 * the order given.
 */
public final class CaseList {
    private final Agreement agreement;
    private final CaseLine line;
    private final Instant asOf;
    private final List<CaseFile> files;

    /** @param asOf the time as of which the cases stand */
    public CaseList(Agreement agreement, Names names, Instant asOf, List<CaseFile> files) {
        this.agreement = agreement;
        this.line = new CaseLine(agreement, names);
        this.asOf = asOf;
        this.files = List.copyOf(files);
    }

    /** Plain text of at most 100 columns. */
    public String text() {
        return SheetText.of(sheet());
    }

    /** One self-contained HTML file, without scripts and without any request to anywhere. */
    public String html() {
        return SheetHtml.of(sheet());
    }

    /**
     * One JSON object: {@code form} ("cases"), {@code version} of the form, {@code asOf}, and {@code cases}, each of {@code
     * case, origin, complainant, respondent, clauses, stage, closed, openSince, due} (see {@link NextTree}), {@code overdue} (how
     * many of these) and {@code findings} (of {@code finding, clause, conclusion, stands}).
     */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", "cases");
        tree.put("version", 1);
        tree.put("asOf", asOf.toString());
        tree.put("cases", files.stream().map(CaseList::tree).toList());
        return Json.page(tree);
    }

    private static Map<String, Object> tree(CaseFile file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("case", file.id());
        tree.put("origin", file.complaint().origin().formName());
        file.complaint().complainant().ifPresent(party -> tree.put("complainant", party));
        tree.put("respondent", file.complaint().respondent());
        tree.put("clauses", List.copyOf(NamedIn.of(file).clauses()));
        tree.put("stage", file.stage());
        file.closed().ifPresent(ending -> tree.put("closed", ending.formName()));
        tree.put("openSince", file.taken().getFirst().at().toString());
        tree.put("due", NextTree.due(file));
        tree.put("overdue", Due.listIn(file).stream().filter(Due::overdue).count());
        tree.put("findings", file.findings().stream().map(CaseList::finding).toList());
        return tree;
    }

    private static Map<String, Object> finding(FindingState state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("finding", state.finding().entry());
        tree.put("clause", state.finding().text().clause());
        tree.put("conclusion", state.finding().text().conclusion().formName());
        tree.put("stands", state.stands());
        return tree;
    }

    private Sheet sheet() {
        long open = files.stream().filter(CaseFile::isOpen).count();
        String lead = "As of " + TimePhrase.of(asOf) + ": " + Series.count(files.size(), "case") + ", of which " + open
                + " open. A case is an allegation under procedure, and no finding.";
        List<Block> blocks = new ArrayList<>();
        if (files.isEmpty()) {
            blocks.add(new Listing(List.of(Cell.of("No case."))));
        } else {
            blocks.add(new Table(
                    List.of("Case", "By and against", "Clauses", "Stage", "Lodged", "Due next", "Findings"),
                    files.stream().map(this::row).toList()));
        }
        return new Sheet("Cases: " + agreement.title(), lead, List.of(new Part("cases", "Cases", "", blocks)));
    }

    private List<Cell> row(CaseFile file) {
        List<Due> due = Due.listIn(file);
        long overdue = due.stream().filter(Due::overdue).count();
        String next = due.stream().findFirst().map(line::due).orElse("");
        return List.of(
                Cell.of(file.id()),
                Cell.of(Series.capital(line.sides(file))),
                Cell.of(String.join(", ", NamedIn.of(file).clauses())),
                Cell.of(CaseWords.plain(file.stage())
                        + file.closed()
                                .map(ending -> " (" + CaseWords.plain(ending.formName()) + ")")
                                .orElse("")),
                Cell.of(TimePhrase.of(TimePhrase.day(file.taken().getFirst().at()))),
                Cell.of(next + (overdue > 1 ? "; " + overdue + " overdue in all" : "")),
                Cell.of(String.join("; ", CaseLine.findings(file))));
    }
}
