package org.sulh.app;

import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.TextSpan;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Stated;
import org.sulh.record.folder.RecordFolder;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Sealed;
import org.sulh.register.entry.Vault;

/** A claim for a person who rules on it: the claim, the passage of the document, the incident, earlier rulings. */
final class ClaimSheet {
    /** Characters of the text shown before and after the claim's own. */
    private static final int AROUND = 240;

    private final Vault vault;
    private final RecordIndex index;

    ClaimSheet(RecordFolder folder, RecordIndex index) {
        this.vault = new Vault(new FileDisk(), folder.vault());
        this.index = index;
    }

    String of(Stated stated) {
        StringBuilder sheet = new StringBuilder(ClaimText.of(stated.claim()));
        line(sheet, "standing", stated.standing().formName() + ", entered as " + stated.ordinal());
        Filed filed = index.getDocument(stated.claim().document());
        DocumentEntry document = filed.document();
        line(
                sheet,
                "document",
                document.trace().outlet().map(outlet -> outlet + ", ").orElse("")
                        + document.trace().name()
                        + document.trace()
                                .published()
                                .map(day -> ", published " + day)
                                .orElse(", no date")
                        + ", source " + document.source() + (filed.sealed() ? ", sealed" : ""));
        index.findIncidentOf(stated.claim().id())
                .ifPresent(incident -> line(
                        sheet,
                        "incident",
                        IncidentLine.of(incident, index.conclusions().getAssessment(incident.id()))));
        index.conclusions().state().reviews().stream()
                .filter(ruled ->
                        ruled.review().claim().equals(Optional.of(stated.claim().id()))
                                || ruled.review()
                                        .to()
                                        .map(Claim::id)
                                        .equals(Optional.of(stated.claim().id())))
                .forEach(ruled -> line(
                        sheet,
                        "reviewed",
                        ruled.review().verdict().formName() + " by " + ruled.by() + ", " + ruled.at() + ", entry "
                                + ruled.index()
                                + ruled.review().reason().map(why -> ": " + why).orElse("")));
        passage(stated.claim(), document).ifPresent(text -> line(sheet, "passage", text));
        return sheet.toString();
    }

    /** The claim's words with what stands around them, where the vault is at hand. */
    private Optional<String> passage(Claim claim, DocumentEntry document) {
        return claim.span().flatMap(span -> document.content()
                .flatMap(vault::find)
                .map(Sealed::value)
                .filter(Json.Str.class::isInstance)
                .map(Json.Str.class::cast)
                .map(text -> around(text.value(), span)));
    }

    private static String around(String text, TextSpan span) {
        int start = Math.clamp(span.start(), 0, text.length());
        int end = Math.clamp(span.end(), start, text.length());
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String passage = (from > 0 ? "…" : "") + text.substring(from, start) + ">>" + text.substring(start, end) + "<<"
                + text.substring(end, to) + (to < text.length() ? "…" : "");
        return passage.strip().replaceAll("\\s+", " ");
    }

    private static void line(StringBuilder sheet, String label, String value) {
        sheet.append("  ")
                .append(label)
                .append(" ".repeat(Math.max(1, 9 - label.length())))
                .append(value)
                .append('\n');
    }
}
