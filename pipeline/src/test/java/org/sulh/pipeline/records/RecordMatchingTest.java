package org.sulh.pipeline.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sulh.pipeline.records.Planted.match;
import static org.sulh.pipeline.records.Planted.partition;
import static org.sulh.pipeline.records.Planted.row;
import static org.sulh.pipeline.records.Planted.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.model.EventRow;

class RecordMatchingTest {
    @Test
    void theOrderOfTheRowsChangesNothing() {
        for (int seed = 0; seed < 12; seed++) {
            List<EventRow> rows = world(seed, 150, 3, 2);
            List<EventRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            RecordMatching one = match(rows);
            RecordMatching other = match(shuffled);
            assertThat(WeightsForm.lines(other.weights())).isEqualTo(WeightsForm.lines(one.weights()));
            assertThat(partition(shuffled, other.sets())).isEqualTo(partition(rows, one.sets()));
        }
    }

    @Test
    void dataSetsThatChangeNamesChangeNothingElse() {
        for (int seed = 0; seed < 8; seed++) {
            List<EventRow> rows = world(seed, 200, 3, 3);
            List<EventRow> renamed =
                    rows.stream().map(row -> renamed(row, row.labels().get(1))).toList();
            assertThat(back(partition(renamed, match(renamed).sets())))
                    .isEqualTo(partition(rows, match(rows).sets()));
        }
    }

    @Test
    void actorsThatChangeLabelsChangeNothingElse() {
        for (int seed = 0; seed < 8; seed++) {
            List<EventRow> rows = world(seed, 200, 3, 3);
            List<EventRow> swapped = rows.stream()
                    .map(row -> labelled(row, row.labels().get(1).equals("side-0") ? "side-1" : "side-0"))
                    .toList();
            assertThat(partition(swapped, match(swapped).sets()))
                    .isEqualTo(partition(rows, match(rows).sets()));
        }
    }

