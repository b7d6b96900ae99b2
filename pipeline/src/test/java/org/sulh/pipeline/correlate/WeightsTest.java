package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;

class WeightsTest {
    private static final Weights WEIGHTS = Weights.standard();

    @Test
    void theTableHasAVersionAndThresholdsInOrder() {
        assertThat(WEIGHTS.millibits("version")).isPositive();
        assertThat(WEIGHTS.millibits("merge")).isGreaterThan(WEIGHTS.millibits("review"));
        assertThat(WEIGHTS.millibits("review")).isGreaterThan(WEIGHTS.millibits("separate"));
    }

    @Test
    void noFieldAloneReachesTheMergeThresholdButAnAnswer() {
        WEIGHTS.parts().forEach((name, part) -> {
            if (!name.equals("merge") && !name.equals("denies")) {
                assertThat(part.weight()).as(name).isLessThan(WEIGHTS.millibits("merge"));
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
    void aMissingRowIsNamed() {
        assertThatThrownBy(() -> WEIGHTS.part("time-never")).hasMessageContaining("time-never");
    }
}
