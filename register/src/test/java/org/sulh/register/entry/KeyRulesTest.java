package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;

/** Registering, replacing and revoking keys. */
class KeyRulesTest {
    private static final SigningKey NEW = Mechanism.key("new-key");

    private final Mechanism mechanism = Mechanism.staffed();

    @Test
    void aRegisteredKeySignsFromTheNextEntryOn() {
        Mechanism young = Mechanism.atGenesis();
        long index = young.enter(young.registration(NEW, "analyst-two", "analyst"));

        assertThat(young.authority.findKey(NEW.verifierKey().id())).hasValueSatisfying(key -> {
            assertThat(key.isInForceAt(index)).isFalse();
            assertThat(key.isInForceAt(index + 1)).isTrue();
            assertThat(key.root()).isFalse();
        });
        young.enter(young.entry("grade", "analyst-two", Json.Obj.EMPTY.with("grade", "A1"), NEW));
    }

    @Test
    void aKeyOfAWitnessIsRegisteredWithoutItsSignature() {
        Json.Obj data = Mechanism.grant(Mechanism.WITNESS, "qatar", "witness").toData();
        mechanism.enter(mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR));

        assertThat(mechanism.authority.findKey(Mechanism.WITNESS.verifierKey().id()))
                .hasValueSatisfying(key -> assertThat(key.signsEntries()).isFalse());
    }

    @Test
    void aQuorumOfRootsHasToSign() {
        Json.Obj data = Mechanism.grant(NEW, "analyst-two", "analyst").toData();
        Envelope half = mechanism.entry("key", "chair", data, Mechanism.CHAIR, NEW);

        refused(half, "it takes 2 root keys, not 1");
    }

    @Test
    void rootsHaveToSignNotAnybody() {
        Json.Obj data = Mechanism.grant(NEW, "analyst-two", "analyst").toData();
        Envelope entry =
                mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR, Mechanism.REGISTRAR, NEW);

        refused(
                entry,
                "registrar-office (" + Mechanism.REGISTRAR.verifierKey().id() + ") may not sign it: no root key");
    }

    @Test
    void whoGetsAKeyProvesToHaveIt() {
        Json.Obj data = Mechanism.grant(NEW, "analyst-two", "analyst").toData();
        Envelope without = mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR);

        refused(without, "the new key " + NEW.verifierKey().id() + " has not signed");
    }

    @Test
    void theProofIsVerified() {
        Envelope honest = mechanism.registration(NEW, "analyst-two", "analyst");
        Json.Obj data = Mechanism.grant(NEW, "analyst-two", "analyst").toData();
        Envelope other = mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR);
        Envelope forged = Mechanism.withSignatures(
                other,
                Mechanism.signatureBy(Mechanism.CHAIR, other),
                Mechanism.signatureBy(Mechanism.GUARANTOR, other),
                Mechanism.signatureBy(NEW, honest));

        assertThatThrownBy(() -> mechanism.enter(forged))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("the signature by new-key");
        assertThat(mechanism.authority.findKey(NEW.verifierKey().id())).isEmpty();
        mechanism.enter(honest);
    }

    @Test
    void aRegistrationIsByARootAndNotByTheNewcomer() {
        Json.Obj data = Mechanism.grant(NEW, "analyst-two", "analyst").toData();
        Envelope entry = mechanism.entry("key", "analyst-two", data, Mechanism.CHAIR, Mechanism.GUARANTOR, NEW);

        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(ForgedException.class)
                .hasMessageEndingWith("it says it is by analyst-two, who did not sign it");
    }

    @Test
    void noKeyIsRegisteredTwice() {
        refused(mechanism.registration(Mechanism.ANALYST, "analyst-two", "analyst"), "stands in the log already");
    }

    @Test
    void noKeyIsRegisteredUnderAnotherName() {
        SigningKey renamed = Mechanism.renamed(Mechanism.ANALYST);

        assertThat(renamed.verifierKey().id())
                .isNotEqualTo(Mechanism.ANALYST.verifierKey().id());
        refused(mechanism.registration(renamed, "analyst-two", "analyst"), "stands in the log already");
        refused(mechanism.rotation(Mechanism.NORTH, renamed, "north"), "stands in the log already");
    }

    @Test
    void aKeyThatStoppedIsNotRegisteredAgain() {
        mechanism.enter(mechanism.revocation(Mechanism.ANALYST));

        refused(mechanism.registration(Mechanism.ANALYST, "analyst-one", "analyst"), "stands in the log already");
    }

    @Test
    void twoKeysWithOneIdAreRefused() {
        // Found by trying names: ids have 4 bytes, so whoever wants two keys with one id finds them.
        SigningKey one = Mechanism.key("same-id-35486");
        SigningKey other = Mechanism.key("same-id-63629");
        assertThat(one.verifierKey().id()).isEqualTo(other.verifierKey().id());
        assertThat(one.verifierKey().hasSamePublicKeyAs(other.verifierKey())).isFalse();

        mechanism.enter(mechanism.registration(one, "analyst-two", "analyst"));
        byte[] entry = mechanism.registration(other, "analyst-three", "analyst").toBytes();
        assertThatThrownBy(() -> mechanism.authority.prepare(entry)).isInstanceOf(ForgedException.class);
        assertThatThrownBy(() -> mechanism.authority.admitOwing(6, mechanism.authority.parse(entry)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("or its id stands in the log already");
    }

    @Test
    void theRoleOfAWitnessIsForKeysThatCosign() {
        SigningKey cosigner = Mechanism.key("cosigner", KeyType.COSIGNATURE);

        malformed(() -> Mechanism.grant(cosigner, "qatar", "monitor"));
        malformed(() -> Mechanism.grant(cosigner, "qatar", "witness", "monitor"));
        malformed(() -> Mechanism.grant(NEW, "qatar", "witness"));
        malformed(() -> Mechanism.grant(NEW, "qatar", "monitor", "monitor"));
        malformed(() -> KeyGrant.read(Mechanism.grant(NEW, "qatar").toData()));
    }

    @Test
    void theNewKeyTakesHolderAndRolesOfTheOld() {
        long index = mechanism.enter(mechanism.rotation(Mechanism.ANALYST, NEW, "analyst-one"));

        RegisteredKey old = mechanism
                .authority
                .findKey(Mechanism.ANALYST.verifierKey().id())
                .orElseThrow();
        RegisteredKey key = mechanism.authority.findKey(NEW.verifierKey().id()).orElseThrow();
        assertThat(key.holder()).isEqualTo("analyst-one");
        assertThat(key.roles()).containsExactly(new Role("analyst"));
        assertThat(key.root()).isFalse();
        assertThat(old.isInForceAt(index)).isTrue();
        assertThat(key.isInForceAt(index)).isFalse();
        assertThat(old.isInForceAt(index + 1)).isFalse();
        assertThat(key.isInForceAt(index + 1)).isTrue();
    }

    @Test
    void anEntryIsJudgedByItsPlaceAndNotByTheTimeItClaims() {
        mechanism.enter(mechanism.grade(Mechanism.ANALYST));
        Envelope signedBefore = mechanism.grade(Mechanism.ANALYST);
        Envelope signedByNew = mechanism.grade(NEW);
        refused(signedByNew, "which the log does not know");

        mechanism.enter(mechanism.rotation(Mechanism.ANALYST, NEW, "analyst-one"));

        refused(signedBefore, "which stopped at entry 6");
        refused(backdated(Mechanism.ANALYST), "which stopped at entry 6");
        mechanism.enter(signedByNew);
        mechanism.enter(backdated(NEW));
    }

    private static Envelope backdated(SigningKey key) {
        Body body = new Body(
                "grade", Mechanism.MORNING.minusSeconds(86_400), "analyst-one", Json.Obj.EMPTY.with("grade", "C3"));
        return Envelope.sign(body, key);
    }

    @Test
    void theRotationOfARootGivesARoot() {
        mechanism.enter(mechanism.rotation(Mechanism.CHAIR, NEW, "chair"));
        Json.Obj data =
                Mechanism.grant(Mechanism.STRANGER, "monitor-one", "monitor").toData();

        refused(
                mechanism.entry("key", "guarantor", data, Mechanism.CHAIR, Mechanism.GUARANTOR, Mechanism.STRANGER),
                "which stopped at entry 5");
        mechanism.enter(mechanism.entry("key", "chair", data, NEW, Mechanism.GUARANTOR, Mechanism.STRANGER));
    }

    @Test
    void bothKeysSignARotationAndNobodyElse() {
        Json.Obj data = new KeyRotation(Mechanism.ANALYST.verifierKey().id(), NEW.verifierKey()).toData();
        String why = "the old and the new key sign it, and nobody else";

        refused(mechanism.entry("key-rotated", "analyst-one", data, Mechanism.ANALYST), why);
        refused(mechanism.entry("key-rotated", "analyst-one", data, NEW), why);
        refused(mechanism.entry("key-rotated", "analyst-one", data, Mechanism.ANALYST, Mechanism.CHAIR), why);
        refused(mechanism.entry("key-rotated", "chair", data, Mechanism.CHAIR, NEW), why);
        refused(mechanism.entry("key-rotated", "analyst-one", data, Mechanism.ANALYST, NEW, Mechanism.CHAIR), why);
    }

    @Test
    void aRotationIsByTheHolder() {
        Envelope entry = mechanism.rotation(Mechanism.ANALYST, NEW, "chair");

        assertThatThrownBy(() -> mechanism.enter(entry)).isInstanceOf(ForgedException.class);
    }

    @Test
    void aKeyThatIsNotInForceIsNotRotated() {
        mechanism.enter(mechanism.revocation(Mechanism.ANALYST));

        refused(mechanism.rotation(Mechanism.ANALYST, NEW, "analyst-one"), "which stopped at entry 5");
        refused(mechanism.rotation(Mechanism.STRANGER, NEW, "analyst-one"), "does not know the key");
    }

    @Test
    void aKeyIsNotRotatedToItself() {
        refused(
                mechanism.rotation(Mechanism.ANALYST, Mechanism.renamed(Mechanism.ANALYST), "analyst-one"),
                "stands in the log already");
    }

    @Test
    void keysOfWitnessesAreNotRotated() {
        Json.Obj data = Mechanism.grant(Mechanism.WITNESS, "qatar", "witness").toData();
        mechanism.enter(mechanism.entry("key", "chair", data, Mechanism.CHAIR, Mechanism.GUARANTOR));
        Json.Obj toWitness = new KeyRotation(Mechanism.WITNESS.verifierKey().id(), NEW.verifierKey()).toData();

        refused(
                mechanism.entry("key-rotated", "qatar", toWitness, NEW),
                "the old and the new key sign it, and nobody else");
        malformed(() -> new KeyRotation(Mechanism.ANALYST.verifierKey().id(), Mechanism.WITNESS.verifierKey()));
    }

    @Test
    void aRevokedKeySignsUpToTheRevocation() {
        mechanism.enter(mechanism.grade(Mechanism.ANALYST));
        long index = mechanism.enter(mechanism.revocation(Mechanism.ANALYST));

        refused(mechanism.grade(Mechanism.ANALYST), "which stopped at entry " + index);
        refused(mechanism.revocation(Mechanism.ANALYST), "stopped at entry " + index + " already");
    }

    @Test
    void aQuorumOfRootsRevokes() {
        Json.Obj data = new KeyRevocation(Mechanism.NORTH.verifierKey().id(), "lost").toData();

        refused(mechanism.entry("key-revoked", "chair", data, Mechanism.CHAIR), "it takes 2 root keys, not 1");
        refused(
                mechanism.entry("key-revoked", "south", data, Mechanism.SOUTH),
                "south (" + Mechanism.SOUTH.verifierKey().id() + ") may not sign it: no root key");
        refused(mechanism.revocation(Mechanism.STRANGER), "the log does not know the key");
    }

    @Test
    void rootKeysNeverBecomeFewerThanTheQuorum() {
        refused(mechanism.revocation(Mechanism.GUARANTOR), "fewer root keys would be left than the quorum of 2");
    }

    @Test
    void aSpareRootKeyMayBeRevoked() {
        SigningKey third = Mechanism.key("third-root");
        Genesis genesis = new Genesis(
                "Invented mechanism",
                Mechanism.ORIGIN,
                List.of(
                        Mechanism.grant(Mechanism.CHAIR, "chair"),
                        Mechanism.grant(Mechanism.GUARANTOR, "guarantor"),
                        Mechanism.grant(third, "third")),
                2,
                Mechanism.genesis().pack(),
                "0.1.0");
        Mechanism three = new Mechanism();
        three.enter(three.entry("genesis", "third", genesis.toData(), Mechanism.CHAIR, Mechanism.GUARANTOR, third));

        three.enter(three.revocation(third));
        assertThatThrownBy(() -> three.enter(three.revocation(Mechanism.GUARANTOR)))
                .hasMessageContaining("fewer root keys would be left");
    }

    private void refused(Envelope entry, String why) {
        long size = mechanism.authority.size();
        List<RegisteredKey> keys = mechanism.authority.listKeys();
        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("entry " + size + " (" + entry.body().kind() + "): ")
                .hasMessageContaining(why);
        assertThat(mechanism.authority.size()).isEqualTo(size);
        assertThat(mechanism.authority.listKeys()).isEqualTo(keys);
    }

    private static void malformed(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(MalformedException.class);
    }
}
