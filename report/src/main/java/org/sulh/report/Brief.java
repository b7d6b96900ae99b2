package org.sulh.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.ClaimForm;
import org.sulh.report.page.HtmlPage;
import org.sulh.report.page.JsonPage;
import org.sulh.report.page.Outline;
import org.sulh.report.page.TextPage;

/**
 * The brief: what a set of documents amounts to. The three formats say the same. Lines of text end with a line feed.
 * Deterministic: the same analysis gives the same characters.
 */
public final class Brief {
    private Brief() {}

    /** Plain text of at most 100 columns. */
    public static String text(Analysis analysis) {
        return TextPage.of(BriefOutline.of(new Lookup(analysis)));
    }

    /** The head of the text, with its part "In short" alone. */
    public static String summary(Analysis analysis) {
        return TextPage.of(BriefOutline.summary(new Lookup(analysis)));
    }

    /** One self-contained HTML file, without scripts and without any request to anywhere. */
    public static String html(Analysis analysis) {
        return HtmlPage.of(BriefOutline.of(new Lookup(analysis)));
    }

    /**
     * One JSON object, fields in this order: {@code form} ("brief"), {@code version} of the form, {@code title, lead,
     * asOf, documents, sections} (the text, see {@link JsonPage}), {@code incidents, outcomes, observed, groups} (see DerivedTree), {@code
     * claims} (each in the {@link ClaimForm}), {@code notices}.
     */
    public static String json(Analysis analysis) {
        Lookup lookup = new Lookup(analysis);
        Outline outline = BriefOutline.of(lookup);
        Map<String, Assessment> assessments = new HashMap<>();
        analysis.assessments().forEach(a -> assessments.put(a.incident(), a));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("form", "brief");
        tree.put("version", 2);
        tree.put("title", outline.title());
        tree.put("lead", outline.lead());
        analysis.asOf().ifPresent(day -> tree.put("asOf", day.toString()));
        tree.put("documents", DerivedTree.documents(lookup));
        tree.put("sections", JsonPage.sections(outline));
        tree.put(
                "incidents",
                analysis.incidents().stream()
                        .map(i -> DerivedTree.incident(i, Optional.ofNullable(assessments.get(i.id()))))
                        .toList());
        if (!analysis.outcomes().isEmpty()) {
            tree.put(
                    "outcomes",
                    analysis.outcomes().stream().map(DerivedTree::outcome).toList());
        }
        analysis.observed().ifPresent(observed -> tree.put("observed", Observation.tree(analysis, observed)));
        tree.put("groups", analysis.groups().stream().map(DerivedTree::group).toList());
        tree.put("claims", lookup.claims().stream().map(ClaimForm::toTree).toList());
        tree.put("notices", Notices.list(lookup));
        return Json.page(tree);
    }
}
