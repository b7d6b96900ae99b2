package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.TermStatus;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.page.HtmlFrame;
import org.sulh.report.page.HtmlTable;
import org.sulh.report.page.HtmlWriter;

/**
 * An agreement as one HTML page for those who draft and read it: what was said beside what a machine runs of it, whose each
 * item is, and what comes of its worked examples. Self-contained: no script, no request. The same agreement gives the same
 * bytes.
 */
public final class AgreementPage {
    private static final String STYLE = HtmlTable.STYLE + HtmlFrame.style(AgreementPage.class, "agreement.css");

    private final HtmlWriter html = new HtmlWriter();
    private final AgreementView view;
    private final Agreement agreement;
    private final Names names;
    private final AgreementHtml page;

    private AgreementPage(AgreementView view) {
        this.view = view;
        agreement = view.agreement();
        names = Names.of(view.actors(), view.places());
        page = new AgreementHtml(html, agreement, names);
    }

    /** The page; never fails for what an agreement says. */
    public static String html(AgreementView view) {
        AgreementPage page = new AgreementPage(view);
        page.write();
        return page.html.finish();
    }

    private void write() {
        ConditionHtml conditions = new ConditionHtml(page, new ConditionWords(agreement, names));
        ExamplesPart examples = new ExamplesPart(page, view, new ComparisonWords(names));
        EvidencePart evidence = new EvidencePart(page, view);
        HtmlFrame.open(html, agreement.title(), lead(), STYLE);
        contents();
        html.open("main", "id", "text", "tabindex", "-1").newLine();
        legend();
        new BoundPart(page, agreement, conditions).write();
        new ClausePart(page, agreement, conditions, examples).write();
        new ZonePart(page, agreement.zones(), view.places()).write();
        ProcedurePart procedure = new ProcedurePart(page, agreement, names);
        procedure.write();
        new CoursePart(page, agreement.procedure(), names).write();
        new LadderPart(page, agreement.ladder()).write();
        new CommitmentPart(page, agreement.commitments(), agreement.zones()).write();
        procedure.writeCounting();
        evidence.write();
        examples.write();
        new OpenPart(page, agreement).write();
        html.close().newLine();
        HtmlFrame.close(html);
    }

    private String lead() {
        String languages = Series.and(
                agreement.languages().stream().map(AgreementHtml::language).toList());
        String authentic = agreement.authentic().isEmpty()
                ? "which text is authentic is not settled"
                : "authentic: "
                        + Series.and(agreement.authentic().stream()
                                .map(AgreementHtml::language)
                                .toList());
        return "Version " + agreement.version() + " of the data. Texts in " + languages + "; " + authentic + ". "
                + Series.count(agreement.clauses().size(), "clause") + ", of which "
                + agreement.clauses().stream().filter(c -> c.rule().isPresent()).count() + " with a rule; "
                + Series.count(view.examples().size(), "worked example") + ".";
    }

    private void contents() {
        html.open("nav", "aria-labelledby", "contents").newLine();
        html.element("h2", "Contents", "id", "contents").newLine().open("ol").newLine();
        entry("Who is bound", "bound", true);
        entry("Mediators and guarantors", "guarantors", !agreement.guarantors().isEmpty());
        entry("What its words mean", "definitions", !agreement.definitions().isEmpty());
        html.open("li").element("a", "Clauses", "href", "#clauses").newLine();
        html.open("span", "class", "inner");
        page.links(
                agreement.clauses().stream().map(Clause::id).toList(),
                agreement.clauses().stream().map(c -> Anchors.clause(c.id())).toList());
        html.close().close().newLine();
        entry("Zones", "zones", !agreement.zones().isEmpty());
        entry("Procedure", "procedure", ProcedurePart.hasItems(agreement.procedure()));
        entry("Course of a case", "course", agreement.procedure().course().isPresent());
        entry("Ladder of consequences", "ladder", !agreement.ladder().rungs().isEmpty());
        entry("Promises and demands", "commitments", !agreement.commitments().isEmpty());
        entry("Counting rules", "counting", !agreement.counting().isEmpty());
        entry("What a claim is worth", "evidence", true);
        entry("Worked examples", "examples", !view.examples().isEmpty());
        entry("What is not settled", "open", true);
        html.close().newLine().close().newLine();
    }

    private void entry(String title, String id, boolean exists) {
        if (exists) {
            html.open("li").element("a", title, "href", "#" + id).close().newLine();
        }
    }

    /** What the marks mean: whose a term is decides whom it binds. */
    private void legend() {
        List<Runnable> lines = new ArrayList<>();
        lines.add(() -> legend(TermStatus.AGREED, "both sides confirm it."));
        lines.add(() -> legend(
                TermStatus.STATED, "one side, or a mediator alone, states it. It binds nobody by being listed here."));
        lines.add(() -> legend(TermStatus.PROPOSAL, "a draft that nobody has stated. It binds nobody."));
        page.list(lines, Runnable::run);
        html.element(
                        "p",
                        "What a rule comes to is no finding. An apparent breach is a matter for people to look at;"
                                + " undetermined means that a fact is missing, and names it; a conflict of two clauses is"
                                + " for people to settle.",
                        "class",
                        "note")
                .newLine();
    }

    private void legend(TermStatus status, String meaning) {
        page.mark(status, java.util.Optional.empty());
        html.text(":").newLine().text(meaning);
    }
}
