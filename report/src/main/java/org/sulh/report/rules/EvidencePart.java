package org.sulh.report.rules;

import java.util.List;
import org.sulh.report.page.HtmlWriter;
import org.sulh.report.rules.AgreementView.EvidenceRow;

/** What a claim is worth. */
final class EvidencePart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final AgreementView view;

    EvidencePart(AgreementHtml page, AgreementView view) {
        this.page = page;
        html = page.html();
        this.view = view;
    }

    void write() {
        page.section(
                "evidence",
                "What a claim is worth",
                view.evidence().isEmpty()
                        ? "The agreement has no table of its own: the default table applies."
                        : "In micro-nats: millionths of the natural logarithm of how many times likelier a claim makes it"
                                + " that something happened. 693147 doubles the odds, and a negative figure speaks against."
                                + " Rows of grades are shares of a row, in millionths.",
                this::rows);
    }

    private void rows() {
        if (!view.evidence().isEmpty()) {
            page.table(
                    List.of("Row", "Figure", "Why"),
                    view.evidence().stream().map(this::row).toList());
        }
    }

    private List<Runnable> row(EvidenceRow row) {
        return List.of(
                page.cell(AgreementHtml.words(row.relation())),
                () -> html.element("span", Long.toString(row.figure()), "class", "figure"),
                page.cell(row.why()));
    }
}
