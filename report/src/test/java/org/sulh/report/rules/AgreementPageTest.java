package org.sulh.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.report.rules.AgreementView.EvidenceRow;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AgreementPageTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "agreement.html");
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</style></title><svg onload=alert(1)>",
            "javascript:alert(1)",
            "\u202egnp.exe\u2066 \ud800 lone",
            "صلح «سلامت»");

    private final String page = AgreementPage.html(Truce.view());

    /** Written anew with {@code -Dgolden.rewrite=true}; read the difference before it is kept. */
    @Test
    void theWholePageIsAsItWas() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, page, StandardCharsets.UTF_8);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void thePageIsWellFormedAndEveryLinkWithinItLeadsSomewhere() throws Exception {
        parse(page);
        assertThat(all("href=\"#([^\"]*)\"")).isNotEmpty().allSatisfy(id -> assertThat(page)
                .containsOnlyOnce("id=\"" + id + "\""));
    }

    @Test
    void whoseATermIsStandsInWords() {
        assertThat(article("clause-c1")).contains("class=\"mark agreed\">agreed<");
        assertThat(article("clause-c2")).contains(">stated by Southland<");
        assertThat(article("clause-c3")).contains(">proposal<").contains("No rule");
        assertThat(article("definition-neglect")).contains(">left open<");
    }

    @Test
    void theCourseSaysWhoMayDoWhatAtWhichStageAndHowLongItsClocksRun() {
        assertThat(section("course"))
                .contains("to found: sign a finding of violation", "Lodge a complaint")
                .contains("a member who sits in the session or Isle")
                .contains("notice was given and there is a reply, or its time has lapsed")
                .contains("starts appeal and visit; ends reply")
                .contains("48 hours")
                .contains("72 hours")
                .contains("not settled")
                .contains("the party that the case is brought against");
        assertThat(section("procedure")).contains("5 members: 2 of Northland, 2 of Southland and 1 of Isle");
    }

    @Test
    void theLadderSaysHowFarAMeasureMayGoAndWhatExcuses() {
        assertThat(section("ladder"))
                .contains("within 1 hour<", "nothing; it may be asked of both sides before anything is found")
                .contains("A mishap is talked about")
                .contains("accidental or technical")
                .contains("The river was in flood")
                .contains("counts for 30 days");
    }

    @Test
    void aPromiseIsToldFromADemandAndWhatCannotBeMeasuredSaysWhy() {
        assertThat(section("commitments"))
                .contains("Promise of Northland")
                .contains("Demand of Southland, to be kept by Northland")
                .contains("to be done by 1 Jun 2030")
                .contains("minimal, seen by visit or sensor:")
                .contains("by Northland; against Southland; in the bank; in the country XB; from 1 Mar 2030")
                .contains("Nobody can see it");
        assertThat(section("open")).contains("href=\"#commitment-good-will\">Demand of Isle<");
    }

    private String section(String id) {
        int start = page.indexOf("<section id=\"" + id + "\"");
        assertThat(start).as(id).isNotNegative();
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void aRuleSaysWhatItRestsOnThatIsNotAgreed() {
        assertThat(article("clause-c1"))
                .contains("Rests on words that are not agreed")
                .contains("href=\"#definition-support\"")
                .contains("Turns on words that are left open")
                .contains("href=\"#definition-neglect\"");
    }

    @Test
    void aConditionStandsInWordsAndAsWrittenOrAsWrittenAlone() {
        assertThat(article("clause-c1"))
                .contains("the least number of dead is more than 0")
                .contains("<code dir=\"ltr\">fire &amp;&amp; (incident.killed_at_least &gt; 0 || support)</code>")
                .contains("for which there are no exact words here")
                .contains("<code dir=\"ltr\">incident.means.exists(m, m == &#39;shotgun&#39;)</code>");
    }

    @Test
    void anOutcomeThatIsNotTheExpectedOneIsShownAsSuch() {
        assertThat(article("clause-c2")).contains("not applicable").contains("expected: compliant");
        assertThat(article("clause-c1")).doesNotContain("expected:");
    }

    @Test
    void whatIsMissingHasItsName() {
        assertThat(article("clause-c1"))
                .contains("(missing: whether it lies in the bank, what “neglect” means and a word that is no fact)");
    }

    @Test
    void aDisputedZoneIsDashedAndHasBothNames() {
        assertThat(all("class=\"zone(|\\s\\w+)\"")).containsExactly("", " disputed", " proposed");
        assertThat(page).contains("Northland calls it").contains("the crossing").contains("the landing");
        assertThat(page).contains("King&#39;s Bridge / People&#39;s Bridge").doesNotContain("Far Away");
    }

    @Test
    void textsRunTheirOwnWayAndSayTheirLanguage() {
        assertThat(article("clause-c1"))
                .contains("lang=\"ar\" dir=\"auto\"")
                .contains("Arabic, authentic")
                .contains("لا يطلق أي طرف النار عبر النهر");
    }

    @Test
    void theTextOfAProposalIsNotCalledAuthentic() {
        assertThat(article("clause-c3")).contains("تجتمع لجنة").doesNotContain("authentic");
    }

    @Test
    void everythingThatIsNotSettledIsListed() {
        String open = page.substring(page.indexOf("<section id=\"open\""));
        assertThat(open)
                .contains("definition of “support”", "clause c3", "exception hunting of clause c1", "zone the ford")
                .contains(
                        "of the procedure: attribution, reply, panel and votes", "steps of the ladder: apart and talk")
                .contains("caps of the ladder: mishap")
                .doesNotContain("excuses:")
                .doesNotContain("counting rules:", "zone the bank");
    }

    /** Names that the texts of the agreement do not hold. */
    @Test
    void exchangedNamesExchangeTheNamesOnThePageAndNothingElse() {
        String one = AgreementPage.html(named("Aland", "Beland"));
        String other = AgreementPage.html(named("Beland", "Aland"));
        String exchanged =
                one.replace("Aland", "\u0001").replace("Beland", "Aland").replace("\u0001", "Beland");
        assertThat(exchanged).isEqualTo(other);
    }

    private static AgreementView named(String first, String second) {
        AgreementView truce = Truce.view();
        return new AgreementView(
                truce.agreement(),
                List.of(
                        Truce.actor("northland", first, SpeakerKind.PARTY),
                        Truce.actor("southland", second, SpeakerKind.PARTY)),
                truce.places(),
                truce.evidence(),
                truce.examples());
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        assertThat(page)
                .doesNotContain("src=", "url(", "@import", "<link", "<script", "<iframe")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        String shape = shape(AgreementPage.html(withTexts("plain")));
        for (String hostile : HOSTILE) {
            String html = AgreementPage.html(withTexts(hostile));
            parse(html);
            assertThat(shape(html)).as(hostile).isEqualTo(shape);
            assertThat(html).doesNotContain("\u202e", "\u2066");
        }
    }

    @Test
    void anAgreementOfBareTermsHasAPageToo() throws Exception {
        Agreement bare = new Agreement(
                "bare",
                "Bare",
                "1",
                List.of("northland", "southland"),
                List.of(),
                List.of(Clause.stated(
                        "c1", "Peace", Optional.empty(), "a letter", "both confirm it", Optional.empty())));
        String html = AgreementPage.html(new AgreementView(bare, List.of(), List.of(), List.of(), List.of()));
        parse(html);
        assertThat(html).contains("the default table applies").doesNotContain("id=\"zones\"", "id=\"procedure\"");
    }

    private static AgreementView withTexts(String text) {
        Agreement truce = Truce.agreement();
        Clause clause = new Clause(
                "c1",
                Texts.english(text),
                TermStatus.STATED,
                Optional.of("isle"),
                Optional.of(text),
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                truce.clauses().getFirst().rule());
        Definition definition = new Definition(
                "fire",
                Texts.english(text),
                Texts.english(text),
                TermStatus.AGREED,
                Optional.empty(),
                Optional.of(text),
                Optional.of("incident.type == '" + text + "'"));
        Agreement hostile = new Agreement(
                "hostile",
                text,
                text,
                List.of("en"),
                List.of(),
                truce.parties(),
                truce.guarantors(),
                List.of(definition),
                List.of(clause),
                truce.zones(),
                truce.procedure(),
                truce.ladder(),
                truce.counting(),
                truce.commitments());
        return new AgreementView(
                hostile, Truce.actors(), List.of(), List.of(new EvidenceRow(text, 1, text)), List.of());
    }

    private List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private String article(String id) {
        int start = page.indexOf("<article id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</article>", start));
    }

    /** Tags with their attributes' names: what a browser would build. */
    private static String shape(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .reduce("", String::concat);
    }

    /** Strict where a browser forgives: with its void elements closed, the page is well-formed XML. */
    private static void parse(String html) throws ParserConfigurationException, IOException, SAXException {
        String xml = html.replace("<!DOCTYPE html>\n", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
