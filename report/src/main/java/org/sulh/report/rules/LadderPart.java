package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Ladder;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Ladder.Excuse;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.report.Series;
import org.sulh.report.page.HtmlWriter;

/** What may follow a finding of violation, how far it may go, and what excuses, as tables. */
final class LadderPart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final Ladder ladder;

    LadderPart(AgreementHtml page, Ladder ladder) {
        this.page = page;
        html = page.html();
        this.ladder = ladder;
    }

    void write() {
        if (ladder.rungs().isEmpty()) {
            return;
        }
        page.section("ladder", "Ladder of consequences", note(), () -> {
            page.table(
                    List.of("Step", "What it is", "Answers", "Cleared by", "Limit", "Whose"),
                    ladder.rungs().stream().map(this::rung).toList());
            table(
                    "How far a measure may go",
                    List.of("Cap", "In words", "Speaks of", "At most", "Whose"),
                    ladder.caps().stream().map(this::cap).toList());
            table(
                    "What excuses",
                    List.of("Excuse", "In words", "Whose"),
                    ladder.excuses().stream().map(this::excuse).toList());
        });
    }

    private String note() {
        String counts = ladder.recurrenceDays().isPresent()
                ? " An earlier violation of the same clause counts for "
                        + Series.count(ladder.recurrenceDays().getAsInt(), "day") + "."
                : "";
        return "The steps stand from the lightest on. Nothing follows by itself: people choose a step, and say why when they"
                + " leave the order." + counts;
    }

    private void table(String head, List<String> columns, List<List<Runnable>> rows) {
        if (!rows.isEmpty()) {
            html.element("h3", head).newLine();
            page.table(columns, rows);
        }
    }

    private List<Runnable> rung(Rung rung) {
        return List.of(
                page.cell(AgreementHtml.words(rung.id())),
                () -> page.texts(rung.text(), rung.status()),
                page.cell(answers(rung)),
                () -> cleared(rung),
                optional(rung.cap(), rung.status()),
                page.whose(rung.status(), rung.source()));
    }

    private void cleared(Rung rung) {
        rung.within().ifPresent(hours -> html.element("p", "within " + Series.count(hours, "hour"), "class", "about")
                .newLine());
        rung.remedy().ifPresent(text -> page.texts(text, rung.status()));
    }

    private static String answers(Rung rung) {
        if (rung.provisional()) {
            return "nothing; it may be asked of both sides before anything is found";
        }
        List<String> answers = kinds(rung.severity(), rung.intent());
        rung.recurrence().ifPresent(n -> answers.add("from breach no. " + n + " on"));
        return answers.isEmpty() ? "any breach" : String.join("; ", answers);
    }

    private static List<String> kinds(List<Severity> severity, List<Intent> intent) {
        List<String> kinds = new ArrayList<>();
        add(kinds, severity.stream().map(Severity::formName).toList());
        add(kinds, intent.stream().map(Intent::formName).toList());
        return kinds;
    }

    private static void add(List<String> parts, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(Series.or(words.stream().map(AgreementHtml::words).toList()));
        }
    }

    private List<Runnable> cap(Cap cap) {
        List<String> kinds = kinds(cap.severity(), cap.intent());
        return List.of(
                page.cell(AgreementHtml.words(cap.id())),
                () -> page.texts(cap.text(), cap.status()),
                page.cell(kinds.isEmpty() ? "any breach" : String.join("; ", kinds)),
                page.cell(AgreementHtml.words(cap.most())),
                page.whose(cap.status(), cap.source()));
    }

    private List<Runnable> excuse(Excuse excuse) {
        return List.of(
                page.cell(AgreementHtml.words(excuse.id())),
                () -> page.texts(excuse.text(), excuse.status()),
                page.whose(excuse.status(), excuse.source()));
    }

    private Runnable optional(Optional<Texts> texts, TermStatus status) {
        return () -> texts.ifPresent(text -> page.texts(text, status));
    }
}
