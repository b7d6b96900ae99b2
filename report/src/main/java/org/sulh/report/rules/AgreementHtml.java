package org.sulh.report.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sulh.model.Agreement;
import org.sulh.model.EventType;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.Vocabulary;
import org.sulh.report.page.HtmlTable;
import org.sulh.report.page.HtmlWriter;

/** What the parts of the page share: texts in their languages, the mark of whose a term is, tables, lists. */
final class AgreementHtml {
    private final HtmlWriter html;
    private final Agreement agreement;
    private final Names names;

    AgreementHtml(HtmlWriter html, Agreement agreement, Names names) {
        this.html = html;
        this.agreement = agreement;
        this.names = names;
    }

    HtmlWriter html() {
        return html;
    }

    /** A part of the page with its heading. */
    void section(String id, String title, String note, Runnable content) {
        String heading = id + "-heading";
        html.open("section", "id", id, "aria-labelledby", heading).newLine();
        html.element("h2", title, "id", heading).newLine();
        if (!note.isEmpty()) {
            html.element("p", note, "class", "note").newLine();
        }
        content.run();
        html.close().newLine();
    }

    /** A text of the agreement in each language that it has; which are authentic is told of what is agreed. */
    void texts(Texts texts, TermStatus status) {
        texts(texts, status == TermStatus.AGREED ? agreement.authentic() : List.of());
    }

    /** A text about the agreement in each language that it has. */
    void texts(Texts texts) {
        texts(texts, List.of());
    }

    private void texts(Texts texts, List<String> authentic) {
        texts.byLanguage().forEach((language, text) -> {
            html.open("p", "class", "said", "lang", language, "dir", "auto");
            boolean isAuthentic = authentic.contains(language);
            if (texts.byLanguage().size() > 1 || isAuthentic) {
                String name = language(language) + (isAuthentic ? ", authentic" : "");
                html.element("span", name, "class", "language", "lang", "en", "dir", "ltr")
                        .newLine();
            }
            html.element("span", text).close().newLine();
        });
    }

    /** A name in other languages than that of the heading that stands before it. */
    void otherLanguages(Texts name) {
        if (name.byLanguage().size() > 1) {
            html.open("p", "class", "about");
            name.byLanguage().forEach((language, text) -> {
                if (!text.equals(name.plain())) {
                    html.element("span", language(language) + ":", "class", "inline-language")
                            .newLine();
                    html.element("span", text, "class", "term", "lang", language, "dir", "auto")
                            .newLine();
                }
            });
            html.close().newLine();
        }
    }

    /** Whose a term is, in words and by the form of a frame. */
    void mark(TermStatus status, Optional<String> saidBy) {
        String by = saidBy.filter(_ -> status == TermStatus.STATED)
                .map(actor -> " by " + names.actor(actor))
                .orElse("");
        html.newLine().element("span", status.formName() + by, "class", "mark " + status.formName());
    }

    /** Whose an item is, with the address where it is published. */
    Runnable whose(TermStatus status, Optional<String> source) {
        return () -> {
            mark(status, Optional.empty());
            source.ifPresent(address -> html.newLine()
                    .open("span", "class", "address")
                    .address(address)
                    .close());
        };
    }

    /** A line that begins with what it is about. */
    void line(String head, Runnable content) {
        html.open("p", "class", "about").element("strong", head + ":").newLine();
        content.run();
        html.close().newLine();
    }

    void line(String head, String text) {
        line(head, () -> html.element("span", text, "dir", "auto"));
    }

    void source(Optional<String> source) {
        source.ifPresent(address -> line(
                "Source",
                () -> html.open("span", "class", "reference").address(address).close()));
    }

    void table(List<String> heads, List<List<Runnable>> rows) {
        HtmlTable.write(html, heads, rows);
    }

    /** A cell of words. */
    Runnable cell(String words) {
        return () -> html.element("span", words, "dir", "auto");
    }

    <T> void list(List<T> items, Consumer<T> item) {
        html.open("ul").newLine();
        for (T one : items) {
            html.open("li");
            item.accept(one);
            html.close().newLine();
        }
        html.close().newLine();
    }

    /** Links to other parts of the page, in a row. */
    void links(List<String> words, List<String> anchors) {
        for (int i = 0; i < words.size(); i++) {
            html.element("a", words.get(i), "href", "#" + anchors.get(i));
            if (i < words.size() - 1) {
                html.text(",").newLine();
            }
        }
    }

    String actors(List<String> slugs) {
        return Series.and(slugs.stream().map(names::actor).toList());
    }

    String actor(String slug) {
        return names.actor(slug);
    }

    /** A family or type of the taxonomy in words. */
    static String act(String slug) {
        EventType type = new EventType(slug);
        return Vocabulary.english().isListed(type)
                ? Vocabulary.english().heading(type)
                : "every act of the family " + slug.replace('-', ' ');
    }

    /** Constants of the pack's form in words, as in "serious or very serious". */
    static String words(String formName) {
        return formName.replace('-', ' ');
    }

    /** The name of a language by its tag. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}
