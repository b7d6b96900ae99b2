package org.sulh.report.rules;

import java.util.List;
import org.sulh.report.page.HtmlWriter;
import org.sulh.report.rules.Wording.AllOf;
import org.sulh.report.rules.Wording.AnyOf;
import org.sulh.report.rules.Wording.Sentence;

/** A condition on the page: in words where that can be done exactly, and always as written. */
final class ConditionHtml {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final ConditionWords words;

    ConditionHtml(AgreementHtml page, ConditionWords words) {
        this.page = page;
        html = page.html();
        this.words = words;
    }

    ConditionWords words() {
        return words;
    }

    /** A condition under a heading such as "Breach if". */
    void write(String head, String condition) {
        html.open("div", "class", "condition").newLine();
        words.find(condition)
                .ifPresentOrElse(
                        wording -> headed(head, wording),
                        () -> page.line(head, "this holds, for which there are no exact words here"));
        html.open("p", "class", "code")
                .element("span", "As written:", "class", "language")
                .newLine()
                .element("code", condition, "dir", "ltr")
                .close()
                .newLine();
        html.close().newLine();
    }

    private void headed(String head, Wording wording) {
        switch (wording) {
            case Sentence sentence -> page.line(head, () -> sentence(sentence));
            case AllOf all -> list(head + " all of these hold", all.parts());
            case AnyOf any -> list(head + " at least one of these holds", any.parts());
        }
    }

    private void list(String head, List<Wording> parts) {
        html.open("p", "class", "about").element("strong", head + ":").close().newLine();
        page.list(parts, this::item);
    }

    private void item(Wording wording) {
        switch (wording) {
            case Sentence sentence -> sentence(sentence);
            case AllOf all when isPair(all.parts()) -> pair(all.parts(), "and");
            case AllOf all -> nested("all of these:", all.parts());
            case AnyOf any when isPair(any.parts()) -> pair(any.parts(), "or");
            case AnyOf any -> nested("at least one of these:", any.parts());
        }
    }

    private void nested(String head, List<Wording> parts) {
        html.text(head).newLine();
        page.list(parts, this::item);
    }

    /** Two sentences need no list of their own. */
    private static boolean isPair(List<Wording> parts) {
        return parts.size() == 2 && parts.stream().allMatch(Sentence.class::isInstance);
    }

    private void pair(List<Wording> parts, String between) {
        item(parts.getFirst());
        html.newLine().element("em", between).newLine();
        item(parts.getLast());
    }

    private void sentence(Sentence sentence) {
        sentence.anchor()
                .ifPresentOrElse(
                        anchor -> html.element("a", sentence.text(), "href", "#" + anchor),
                        () -> html.element("span", sentence.text(), "dir", "auto"));
    }
}
