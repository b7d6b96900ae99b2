package org.sulh.register.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;

class LogPathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 5, tile/0/x001/x234/067.p/5",
        "63, 0, 1, tile/63/000.p/1",
        "-1, 0, 255, tile/entries/000.p/255",
        "-1, 1234067, 256, tile/entries/x001/x234/067",
        "1, 9223372036854775807, 256, tile/1/x009/x223/x372/x036/x854/x775/807"
    })
    void aPlaceHasOnePath(int level, long index, int width, String path) {
        LogPath place = new LogPath(level, index, width);
        assertThat(place).hasToString(path);
        assertThat(LogPath.parse(path)).isEqualTo(place);
        assertThat(LogPath.find(path)).contains(place);
        assertThat(place.isPartial()).isEqualTo(width < 256);
        assertThat(place.filled()).isEqualTo(LogPath.full(level, index));
        assertThat(place.toFullPath()).isEqualTo(place.filled().toString());
    }

    @Test
    void randomPlacesAreReadBackFromTheirPaths() {
        Random random = new Random(1234067);
        for (int i = 0; i < 5_000; i++) {
            LogPath place = new LogPath(
                    random.nextInt(65) - 1,
                    (random.nextLong() >>> 1) >>> random.nextInt(63),
                    random.nextBoolean() ? 256 : 1 + random.nextInt(255));
            assertThat(LogPath.parse(place.toString())).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "checkpoint",
                "tile",
                "tile/",
                "tile/0",
                "tile/0/",
                "tile//000",
                "/tile/0/000",
                "Tile/0/000",
                // Levels.
                "tile/64/000",
                "tile/00/000",
                "tile/01/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/999999999999/000",
                "tile/4294967296/000",
                "tile/data/000",
                "tile/Entries/000",
                "tile/entries /000",
                "tile/x/000",
                // Numbers.
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/1",
                "tile/0/001/",
                "tile/0//001",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/0/x001/",
                "tile/0/x001/x002",
                "tile/0/x001/x002/003/",
                "tile/0/x01/002",
                "tile/0/x0001/002",
                "tile/0/X001/002",
                "tile/0/xx001/002",
                "tile/0/x001/0x2",
                "tile/0/-01",
                "tile/0/ 01",
                "tile/0/000 ",
                "tile/0/000\n",
                "tile/0/٠٠٠",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x000/x009/x223/x372/x036/x854/x775/807",
                "tile/0/..",
                "tile/0/../0/000",
                "tile/0/./000",
                // Widths.
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/01",
                "tile/0/000.p/-1",
                "tile/0/000.p/+1",
                "tile/0/000.p/1/",
                "tile/0/000.p/1.p/1",
                "tile/0/000.p/4294967297",
                "tile/0/000.P/1",
                "tile/0/000p/1",
                "tile/0/000/1",
                "tile/0/.p/1",
                "tile/0/000.p/1.gz",
                "tile/0.p/1/000"
            })
    void aPathOfAnotherFormIsRefused(String path) {
        assertThatThrownBy(() -> LogPath.parse(path)).isInstanceOf(MalformedException.class);
        assertThat(LogPath.find(path)).isEmpty();
    }

    @Test
    void whereNoTileCanBeThereIsNone() {
        for (int[] place : new int[][] {{-2, 0, 256}, {64, 0, 256}, {0, -1, 256}, {0, 0, 0}, {0, 0, -1}, {0, 0, 257}}) {
            assertThatThrownBy(() -> new LogPath(place[0], place[1], place[2])).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aLogOf70000EntriesHasTheTilesThatTheFormatNames() {
        assertThat(paths(0, 70_000)).hasSize(274).contains("tile/0/000", "tile/0/272", "tile/0/273.p/112");
        assertThat(paths(1, 273)).containsExactly("tile/1/000", "tile/1/001.p/17");
        assertThat(paths(2, 1)).containsExactly("tile/2/000.p/1");
        assertThat(paths(LogPath.ENTRIES, 70_000))
                .hasSize(274)
                .contains("tile/entries/000", "tile/entries/272", "tile/entries/273.p/112");
        for (int level = 3; level <= 63; level++) {
            int none = level;
            assertThatThrownBy(() -> LogPath.of(none, 0, 70_000)).isInstanceOf(MalformedException.class);
        }
    }

    private static Set<String> paths(int level, int positions) {
        Set<String> paths = new TreeSet<>();
        for (int position = 0; position < positions; position++) {
            paths.add(LogPath.of(level, position, 70_000).toString());
        }
        return paths;
    }

    @Test
    void noLogHasATileAboveLevelSeven() {
        assertThat(LogPath.of(7, 0, Long.MAX_VALUE)).isEqualTo(new LogPath(7, 0, 127));
        for (int level = 8; level <= 63; level++) {
            int none = level;
            assertThatThrownBy(() -> LogPath.of(none, 0, Long.MAX_VALUE)).isInstanceOf(MalformedException.class);
        }
    }
}