    @Test
    void aDataSetHasAtMostOneRowInAnIncident() {
        for (int seed = 0; seed < 8; seed++) {
            List<EventRow> rows = world(seed, 300, 4, 0.5);
            int[] sets = match(rows).sets();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < sets.length; i++) {
                assertThat(seen.add(sets[i] + rows.get(i).dataset())).isTrue();
            }
        }
    }

    @Test
    void everyLinkIsTheSumOfItsPartsAndAboveTheThresholdWhenAlone() {
        List<EventRow> rows = world(3, 300, 2, 3);
        RecordMatching matching = match(rows);
        List<RowLink> links = matching.links().toList();
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(links).allSatisfy(link -> {
            assertThat(link.weight()).isGreaterThanOrEqualTo(RecordMatching.MERGE);
            assertThat(link.parts())
                    .extracting(part -> part.field())
                    .containsExactly("match", "time", "place", "type", "actor", "fatalities");
            assertThat(link.parts())
                    .allSatisfy(part -> assertThat(part.reason()).isNotBlank());
        });
    }

    @Test
    void rowsNearInAllAreMatchedAndRowsOfOtherDaysAreNot() {
        List<EventRow> rows = List.of(
                row("a", 1, 10, 34.5, 68.5, "type-1", "side-0", 4),
                row("b", 1, 10, 34.51, 68.5, "type-1", "side-0", 4),
                row("c", 1, 30, 34.5, 68.5, "type-1", "side-0", 4));
        assertThat(match(rows, List.of()).sets()).containsExactly(0, 0, 1);
    }

    @Test
    void equalRivalsStayApartAndAreShownToAPerson() {
        List<EventRow> rows = List.of(
                row("a", 1, 10, 34.5, 68.5, "type-1", "side-0", 4),
                row("b", 1, 10, 34.51, 68.5, "type-1", "side-0", 4),
                row("b", 2, 10, 34.51, 68.5, "type-1", "side-0", 4));
        RecordMatching matching = match(rows, List.of());
        assertThat(matching.sets()).containsExactly(0, 1, 2);
        assertThat(matching.review()).hasSize(2).allMatch(RowLink::contested);
    }

    @Test
    void aPersonsWordWinsOverAnyScore() {
        List<EventRow> rows = List.of(
                row("a", 1, 10, 34.5, 68.5, "type-1", "side-0", 4),
                row("b", 1, 10, 34.51, 68.5, "type-1", "side-0", 4),
                row("b", 2, 50, 39.5, 73.5, "type-2", "side-1", 0));
        assertThat(match(rows, List.of(new RowReview(0, 1, false, "review 1"))).sets())
                .containsExactly(0, 1, 2);
        assertThat(match(rows, List.of(new RowReview(0, 2, true, "review 1"))).sets())
                .containsExactly(0, 1, 0);
        assertThat(match(rows, List.of(new RowReview(1, 2, true, "review 1"))).sets()[1])
                .as("even two rows of one data set")
                .isEqualTo(match(rows, List.of(new RowReview(1, 2, true, "review 1")))
                        .sets()[2]);
    }

    @Test
    void wordsOfPeopleThatContradictEachOtherAreRefusedByName() {
        List<EventRow> rows = world(1, 10, 3, 1);
        List<RowReview> reviews = List.of(
                new RowReview(0, 1, true, "links.csv:2"),
                new RowReview(1, 2, true, "links.csv:3"),
                new RowReview(0, 2, false, "links.csv:4"));
        assertThatThrownBy(() -> match(rows, reviews))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("links.csv:4 holds apart what is put together by links.csv:2, links.csv:3");
    }

    @Test
    void aDataSetThatMayRepeatItselfIsComparedWithItself() {
        List<EventRow> rows = new ArrayList<>(world(5, 500, 2, 4));
        int before = rows.size();
        // The first hundred rows of a come a second time, a little off.
        for (int i = 0; i < before; i++) {
            EventRow row = rows.get(i);
            if (row.dataset().equals("a") && row.row() <= 100) {
                rows.add(new EventRow(
                        "a",
                        10_000 + row.row(),
                        row.start(),
                        row.end(),
                        row.at(),
                        row.labels(),
                        row.fatalities(),
                        1,
                        1));
            }
        }
        RecordMatching matching = RecordMatching.of(
                rows, new RecordMatching.Request(Planted.FIELDS, Set.of("a"), Optional.empty(), List.of()));
        int[] sets = matching.sets();
        long found = IntStream.range(0, before)
                .filter(i -> rows.get(i).dataset().equals("a") && rows.get(i).row() <= 100)
                .filter(i -> IntStream.range(before, rows.size())
                        .anyMatch(j -> rows.get(j).row() == 10_000 + rows.get(i).row() && sets[i] == sets[j]))
                .count();
        assertThat(found).isGreaterThan(90);
    }

    @Test
    void otherWordsForOneThingAreLearnt() {
        List<EventRow> rows = world(6, 800, 2, 4).stream()
                .map(row -> row.dataset().equals("a")
                        ? row
                        : labelled(row, "müdahil " + row.labels().get(1)))
                .toList();
        PairWeights weights = match(rows).weights().pairs().values().iterator().next();
        LabelWeights actors = weights.labels().get(1);
        boolean aFirst =
                actors.pairs().keySet().stream().anyMatch(w -> w.second().startsWith("müdahil"));
        LabelWeights seen = aFirst ? actors : actors.mirrored();
        assertThat(seen.pairs().get(new LabelWeights.Words("side-0", "müdahil side-0")))
                .isPositive();
        assertThat(seen.pairs().get(new LabelWeights.Words("side-0", "müdahil side-1")))
                .isNegative();
    }

    @Test
    void dataSetsOfOtherYearsHaveNothingInCommon() {
        List<EventRow> rows = world(7, 300, 2, 2).stream()
                .map(row -> row.dataset().equals("a") ? row : later(row))
                .toList();
        int[] sets = match(rows).sets();
        assertThat(IntStream.of(sets).distinct().count()).isEqualTo(rows.size());
    }

    @Test
    void noRowsAndOneRowAreNoTrouble() {
        assertThat(match(List.of()).sets()).isEmpty();
        assertThat(match(List.of(row("a", 1, 1, 34, 68, "type-1", "side-0", 0))).sets())
                .containsExactly(0);
    }

    @Test
    void tenThousandRowsOfOnePlaceAndHourStayApartAndInBounds() {
        List<EventRow> rows = new ArrayList<>(world(8, 400, 3, 3));
        int before = rows.size();
        for (int i = 0; i < 10_000; i++) {
            rows.add(row(i % 2 == 0 ? "a" : "b", 20_000 + i, 20, 35.0, 69.0, "type-1", "side-0", 1));
        }
        RecordMatching matching = match(rows);
        int[] sets = matching.sets();
        long joined = IntStream.range(before, rows.size())
                .mapToObj(i -> sets[i])
                .distinct()
                .count();
        assertThat(joined)
                .as("no two of them are told apart, so none are put together")
                .isEqualTo(10_000);
        assertThat(matching.review().size()).isLessThan(10_000);
    }

    private static EventRow renamed(EventRow row, String actor) {
        String name =
                switch (row.dataset()) {
                    case "a" -> "c";
                    case "c" -> "a";
                    default -> row.dataset();
                };
        return new EventRow(
                name,
                row.row(),
                row.start(),
                row.end(),
                row.at(),
                List.of(row.labels().get(0), actor),
                row.fatalities(),
                1,
                1);
    }

    private static List<List<String>> back(List<List<String>> partition) {
        List<List<String>> back = new ArrayList<>();
        for (List<String> set : partition) {
            back.add(set.stream()
                    .map(name -> name.startsWith("a")
                            ? "c" + name.substring(1)
                            : name.startsWith("c") ? "a" + name.substring(1) : name)
                    .sorted()
                    .toList());
        }
        back.sort((x, y) -> x.toString().compareTo(y.toString()));
        return back;
    }

    private static EventRow labelled(EventRow row, String actor) {
        return new EventRow(
                row.dataset(),
                row.row(),
                row.start(),
                row.end(),
                row.at(),
                List.of(row.labels().get(0), actor),
                row.fatalities(),
                1,
                1);
    }

    private static EventRow later(EventRow row) {
        return new EventRow(
                row.dataset(),
                row.row(),
                row.start().plusYears(3),
                row.end().plusYears(3),
                row.at(),
                row.labels(),
                OptionalInt.empty(),
                1,
                1);
    }
}
