package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Scope;

/** Invented texts: the days and tolls that claims get from a whole text, published on Wednesday 15 October 2025. */
class TimingTest {
    private static List<LocalDate> days(String text) {
        return Exercises.claims(text).stream()
                .flatMap(c -> c.event().time().start().stream())
                .toList();
    }

    private static List<Casualties> tolls(String text) {
        return Exercises.claims(text).stream()
                .flatMap(c -> c.event().casualties().stream())
                .toList();
    }

    @Test
    void actToldOfRightAfterADatedOneIsOfItsDay() {
        assertThat(days("Israeli artillery shelled Tyre on Monday. Drones struck Nabatieh."))
                .containsOnly(LocalDate.of(2025, 10, 13))
                .hasSize(2);
    }

    @Test
    void actOfAnotherParagraphIsNotOfThatDay() {
        assertThat(days("Israeli artillery shelled Tyre on Monday.\n\nDrones struck Nabatieh."))
                .hasSize(1);
    }

    @Test
    void zuluTimeIsOfTheDayAtThePlace() {
        assertThat(days("Israeli artillery shelled Beirut on 12 March 2025 at 2340Z."))
                .containsExactly(LocalDate.of(2025, 3, 13));
        assertThat(days("Israeli artillery shelled Beirut on 12 March 2025 at 2340L."))
                .containsExactly(LocalDate.of(2025, 3, 12));
    }

    @Test
    void groupsOfOneKindAreAddedUp() {
        assertThat(tolls("Israeli artillery shelled Tyre on Monday, killing a woman and her two children."))
                .containsExactly(Casualties.exactly(CasualtyKind.KILLED, 3, "civilians"));
    }

    @Test
    void groupsOfDifferentKindsStandApart() {
        assertThat(tolls("Israeli artillery shelled Tyre on Monday, killing one soldier and two civilians."))
                .containsExactly(
                        Casualties.exactly(CasualtyKind.KILLED, 1, "soldier"),
                        Casualties.exactly(CasualtyKind.KILLED, 2, "civilians"));
    }

    @Test
    void othersAreOfThoseNamedBefore() {
        assertThat(tolls("Israeli artillery shelled Tyre on Monday, killing two civilians and wounding five others."))
                .containsExactly(
                        Casualties.exactly(CasualtyKind.KILLED, 2, "civilians"),
                        Casualties.exactly(CasualtyKind.INJURED, 5, "civilians"));
    }

    @Test
    void tollOfAPeriodIsOfManyHappenings() {
        assertThat(scopes("Israeli strikes killed 12 people in the past 24 hours."))
                .containsOnly(Scope.AGGREGATE);
        assertThat(scopes("An Israeli strike killed 12 people overnight.")).containsOnly(Scope.SINGLE);
    }

    private static Stream<Scope> scopes(String text) {
        return Exercises.claims(text).stream().map(Claim::scope);
    }

    @Test
    void todayInAQuotationIsTheDayOnWhichItWasSaid() {
        List<Claim> claims =
                Exercises.claims("\"Israeli artillery shelled Tyre today,\" a Lebanese army spokesman said on Monday.");

        assertThat(claims).extracting(c -> c.event().time().start()).contains(Optional.of(LocalDate.of(2025, 10, 13)));
    }
}
