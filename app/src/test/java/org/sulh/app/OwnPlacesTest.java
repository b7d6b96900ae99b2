package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mission's own table of places, through the real command. */
class OwnPlacesTest {
    private static final String HEADER =
            "name,other_names,called_by,precision,lat,lon,radius_km,country,adm1,population\n";

    @TempDir
    private Path folder;

    private Run extract(String places) throws IOException {
        Path article = folder.resolve("article.txt");
        Files.writeString(
                article,
                "On Monday, Indian troops shelled a village near Zorgabad Tal. Two civilians were killed there.\n");
        Path table = folder.resolve("own.csv");
        Files.writeString(table, HEADER + places);
        return Run.of(
                "extract",
                "--pack",
                "none",
                "--published",
                "2025-06-03",
                "--places",
                table.toString(),
                article.toString());
    }

    @Test
    void aPlaceThatOnlyTheMissionKnowsIsLocated() throws IOException {
        Run run = extract("Zorgabad Tal,,,town,33.5,74.1,3,IN,,\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("33.5, 74.1");
    }

    @Test
    void aMistakeInTheTableIsNamedWithItsLine() throws IOException {
        Run run = extract("Zorgabad Tal,,,town,133.5,74.1,3,IN,,\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("own.csv:2");
    }
}
