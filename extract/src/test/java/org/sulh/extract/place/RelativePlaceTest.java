package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

class RelativePlaceTest {
    private static final Place BASE =
            Exercise.town("Exerciseville", "XA", "Practice", 34.5, 69.2, 10_000).as("Exerciseville");

    @Test
    void nearWidensAndStays() {
        Place near = RelativePlace.near(BASE);
        assertThat(near.at()).isEqualTo(BASE.at());
        assertThat(near.radiusKm()).isEqualTo(15);
        assertThat(near.precision()).isEqualTo(PlacePrecision.DISTRICT);
        assertThat(near.country()).contains("XA");
    }

    @Test
    void offsetMovesByTheDistanceToldInTheDirectionTold() {
        Place west = RelativePlace.offset(BASE, 12, "west");
        Coordinates at = west.at().orElseThrow();
        assertThat(at.distanceKm(BASE.at().orElseThrow())).isCloseTo(12, within(0.01));
        assertThat(at.lon()).isLessThan(69.2);
        assertThat(at.lat()).isCloseTo(34.5, within(0.001));
        assertThat(west.country()).as("a border may lie between").isEmpty();
    }

    @Test
    void distanceIsKeptInEveryDirectionAnywhere() {
        Random random = new Random(5);
        String[] directions = {"north", "south-east", "northwest", "east", "southwestern", "west-northwest"};
        for (int i = 0; i < 2_000; i++) {
            Place base = Exercise.town("X", "XA", "", random.nextDouble(-89, 89), random.nextDouble(-180, 180), 0)
                    .as("X");
            double km = random.nextDouble(0, 500);
            Place moved = RelativePlace.offset(base, km, directions[random.nextInt(directions.length)]);
            assertThat(moved.at().orElseThrow().distanceKm(base.at().orElseThrow()))
                    .isCloseTo(km, within(0.02));
        }
    }

    @Test
    void middleIsEquallyFarFromBothAndReachesThem() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            Place one = Exercise.town("A", "XA", "", random.nextDouble(-80, 80), random.nextDouble(-180, 180), 0)
                    .as("A");
            Place other = Exercise.town("B", "XB", "", random.nextDouble(-80, 80), random.nextDouble(-180, 180), 0)
                    .as("B");
            Place middle = RelativePlace.between(one, other);
            Coordinates at = middle.at().orElseThrow();
            assertThat(at.distanceKm(one.at().orElseThrow()))
                    .isCloseTo(at.distanceKm(other.at().orElseThrow()), within(0.05))
                    .isLessThanOrEqualTo(middle.radiusKm() + 0.05);
            assertThat(middle.country()).isEmpty();
        }
    }

    @Test
    void wordsBeforeANameMoveIt() {
        assertThat(RelativePlace.of("a convoy was stopped 12 km west of", BASE))
                .satisfies(p -> assertThat(p.at())
                        .isEqualTo(RelativePlace.offset(BASE, 12, "west").at()))
                .satisfies(p -> assertThat(p.text()).isEqualTo("12 km west of Exerciseville"));
        assertThat(RelativePlace.of("some 10 miles to the south-east of", BASE).at())
                .isEqualTo(RelativePlace.offset(BASE, 16.09344, "southeast").at());
        assertThat(RelativePlace.of("a post just outside", BASE).radiusKm()).isEqualTo(15);
        assertThat(RelativePlace.of("shots were heard near the town of", BASE).radiusKm())
                .isEqualTo(15);
        assertThat(RelativePlace.of("about 30 kilometres from", BASE).radiusKm())
                .isEqualTo(35);
        assertThat(RelativePlace.of("a hill east of", BASE).at().orElseThrow().lon())
                .isGreaterThan(69.2);
        assertThat(RelativePlace.of("in the east of", BASE).country()).contains("XA");
        assertThat(RelativePlace.of("fighting inside", BASE)).isEqualTo(BASE);
        assertThat(RelativePlace.of("they met in", BASE)).isEqualTo(BASE);
        assertThat(RelativePlace.of("the linear", BASE))
                .as("'near' within a word")
                .isEqualTo(BASE);
    }

    @Test
    void unlocatedStaysUnlocated() {
        Place unknown = Place.unlocated("Nowhere");
        assertThat(RelativePlace.near(unknown).at()).isEmpty();
        assertThat(RelativePlace.offset(unknown, 3, "north").at()).isEmpty();
        assertThat(RelativePlace.between(unknown, BASE).at()).isEmpty();
        assertThat(RelativePlace.of("12 km north of", unknown).text()).isEqualTo("12 km north of Nowhere");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePlace.offset(BASE, 3, "up"));
        assertThatIllegalArgumentException().isThrownBy(() -> RelativePlace.offset(BASE, -1, "north"));
    }

    @Test
    void hugeNumbersInTextDoNoHarm() {
        assertThat(RelativePlace.of("99999999999999999999 km west of", BASE).radiusKm())
                .isLessThanOrEqualTo(20_100);
    }
}
