package org.sulh.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Participant;
import org.sulh.testkit.Said;
import org.sulh.testkit.score.Field.Verdict;

class FieldTest {
    private static final Said SAID = Said.of("shelling", 0, 10);

    private static Verdict judge(Field field, Said gold, Said found) {
        return field.judge(gold.claim(), found.claim());
    }

    @Test
    void aDayIsRightOnlyWhenItIsTheDay() {
        assertThat(judge(Field.DATE, SAID.on("2025-03-01"), SAID.on("2025-03-01")))
                .isEqualTo(Verdict.RIGHT);
        assertThat(judge(Field.DATE, SAID.on("2025-03-01"), SAID.on("2025-03-02")))
                .isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.DATE, SAID.on("2025-03-01"), SAID)).isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.DATE, SAID, SAID)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aPlaceIsNearWithin161Kilometres() {
        Said gold = SAID.at(34.5, 69.2, "AF");
        assertThat(judge(Field.NEAR, gold, SAID.at(34.5, 70.2, "AF"))).isEqualTo(Verdict.RIGHT);
        assertThat(judge(Field.NEAR, gold, SAID.at(34.5, 72.2, "PK"))).isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.COUNTRY, gold, SAID.at(34.5, 72.2, "PK"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void whereNothingWasLocatedNearnessIsNotAskedButTheMissIsSeen() {
        Said gold = SAID.at(34.5, 69.2, "AF");
        assertThat(judge(Field.NEAR, gold, SAID)).isEqualTo(Verdict.NOT_ASKED);
        assertThat(judge(Field.LOCATED, gold, SAID)).isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.NO_PLACE, SAID, gold)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aTollIsRightWhenKindAndRangeAreButNotAskedWhereNobodyGivesOne() {
        Said two = SAID.with(Casualties.exactly(CasualtyKind.KILLED, 2, "civilians"));
        assertThat(judge(Field.TOLL, two, SAID.with(Casualties.exactly(CasualtyKind.KILLED, 2, "all"))))
                .isEqualTo(Verdict.RIGHT);
        assertThat(judge(Field.TOLL, two, SAID.with(Casualties.atLeast(CasualtyKind.KILLED, 2, "all"))))
                .isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.TOLL, SAID, two)).isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.TOLL, SAID, SAID)).isEqualTo(Verdict.NOT_ASKED);
    }

    @Test
    void allActorsMustBeThereAndNobodyElse() {
        assertThat(judge(Field.ACTOR, SAID.doneBy("army"), SAID.doneBy("army"))).isEqualTo(Verdict.RIGHT);
        assertThat(judge(Field.ACTOR, SAID.doneBy("army"), SAID.doneBy("rebels")))
                .isEqualTo(Verdict.WRONG);
        assertThat(judge(Field.ACTOR, SAID, SAID.doneBy("army"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void withoutASlugTheWordsDecideByTheirLastContentWord() {
        Participant gold = new Participant(Optional.empty(), "a group of armed men", Optional.empty());
        assertThat(Likeness.same(gold, new Participant(Optional.empty(), "armed men", Optional.empty())))
                .isTrue();
        assertThat(Likeness.same(gold, new Participant(Optional.empty(), "villagers", Optional.empty())))
                .isFalse();
    }
}
