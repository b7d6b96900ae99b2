package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.report.Json;
import org.sulh.report.TimePhrase;
import org.sulh.report.cases.Sheet.Part;

/**
 * The dossier: one case with all that was said and decided in it. The three forms say the same. Deterministic: the same case
 * gives the same characters.
 */
public final class Dossier {
    private Dossier() {}

    /** Plain text of at most 100 columns. */
    public static String text(CaseView view) {
        return SheetText.of(sheet(view));
    }

    /** One self-contained HTML file, without scripts and without any request to anywhere. */
    public static String html(CaseView view) {
        return SheetHtml.of(sheet(view));
    }

    /** One JSON object; its members are described at {@link DossierTree}. */
    public static String json(CaseView view) {
        return Json.page(DossierTree.of(view));
    }

    /**
     * What a motion proposes to find, as plain text for those who are to vote on it.
     *
     * @param hash of the text, by which they vote and sign
     */
    public static String motion(CaseView view, Finding.Text text, String hash) {
        CaseDesk desk = new CaseDesk(view);
        Part part = new Part("text", "Text", "", FindingsPart.says("Proposes to find", text, desk));
        String lead = "Hash of the text: " + hash;
        return SheetText.of(new Sheet("Motion in case " + view.file().id(), lead, List.of(part)));
    }

    private static Sheet sheet(CaseView view) {
        CaseDesk desk = new CaseDesk(view);
        List<Part> parts = new ArrayList<>();
        parts.add(StandingPart.of(desk));
        parts.add(AllegationPart.of(desk));
        HearingPart.find(desk).ifPresent(parts::add);
        ClocksPart.find(desk).ifPresent(parts::add);
        VisitsPart.find(desk).ifPresent(parts::add);
        ProvisionalPart.find(desk).ifPresent(parts::add);
        SessionsPart.find(desk).ifPresent(parts::add);
        MotionsPart.find(desk).ifPresent(parts::add);
        FindingsPart.find(desk).ifPresent(parts::add);
        MeasuresPart.find(desk).ifPresent(parts::add);
        AppealsPart.find(desk).ifPresent(parts::add);
        parts.add(StepsPart.of(desk));
        BesideParts.list(desk).forEach(parts::add);
        return new Sheet("Case " + view.file().id(), lead(desk), parts);
    }

    /** What it is about, and whether anything was found; nothing reads as settled before it is. */
    private static String lead(CaseDesk desk) {
        CaseFile file = desk.file();
        Complaint complaint = file.complaint();
        String brought = "A complaint of " + desk.words().complainant(complaint) + " against "
                + desk.words().actor(complaint.respondent()) + ", lodged on "
                + TimePhrase.of(file.taken().getFirst().at()) + ", under "
                + desk.words().agreement().title() + ", version " + file.version() + ". As of "
                + TimePhrase.of(file.at()) + ". ";
        List<String> standing = file.findings().stream()
                .filter(FindingState::stands)
                .map(state -> "clause " + state.finding().text().clause() + ": "
                        + FindingsPart.conclusion(state.finding().text().conclusion()))
                .toList();
        return brought
                + (standing.isEmpty()
                        ? "No finding stands: what is told here is what each says, and nothing is established by it."
                        : "Findings that stand: " + String.join("; ", standing) + ".");
    }
}
