package org.sulh.report.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep.Complaint;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dossier of an invented case that has one of everything; written anew with {@code -Dgolden.rewrite=true}. */
class DossierTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Pattern CLAIM = Pattern.compile("c-[0-9a-f]{16}");

    private final CaseView view = WeirCase.standard();
    private final String html = Dossier.html(view);

    @Test
    void theTextIsAsItWas() throws IOException {
        check("dossier.txt", Dossier.text(view));
    }

    @Test
    void thePageIsAsItWas() throws IOException {
        check("dossier.html", html);
    }

    @Test
    void theTreeIsAsItWas() throws IOException {
        check("dossier.json", Dossier.json(view));
    }

    @Test
    void theListIsAsItWasInEveryForm() throws IOException {
        CaseList list = list(view);
        check("cases.txt", list.text());
        check("cases.html", list.html());
        check("cases.json", list.json());
    }

    private static CaseList list(CaseView view) {
        return new CaseList(
                view.agreement(),
                view.beside().names(),
                view.file().at(),
                List.of(view.file(), WeirCase.young().file()));
    }

    private static void check(String file, String output) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, output, StandardCharsets.UTF_8);
        }
        assertThat(output).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void exchangedPartiesExchangeTheirNamesInTheDossierAndNothingElse() {
        CaseView other = WeirCase.of("southland", "northland");
        List<Function<CaseView, String>> forms = List.of(
                Dossier::text,
                Dossier::html,
                Dossier::json,
                each -> alone(each).text(),
                each -> alone(each).html(),
                each -> alone(each).json());
        for (Function<CaseView, String> form : forms) {
            assertThat(exchanged(numbered(form.apply(view)))).isEqualTo(numbered(form.apply(other)));
        }
    }

    private static CaseList alone(CaseView view) {
        return new CaseList(view.agreement(), view.beside().names(), view.file().at(), List.of(view.file()));
    }

    /** Both names are of one length, so that no line breaks elsewhere. */
    private static String exchanged(String text) {
        return text.replace("northland", "\u0001")
                .replace("southland", "northland")
                .replace("\u0001", "southland")
                .replace("Northland", "\u0001")
                .replace("Southland", "Northland")
                .replace("\u0001", "Southland");
    }

    /** Ids of claims follow from what they say: each becomes the number of its first appearance. */
    private static String numbered(String text) {
        Map<String, String> numbers = new LinkedHashMap<>();
        return CLAIM.matcher(text)
                .replaceAll(id -> numbers.computeIfAbsent(
                        id.group(), _ -> String.format(Locale.ROOT, "c-%016d", numbers.size())));
    }

    @Test
    void beforeAFindingTheDossierSaysThatNothingIsEstablished() {
        String young = Dossier.text(WeirCase.young());
        assertThat(young.replaceAll("\\s+", " "))
                .contains("No finding stands", "nothing is established by it")
                .contains("Notice (the mechanism): by 15 Mar 2031, 09:00 UTC; 21 hours left")
                .doesNotContain("violation", "guilty");
    }

    @Test
    void aFindingThatAClauseWasKeptIsAsVisibleAsOneThatItWasBroken() {
        assertThat(html)
                .contains("<span dir=\"auto\">Finding 23: violation</span>")
                .contains("<span dir=\"auto\">Finding 27: no violation</span>")
                .contains("Findings that stand: clause c1: violation; clause c2: no violation.");
    }

    @Test
    void everyStatementKeepsItsSpeaker() {
        assertThat(html)
                .contains(
                        "<bdi>Northland</bdi>",
                        "<bdi>Southland (liaison-two)</bdi>",
                        "<bdi>member-two, for Southland</bdi>")
                .contains("<blockquote dir=\"auto\">لم يطلق أحد النار.</blockquote>");
    }

    @Test
    void anIncidentThatWasMergedIsNamedAsItWasAndAsItIs() {
        assertThat(html).contains("i-9.1, which is in i-5.1 by now");
    }

    @Test
    void thePageIsWellFormedAndEveryLinkWithinItLeadsSomewhere() throws Exception {
        parse(html);
        List<String> targets = new ArrayList<>();
        Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().forEach(link -> targets.add(link.group(1)));
        assertThat(targets).contains("entry-23").allSatisfy(id -> assertThat(html)
                .containsOnlyOnce("id=\"" + id + "\""));
        assertThat(html)
                .doesNotContain("src=", "url(", "@import", "<link", "<script", "<iframe")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void whatAnybodyWritesStaysText() throws Exception {
        String hostile = "</style><script>alert(1)</script>\"' \u202e";
        CaseFile file = view.file();
        List<CaseFile.Taken> taken = new ArrayList<>(file.taken());
        CaseFile.Taken first = taken.getFirst();
        taken.set(
                0,
                new CaseFile.Taken(
                        first.index(),
                        first.at(),
                        hostile,
                        List.of(hostile),
                        new Complaint(
                                file.complaint().origin(),
                                file.complaint().complainant(),
                                hostile,
                                List.of(hostile),
                                List.of(hostile),
                                hostile,
                                Optional.of(hostile)),
                        first.stage()));
        CaseFile changed = new CaseFile(
                file.id(),
                file.version(),
                file.at(),
                hostile,
                file.closed(),
                taken,
                file.clocks(),
                file.visits(),
                file.sessions(),
                file.motions(),
                file.findings(),
                file.measures(),
                file.provisionals(),
                file.appeals(),
                file.delays(),
                file.possible());
        String page = Dossier.html(
                new CaseView(changed, view.agreement(), view.beside(), view.incidents(), List.of(hostile)));
        parse(page);
        assertThat(page).doesNotContain("<script", "\u202e");
    }

    @Test
    void theTreeHasEveryStepWithWhatItSays() {
        JsonNode tree = new JsonMapper().readTree(Dossier.json(view));
        assertThat(tree.get("steps")).hasSize(view.file().taken().size());
        assertThat(tree.get("steps").get(0).get("says").get("what").asString()).contains("weir");
        assertThat(tree.get("findings").get(0).get("text").get("conclusion").asString())
                .isEqualTo(Finding.Conclusion.VIOLATION.formName());
        assertThat(tree.get("due").get(0).get("overdue").asBoolean()).isTrue();
    }

    private static void parse(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>\n", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
