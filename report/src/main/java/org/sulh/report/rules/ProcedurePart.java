package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.CountingRule;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Rung;
import org.sulh.model.Scope;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.report.Series;
import org.sulh.report.page.HtmlWriter;

/** How the mechanism works, what may follow, and how is counted, as tables. */
final class ProcedurePart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final Agreement agreement;

    ProcedurePart(AgreementHtml page, Agreement agreement) {
        this.page = page;
        html = page.html();
        this.agreement = agreement;
    }

    void write() {
        List<List<Runnable>> items = items(agreement.procedure());
        if (!items.isEmpty()) {
            page.section(
                    "procedure",
                    "Procedure",
                    "",
                    () -> page.table(List.of("Item", "What is settled", "In words", "Whose"), items));
        }
        if (!agreement.ladder().rungs().isEmpty()) {
            page.section(
                    "ladder",
                    "Ladder of consequences",
                    "Nothing follows by itself: people choose a step, and say why when they leave the order.",
                    () -> page.table(
                            List.of("Step", "What it is", "Answers", "Cleared by", "Limit", "Whose"),
                            agreement.ladder().rungs().stream().map(this::rung).toList()));
        }
        if (!agreement.counting().isEmpty()) {
            page.section(
                    "counting",
                    "Counting rules",
                    "A total is told with its rule, so that two totals that differ can be told apart.",
                    () -> page.table(
                            List.of("Rule", "In words", "Counts", "Tolls", "Whose"),
                            agreement.counting().stream().map(this::counting).toList()));
        }
    }

    private List<List<Runnable>> items(Procedure p) {
        List<List<Runnable>> rows = new ArrayList<>();
        p.adoption()
                .ifPresent(a -> rows.add(row(
                        "Adoption",
                        a.signatures() + " signatures of: " + String.join(", ", a.roles()),
                        a.provision())));
        p.attribution()
                .ifPresent(a -> rows.add(row(
                        "When the doer counts as known",
                        "probability of the likeliest doer at least "
                                + percent(a.atLeast().partsPerMillion()) + ", ahead of every other by at least "
                                + percent(a.lead().partsPerMillion()),
                        a.provision())));
        p.proof()
                .ifPresent(s -> rows.add(row(
                        "Standard of proof", AgreementHtml.words(s.standard().formName()), s.provision())));
        p.deadlines()
                .forEach(d -> rows.add(row(
                        Series.capital(AgreementHtml.words(d.step())),
                        Series.count(d.hours(), "hour"),
                        d.provision())));
        p.quorum()
                .ifPresent(q -> rows.add(row(
                        "Quorum",
                        Series.count(q.members(), "member")
                                + (q.of().isEmpty() ? "" : ", among them one each of: " + page.actors(q.of())),
                        q.provision())));
        p.votes()
                .ifPresent(v ->
                        rows.add(row("Votes", AgreementHtml.words(v.majority().formName()), v.provision())));
        p.recusal()
                .ifPresent(r -> rows.add(row(
                        "Who may not sit",
                        r.tiedTo() ? "a member with a tie to one party alone" : "nobody by a tie alone",
                        r.provision())));
        p.appeal()
                .ifPresent(a -> rows.add(row(
                        "Appeal",
                        "to " + page.actors(a.to()) + " within " + Series.count(a.hours(), "hour"),
                        a.provision())));
        return rows;
    }

    private List<Runnable> row(String item, String settled, Provision provision) {
        return List.of(
                page.cell(item),
                page.cell(settled),
                () -> provision.text().ifPresent(text -> page.texts(text, provision.status())),
                whose(provision.status(), provision.source()));
    }

    private List<Runnable> rung(Rung rung) {
        List<String> answers = new ArrayList<>();
        add(answers, rung.severity().stream().map(Rung.Severity::formName).toList(), "");
        add(answers, rung.intent().stream().map(Rung.Intent::formName).toList(), "");
        rung.recurrence().ifPresent(n -> answers.add("from breach no. " + n + " on"));
        return List.of(
                page.cell(AgreementHtml.words(rung.id())),
                () -> page.texts(rung.text(), rung.status()),
                page.cell(answers.isEmpty() ? "any breach" : String.join("; ", answers)),
                optional(rung.remedy(), rung.status()),
                optional(rung.cap(), rung.status()),
                whose(rung.status(), rung.source()));
    }

    private List<Runnable> counting(CountingRule rule) {
        List<String> counts = new ArrayList<>();
        counts.add("unit: " + AgreementHtml.words(rule.unit().formName()));
        add(counts, rule.appliesTo().stream().map(AgreementHtml::act).toList(), "");
        add(counts, rule.levels().stream().map(Level::formName).toList(), "level: ");
        add(counts, rule.scopes().stream().map(Scope::formName).toList(), "scope: ");
        add(counts, rule.zones(), "in: ");
        return List.of(
                page.cell(AgreementHtml.words(rule.id())),
                () -> page.texts(rule.text(), rule.status()),
                page.cell(String.join("; ", counts)),
                page.cell(AgreementHtml.words(rule.casualties().formName())),
                whose(rule.status(), rule.source()));
    }

    private static void add(List<String> parts, List<String> words, String head) {
        if (!words.isEmpty()) {
            parts.add(head + Series.or(words.stream().map(AgreementHtml::words).toList()));
        }
    }

    private Runnable optional(Optional<Texts> texts, TermStatus status) {
        return () -> texts.ifPresent(text -> page.texts(text, status));
    }

    private Runnable whose(TermStatus status, Optional<String> source) {
        return () -> {
            page.mark(status, Optional.empty());
            source.ifPresent(address -> html.newLine()
                    .open("span", "class", "address")
                    .address(address)
                    .close());
        };
    }

    /** Parts per million as per cent, whole where it is whole. */
    private static String percent(int ppm) {
        String rest = String.valueOf(1_000_000 + ppm % 10_000).substring(3).replaceAll("0+$", "");
        return ppm / 10_000 + (rest.isEmpty() ? "" : "." + rest) + "%";
    }
}
