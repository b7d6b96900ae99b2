package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given, the answer is one line that names it and the mend, and the other files are worked on. */
class WrongInputTest {
    private static final String URDU =
            "یہ مشق کے لیے لکھا گیا متن ہے۔ دونوں فریقوں نے کہا ہے کہ جنگ بندی جاری رہے گی اور"
                    + " بات چیت اگلے ہفتے دوبارہ شروع ہو گی۔ ترجمان نے یہ بھی کہا کہ سرحد پر حالات پرامن ہیں۔\n";

    @TempDir
    private static Path folder;

    private static final Map<String, byte[]> WRONG = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        byte[] png = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}, 0, png, 0, 12);
        WRONG.put("empty.txt", new byte[0]);
        WRONG.put("blank.txt", bytes(" \n\n\t\n"));
        WRONG.put("noise.bin", noise);
        WRONG.put("picture.png", png);
        WRONG.put("picture-with-a-texts-name.txt", png);
        WRONG.put("huge.txt", bytes("EXERCISE: a sentence that comes again and again.\n".repeat(50 << 20 >> 5)));
        WRONG.put("broken.txt", brokenUtf8());
        WRONG.put(
                "menu.html",
                bytes("<html><head><title>News</title></head><body><nav><a href='/'>Home</a></nav></body></html>"));
        WRONG.put("urdu.txt", bytes(URDU.repeat(4)));
        for (Map.Entry<String, byte[]> file : WRONG.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lead bytes without what must follow, in a text that is UTF-8 otherwise. */
    private static byte[] brokenUtf8() {
        byte[] text = bytes("EXERCISE: “The ceasefire holds,” the ministry – which spoke first – said.\n".repeat(20));
        for (int i = 100; i < text.length; i += 200) {
            text[i] = (byte) 0xE2;
            text[i + 1] = (byte) 0x28;
        }
        return text;
    }

    @TestFactory
    Stream<DynamicTest> eachIsNamedInOneLineWithItsMend() {
        return Stream.concat(WRONG.keySet().stream(), Stream.of("missing.txt"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Run run = Run.of(
                            "brief",
                            "--published",
                            "2025-11-06",
                            folder.resolve(name).toString());
                    assertThat(run.exitCode()).isEqualTo(2);
                    assertThat(run.complaints())
                            .singleElement()
                            .asString()
                            .contains(name)
                            .contains(";");
                    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
                }));
    }

    @Test
    void goodFilesAmongWrongOnesAreStillWorkedOn() throws IOException {
        List<String> args = new ArrayList<>(List.of("extract", "--json", "--published", "2025-06-04"));
        WRONG.keySet().forEach(name -> args.add(folder.resolve(name).toString()));
        args.add(folder.resolve("missing.txt").toString());
        args.add(Exercise.loja(folder).toString());
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":\"c-"));
        WRONG.keySet().forEach(name -> assertThat(run.err()).contains(name));
    }

    @Test
    void badDateIsRefusedBeforeAnythingIsRead() {
        Run run = Run.of(
                "brief", "--published", "6 November", folder.resolve("urdu.txt").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("6 November")
                .contains("2025-11-06");
    }

    @Test
    void dateForAFileThatIsNotThereIsNamed() {
        Run run = Run.of(
                "brief",
                "--published",
                "other.txt=2025-11-06",
                folder.resolve("urdu.txt").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("other.txt=2025-11-06");
    }

    @Test
    void unknownPackIsNamed() {
        Run run = Run.of(
                "brief", "--pack", "no-such-pack", folder.resolve("urdu.txt").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-pack");
    }

    @Test
    void caseThatIsNoCaseIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("list.yaml"), "- one\n- two\n");
        assertThat(Run.of("brief", "--case", file.toString()).err())
                .contains("list.yaml")
                .contains("case file");
        Run missing = Run.of("brief", "--case", "nowhere.yaml");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.complaints()).singleElement().asString().contains("nowhere.yaml");
    }

    @Test
    void wrongUsageIsExplainedInOneLine() {
        for (String[] args : new String[][] {
            {}, {"breif"}, {"brief"}, {"brief", "--fromat", "html", "x"}, {"brief", "--format", "pdf", "x"}, {"compare"}
        }) {
            Run run = Run.of(args);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.complaints()).hasSize(1);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void folderWithNothingInItIsNamed(@TempDir Path empty) {
        Run run = Run.of("brief", empty.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints()).singleElement().asString().contains(empty.toString());
    }
}
