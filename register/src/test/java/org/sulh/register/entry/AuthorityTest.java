package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;

/** Who may enter what. */
class AuthorityTest {
    private static final Json.Obj B2 = Json.Obj.EMPTY.with("grade", "B2");

    private final Mechanism mechanism = Mechanism.staffed();

    @Test
    void whoHasTheRoleMayEnter() {
        assertThat(mechanism.enter(mechanism.grade(Mechanism.ANALYST))).isEqualTo(5);
        assertThat(mechanism.authority.size()).isEqualTo(6);
    }

    @Test
    void whoLacksTheRoleMayNot() {
        refused(
                mechanism.entry("grade", "north", B2, Mechanism.NORTH),
                "north (" + Mechanism.NORTH.verifierKey().id() + ") may not sign it: its roles are [party:north]");
        refused(mechanism.entry("grade", "chair", B2, Mechanism.CHAIR), "may not sign it: its roles are [chair]");
    }

    @Test
    void whoSignsBesideMustHaveTheRoleToo() {
        refused(
                mechanism.entry("grade", "analyst-one", B2, Mechanism.ANALYST, Mechanism.NORTH),
                "north (" + Mechanism.NORTH.verifierKey().id() + ") may not sign it");
    }

    @Test
    void anyPartyMayWhereAnyPartyMay() {
        mechanism.enter(mechanism.entry("document", "north", Json.Obj.EMPTY, Mechanism.NORTH));
        mechanism.enter(mechanism.entry("document", "south", Json.Obj.EMPTY, Mechanism.SOUTH));
        refused(
                mechanism.entry("document", "analyst-one", Json.Obj.EMPTY, Mechanism.ANALYST),
                "may not sign it: its roles are [analyst]");
    }

    @Test
    void aPatternNamesRolesRootsOrAnybody() {
        RegisteredKey north =
                mechanism.authority.findKey(Mechanism.NORTH.verifierKey().id()).orElseThrow();
        RegisteredKey chair =
                mechanism.authority.findKey(Mechanism.CHAIR.verifierKey().id()).orElseThrow();

        assertThat(kindFor("party:north").isSignedBy(north)).isTrue();
        assertThat(kindFor("party:south").isSignedBy(north)).isFalse();
        assertThat(kindFor("party:*").isSignedBy(north)).isTrue();
        assertThat(kindFor("party:*").isSignedBy(chair)).isFalse();
        assertThat(kindFor("root").isSignedBy(north)).isFalse();
        assertThat(kindFor("root").isSignedBy(chair)).isTrue();
        assertThat(kindFor("*").isSignedBy(north)).isTrue();
        assertThat(kindFor("analyst").isSignedBy(north)).isFalse();
    }

    @Test
    void aGuarantorWhoIsNamedCountsWhereverGuarantorsDo() {
        SigningKey hallin = Mechanism.key("hallin-key");
        mechanism.register(hallin, "hallin-envoy", "guarantor:hallin");
        RegisteredKey envoy =
                mechanism.authority.findKey(hallin.verifierKey().id()).orElseThrow();
        RegisteredKey plain = mechanism
                .authority
                .findKey(Mechanism.GUARANTOR.verifierKey().id())
                .orElseThrow();

        assertThat(kindFor("guarantor").isSignedBy(envoy)).isTrue();
        assertThat(kindFor("guarantor:hallin").isSignedBy(envoy)).isTrue();
        assertThat(kindFor("guarantor:tolmark").isSignedBy(envoy)).isFalse();
        assertThat(kindFor("party:*").isSignedBy(envoy)).isFalse();
        assertThat(kindFor("guarantor").isSignedBy(plain)).isTrue();
        assertThat(kindFor("guarantor:hallin").isSignedBy(plain)).isFalse();
    }

    private static Kind kindFor(String signer) {
        return Kind.of("some-kind", Set.of(signer), data -> {});
    }

    @Test
    void someKindsTakeDifferentPersons() {
        SigningKey second = Mechanism.key("north-second-key");
        mechanism.register(second, "north", "party:north");

        refused(
                mechanism.entry("finding", "north", Json.Obj.EMPTY, Mechanism.NORTH),
                "it takes 2 different persons, not 1");
        refused(
                mechanism.entry("finding", "north", Json.Obj.EMPTY, Mechanism.NORTH, second),
                "it takes 2 different persons, not 1");
        mechanism.enter(mechanism.entry("finding", "north", Json.Obj.EMPTY, Mechanism.NORTH, Mechanism.CHAIR));
    }

