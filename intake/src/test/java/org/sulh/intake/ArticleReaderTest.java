package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sulh.intake.Exercise.FIRST;
import static org.sulh.intake.Exercise.FOURTH;
import static org.sulh.intake.Exercise.SECOND;
import static org.sulh.intake.Exercise.THIRD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Document;
import org.sulh.model.TextBlock.Kind;

class ArticleReaderTest {
    private static final String RUSSIAN = "Министерство обороны сообщило, что делегация выехала на переговоры. "
            + "Представитель сказал, что стороны не нарушали режим прекращения огня после встречи на реке.";

    @Test
    void plainTextIsKeptToTheCharacterSoThatSpansAreOffsetsInTheFile() throws Exception {
        String text = FIRST + "\r\n\r\n  " + SECOND + "\r\n" + THIRD + "\n\n\n";
        Document document = Exercise.read(text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.mediaType()).isEqualTo("text/plain");
        assertThat(document.size()).isEqualTo(text.length());
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void theSameBytesAreTheSameDocumentUnderAnyName() throws Exception {
        byte[] bytes = FIRST.getBytes(StandardCharsets.UTF_8);
        assertThat(Exercise.read("a", bytes).id())
                .isEqualTo(Exercise.read("b", bytes).id())
                .matches("d-[0-9a-f]{16}");
        assertThat(Exercise.read("abc").id()).isEqualTo("d-ba7816bf8f01cfea");
    }

    @Test
    void aHardWrappedParagraphIsOneParagraph() throws Exception {
        String wrapped = """
                The defence ministry said on Monday that its delegation had left for
                the river talks, and that the monitoring teams would come back to the
                crossing once both sides had signed the paper on the new mechanism.
                The Westmark spokesman denied that any shelling of the crossing had
                taken place.

                Mediators said that the talks would be resumed on Thursday in the port
                city, and that nobody had left the table.
                """;
        assertThat(Exercise.texts(Exercise.read(wrapped), Kind.BODY))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("place.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aByteOrderMarkNamesTheCharsetAndIsNoText(String charset) throws Exception {
        byte[] bytes = ("\uFEFF" + FIRST + " Ünal şöyle dedi.").getBytes(Charset.forName(charset));
        assertThat(Exercise.read("bom.txt", bytes).text()).isEqualTo(FIRST + " Ünal şöyle dedi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutMarkIsToldByItsZeros(String charset) throws Exception {
        assertThat(Exercise.read("wide.txt", FIRST.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,ru", "KOI8-R,ru"})
    void aCleanTextInAnOlderCharsetIsRead(String charset, String language) throws Exception {
        Document document = Exercise.read("old.txt", RUSSIAN.getBytes(Charset.forName(charset)));
        assertThat(document.text()).isEqualTo(RUSSIAN);
        assertThat(document.language()).isEqualTo(language);
    }

    @Test
    void aTextWithTheQuotesAndAccentsOfWindowsIsRead() throws Exception {
        String text = "The ministry said “the café at the crossing was hit” — and added that it wasn’t the first time.";
        assertThat(Exercise.read("w.txt", text.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(text);
        String arabic =
                "قالت وزارة الدفاع إن الوفد غادر إلى المحادثات على النهر وإن وقف إطلاق النار لا يزال قائما بين الطرفين";
        assertThat(Exercise.read("a.txt", arabic.getBytes(Charset.forName("windows-1256")))
                        .text())
                .isEqualTo(arabic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C328", "FF", "E280", "C0AF", "EDA080", "81", "80"})
    void damagedUtf8IsRefusedWithOffsetAndLine(String broken) throws Exception {
        byte[] before = "The café at Karsk – shut.\nThe delegation of the río left".getBytes(StandardCharsets.UTF_8);
        byte[] bytes =
                join(before, HexFormat.of().parseHex(broken), " for the talks.\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Exercise.read("broken.txt", bytes))
                .isInstanceOfSatisfying(IntakeException.class, e -> {
                    assertThat(e.line()).hasValue(2);
                    assertThat(e.getMessage())
                            .startsWith("broken.txt:2: ")
                            .contains("offset " + before.length)
                            .contains("UTF-8")
                            .doesNotContain("\n");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUSSIAN,
                "دونوں فریقوں کے درمیان جنگ بندی برقرار ہے اور ترجمان نے اس کی تصدیق کی",
                "Görüşmeler sürüyor, dedi"
            })
    void damagedUtf8OfAnyLanguageIsNotReadAsAnotherCharset(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < whole.length; cut++) {
            if ((whole[cut] & 0xC0) == 0x80) {
                byte[] damaged = join(Arrays.copyOf(whole, cut), Arrays.copyOfRange(whole, cut + 1, whole.length));
                assertThatThrownBy(() -> Exercise.read("broken.txt", damaged)).isInstanceOf(IntakeException.class);
            }
        }
    }

    @Test
    void aStrayLeadByteInAsciiIsDamageAndNoLetter() {
        byte[] bytes = join(
                "The delegation left".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xC3, 0x28},
                " for the talks.".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Exercise.read("broken.txt", bytes)).hasMessageContaining("offset 19");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, an image",
        "FFD8FFE000104A46494600010100, an image",
        "255044462D312E370A25E2E3CFD30A, a PDF",
        "504B03041400000008000000, an archive",
        "D0CF11E0A1B11AE1000000000000, not",
        "7F454C46020101000000000000000000, not",
        "00010203040506070809101112131415, text",
    })
    void whatIsNoTextIsRefusedUnderAnyName(String hex, String word) {
        byte[] bytes = join(HexFormat.of().parseHex(hex), new byte[200]);
        assertThatThrownBy(() -> Exercise.read("article.txt", bytes))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith("article.txt: ")
                .hasMessageContaining(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5 ", "MZ ", "ID3 ", "BM ", "From: the desk\n", "Date: 2025-11-06\n"})
    void anArticleThatBeginsLikeASignatureIsText(String start) throws Exception {
        assertThat(Exercise.read(start + FIRST).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void aCompressedArticleIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(FIRST.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Exercise.read("a.html", out.toByteArray())).hasMessageContaining("unpack it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF"})
    void nothingIsRefusedAsEmpty(String text) {
        assertThatThrownBy(() -> Exercise.read(text))
                .hasMessage("exercise.txt: is empty; give a file with the text of an article in it");
    }

    @Test
    void aTextOfFiftyMegabytesIsRefusedBeforeItIsRead() {
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return given[0]++ < 50L << 20 ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, (byte) 'a');
                given[0] += length;
                return length;
            }
        };
        assertThatThrownBy(() -> new ArticleReader().read("big.txt", endless, Optional.empty()))
                .hasMessage("big.txt: is larger than 20 MB; split it into single articles");
        assertThat(given[0]).isLessThan(21L << 20);
    }

    @Test
    void aStreamThatFailsIsAnIntakeException() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> new ArticleReader().read("x", failing, Optional.empty()))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("disk gone");
    }

    @Test
    void theCallersDayGoesBeforeTheTextsOwn() throws Exception {
        byte[] bytes = ("Published: 2025-11-06\n\n" + FIRST + "\n" + SECOND).getBytes(StandardCharsets.UTF_8);
        LocalDate given = LocalDate.of(2025, 1, 2);
        Document document = new ArticleReader().read("x", new ByteArrayInputStream(bytes), Optional.of(given));
        assertThat(document.published()).contains(given);
        assertThat(Exercise.read("x", bytes).published()).contains(LocalDate.of(2025, 11, 6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date: 6 November 2025 | 2025-11-06",
                "DATE: Thursday, November 6th, 2025 | 2025-11-06",
                "Published on: 2025-11-06T23:30:00+05:00 | 2025-11-06",
                "Published: 06/11/2025 | ",
                "Published: 31 November 2025 | ",
                "Event date: 2025-11-06 | ",
                "On 2025-11-06 the delegation left the port for the talks. | ",
                "Published: 2025-11-06 or 2025-11-07 | ",
            })
    void onlyALabelledUnambiguousDayAtTheHeadOfATextIsItsDay(String line, LocalDate day) throws Exception {
        assertThat(Exercise.read(line + "\n\n" + FIRST + "\n" + SECOND).published())
                .isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void aPageGivesItsArticleAndWhatItSaysOfIt() throws Exception {
        Document document = Exercise.read(
                "page.html",
                Exercise.page(
                                "<meta property=\"article:published_time\" content=\"2025-11-06T01:15:00+05:00\">",
                                Exercise.paragraphs(
                                        FIRST,
                                        SECOND,
                                        "Also read: <a href='/b'>Port opens a bridge</a>",
                                        THIRD,
                                        FOURTH))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(document.mediaType()).isEqualTo("text/html");
        assertThat(document.outlet()).contains("The Exercise Gazette");
        assertThat(document.url()).contains("https://gazette.example/news/talks-1");
        assertThat(document.published()).contains(LocalDate.of(2025, 11, 6));
        assertThat(document.language()).isEqualTo("en");
        assertThat(Exercise.texts(document, Kind.HEADLINE)).containsExactly("Delegation leaves for the river talks");
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void linkedDataNamesOutletDayAndTitle() throws Exception {
        String data = """
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
                {"@type":["NewsArticle"],"headline":"Talks resume","datePublished":"2025-10-30T23:59:00-08:00",
                "url":"https://daily.example/1","publisher":{"@type":"Organization","name":"Exercise Daily"}}]}</script>
                <script type="application/ld+json">{ not json </script>
                """;
        String page = "<html><head>" + data + "</head><body><article>" + Exercise.paragraphs(FIRST, SECOND, THIRD)
                + "</article></body></html>";
        Document document = Exercise.read("ld.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(document.outlet()).contains("Exercise Daily");
        assertThat(document.url()).contains("https://daily.example/1");
        assertThat(document.published()).contains(LocalDate.of(2025, 10, 30));
        assertThat(Exercise.texts(document, Kind.HEADLINE)).containsExactly("Talks resume");
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aVeryShortPieceOfNewsIsAnArticleToo() throws Exception {
        String page = "<html><body><nav><a href='/'>Home</a></nav><article><time datetime='2025-11-06'>6 Nov</time><p>"
                + FIRST + "</p></article></body></html>";
        Document document = Exercise.read("flash.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(Exercise.texts(document, Kind.BODY)).containsExactly(FIRST);
        assertThat(document.published()).contains(LocalDate.of(2025, 11, 6));
    }

    @Test
    void aPageWithoutAnArticleIsRefused() {
        String page = "<html><head><title>Log in</title></head><body><nav><a href='/'>Home</a></nav>"
                + "<form><input name=user></form><ul><li><a href='/a'>One</a></li><li><a href='/b'>Two</a></li></ul>"
                + "</body></html>";
        assertThatThrownBy(() -> Exercise.read("login.html", page.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("is a page without an article");
    }

    @Test
    void aPageInADeclaredOlderCharsetIsRead() throws Exception {
        String page = "<html><head><meta charset=windows-1251></head><body><article>"
                + Exercise.paragraphs(RUSSIAN, RUSSIAN + " Ещё раз.") + "</article></body></html>";
        Document document = Exercise.read("ru.html", page.getBytes(Charset.forName("windows-1251")));
        assertThat(document.text()).contains(RUSSIAN);
        assertThat(document.language()).isEqualTo("ru");
    }

    @Test
    void aTemplateThatSaysEnglishOverAnotherScriptIsNotBelieved() throws Exception {
        String page = "<html lang='en-US'><body><article>" + Exercise.paragraphs(RUSSIAN, RUSSIAN + " Ещё раз.")
                + "</article></body></html>";
        assertThat(Exercise.read("ru.html", page.getBytes(StandardCharsets.UTF_8))
                        .language())
                .isEqualTo("ru");
    }

    @Test
    void aFeedIsNoArticle() {
        String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title></channel></rss>";
        assertThatThrownBy(() -> Exercise.read("feed.xml", feed.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not plain text or HTML");
    }

    @Test
    void aVeryLongLineIsOneParagraph() throws Exception {
        String line = (FIRST + " ").repeat(5000).strip();
        assertThat(Exercise.texts(Exercise.read(line + "\n" + SECOND), Kind.BODY))
                .containsExactly(line, SECOND);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
