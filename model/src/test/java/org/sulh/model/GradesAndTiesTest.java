package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradesAndTiesTest {
    @Test
    void gradesOutsideTheCodeAreRefused() {
        assertThatThrownBy(() -> new Grade('G', 1)).hasMessageContaining("A to F");
        assertThatThrownBy(() -> new Grade('A', 7)).hasMessageContaining("1 to 6");
        assertThatThrownBy(() -> new Grades(Map.of("north", 'a'), Map.of())).hasMessageContaining("A to F");
        assertThatThrownBy(() -> new Grades(Map.of(), Map.of("report", 1))).hasMessageContaining("d-");
        assertThat(new Grade('B', 2)).hasToString("B2");
    }

    @Test
    void whatBearsNoGradeCannotBeJudged() {
        Grades grades = new Grades(Map.of("mission", 'B', "mission/patrol-7", 'D'), Map.of("d-1", 2));

        assertThat(grades.grade("patrol-7", "mission", "d-1")).hasToString("D2");
        assertThat(grades.grade("patrol-8", "mission", "d-2")).hasToString("B6");
        assertThat(grades.grade("x", "north", "d-2")).isEqualTo(Grade.UNJUDGED);
        assertThat(Grades.none().grade("x", "north", "d-1")).isEqualTo(Grade.UNJUDGED);
    }

    @Test
    void aClaimIsNotConfirmedAndRejectedAtOnce() {
        assertThatThrownBy(() -> new Reviews(Set.of("c-1"), Set.of("c-1"))).hasMessageContaining("c-1");
    }

    @Test
    void tiesToOnePartyAreOfItsSideAndTiesToAllOfNone() {
        Ties ties = new Ties(Map.of("one", Set.of("a"), "both", Set.of("a", "b")));

        assertThat(ties.findSide("one", Set.of("a", "b"))).hasValue("a");
        assertThat(ties.findSide("one", Set.of())).hasValue("a");
        assertThat(ties.findSide("both", Set.of("a", "b"))).isEmpty();
        assertThat(ties.findSide("both", Set.of("a"))).isEmpty();
        assertThat(ties.findSide("none", Set.of("a", "b"))).isEmpty();
    }

    @Test
    void amongThreePartiesATieToOneOfTheTwoConcernedDecides() {
        Ties ties = new Ties(Map.of("both", Set.of("a", "b")));

        assertThat(ties.findSide("both", Set.of("a", "c"))).hasValue("a");
        assertThat(ties.findSide("both", Set.of("c"))).isEmpty();
    }

    @Test
    void tiesAreThoseOfGuarantorsAndSources() {
        Tie tie = new Tie("a", "a loan", Optional.empty());
        Ties ties = Ties.of(
                List.of(new Agreement.Guarantor("canton", "mediator", List.of(tie))),
                List.of(
                        new Source("press-1", Source.Kind.PRESS, Optional.empty(), List.of(tie), 'C', false),
                        new Source("patrol-1", Source.Kind.MONITOR, Optional.of("mission"), List.of(tie), 'B', true)));

        assertThat(ties.parties().keySet()).containsExactlyInAnyOrder("canton", "press-1", "mission");
    }
}
