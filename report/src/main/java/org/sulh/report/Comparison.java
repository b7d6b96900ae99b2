package org.sulh.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.report.page.HtmlPage;
import org.sulh.report.page.JsonPage;
import org.sulh.report.page.Outline;
import org.sulh.report.page.TextPage;

/**
 * Two or more documents side by side: what all tell, what only one tells, and where they contradict each other. All of it
 * is computed from the claims, and each line has its speaker, its words and where they stand.
 */
public final class Comparison {
    private final Desk desk;
    private final DocumentCoverage coverage;
    private final List<Contradiction> contradictions;
    private final Outline outline;

    private Comparison(Analysis analysis) {
        this.desk = new Desk(new Lookup(analysis));
        this.coverage = new DocumentCoverage(desk.lookup());
        this.contradictions = new Contradictions(desk, coverage).list();
        this.outline = ComparisonOutline.of(desk, coverage, contradictions);
    }

    public static Comparison of(Analysis analysis) {
        return new Comparison(analysis);
    }

    /** Plain text of at most 100 columns; lines end with a line feed. */
    public String text() {
        return TextPage.of(outline);
    }

    /** One self-contained HTML file. */
    public String html() {
        return HtmlPage.of(outline);
    }

    /**
     * One JSON object, fields in this order: {@code form} ("comparison"), {@code version} of the form, {@code lead, asOf,
     * documents}, {@code allTell} and {@code someTell} (happenings), {@code onlyTells} ({@code document, label,
     * happenings, particulars} for each document), {@code contradictions} ({@code on, happening, how, claims}), {@code
     * sections} (the text, see {@link JsonPage}), {@code claims} (each in the {@link ClaimForm}), {@code notices}. A
     * happening is {@code id, type, claims}: an incident, or a claim that is in none. A particular is {@code happening,
     * what, claim}.
     */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", "comparison");
        tree.put("version", 1);
        tree.put("lead", outline.lead());
        desk.analysis().asOf().ifPresent(day -> tree.put("asOf", day.toString()));
        tree.put("documents", DerivedTree.documents(desk.lookup()));
        tree.put("allTell", happenings(coverage.listToldByAll()));
        tree.put("someTell", happenings(coverage.listToldBySome()));
        tree.put("onlyTells", coverage.documents().stream().map(this::only).toList());
        tree.put("contradictions", contradictions.stream().map(Comparison::tree).toList());
        tree.put("sections", JsonPage.sections(outline));
        tree.put(
                "claims", desk.lookup().claims().stream().map(ClaimForm::toTree).toList());
        tree.put("notices", Notices.list(desk.lookup()));
        return Json.page(tree);
    }

    private Map<String, Object> only(String document) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("document", document);
        tree.put("label", desk.lookup().getLabel(document));
        tree.put("happenings", happenings(coverage.listToldOnlyBy(document)));
        tree.put(
                "particulars",
                new Particulars(desk)
                        .list(document, coverage.listShared()).stream()
                                .map(Comparison::tree)
                                .toList());
        return tree;
    }

    private static List<Map<String, Object>> happenings(List<Happening> happenings) {
        return happenings.stream().map(Comparison::tree).toList();
    }

    private static Map<String, Object> tree(Happening happening) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", happening.id());
        tree.put("type", happening.type().slug());
        tree.put("claims", ids(happening.claims()));
        return tree;
    }

    private static Map<String, Object> tree(Particular particular) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("happening", particular.happening().id());
        tree.put("what", particular.what());
        tree.put("claim", particular.claim().id());
        return tree;
    }

    private static Map<String, Object> tree(Contradiction contradiction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", contradiction.kind().formName());
        contradiction.happening().ifPresent(h -> tree.put("happening", h.id()));
        tree.put("how", contradiction.how());
        tree.put("claims", ids(contradiction.claims()));
        return tree;
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }
}
