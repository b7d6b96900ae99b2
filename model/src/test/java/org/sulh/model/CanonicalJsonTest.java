package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final String[] LETTERS = {
        "a", "Z", "9", " ", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\u0001", "\u001f", "\u007f", "é", "ß", "ض",
        "中", "\u2028", "😀", "\uFB33"
    };

    @Test
    void agreesWithTheReferenceImplementationOnRandomTrees() throws IOException {
        Random random = new Random(20251106);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> tree = randomMap(random, 3);
            String canonical = CanonicalJson.write(tree);
            assertThat(canonical).isEqualTo(new JsonCanonicalizer(canonical).getEncodedString());
        }
    }

    @Test
    void writesCoordinatesInTheirShortestForm() {
        assertThat(CanonicalJson.write(List.of(34.53, -0.0, 1e-6, 100.0, 12.345678)))
                .isEqualTo("[34.53,0,0.000001,100,12.345678]");
    }

    @Test
    void refusesWhatAClaimCannotHold() {
        assertThatThrownBy(() -> CanonicalJson.write(1e-7)).hasMessageContaining("six places");
        assertThatThrownBy(() -> CanonicalJson.write(5L)).hasMessageContaining("no canonical form");
    }

    private static Map<String, Object> randomMap(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(randomText(random), randomNode(random, depth));
        }
        return map;
    }

    private static Object randomNode(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> randomText(random);
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> (random.nextInt(360_000_001) - 180_000_000) / 1e6;
            case 4 -> randomMap(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(randomNode(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
