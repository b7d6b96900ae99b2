package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Finding;
import org.sulh.model.NamedPlace;
import org.sulh.model.SpeakerKind;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.pack.Pack;
import org.sulh.record.Hearing;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.LabelSwap.Unlike;

/** A record at hand with its parties exchanged. */
class LabelSwapOfARecordTest {
    private final LabelSwap swap = new LabelSwap("varland", "osmere");
    private final Pack pack = Hearing.pack();
    private final Ledger ledger = Ledger.begun(pack);

    private Conclusions exchanged(PackShelf shelf) {
        Fold fold = ledger.fold(View.INTERNAL, ledger.size(), Ledger.shelf(pack));
        Fold other = Fold.resume(
                Opener.none(), ledger.signatories(), shelf, fold.state().genesis(), swap.of(fold.keep()));
        return Conclusions.of(other.state(), shelf);
    }

    private Conclusions straight() {
        return Conclusions.of(
                ledger.fold(View.INTERNAL, ledger.size(), Ledger.shelf(pack)).state(), Ledger.shelf(pack));
    }

    private Claim decidedCase() {
        Claim claim = Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9);
        Hearing hearing = Hearing.in(ledger);
        long claims = ledger.told(Told.document(1), "post", claim);
        ledger.told(Told.document(2), "team", Told.seen(Told.document(2), "osmere", "Arn", 9));
        ledger.review(Ledger.confirmed(claim));
        hearing.decided(claim, "i-" + claims + ".1");
        return claim;
    }

    @Test
    void whatWasConcludedOfTheOneIsConcludedOfTheOther() {
        decidedCase();
        assertThat(straight().state().cases().list()).singleElement().satisfies(file -> assertThat(file.findings())
                .isNotEmpty());
        Conclusions exchanged = exchanged(swap.of(Ledger.shelf(pack)));
        assertThat(swap.compare(straight(), exchanged)).isEmpty();
        CaseFile other = exchanged.state().cases().list().getFirst();
        assertThat(other.complaint().respondent()).isEqualTo("varland");
        assertThat(other.findings().getFirst().finding().text().against()).isEqualTo("varland");
    }

    @Test
    void aDifferenceBeyondTheNamesIsFound() {
        decidedCase();
        Conclusions before = straight();
        ledger.review(Ledger.rejected(Told.shelling(Told.document(1), "varland", "osmere", "Arn", 9)));
        assertThat(swap.compare(before, exchanged(swap.of(Ledger.shelf(pack)))))
                .extracting(Unlike::type)
                .contains("claim", "incident");
    }

    @Test
    void whereTheAgreementTreatsItsPartiesDifferentlyTheRecordAloneTells() {
        Claim claim = decidedCase();
        assertThat(claim.event().type().slug()).isEqualTo("shelling");
        List<Unlike> unlike = swap.compare(straight(), exchanged(Ledger.shelf(pack)));
        assertThat(unlike).extracting(Unlike::type).doesNotContain("case", "incident", "origin-group", "claim");
    }

    @Test
    void aSpeakerIsCalledByTheOtherPartysName() {
        Relabelling names = new Relabelling("varland", "new-osmere");
        assertThat(names.of(new Asserter(
                        "Varlandish minister, once of New Osmere",
                        Optional.of("varland"),
                        Optional.of("Varland's minister"),
                        SpeakerKind.PARTY)))
                .isEqualTo(new Asserter(
                        "new osmere minister, once of New varland",
                        Optional.of("new-osmere"),
                        Optional.of("new osmere's minister"),
                        SpeakerKind.PARTY));
    }

    @Test
    void whatPeopleWroteInSentencesStays() {
        Relabelling names = new Relabelling("varland", "osmere");
        assertThat(names.text("fire from varland at osmere")).isEqualTo("fire from varland at osmere");
        assertThat(names.text("party:varland")).isEqualTo("party:osmere");
        assertThat(names.text("osmere/ministry")).isEqualTo("varland/ministry");
        assertThat(names.text("party == 'varland' || 'osmere' in incident.targets"))
                .isEqualTo("party == 'osmere' || 'varland' in incident.targets");
        assertThat(names.text("varland-officer")).isEqualTo("varland-officer");
    }

    /** Who is found to have violated something is found so by people: a copy with other names would be one nobody signed. */
    @Test
    void noFindingIsEverCopiedWithOtherNames() {
        Set<Class<?>> copied = new HashSet<>();
        List.of(FoldMark.class, Agreement.class, Actor.class, NamedPlace.class).forEach(type -> reach(type, copied));
        assertThat(copied).contains(CaseStep.Motion.class, CaseStep.Found.class).doesNotContain(Finding.class);
    }

    /** What a value of a type may hold, through records, sealed types and what collections are of. */
    private static void reach(Type type, Set<Class<?>> reached) {
        switch (type) {
            case ParameterizedType of -> List.of(of.getActualTypeArguments()).forEach(each -> reach(each, reached));
            case Class<?> plain
            when plain.getName().startsWith("org.sulh.") && reached.add(plain) -> {
                if (plain.isRecord()) {
                    List.of(plain.getRecordComponents()).forEach(each -> reach(each.getGenericType(), reached));
                } else if (plain.isSealed()) {
                    List.of(plain.getPermittedSubclasses()).forEach(each -> reach(each, reached));
                } else {
                    assertThat(plain.isEnum() || Modifier.isFinal(plain.getModifiers()))
                            .as("%s: what it may hold can be told", plain)
                            .isTrue();
                }
            }
            default -> {}
        }
    }
}
