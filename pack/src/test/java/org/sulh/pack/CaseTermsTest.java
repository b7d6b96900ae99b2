package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.model.Agreement;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.Ladder;
import org.sulh.model.Rung;
import org.sulh.model.TermStatus;

/** Panel, ladder and commitments, on the invented lake truce. */
class CaseTermsTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyOfALadderIsRead() throws PackException {
        Ladder ladder = lake().ladder();
        assertThat(ladder.rungs()).extracting(Rung::id).containsExactly("clarification", "distance", "report");
        assertThat(ladder.rungs()).extracting(Rung::provisional).containsExactly(false, true, false);
        assertThat(ladder.rungs().getFirst().within()).hasValue(72);
        assertThat(ladder.caps()).extracting(Ladder.Cap::most).containsExactly("clarification", "clarification");
        assertThat(ladder.caps().getFirst().intent()).containsExactly(Rung.Intent.ACCIDENTAL, Rung.Intent.TECHNICAL);
        assertThat(ladder.caps().getLast().severity()).containsExactly(Rung.Severity.NEGLIGIBLE);
        assertThat(ladder.excuses()).extracting(Ladder.Excuse::id).containsExactly("storm");
        assertThat(ladder.recurrenceDays()).hasValue(365);
    }

    @Test
    void everyKeyOfACommitmentIsRead() throws PackException {
        List<Commitment> commitments = lake().commitments();
        Commitment tower = commitments.getFirst();
        assertThat(tower.demanded()).isFalse();
        assertThat(tower.what().byLanguage()).containsKey("fr");
        assertThat(tower.on()).contains(LocalDate.of(2030, 2, 1));
        ToDo toDo = (ToDo) tower.duty();
        assertThat(toDo.due()).contains(LocalDate.of(2030, 3, 1));
        assertThat(toDo.milestones()).extracting(Milestone::level).containsExactly(Fulfilment.MINIMAL, Fulfilment.FULL);
        assertThat(toDo.milestones().getFirst().seenBy()).containsExactly("visit", "sensor");
        Commitment fire = commitments.get(1);
        assertThat(fire.demanded()).isTrue();
        assertThat(fire.status()).isEqualTo(TermStatus.AGREED);
        assertThat(fire.source())
                .isEqualTo("https://example.org/lake-truce; taken on: letter of Northland, 2 February 2030");
        assertThat(fire.duty())
                .isEqualTo(new ToRefrain(
                        List.of("hostilities", "overflight"),
                        List.of("northland"),
                        List.of("southland"),
                        List.of("XA"),
                        List.of("isles"),
                        Optional.of(LocalDate.of(2030, 2, 2)),
                        Optional.of(LocalDate.of(2031, 2, 1))));
        assertThat(commitments.getLast().duty()).isInstanceOf(Unmeasured.class);
        assertThat(commitments.getLast().status()).isEqualTo(TermStatus.STATED);
    }

    @Test
    void partsNameCapsExcusesAndCommitments() throws PackException {
        assertThat(Pack.load(ChangedPack.LAKE).parts())
                .containsKeys(
                        "procedure panel",
                        "cap mishap",
                        "excuse storm",
                        "ladder recurrence_days",
                        "commitment good-will",
                        "stage told",
                        "step reply",
                        "course owners");
    }

    @Test
    void panelAndQuorumFitEachOther() throws IOException {
        assertThat(changed("procedure.yaml", "members: 3", "members: 6"))
                .contains("procedure.yaml:6: procedure quorum: members: 6 members are more than the panel has, 5");
        assertThat(changed("procedure.yaml", ", guarantor: 1}", ", chair: 1}"))
                .contains("procedure quorum: of: 'isle' has no seat in the panel");
        assertThat(changed("procedure.yaml", ", guarantor: 1}", ", queen: 1}")).contains("seats: 'queen' is no role");
        assertThat(changed("procedure.yaml", "guarantor: 1}", "guarantor: 0}")).contains("0 is less than 1");
        assertThat(changed(
                        "procedure.yaml",
                        "seats: {'party:northland': 2, 'party:southland': 2, guarantor: 1}",
                        "seats: {}"))
                .contains("a panel has seats");
        assertThat(changed("procedure.yaml", "suspends: true", "suspends: yes"))
                .contains("appeal.suspends: is not true or false");
    }

    @Test
    void capsNameRungsAndLeaveEachSomethingToAnswer() throws IOException {
        assertThat(changed("ladder.yaml", "[negligible], most: clarification", "[negligible], most: reprimand"))
                .contains("ladder.yaml:21: cap trifle: most: 'reprimand' is no rung; it is one of clarification");
        assertThat(changed("ladder.yaml", "severity: [negligible], most", "severity: [minor, serious], most"))
                .contains("ladder.yaml:15: rung report: id: all that it answers is capped below it");
        assertThat(changed("ladder.yaml", "id: trifle", "id: mishap")).contains("another cap has this id");
        assertThat(changed("ladder.yaml", "id: report", "id: distance")).contains("another rung has this id");
        assertThat(changed("ladder.yaml", "recurrence_days: 365", "recurrence_days: 0"))
                .contains("recurrence_days 0 is less than 1");
    }

    @Test
    void commitmentsNameWhatIsThere() throws IOException {
        assertThat(changed("by: southland", "by: westland"))
                .contains("commitments.yaml:15: commitment no-fire-on-the-isles: by: 'westland' is no actor");
        assertThat(changed("overflight]", "overflights]")).contains("acts: 'overflights' is no family or type");
        assertThat(changed("zones: [isles]", "zones: [isle]")).contains("zones: 'isle' is no zone");
        assertThat(changed("countries: [XA]", "countries: [Xanadu]")).contains("'Xanadu' is not two capital letters");
        assertThat(changed("[visit, sensor]", "[visit, hearsay]")).contains("'hearsay' is no kind of evidence");
        assertThat(changed("until: '2031-02-01'", "until: '2029-02-01'")).contains("the last day is before the first");
    }

    @Test
    void milestonesLeadUp() throws IOException {
        assertThat(changed("level: full, seen_by: [visit]}", "level: not-begun, seen_by: [visit]}"))
                .contains("a milestone reaches a level");
        assertThat(
                        changed(
                                "level: minimal, seen_by: [visit, sensor]}\n        - {id: gone, text: The tower is gone, level: full",
                                "level: full, seen_by: [visit, sensor]}\n        - {id: gone, text: The tower is gone, level: minimal"))
                .contains(
                        "commitments.yaml:12: commitment tower-down: milestones: 'gone' reaches less than one before it");
        assertThat(changed("id: gone", "id: begun")).contains("two milestones have the id 'begun'");
    }

    @Test
    void aCommitmentHasOneDutyAndADemandIsAgreedOnlyWithItsAcceptance() throws IOException {
        assertThat(changed("unmeasured: Nobody can see good will.", ""))
                .contains("0 duties are given that can be used");
        assertThat(changed("    acceptance: letter of Northland, 2 February 2030\n", ""))
                .contains("commitments[1].status: a demand is agreed only when the other side has taken it on");
        assertThat(changed("of: southland", "of: isle")).contains("nobody demands of itself");
        assertThat(changed("    demanded: true\n    source", "    source"))
                .contains("nobody promises what another is to keep");
    }

    private static Agreement lake() throws PackException {
        return Pack.load(ChangedPack.LAKE).agreement();
    }

    private String changed(String text, String replacement) throws IOException {
        return changed("commitments.yaml", text, replacement);
    }

    private String changed(String file, String text, String replacement) throws IOException {
        return ChangedPack.mistakes(folder, file, text, replacement);
    }
}
