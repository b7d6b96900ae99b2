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
}
