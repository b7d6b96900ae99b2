package org.sulh.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.SpeakerKind;

/** Who speaks in a claim, in words. */
final class SpeakerPhrase {
    private static final Vocabulary WORDS = Vocabulary.english();

    private final Lookup lookup;
    private final Names names;

    SpeakerPhrase(Lookup lookup) {
        this.lookup = lookup;
        this.names = lookup.analysis().names();
    }

    /** As the document names the speaker, with office and side; a report that speaks itself by its outlet and label. */
    String name(Claim claim) {
        Asserter by = claim.asserter();
        if (isTheReport(claim)) {
            return reportName(claim.document());
        }
        String details = Stream.concat(by.role().stream(), by.actor().stream().map(names::actor))
                .filter(detail -> !contains(by.text(), detail))
                .distinct()
                .collect(Collectors.joining(", "));
        String article = WORDS.needsArticle(by.text()) ? WORDS.article(by.text()) + " " : "";
        return article + by.text() + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /** The name without office and side; a report by its label alone. */
    String bareName(Claim claim) {
        return isTheReport(claim)
                ? lookup.getLabel(claim.document())
                : claim.asserter().text();
    }

    /** As in "The Exercise (report A)"; "report A" where no outlet is known. */
    String reportName(String document) {
        String label = lookup.getLabel(document);
        return lookup.getDocument(document)
                .outlet()
                .filter(outlet -> !outlet.strip().equalsIgnoreCase(label))
                .map(outlet -> outlet + " (" + label + ")")
                .orElse(label);
    }

    /** The opening of a sentence: the speaker, whether it is the report itself, and who passes its words on. */
    String opening(Claim claim) {
        String opening = Series.capital(name(claim)) + (isTheReport(claim) ? ", in its own voice," : "");
        List<String> via = listVia(claim);
        if (via.isEmpty()) {
            return opening;
        }
        String passing = "as " + Series.and(via) + (via.size() > 1 ? " pass on," : " passes on,");
        return opening + (opening.endsWith(",") ? " " : ", ") + passing;
    }

    /** Those who pass the speaker's words on, without the speaker itself. */
    List<String> listVia(Claim claim) {
        Asserter by = claim.asserter();
        return claim.via().stream()
                .filter(slug -> by.actor().filter(slug::equals).isEmpty())
                .map(names::actor)
                .filter(name -> !name.equalsIgnoreCase(by.text()))
                .distinct()
                .toList();
    }

    boolean isPlural(Claim claim) {
        return !isOwnVoice(claim) && WORDS.isPlural(claim.asserter().text());
    }

    /** Whether an outlet speaks, the report's own or another that it names. */
    static boolean isOwnVoice(Claim claim) {
        return claim.asserter().kind() == SpeakerKind.OUTLET;
    }

    /** Whether the report speaks itself. */
    boolean isTheReport(Claim claim) {
        Document document = lookup.getDocument(claim.document());
        String text = claim.asserter().text();
        return isOwnVoice(claim)
                && (text.equals(Asserter.NARRATOR)
                        || text.equalsIgnoreCase(document.outlet().orElse(""))
                        || text.equalsIgnoreCase(lookup.getLabel(claim.document())));
    }

    private static boolean contains(String text, String detail) {
        return text.toLowerCase(Locale.ROOT).contains(detail.toLowerCase(Locale.ROOT));
    }
}
