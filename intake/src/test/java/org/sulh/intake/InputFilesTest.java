package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.intake.InputFiles.Input;

class InputFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void aFolderIsEverythingInItSortedByName() throws Exception {
        write("b.txt", "b");
        write("a/z.txt", "z");
        write("a/y.txt", "y");
        write(".hidden", "h");
        write("c.txt", "");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        InputFiles files = InputFiles.expand(List.of(folder.toString()));
        assertThat(files.inputs())
                .extracting(i -> folder.relativize(Path.of(i.name())).toString())
                .containsExactly("a/y.txt", "a/z.txt", "b.txt");
        assertThat(files.notes())
                .hasSize(3)
                .anyMatch(n -> n.contains(".hidden: is hidden"))
                .anyMatch(n -> n.contains("c.txt: is empty"));
    }

    @Test
    void namesKeepTheirOrderAndAFileComesOnce() throws Exception {
        String b = write("b.txt", "b").toString();
        String a = write("a.txt", "a").toString();
        InputFiles files = InputFiles.expand(List.of(b, "-", a, b, folder.toString()));
        assertThat(files.inputs()).extracting(Input::name).containsExactly(b, "standard input", a);
    }

    @Test
    void standardInputIsReadAndLeftOpen() throws Exception {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(new byte[] {'x'}) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Input input = InputFiles.expand(List.of("-")).inputs().getFirst();
        try (InputStream opened = input.open(in)) {
            assertThat(opened.readAllBytes()).containsExactly('x');
        }
        assertThat(closed[0]).isFalse();
    }

    @Test
    void whatIsMissingOrEmptyIsRefusedInOneLine() throws Exception {
        String missing = folder.resolve("none.txt").toString();
        assertThatThrownBy(() -> InputFiles.expand(List.of(missing)))
                .hasMessage(String.format(Locale.ROOT, "%s: does not exist; check the name", missing));
        String empty = write("empty.txt", "").toString();
        assertThatThrownBy(() -> InputFiles.expand(List.of(empty))).hasMessageContaining("empty.txt: is empty;");
        assertThatThrownBy(() -> InputFiles.expand(List.of(folder.toString()))).hasMessageContaining("nothing to read");
        assertThatThrownBy(() -> InputFiles.expand(List.of(""))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> InputFiles.expand(List.of("a\0b\nc")))
                .isInstanceOf(IntakeException.class)
                .message()
                .doesNotContain("\n");
    }
}