    @Test
    void anEntryIsByOneOfThoseWhoSignedIt() {
        forged(
                mechanism.entry("grade", "analyst-two", B2, Mechanism.ANALYST),
                "entry 5 (grade): it says it is by analyst-two, who did not sign it");
        forged(
                mechanism.entry("finding", "north", Json.Obj.EMPTY, Mechanism.SOUTH, Mechanism.CHAIR),
                "entry 5 (finding): it says it is by north, who did not sign it");
        mechanism.enter(mechanism.entry("finding", "chair", Json.Obj.EMPTY, Mechanism.SOUTH, Mechanism.CHAIR));
    }

    @Test
    void aStrangerSignsNothing() {
        refused(mechanism.grade(Mechanism.STRANGER), "which the log does not know");
        refused(
                mechanism.entry("grade", "analyst-one", B2, Mechanism.ANALYST, Mechanism.STRANGER),
                "which the log does not know");
    }

    @Test
    void theKeyOfAWitnessSignsNoEntries() {
        Json.Obj data = Mechanism.grant(Mechanism.WITNESS, "qatar", "witness").toData();
        mechanism.enter(mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR));
        Envelope entry = mechanism.entry("document", "qatar", Json.Obj.EMPTY, Mechanism.NORTH);
        EntrySignature byWitness =
                new EntrySignature(Mechanism.WITNESS.verifierKey().id(), Mechanism.WITNESS.sign(entry.message()));

