package org.sulh.register.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Whatever arrives is refused with one line, or has the one form in which it would be written. */
class TileFuzzTest {
    @FuzzTest
    void aPathHasOneForm(byte[] bytes) {
        try {
            String path = Utf8.decode(bytes);
            LogPath place = LogPath.parse(path);
            assertThat(place).hasToString(path);
            assertThat(new LogPath(place.level(), place.index(), place.width())).isEqualTo(place);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    /** The first byte says how many entries there are said to be. */
    @FuzzTest
    void aBundleHasOneForm(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int width = (input[0] & 0xff) + 1;
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try {
            EntryBundle bundle = EntryBundle.parse(bytes, width);
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                entries.add(bundle.entry(i));
            }
            assertThat(EntryBundle.of(entries).toBytes()).isEqualTo(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
