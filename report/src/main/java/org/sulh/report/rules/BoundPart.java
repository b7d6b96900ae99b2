package org.sulh.report.rules;

import java.util.List;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Definition;
import org.sulh.model.Tie;
import org.sulh.report.page.HtmlWriter;

/** Who is bound, who stands behind it with what ties, and what its words mean. */
final class BoundPart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final Agreement agreement;
    private final ConditionHtml conditions;

    BoundPart(AgreementHtml page, Agreement agreement, ConditionHtml conditions) {
        this.page = page;
        html = page.html();
        this.agreement = agreement;
        this.conditions = conditions;
    }

    void write() {
        page.section(
                "bound",
                "Who is bound",
                "",
                () -> page.list(agreement.parties(), party -> html.element("span", page.actor(party), "dir", "auto")));
        if (!agreement.guarantors().isEmpty()) {
            page.section(
                    "guarantors",
                    "Mediators and guarantors, with their ties",
                    "A tie is a relation to a party that has been declared or reported. Whoever is tied to one party alone"
                            + " counts as no second side beside it.",
                    () -> page.table(
                            List.of("Who", "Role", "Ties to the parties"),
                            agreement.guarantors().stream().map(this::guarantor).toList()));
        }
        if (!agreement.definitions().isEmpty()) {
            page.section(
                    "definitions",
                    "What its words mean",
                    "A word that is left open has no meaning that a machine can run: what turns on it is undetermined.",
                    () -> agreement.definitions().forEach(this::definition));
        }
    }

    private List<Runnable> guarantor(Guarantor guarantor) {
        return List.of(
                page.cell(page.actor(guarantor.actor())),
                page.cell(guarantor.role()),
                () -> page.list(guarantor.ties(), this::tie));
    }

    private void tie(Tie tie) {
        html.element("span", "To " + page.actor(tie.to()) + ": " + tie.what(), "dir", "auto");
        tie.source().ifPresent(source -> html.newLine()
                .open("span", "class", "address")
                .address(source)
                .close());
    }

    private void definition(Definition definition) {
        html.open("article", "id", Anchors.definition(definition.id())).newLine();
        html.open("h3").element("span", definition.term().plain(), "dir", "auto");
        page.mark(definition.status(), definition.saidBy());
        if (definition.means().isEmpty()) {
            html.newLine().element("span", "left open", "class", "mark open");
        }
        html.close().newLine();
        page.otherLanguages(definition.term());
        page.texts(definition.text(), definition.status());
        page.source(definition.source());
        definition.means().ifPresent(means -> conditions.write("Applies if", means));
        html.close().newLine();
    }
}
