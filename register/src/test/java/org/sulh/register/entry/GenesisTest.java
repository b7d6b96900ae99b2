package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** How a log begins. */
class GenesisTest {
    private static final Genesis GENESIS = Mechanism.genesis();

    private final Mechanism mechanism = new Mechanism();

    @Test
    void theRootKeysHoldFromTheNextEntryOn() {
        mechanism.enter(genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR));

        assertThat(mechanism.authority.listKeys()).hasSize(2).allSatisfy(key -> {
            assertThat(key.root()).isTrue();
            assertThat(key.isInForceAt(0)).isFalse();
            assertThat(key.isInForceAt(1)).isTrue();
        });
        assertThat(mechanism.authority.findKey(Mechanism.CHAIR.verifierKey().id()))
                .hasValueSatisfying(key -> {
                    assertThat(key.holder()).isEqualTo("chair");
                    assertThat(key.roles()).containsExactly(new Role("chair"));
                });
    }

    @Test
    void aGenesisIsReadAsItWasWritten() {
        assertThat(Genesis.read(GENESIS.toData())).isEqualTo(GENESIS);
        assertThat(Utf8.decode(GENESIS.toData().toCanonicalBytes()))
                .isEqualTo("{\"engine\":\"0.1.0\",\"keys\":["
                        + "{\"holder\":\"chair\",\"key\":\"" + Mechanism.CHAIR.verifierKey()
                        + "\",\"roles\":[\"chair\"]},"
                        + "{\"holder\":\"guarantor\",\"key\":\"" + Mechanism.GUARANTOR.verifierKey()
                        + "\",\"roles\":[\"guarantor\"]}],"
                        + "\"mechanism\":\"Invented mechanism\",\"origin\":\"log.example.org/mechanism\","
                        + "\"pack\":\"sha256:" + "0".repeat(64) + "\",\"quorum\":2}");
    }

    @Test
    void aLogBeginsWithNothingElse() {
        Envelope grade = mechanism.grade(Mechanism.ANALYST);

        assertThatThrownBy(() -> mechanism.enter(grade))
                .isInstanceOf(RefusedException.class)
                .hasMessage("entry 0 (grade): entry 0 is the genesis, and no other entry is");
    }

    @Test
    void aLogBeginsOnce() {
        mechanism.enter(genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR));
        Envelope again = genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR);

        assertThatThrownBy(() -> mechanism.enter(again))
                .isInstanceOf(RefusedException.class)
                .hasMessage("entry 1 (genesis): entry 0 is the genesis, and no other entry is");
    }

    @Test
    void theGenesisOfAnotherLogIsRefused() {
        Authority elsewhere = new Authority("log.example.org/elsewhere", Mechanism.KINDS);
        byte[] entry =
                genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR).toBytes();

        assertThatThrownBy(() -> elsewhere.admit(0, elsewhere.prepare(entry)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("entry 0 (genesis): it begins the log log.example.org/mechanism, and this is"
                        + " log.example.org/elsewhere");
    }

    @Test
    void everyRootKeySigns() {
        Envelope half = genesis(GENESIS, "chair", Mechanism.CHAIR);

        assertThatThrownBy(() -> mechanism.enter(half))
                .isInstanceOf(RefusedException.class)
                .hasMessage("entry 0 (genesis): each of its 2 root keys signs it, not 1");
    }

    @Test
    void nobodyElseSigns() {
        Envelope more = genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR, Mechanism.STRANGER);

        assertThatThrownBy(() -> mechanism.enter(more))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("which the log does not know");
    }

    @Test
    void aSignatureThatDoesNotVerifyIsRefused() {
        Envelope entry = genesis(GENESIS, "chair", Mechanism.CHAIR, Mechanism.GUARANTOR);
        Envelope forged =
                Envelope.parse(Utf8.encode(entry.toString().replace("Invented mechanism", "Other mechanism")));

        assertThatThrownBy(() -> mechanism.enter(forged))
                .isInstanceOf(ForgedException.class)
                .hasMessageContaining("does not verify");
        assertThat(mechanism.authority.listKeys()).isEmpty();
    }

    @Test
    void itIsByOneOfItsRoots() {
        Envelope entry = genesis(GENESIS, "somebody", Mechanism.CHAIR, Mechanism.GUARANTOR);

        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(ForgedException.class)
                .hasMessage("entry 0 (genesis): it says it is by somebody, who did not sign it");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 3, 4_294_967_297L, -4_294_967_295L, Json.MAX_INT})
    void theQuorumIsOneToTheNumberOfRoots(long quorum) {
        Json.Obj data = GENESIS.toData().with("quorum", quorum);

        assertThatThrownBy(() -> Genesis.read(data))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("the quorum of 2 root keys is not ");
    }

    @Test
    void aRootMayHaveNoOtherRoleButIsNoWitness() {
        KeyGrant bare = Mechanism.grant(Mechanism.CHAIR, "chair");
        assertThat(Genesis.read(with(bare, 1).toData()).roots()).containsExactly(bare);

        assertThatThrownBy(() -> with(Mechanism.grant(Mechanism.WITNESS, "qatar", "witness"), 1))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("is the key of a witness, and no root key");
    }

    @Test
    void noRootKeyStandsTwice() {
        KeyGrant chair = Mechanism.grant(Mechanism.CHAIR, "chair");
        KeyGrant samePublicKey = Mechanism.grant(Mechanism.renamed(Mechanism.CHAIR), "other");

        assertThatThrownBy(() -> with(List.of(chair, chair)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> with(List.of(chair, samePublicKey)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("stands twice");
    }

    @Test
    void thereAreOneToSixteenRootKeys() {
        List<KeyGrant> seventeen = IntStream.range(0, 17)
                .mapToObj(i -> Mechanism.grant(Mechanism.key("root-" + i), "root-" + i))
                .toList();

        assertThat(with(seventeen.subList(0, 16)).roots()).hasSize(16);
        assertThatThrownBy(() -> with(seventeen))
                .hasMessage("a log has 1 to 16 root keys, each of which signs, not 17");
        assertThatThrownBy(() -> with(List.of())).hasMessage("a log has 1 to 16 root keys, each of which signs, not 0");
        Json.Obj noKeys = GENESIS.toData().with("keys", new Json.Arr(List.of()));
        assertThatThrownBy(() -> Genesis.read(noKeys)).isInstanceOf(MalformedException.class);
    }

    @Test
    void membersAreTheseAndNoOthers() {
        for (String name : GENESIS.toData().names()) {
            Json.Obj other = Json.Obj.EMPTY;
            for (String kept : GENESIS.toData().names()) {
                other = kept.equals(name)
                        ? other
                        : other.with(kept, GENESIS.toData().find(kept).orElseThrow());
            }
            Json.Obj lacking = other;
            assertThatThrownBy(() -> Genesis.read(lacking))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("the genesis needs \"" + name + "\"");
        }
        assertThatThrownBy(() -> Genesis.read(GENESIS.toData().with("motto", "x")))
                .hasMessage("the genesis has no \"motto\"");
        assertThatThrownBy(() -> Genesis.read(GENESIS.toData().with("pack", "sha256:12")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Genesis.read(GENESIS.toData().with("pack", "0".repeat(64))))
                .hasMessage("the hash of a pack begins with sha256:");
        assertThatThrownBy(() -> Genesis.read(GENESIS.toData().with("pack", "sha256:" + "A".repeat(64))))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Genesis.read(GENESIS.toData().with("origin", "two words")))
                .isInstanceOf(MalformedException.class);
    }

    private static Genesis with(KeyGrant root, int quorum) {
        return new Genesis("Invented mechanism", Mechanism.ORIGIN, List.of(root), quorum, GENESIS.pack(), "0.1.0");
    }

    private static Genesis with(List<KeyGrant> roots) {
        return new Genesis("Invented mechanism", Mechanism.ORIGIN, roots, 1, GENESIS.pack(), "0.1.0");
    }

    private Envelope genesis(Genesis genesis, String by, SigningKey... keys) {
        return mechanism.entry(Genesis.KIND, by, genesis.toData(), keys);
    }
}
