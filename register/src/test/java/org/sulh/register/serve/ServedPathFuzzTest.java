package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sulh.register.wire.MalformedException;

/** Whatever a stranger asks for is refused, or is the one form of a path that stays in the folder. */
class ServedPathFuzzTest {
    @FuzzTest
    void aPathHasOneFormAndStaysInTheFolder(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        requireOneFormInTheFolder(text);
        requireOneFormInTheFolder("/tile/" + text);
        requireOneFormInTheFolder("/checkpoints/" + text);
        requireOneFormInTheFolder("/" + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static void requireOneFormInTheFolder(String rawPath) {
        ServedPath path;
        try {
            path = ServedPath.parse(rawPath);
        } catch (MalformedException e) {
            return;
        }
        assertThat(path).hasToString(rawPath);
        assertThat(path.path()).matches("[a-z0-9./]+").doesNotContain("..").doesNotContain("//");
        Path folder = Path.of("/folder");
        assertThat(folder.resolve(path.path()).normalize()).hasToString("/folder/" + path.path());
        path.isWithin(Long.MAX_VALUE);
    }
}
