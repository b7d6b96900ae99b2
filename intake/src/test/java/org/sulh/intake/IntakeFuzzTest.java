package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Document;
import org.sulh.model.TextBlock;

/** Whatever arrives, what comes out is a sound document or an exception of one line. */
class IntakeFuzzTest {
    private static final List<String> PIECES = List.of(
            Exercise.FIRST,
            Exercise.SECOND,
            "Must Read",
            "LEAVE A REPLY",
            "Read more",
            "A short title",
            "…",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "<p>",
            "</p>",
            "<div class=\"comments\">",
            "</div>",
            "<a href='/x'>",
            "</a>",
            "<h1>",
            "</h2>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<article>",
            "</article>",
            "<br><br>",
            "<table><tr><td>",
            "&#0;",
            "&amp",
            "<meta charset=utf-16>",
            "<html lang=\"\u0000x\">",
            "<time datetime='2025-99-99'>",
            "<link rel=canonical href=':'>",
            "<script type=\"application/ld+json\">[[{\"@type\":\"Article\",\"publisher\":[1],\"headline\":{}}]]</script>",
            "Published: 2025-11-06",
            "Date: 99 Foo 2025",
            "\uFEFF",
            "\u200F",
            "\uD83D\uDE00",
            "\uD800",
            "پاکستان",
            "Москва",
            "\t",
            "   ",
            "By x",
            "©",
            "*",
            "[",
            ": ",
            "<?xml version='1.0' encoding='x'?>",
            "<![CDATA[",
            "<svg><title>t</title>");

    @Test
    void randomBytesGiveADocumentOrOneLine() {
        Random random = new Random(20251106);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251", "ISO-8859-1"})
    void randomPiecesOfTextAndMarkupGiveADocumentOrOneLine(String charset) {
        Random random = new Random(charset.hashCode());
        for (int i = 0; i < 250; i++) {
            check(pieces(random, i % 2 == 0 ? "" : "<html>").getBytes(Charset.forName(charset)));
        }
    }

    @Test
    void articlesWithBytesChangedCutOrRepeatedGiveADocumentOrOneLine() {
        Random random = new Random(7);
        byte[] page = Exercise.page("", Exercise.paragraphs(Exercise.FIRST, Exercise.SECOND, Exercise.THIRD))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 250; i++) {
            check(changed(page, random));
        }
    }

    @Test
    void caseFilesWithPiecesChangedGiveClaimsOrOneLine() throws Exception {
        Random random = new Random(11);
        String[] lines = CaseFileTest.exercise().split("\n");
        for (int i = 0; i < 600; i++) {
            String[] changed = lines.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(changed.length);
                changed[at] = switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> changed[at] + ": [";
                    case 2 -> changed[random.nextInt(changed.length)];
                    case 3 -> changed[at].replaceAll(":.*", ": {a: [1, null, 2.5, -3, 99999999999]}");
                    case 4 -> changed[at].replaceAll(":.*", ": \"\u0000\uD800 x\"");
                    default -> changed[at].replaceAll(":.*", ": -7");
                };
            }
            checkCase(String.join("\n", changed).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = CaseFileTest.exercise().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 400; i++) {
            checkCase(changed(whole, random));
        }
    }

    @Test
    void deepNestingExhaustsNothing() {
        check(("<html><body>" + "<div>".repeat(50_000) + Exercise.FIRST).getBytes(StandardCharsets.UTF_8));
        check(("<html><body>" + "<b><i><p>".repeat(3_000) + Exercise.FIRST).getBytes(StandardCharsets.UTF_8));
        check(("<html><script type=\"application/ld+json\">" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        checkCase(("incidents: " + "[".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        checkCase("incidents:\n- &a [*a, *a]\n- {a: &b [1,1], b: [*b,*b,*b]}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String pieces(Random random, String start) {
        StringBuilder text = new StringBuilder(start);
        for (int n = random.nextInt(60); n >= 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static byte[] changed(byte[] bytes, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int cut = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
        for (int i = 0; i < cut; i++) {
            int chance = random.nextInt(bytes.length / 4);
            out.write(chance == 0 ? random.nextInt(256) : bytes[i]);
            if (chance == 1) {
                int from = random.nextInt(bytes.length);
                out.write(bytes, from, Math.min(80, bytes.length - from));
            }
        }
        return out.toByteArray();
    }

    private static void check(byte[] bytes) {
        try {
            Document document = new ArticleReader().read("fuzz", new ByteArrayInputStream(bytes), Optional.empty());
            int end = 0;
            for (TextBlock block : document.blocks()) {
                assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(block.span().end()).isGreaterThan(block.span().start());
                assertThat(block.span().of(document.text())).isNotBlank();
                end = block.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(document.text().length());
            assertThat(document.size()).isEqualTo(bytes.length);
        } catch (IntakeException e) {
            assertThat(e.getMessage()).startsWith("fuzz").doesNotContainPattern("[\\n\\r\\u2028]");
        }
    }

    private static void checkCase(byte[] bytes) {
        try {
            CaseFile file = CaseFile.read("fuzz", new ByteArrayInputStream(bytes), CaseFileTest.ACTORS);
            List<String> documents = file.documents().stream().map(Document::id).toList();
            assertThat(documents).doesNotHaveDuplicates();
            assertThat(file.claims()).allSatisfy(c -> assertThat(documents).contains(c.document()));
            assertThat(file.problems()).allSatisfy(p -> assertThat(p.toString()).doesNotContainPattern("[\\n\\r]"));
        } catch (IntakeException e) {
            assertThat(e.getMessage()).startsWith("fuzz").doesNotContainPattern("[\\n\\r\\u2028]");
        }
    }
}