        refused(Mechanism.withSignatures(entry, byWitness), "of a witness, which signs no entries");
    }

    @Test
    void aSignatureForAnotherEntryIsForged() {
        Envelope one = mechanism.grade(Mechanism.ANALYST);
        Envelope other = mechanism.entry("grade", "analyst-one", B2.with("grade", "E5"), Mechanism.ANALYST);

        forged(
                Mechanism.withSignatures(other, Mechanism.signatureBy(Mechanism.ANALYST, one)),
                "the signature by analyst-key ("
                        + Mechanism.ANALYST.verifierKey().id() + ") does not verify");
    }

    @Test
    void oneForgedSignatureAmongGoodOnesIsForged() {
        Envelope one = mechanism.entry("finding", "north", B2, Mechanism.NORTH, Mechanism.SOUTH);
        Envelope other = mechanism.entry("finding", "north", B2, Mechanism.NORTH, Mechanism.SOUTH);

        forged(
                Mechanism.withSignatures(
                        other,
                        Mechanism.signatureBy(Mechanism.NORTH, other),
                        Mechanism.signatureBy(Mechanism.SOUTH, one)),
                "the signature by south-key");
    }

    @Test
    void unknownKindsAreRefused() {
        Envelope entry = mechanism.entry("horoscope", "analyst-one", B2, Mechanism.ANALYST);

        assertThatThrownBy(() -> mechanism.authority.parse(entry.toBytes()))
                .isInstanceOf(MalformedException.class)
                .hasMessage("the kind horoscope is not known to this version");
    }

    @Test
    void thePayloadIsCheckedBeforeThePlaceIsKnown() {
        Envelope entry = mechanism.entry("grade", "analyst-one", Json.Obj.EMPTY.with("stars", 5), Mechanism.ANALYST);

        assertThatThrownBy(() -> mechanism.authority.parse(entry.toBytes()))
                .isInstanceOf(MalformedException.class)
                .hasMessage("a grade needs \"grade\"");
    }

    @Test
    void whatSomebodySignedOnceIsNotEnteredAgain() {
        Envelope entry = mechanism.grade(Mechanism.ANALYST);
        mechanism.enter(entry);
        mechanism.enter(mechanism.entry("grade", "analyst-one", B2.with("grade", "A1"), Mechanism.ANALYST));

        refused(entry, "the same stands in the log already, as entry 5");
    }

    @Test
    void oneMoreSignatureDoesNotMakeAnotherEntry() {
        Envelope entry = mechanism.entry("finding", "north", Json.Obj.EMPTY, Mechanism.NORTH, Mechanism.SOUTH);
        mechanism.enter(entry);

        refused(entry.signedBy(Mechanism.CHAIR), "the same stands in the log already, as entry 5");
    }

    @Test
    void entriesAreAdmittedOneAfterTheOther() {
        PreparedEntry entry =
                mechanism.authority.prepare(mechanism.grade(Mechanism.ANALYST).toBytes());

        assertThatThrownBy(() -> mechanism.authority.admit(4, entry)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mechanism.authority.admit(6, entry)).isInstanceOf(IllegalArgumentException.class);
        mechanism.authority.admit(5, entry);
    }

    @Test
    void anEntryPreparedBeforeItsKeyWasKnownIsVerifiedOnAdmission() {
        Mechanism young = Mechanism.atGenesis();
        Envelope good = young.grade(Mechanism.ANALYST);
        Envelope forged = Mechanism.withSignatures(
                young.entry("grade", "analyst-one", B2.with("grade", "E5"), Mechanism.ANALYST),
                Mechanism.signatureBy(Mechanism.ANALYST, good));
        PreparedEntry preparedGood = young.authority.prepare(good.toBytes());
        PreparedEntry preparedForged = young.authority.prepare(forged.toBytes());
        young.register(Mechanism.ANALYST, "analyst-one", "analyst");

        assertThatThrownBy(() -> young.authority.admit(2, preparedForged))
                .isInstanceOf(ForgedException.class)
                .hasMessageStartingWith("entry 2 (grade): the signature by analyst-key");
        assertThat(young.authority.size()).isEqualTo(2);
        young.authority.admit(2, preparedGood);
    }

    @Test
    void anEntryPreparedWhileItsKeyHeldIsRefusedAfterItStopped() {
        PreparedEntry entry =
                mechanism.authority.prepare(mechanism.grade(Mechanism.ANALYST).toBytes());
        mechanism.enter(mechanism.revocation(Mechanism.ANALYST));

        assertThatThrownBy(() -> mechanism.authority.admit(6, entry)).isInstanceOf(RefusedException.class);
    }

    @Test
    void preparationElsewhereDoesNotCountForAnotherKeyWithTheSameId() {
        SigningKey one = Mechanism.key("same-id-35486");
        SigningKey other = Mechanism.key("same-id-63629");
        Mechanism elsewhere = Mechanism.staffed();
        mechanism.register(one, "analyst-two", "analyst");
        elsewhere.register(other, "analyst-two", "analyst");
        PreparedEntry verifiedElsewhere = elsewhere.authority.prepare(
                elsewhere.entry("grade", "analyst-two", B2, other).toBytes());

        assertThatThrownBy(() -> mechanism.authority.admit(6, verifiedElsewhere))
                .isInstanceOf(ForgedException.class);
    }

    @Test
    void anAuditVerifiesSignaturesAfterwards() {
        Mechanism audit = Mechanism.staffed();
        Envelope good = mechanism.entry("finding", "north", B2, Mechanism.NORTH, Mechanism.SOUTH);
        Envelope forged = Mechanism.withSignatures(
                mechanism.entry("finding", "north", B2, Mechanism.NORTH, Mechanism.SOUTH),
                Mechanism.signatureBy(Mechanism.NORTH, good),
                Mechanism.signatureBy(Mechanism.SOUTH, good));

        List<SignatureCheck> owedForGood = audit.authority.admitOwing(5, audit.authority.parse(good.toBytes()));
        List<SignatureCheck> owedForForged = audit.authority.admitOwing(6, audit.authority.parse(forged.toBytes()));

        assertThat(owedForGood).hasSize(2).allSatisfy(SignatureCheck::run);
        assertThat(owedForForged).hasSize(2).allSatisfy(check -> assertThatThrownBy(check::run)
                .isInstanceOf(ForgedException.class)
                .hasMessageStartingWith("entry 6 (finding): the signature by ")
                .hasMessageEndingWith("does not verify"));
    }

    @Test
    void nothingIsOwedForWhatWasPrepared() {
        PreparedEntry entry =
                mechanism.authority.prepare(mechanism.grade(Mechanism.ANALYST).toBytes());

        assertThat(mechanism.authority.admitOwing(5, entry)).isEmpty();
    }

    @Test
    void keysAreListedInTheOrderOfTheirRegistration() {
        assertThat(mechanism.authority.listKeys())
                .extracting(RegisteredKey::holder)
                .endsWith("registrar-office", "analyst-one", "north", "south")
                .hasSize(6);
    }

    @Test
    void aBuiltInKindCannotBeGivenAnotherMeaning() {
        Kind lax = Kind.of("erasure", Set.of("*"), data -> {});

        assertThatThrownBy(() -> Kinds.builtIn().with(List.of(lax)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a kind erasure already");
    }

    @Test
    void aKindNamesOnlyRolesThatThereAre() {
        assertThatThrownBy(() -> kindFor("emperor")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> kindFor("party:")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> kindFor("guarantor:")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> kindFor("guarantor:*")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> kindFor("chair:hallin")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Kind.of("some kind", Set.of("*"), data -> {})).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Kind.of("some-kind", Set.of(), data -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Kind("some-kind", Set.of("*"), 17, data -> {}, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void refused(Envelope entry, String why) {
        long size = mechanism.authority.size();
        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("entry " + size + " (" + entry.body().kind() + "): ")
                .hasMessageContaining(why);
        assertThat(mechanism.authority.size()).isEqualTo(size);
    }

    private void forged(Envelope entry, String why) {
        long size = mechanism.authority.size();
        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining(why);
        assertThat(mechanism.authority.size()).isEqualTo(size);
    }
}
