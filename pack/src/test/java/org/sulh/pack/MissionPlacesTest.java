package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.NamedPlace;

class MissionPlacesTest {
    private static final String HEADER =
            "name,other_names,called_by,precision,lat,lon,radius_km,country,adm1,population\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mission.csv"), text);
    }

    @Test
    void tableUnderAnyNameIsRead() throws Exception {
        assertThat(MissionPlaces.load(file("\ufeff# Invented places.\n" + HEADER
                        + "Exerciseville,Exercise Ville|Exville,,town,34.5,69.2,5,XA,Practice,1200\n"
                        + "OP 7,,,point,34.6,69.3,0.1,,,\n")))
                .extracting(NamedPlace::name)
                .containsExactly("Exerciseville", "OP 7");
    }

    @Test
    void everyMistakeNamesTheFileTheLineAndTheMend() throws Exception {
        Path file = file(HEADER + "Exerciseville,,,town,north,69.2,5,,,\nPractice,,,hamlet,1,2,3,,,\n");
        assertThatThrownBy(() -> MissionPlaces.load(file))
                .isInstanceOfSatisfying(PackException.class, e -> assertThat(e.mistakes())
                        .hasSize(2)
                        .allSatisfy(m -> assertThat(m).startsWith(file + ":").endsWith("; correct this row"))
                        .anySatisfy(m -> assertThat(m).contains("mission.csv:2: lat 'north'")));
    }

    @Test
    void whatIsNoTableIsRefused() throws Exception {
        assertThatThrownBy(() -> MissionPlaces.load(folder.resolve("none.csv"))).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> MissionPlaces.load(folder)).hasMessageContaining("is not a file");
        Path empty = file("");
        assertThatThrownBy(() -> MissionPlaces.load(empty)).hasMessageContaining("has no header");
        Path latin = Files.write(folder.resolve("latin.csv"), "name,T\u00fcre".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MissionPlaces.load(latin)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void anyBytesGivePlacesOrMistakes() throws Exception {
        Random random = new Random(20251125);
        byte[] good = Files.readAllBytes(PackTest.GOOD.resolve(PlacesFile.NAME));
        int refusals = 0;
        for (int round = 0; round < 400; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? ",\"|#\n".charAt(random.nextInt(5)) : random.nextInt(256));
            }
            Path file = Files.write(folder.resolve("changed.csv"), bytes);
            try {
                MissionPlaces.load(file);
            } catch (PackException e) {
                refusals++;
                assertThat(e.mistakes()).isNotEmpty().allMatch(m -> m.matches(".+changed\\.csv(:\\d+)?: .+; .+"));
            }
        }
        assertThat(refusals).isGreaterThan(100);
    }
}
