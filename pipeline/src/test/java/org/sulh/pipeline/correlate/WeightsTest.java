package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Rows;

class WeightsTest {
    private static final Weights WEIGHTS = Weights.standard();

    @Test
    void theTableHasAVersionAndThresholdsInOrder() {
        assertThat(WEIGHTS.millibits(Row.VERSION)).isPositive();
        assertThat(WEIGHTS.millibits(Row.MERGE)).isGreaterThan(WEIGHTS.millibits(Row.REVIEW));
        assertThat(WEIGHTS.millibits(Row.REVIEW)).isGreaterThan(WEIGHTS.millibits(Row.SEPARATE));
    }

    @Test
    void noFieldAloneReachesTheMergeThresholdButAnAnswer() {
        Set<Row> decisive = EnumSet.of(Row.MERGE, Row.DENIES, Row.TOGETHER);
        WEIGHTS.parts().forEach((name, part) -> {
            if (!decisive.contains(name)) {
                assertThat(part.weight()).as(name.rowName()).isLessThan(WEIGHTS.millibits(Row.MERGE));
            }
        });
    }

    @Test
    void kinshipGoesBothWaysAndNamesKnownTypes() {
        WEIGHTS.kinship().forEach((types, part) -> {
            assertThat(WEIGHTS.kinship()
                            .get(new Weights.Types(/* first= */ types.second(), /* second= */ types.first())))
                    .isEqualTo(part);
            assertThat(Taxonomy.standard().contains(types.first()))
                    .as(types.toString())
                    .isTrue();
        });
        assertThat(WEIGHTS.kinship())
                .containsKey(new Weights.Types(new EventType("explosion"), new EventType("air-strike")));
    }

    @Test
    void aMissingRowAnUnknownOneAndOneThatStandsTwiceAreNamed() {
        List<List<String>> rows = Rows.read(Weights.class, "weights.csv", 3);
        List<List<String>> fewer =
                rows.stream().filter(row -> !row.getFirst().equals("time-near")).toList();
        List<List<String>> unknown = with(rows, "time-never");
        List<List<String>> twice = with(rows, "time-near");

        assertThatThrownBy(() -> Weights.of(fewer, List.of())).hasMessageContaining("no row 'time-near'");
        assertThatThrownBy(() -> Weights.of(unknown, List.of())).hasMessageContaining("'time-never'");
        assertThatThrownBy(() -> Weights.of(twice, List.of())).hasMessageContaining("'time-near' twice");
    }

    private static List<List<String>> with(List<List<String>> rows, String name) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(name, "1", "for the test"));
        return more;
    }
}
