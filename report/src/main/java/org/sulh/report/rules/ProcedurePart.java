package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Agreement;
import org.sulh.model.CountingRule;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Scope;
import org.sulh.report.Names;
import org.sulh.report.Series;

/** How the mechanism works, and how is counted, as tables. */
final class ProcedurePart {
    private final AgreementHtml page;
    private final Agreement agreement;
    private final CourseWords words;

    ProcedurePart(AgreementHtml page, Agreement agreement, Names names) {
        this.page = page;
        this.agreement = agreement;
        words = new CourseWords(names);
    }

    void write() {
        if (hasItems(agreement.procedure())) {
            page.section(
                    "procedure",
                    "Procedure",
                    "",
                    () -> page.table(
                            List.of("Item", "What is settled", "In words", "Whose"), items(agreement.procedure())));
        }
    }

    void writeCounting() {
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

    /** Whether there is anything in the table of the procedure; its course stands elsewhere. */
    static boolean hasItems(Procedure p) {
        return p.adoption().isPresent()
                || p.attribution().isPresent()
                || p.proof().isPresent()
                || !p.deadlines().isEmpty()
                || p.panel().isPresent()
                || p.quorum().isPresent()
                || p.votes().isPresent()
                || p.recusal().isPresent()
                || p.appeal().isPresent();
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
        p.panel()
                .ifPresent(panel -> rows.add(row(
                        "Panel",
                        Series.count(panel.size(), "member") + ": "
                                + Series.and(panel.seats().entrySet().stream()
                                        .map(seats -> seats.getValue() + " of " + words.role(seats.getKey()))
                                        .toList()),
                        panel.provision())));
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
                        "to " + page.actors(a.to()) + " within " + Series.count(a.hours(), "hour")
                                + (a.suspends() ? "; measures wait until it is decided" : "; measures stay due"),
                        a.provision())));
        return rows;
    }

    private List<Runnable> row(String item, String settled, Provision provision) {
        return List.of(
                page.cell(item),
                page.cell(settled),
                () -> provision.text().ifPresent(text -> page.texts(text, provision.status())),
                page.whose(provision.status(), provision.source()));
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
                page.whose(rule.status(), rule.source()));
    }

    private static void add(List<String> parts, List<String> words, String head) {
        if (!words.isEmpty()) {
            parts.add(head + Series.or(words.stream().map(AgreementHtml::words).toList()));
        }
    }

    /** Parts per million as per cent, whole where it is whole. */
    private static String percent(int ppm) {
        String rest = String.valueOf(1_000_000 + ppm % 10_000).substring(3).replaceAll("0+$", "");
        return ppm / 10_000 + (rest.isEmpty() ? "" : "." + rest) + "%";
    }
}
