package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sulh.model.cases.Signatory;
import org.sulh.pipeline.decide.Docket.Terms;

/** For whom somebody acts. */
class CharterTest {
    private final Charter charter = new Charter(
            new Terms("1", Valley.agreement(UnaryOperator.identity(), Valley.procedure(UnaryOperator.identity()))));

    private boolean acts(String holder, String role, String actor) {
        return charter.actsFor(new Signatory(holder, List.of(role)), actor);
    }

    @Test
    void forAPartyActsWhoHasItsRoleAndNobodyElse() {
        assertThat(acts("north-one", "party:north", "north")).isTrue();
        assertThat(acts("north-one", "party:south", "north")).isFalse();
        assertThat(acts("north", "chair", "north")).isFalse();
        assertThat(acts("north", "monitor", "north")).isFalse();
    }

    @Test
    void forAGuarantorActsWhoHasItsRoleOrIsItself() {
        assertThat(acts("isle-one", "guarantor:isle", "isle")).isTrue();
        assertThat(acts("isle", "guarantor", "isle")).isTrue();
        assertThat(acts("isle-one", "guarantor:reef", "isle")).isFalse();
        assertThat(acts("isle-one", "guarantor", "isle")).isFalse();
        assertThat(acts("head", "chair", "isle")).isFalse();
    }

    @Test
    void whoSignsForAnotherDoesNotActForItselfBeside() {
        assertThat(acts("isle", "party:north", "isle")).isFalse();
        assertThat(acts("isle", "guarantor:reef", "isle")).isFalse();
    }

    @Test
    void forAnOfficeThatIsNeitherTheChairActs() {
        assertThat(acts("head", "chair", "mission")).isTrue();
        assertThat(acts("someone", "monitor", "mission")).isFalse();
        assertThat(acts("mission", "monitor", "mission")).isTrue();
    }
}
