package org.sulh.pipeline.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.EventRow;

class WeightsFormTest {
    private static final List<EventRow> ROWS = Planted.world(2, 400, 3, 3);

    @Test
    void whatIsKeptIsWhatWasLearnt() {
        RecordWeights learnt = Planted.match(ROWS).weights();
        List<List<String>> lines = new ArrayList<>(WeightsForm.lines(learnt));
        Collections.shuffle(lines, new Random(1));
        RecordWeights read = WeightsForm.parse(lines);
        assertThat(WeightsForm.lines(read)).isEqualTo(WeightsForm.lines(learnt));
    }

    @Test
    void theSameWeightsAndRowsGiveTheSameSets() {
        RecordMatching learnt = Planted.match(ROWS);
        RecordWeights read = WeightsForm.parse(WeightsForm.lines(learnt.weights()));
        RecordMatching again = RecordMatching.of(
                ROWS, new RecordMatching.Request(Planted.FIELDS, Set.of(), Optional.of(read), List.of()));
        assertThat(again.sets()).isEqualTo(learnt.sets());
    }

    @Test
    void anotherVersionAndAMissingLineAreRefused() {
        List<List<String>> lines =
                new ArrayList<>(WeightsForm.lines(Planted.match(ROWS).weights()));
        List<List<String>> older = new ArrayList<>(lines);
        older.set(0, List.of("", "", "form of these weights", "", "", "0"));
        assertThatThrownBy(() -> WeightsForm.parse(older)).hasMessageContaining("of form 0, not 1");
        List<List<String>> shorter = new ArrayList<>(lines);
        shorter.removeIf(line -> line.get(2).equals("time") && line.get(3).equals("3"));
        assertThatThrownBy(() -> WeightsForm.parse(shorter)).hasMessageContaining("there is no line for time 3");
        assertThatThrownBy(() -> WeightsForm.parse(List.of(List.of("a", "b"))))
                .hasMessageContaining("line 1 is not first,second,field");
    }

    @Test
    void weightsOfOtherDataSetsOrColumnsAreRefused() {
        RecordWeights learnt = Planted.match(ROWS).weights();
        List<EventRow> others = ROWS.stream()
                .map(row -> new EventRow(
                        "other " + row.dataset(),
                        row.row(),
                        row.start(),
                        row.end(),
                        row.at(),
                        row.labels(),
                        row.fatalities(),
                        1,
                        1))
                .toList();
        assertThatThrownBy(() -> match(others, Planted.FIELDS, learnt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("were not learnt of data sets other a and other b");
        assertThatThrownBy(() -> match(ROWS, Planted.FIELDS.subList(0, 1), learnt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learnt of 2 columns compared by words, not of 1");
    }

    private static RecordMatching match(List<EventRow> rows, List<Field> fields, RecordWeights weights) {
        return RecordMatching.of(rows, new RecordMatching.Request(fields, Set.of(), Optional.of(weights), List.of()));
    }

    @Test
    void anyLinesGiveWeightsThatCanBeUsedOrAreRefused() {
        List<List<String>> good = WeightsForm.lines(Planted.match(ROWS).weights());
        List<String> spice =
                List.of("", "-1", "999999999", "a", "label 7", "time", "0", "1e9", "\u0000", "radius in m");
        Random random = new Random(20251106);
        int used = 0;
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            List<List<String>> lines = new ArrayList<>(good);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(round % 2 == 0 ? 3 : lines.size());
                List<String> line = new ArrayList<>(lines.get(at));
                line.set(random.nextInt(line.size()), spice.get(random.nextInt(spice.size())));
                lines.set(at, line);
            }
            try {
                match(ROWS.subList(0, 200), Planted.FIELDS, WeightsForm.parse(lines));
                used++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(used).isPositive();
        assertThat(refused).isPositive();
    }
}
