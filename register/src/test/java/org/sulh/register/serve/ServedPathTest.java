package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;

class ServedPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/checkpoint",
                "/log.vkey",
                "/checkpoints/0",
                "/checkpoints/70000",
                "/tile/0/000",
                "/tile/0/273.p/112",
                "/tile/63/x001/x234/067.p/255",
                "/tile/entries/x001/000"
            })
    void knowsThePathsOfALog(String path) {
        assertThat(ServedPath.parse(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "checkpoint",
                "//checkpoint",
                "/checkpoint/",
                "/Checkpoint",
                "/checkpoint%00",
                "/%63heckpoint",
                "/./checkpoint",
                "/x/../checkpoint",
                "/checkpoints",
                "/checkpoints/",
                "/checkpoints/01",
                "/checkpoints/-1",
                "/checkpoints/1/",
                "/checkpoints/1/../../log.key",
                "/checkpoints/9223372036854775808",
                "/checkpoints/.1.new",
                "/.checkpoint.new",
                "/log.key",
                "/policy",
                "/lock",
                "/tile",
                "/tile/",
                "/tile/0",
                "/tile/0/",
                "/tile/0/0",
                "/tile/0/00",
                "/tile/0/0000",
                "/tile/00/000",
                "/tile/64/000",
                "/tile/-1/000",
                "/tile/0/000.p",
                "/tile/0/000.p/",
                "/tile/0/000.p/0",
                "/tile/0/000.p/256",
                "/tile/0/000.p/01",
                "/tile/0/x000/000",
                "/tile/0/x001",
                "/tile/0/001/000",
                "/tile/0//000",
                "/tile//0/000",
                "/tile/0/x001//000",
                "/tile/0/../../log.key",
                "/tile/0/..%2f..%2flog.key",
                "/tile/0/%2e%2e/%2e%2e/log.key",
                "/tile/0/x001\\000",
                "/tile/0/000\u0000",
                "/tile/0/\u0660\u0660\u0660",
                "/tile/entries/000/.p/3",
                "/tile/Entries/000"
            })
    void knowsNothingElse(String path) {
        assertThatThrownBy(() -> ServedPath.parse(path)).isInstanceOf(MalformedException.class);
    }

    @Test
    void knowsHowFarALogReaches() {
        // The example of the format: size 70,000.
        assertWithin("/tile/0/272", 70_000, true);
        assertWithin("/tile/0/273", 70_000, false);
        assertWithin("/tile/0/273.p/112", 70_000, true);
        assertWithin("/tile/0/273.p/113", 70_000, false);
        assertWithin("/tile/entries/272", 70_000, true);
        assertWithin("/tile/entries/273", 70_000, false);
        assertWithin("/tile/entries/273.p/112", 70_000, true);
        assertWithin("/tile/entries/273.p/113", 70_000, false);
        assertWithin("/tile/entries/274.p/1", 70_000, false);
        assertWithin("/tile/1/000", 70_000, true);
        assertWithin("/tile/1/001.p/17", 70_000, true);
        assertWithin("/tile/1/001.p/18", 70_000, false);
        assertWithin("/tile/2/000.p/1", 70_000, true);
        assertWithin("/tile/2/000.p/2", 70_000, false);
        assertWithin("/tile/3/000.p/1", 70_000, false);
        assertWithin("/tile/8/000.p/1", 70_000, false);
        assertWithin("/tile/63/000.p/1", Long.MAX_VALUE, false);
        assertWithin("/tile/0/000.p/1", 0, false);
        assertWithin("/tile/0/000", 255, false);
        assertWithin("/tile/0/000", 256, true);
        assertWithin("/tile/0/x009/x223/x372/x036/x854/x775/807", Long.MAX_VALUE, false);
        assertWithin("/tile/0/x036/x028/x797/x018/x963/967.p/255", Long.MAX_VALUE, true);
        assertWithin("/tile/0/x036/x028/x797/x018/x963/967", Long.MAX_VALUE, false);
        assertWithin("/checkpoint", 0, true);
        assertWithin("/checkpoints/500", 0, true);
    }

    private static void assertWithin(String path, long size, boolean expected) {
        assertThat(ServedPath.parse(path).isWithin(size)).as(path).isEqualTo(expected);
    }
}
