package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Commitment;
import org.sulh.model.CountingRule;
import org.sulh.model.Definition;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Ladder.Excuse;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Rung;
import org.sulh.model.TermStatus;
import org.sulh.report.Series;
import org.sulh.report.page.HtmlWriter;

/** What is not settled, in one place: what is left open, what no machine can run, what is a proposal. */
final class OpenPart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final Agreement agreement;

    OpenPart(AgreementHtml page, Agreement agreement) {
        this.page = page;
        html = page.html();
        this.agreement = agreement;
    }

    void write() {
        List<Clause> without = agreement.clauses().stream()
                .filter(clause -> clause.rule().isEmpty())
                .toList();
        List<Definition> open = agreement.definitions().stream()
                .filter(definition -> definition.means().isEmpty())
                .toList();
        List<Commitment> unmeasured = agreement.commitments().stream()
                .filter(commitment -> commitment.duty() instanceof Commitment.Unmeasured)
                .toList();
        List<Runnable> proposals = proposals();
        page.section("open", "What is not settled", "", () -> {
            part(
                    "Words that are left open",
                    open,
                    d -> page.links(List.of(d.term().plain()), List.of(Anchors.definition(d.id()))));
            part("Clauses of which a machine can run nothing", without, c -> {
                page.links(List.of("Clause " + c.id()), List.of(Anchors.clause(c.id())));
                html.newLine().element("span", c.text().plain(), "dir", "auto");
            });
            part("Commitments of which nothing can be measured", unmeasured, c -> {
                page.links(
                        List.of(c.demanded() ? "Demand of " + page.actor(c.by()) : "Promise of " + page.actor(c.of())),
                        List.of(Anchors.commitment(c.id())));
                html.newLine().element("span", c.what().plain(), "dir", "auto");
            });
            part("Proposals, which bind nobody", proposals, Runnable::run);
            if (without.isEmpty() && open.isEmpty() && unmeasured.isEmpty() && proposals.isEmpty()) {
                html.element("p", "Nothing: every item is agreed or stated, and has a rule.")
                        .newLine();
            }
        });
    }

    private <T> void part(String head, List<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            html.element("h3", head).newLine();
            page.list(items, item);
        }
    }

    private List<Runnable> proposals() {
        List<Runnable> all = new ArrayList<>();
        agreement.definitions().stream()
                .filter(d -> d.status() == TermStatus.PROPOSAL)
                .forEach(d -> all.add(link("definition of “" + d.term().plain() + "”", Anchors.definition(d.id()))));
        for (Clause clause : agreement.clauses()) {
            String anchor = Anchors.clause(clause.id());
            if (clause.status() == TermStatus.PROPOSAL) {
                all.add(link("clause " + clause.id(), anchor));
            }
            clause.rule().stream()
                    .flatMap(rule -> rule.exemptions().stream())
                    .filter(e -> e.status() == TermStatus.PROPOSAL)
                    .forEach(e -> all.add(link("exception " + e.id() + " of clause " + clause.id(), anchor)));
        }
        agreement.zones().stream()
                .filter(z -> z.status() == TermStatus.PROPOSAL)
                .forEach(z -> all.add(link("zone " + z.name().plain(), Anchors.zone(z.id()))));
        List<String> procedure = procedure(agreement.procedure());
        if (!procedure.isEmpty()) {
            all.add(link("of the procedure: " + Series.and(procedure), "procedure"));
        }
        names(
                all,
                "steps of the ladder: ",
                "ladder",
                agreement.ladder().rungs().stream()
                        .filter(r -> r.status() == TermStatus.PROPOSAL)
                        .map(Rung::id)
                        .toList());
        names(
                all,
                "caps of the ladder: ",
                "ladder",
                agreement.ladder().caps().stream()
                        .filter(c -> c.status() == TermStatus.PROPOSAL)
                        .map(Cap::id)
                        .toList());
        names(
                all,
                "excuses: ",
                "ladder",
                agreement.ladder().excuses().stream()
                        .filter(e -> e.status() == TermStatus.PROPOSAL)
                        .map(Excuse::id)
                        .toList());
        names(
                all,
                "counting rules: ",
                "counting",
                agreement.counting().stream()
                        .filter(r -> r.status() == TermStatus.PROPOSAL)
                        .map(CountingRule::id)
                        .toList());
        return all;
    }

    private static List<String> procedure(Procedure p) {
        List<String> items = new ArrayList<>();
        p.adoption().ifPresent(i -> add(items, "adoption", i.provision()));
        p.attribution().ifPresent(i -> add(items, "attribution", i.provision()));
        p.proof().ifPresent(i -> add(items, "standard of proof", i.provision()));
        p.deadlines().forEach(i -> add(items, AgreementHtml.words(i.step()), i.provision()));
        p.panel().ifPresent(i -> add(items, "panel", i.provision()));
        p.quorum().ifPresent(i -> add(items, "quorum", i.provision()));
        p.votes().ifPresent(i -> add(items, "votes", i.provision()));
        p.recusal().ifPresent(i -> add(items, "recusal", i.provision()));
        p.appeal().ifPresent(i -> add(items, "appeal", i.provision()));
        return items;
    }

    private static void add(List<String> items, String name, Provision provision) {
        if (provision.status() == TermStatus.PROPOSAL) {
            items.add(name);
        }
    }

    private void names(List<Runnable> all, String head, String anchor, List<String> ids) {
        if (!ids.isEmpty()) {
            all.add(link(
                    head + Series.and(ids.stream().map(AgreementHtml::words).toList()), anchor));
        }
    }

    private Runnable link(String words, String anchor) {
        return () -> page.links(List.of(words), List.of(anchor));
    }
}
