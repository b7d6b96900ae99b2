package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Level;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;
import org.sulh.model.TimeWindow;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Texts from outside are shown as they are and never act. */
class HostileTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</style></title><svg onload=alert(1)>",
            "&lt;b&gt; &amp; &#60;",
            "]]><!-- --> <![CDATA[",
            "javascript:alert(1)",
            "{actors} [by {targets}] $1 \\ %s",
            "\u001b[31mred\u0007 \u0000 nul",
            "\u202egnp.exe\u2066 \ud800 lone",
            "صلح «سلامت»");

    @Test
    void hostileTextsStayTexts() throws Exception {
        String plainShape = shape(Brief.html(scene(List.of("plain"), new Random(1), 8)));
        for (String hostile : HOSTILE) {
            Analysis analysis = scene(List.of(hostile), new Random(1), 8);
            String html = Brief.html(analysis);
            assertThat(shape(html)).as(hostile).isEqualTo(plainShape);
            parse(html);
            parse(Comparison.of(analysis).html());
            assertThat(Brief.text(analysis) + Comparison.of(analysis).text())
                    .doesNotContain("\u001b", "\u0007", "\u0000", "\u202e", "\u2066");
        }
    }

    @Test
    void anyClaimsGiveWellFormedPages() throws Exception {
        Random random = new Random(20310314);
        for (int i = 0; i < 50; i++) {
            Analysis analysis = scene(HOSTILE, random, 1 + random.nextInt(12));
            parse(Brief.html(analysis));
            parse(Comparison.of(analysis).html());
            assertThat(Brief.text(analysis)).endsWith("\n");
            assertThat(Brief.json(analysis)).startsWith("{");
            assertThat(Comparison.of(analysis).json()).startsWith("{");
        }
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        String html = Brief.html(Exercise.standard());
        assertThat(html)
                .doesNotContain("src=", "url(", "@import", "<link", "<script", "<iframe")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(Brief.html(linked("https://example.org/?a=1&b=\"2")))
                .contains("href=\"https://example.org/?a=1&amp;b=&quot;2\"");
        assertThat(Brief.html(linked("javascript:alert(1)"))).doesNotContain("href=\"javascript");
    }

    private static Analysis linked(String url) {
        return Scene.of(new Document(
                        "d-1",
                        "one.txt",
                        Optional.empty(),
                        Optional.of(url),
                        Optional.empty(),
                        "en",
                        "text/plain",
                        0,
                        "",
                        List.of()))
                .analysis();
    }

    /** Tags with their attributes' names: what a browser would build. */
    private static String shape(String html) {
        StringBuilder shape = new StringBuilder();
        var tags = Pattern.compile("<[^>]*>").matcher(html);
        while (tags.find()) {
            shape.append(tags.group().replaceAll("\"[^\"]*\"", "\"\"")).append('\n');
        }
        return shape.toString();
    }

    /** Strict where a browser forgives: with its void elements closed, the page is well-formed XML. */
    private static void parse(String html) throws ParserConfigurationException, IOException, SAXException {
        String xml = html.replace("<!DOCTYPE html>\n", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** Random claims in random incidents, every free text drawn from the given ones. */
    private static Analysis scene(List<String> texts, Random random, int incidents) {
        Document one = document("d-1", texts, random);
        Document two = document("d-2", texts, random);
        Scene scene = Scene.of(one, two);
        for (int i = 0; i < incidents; i++) {
            scene.incident(
                            draft(random.nextBoolean() ? one : two, i + "a ", texts, random),
                            draft(random.nextBoolean() ? one : two, i + "b ", texts, random))
                    .level(pick(Level.values(), random))
                    .ofOneOrigin();
        }
        return scene.notice(pick(texts, random)).analysis();
    }

    private static Document document(String id, List<String> texts, Random random) {
        String text = pick(texts, random) + " exercise";
        return new Document(
                id,
                id + pick(texts, random),
                Optional.of(id + pick(texts, random)),
                Optional.of(pick(texts, random)),
                Optional.of(Exercise.AS_OF),
                "en",
                "text/plain",
                1,
                text,
                List.of(new TextBlock(TextBlock.Kind.BODY, new TextSpan(0, text.length()))));
    }

    private static ClaimDraft draft(Document document, String prefix, List<String> texts, Random random) {
        String type = pick(
                List.of(
                        "talks",
                        "talks-failed",
                        "air-strike",
                        "position",
                        "threat",
                        "demand",
                        "agreement",
                        "shelling",
                        "mediation"),
                random);
        ClaimDraft draft = ClaimDraft.of(document, prefix + pick(texts, random), type)
                .by(
                        pick(texts, random),
                        pick(List.of("", "northland", "southland"), random),
                        pick(texts, random),
                        pick(SpeakerKind.values(), random))
                .stance(pick(Stance.values(), random))
                .factuality(pick(Factuality.values(), random))
                .actor(
                        pick(List.of("", "northland"), random),
                        pick(texts, random),
                        pick(List.of("head", "host", "mediator"), random))
                .target(pick(List.of("", "southland"), random), pick(texts, random))
                .time(pick(
                        List.of(TimeWindow.unknown(), TimeWindow.day(LocalDate.of(2031, 3, 1 + random.nextInt(28)))),
                        random))
                .place(pick(texts, random))
                .toll(new Casualties(
                        CasualtyKind.KILLED,
                        OptionalInt.of(random.nextInt(9)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        pick(texts, random)))
                .content(pick(texts, random));
        if (random.nextBoolean()) {
            draft.setsOff();
        }
        if (random.nextInt(5) == 0) {
            draft.aggregate();
        }
        return draft;
    }

    private static <T> T pick(T[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
