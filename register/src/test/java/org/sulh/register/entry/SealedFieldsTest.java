package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Opening and erasing what is sealed. */
class SealedFieldsTest {
    private final Mechanism mechanism = Mechanism.staffed();
    private final Sealed content = Sealed.seal(Json.of("shots heard at dawn"), Mechanism.chance(1));
    private final Sealed author = Sealed.seal(Json.of("an observer"), Mechanism.chance(2));
    private long document;

    @BeforeEach
    void enterADocument() {
        document = mechanism.enter(document("content", content, "author", author));
    }

    private Envelope document(String field, Sealed sealed, String otherField, Sealed other) {
        Json.Obj data = Json.Obj.EMPTY
                .with("language", "en")
                .with(field, sealed.commitment().toJson())
                .with(otherField, other.commitment().toJson());
        return mechanism.entry("document", "north", data, Mechanism.NORTH);
    }

    @Test
    void twoPersonsDisclose() {
        mechanism.enter(disclosure("public", document, Mechanism.NORTH, Mechanism.SOUTH));
        mechanism.enter(disclosure("party:south", document, Mechanism.NORTH, Mechanism.CHAIR));
        mechanism.enter(disclosure("south", document, Mechanism.NORTH, Mechanism.REGISTRAR));
    }

    @Test
    void onePersonDisclosesNothing() {
        SigningKey second = Mechanism.key("north-second-key");
        mechanism.register(second, "north", "party:north");

        refused(disclosure("public", document, Mechanism.NORTH), "it takes 2 different persons, not 1");
        refused(disclosure("public", document, Mechanism.NORTH, second), "it takes 2 different persons, not 1");
    }

    @Test
    void anAnalystNeitherDisclosesNorErases() {
        refused(
                disclosure("public", document, Mechanism.NORTH, Mechanism.ANALYST),
                "may not sign it: its roles are [analyst]");
        refused(erasure(document, Mechanism.NORTH, Mechanism.ANALYST), "may not sign it: its roles are [analyst]");
    }

    @Test
    void whatIsErasedIsNotDisclosedNorErasedAgain() {
        mechanism.enter(erasure(document, Mechanism.NORTH, Mechanism.SOUTH));

        refused(
                disclosure("public", document, Mechanism.NORTH, Mechanism.SOUTH),
                "the field content of entry 5 was erased already");
        refused(
                erasure(document, Mechanism.NORTH, Mechanism.REGISTRAR),
                "the field content of entry 5 was erased already");
        mechanism.enter(mechanism.entry(
                "disclosure",
                "north",
                new Disclosure(new FieldNames(document, List.of("author")), "public", "agreed").toData(),
                Mechanism.NORTH,
                Mechanism.SOUTH));
        refused(erasureOf(document, List.of("author", "content")), "the field content of entry 5 was erased already");
        mechanism.enter(erasureOf(document, List.of("author")));
    }

    @Test
    void onlySealedFieldsAreDisclosed() {
        refused(erasureOf(document, List.of("language")), "entry 5 has no sealed field \"language\"");
        refused(erasureOf(document, List.of("content", "language")), "entry 5 has no sealed field \"language\"");
        refused(erasureOf(document, List.of("footnote")), "entry 5 has no sealed field \"footnote\"");
        refused(erasureOf(4, List.of("content")), "entry 4 has no sealed field \"content\"");
    }

    @Test
    void onlyEarlierEntriesAreOpened() {
        refused(erasureOf(6, List.of("content")), "it speaks of entry 6, which is not an earlier one");
        refused(disclosure("public", Json.MAX_INT, Mechanism.NORTH, Mechanism.SOUTH), "which is not an earlier one");
    }

    @Test
    void eachEntryHasItsOwnFields() {
        for (int i = 0; i < 200; i++) {
            Sealed one = Sealed.seal(Json.of(i), Mechanism.chance(100 + i));
            String field = i % 2 == 0 ? "content" : "author";
            Json.Obj data = Json.Obj.EMPTY.with(field, one.commitment().toJson());
            mechanism.enter(mechanism.entry("document", "south", data, Mechanism.SOUTH));
        }

        refused(erasureOf(6 + 150, List.of("author")), "entry 156 has no sealed field \"author\"");
        refused(erasureOf(6 + 151, List.of("content")), "entry 157 has no sealed field \"content\"");
        mechanism.enter(erasureOf(6 + 150, List.of("content")));
        mechanism.enter(erasureOf(6 + 151, List.of("author")));
    }

    @Test
    void aRefusedErasureErasesNothing() {
        refused(erasure(document, Mechanism.NORTH), "it takes 2 different persons");
        refused(erasureOf(document, List.of("content", "footnote")), "has no sealed field");

        mechanism.enter(erasure(document, Mechanism.NORTH, Mechanism.SOUTH));
    }

    @Test
    void noCommitmentIsTakenOver() {
        Sealed fresh = Sealed.seal(Json.of("own"), Mechanism.chance(3));

        refused(
                document("content", content, "author", fresh),
                "its commitment " + content.commitment() + " is that of entry 5");
        refused(document("content", fresh, "author", fresh), "two of its fields have the same commitment");
        mechanism.enter(document("content", fresh, "author", Sealed.seal(Json.of("own"), Mechanism.chance(4))));
    }

    @Test
    void aSealedFieldHoldsACommitmentAndNothingElse() {
        for (Json wrong : List.of(
                Json.of("shots heard at dawn"),
                new Json.Null(),
                Json.Obj.EMPTY,
                Json.Obj.EMPTY.with("hmac-sha256", "0".repeat(63)),
                Json.Obj.EMPTY.with("hmac-sha256", "0".repeat(66)),
                Json.Obj.EMPTY.with("hmac-sha256", "A".repeat(64)),
                Json.Obj.EMPTY.with("sha256", "0".repeat(64)),
                content.commitment().toJson().with("hint", "dawn"))) {
            byte[] entry = mechanism
                    .entry("document", "north", Json.Obj.EMPTY.with("content", wrong), Mechanism.NORTH)
                    .toBytes();
            assertThatThrownBy(() -> mechanism.authority.parse(entry))
                    .as(wrong.toString())
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void fieldsAreNamedInOneOrderAndTheRecipientHasAName() {
        assertThatThrownBy(() -> new FieldNames(1, List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new FieldNames(1, List.of("b", "a"))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new FieldNames(1, List.of("a", "a"))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new FieldNames(-1, List.of("a"))).isInstanceOf(MalformedException.class);
        for (String nobody : List.of("The public", "party:", "party:The north", "")) {
            assertThatThrownBy(() -> new Disclosure(new FieldNames(1, List.of("a")), nobody, "agreed"))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void payloadsAreReadAsTheyWereWritten() {
        Disclosure disclosure = new Disclosure(new FieldNames(5, List.of("author", "content")), "public", "agreed");
        Erasure erasure = new Erasure(new FieldNames(5, List.of("content")), "asked for");

        assertThat(Disclosure.read(disclosure.toData())).isEqualTo(disclosure);
        assertThat(Erasure.read(erasure.toData())).isEqualTo(erasure);
        assertThat(Utf8.decode(disclosure.toData().toCanonicalBytes()))
                .isEqualTo("{\"entry\":5,\"fields\":[\"author\",\"content\"],\"reason\":\"agreed\",\"to\":\"public\"}");
        assertThatThrownBy(() -> Erasure.read(disclosure.toData())).hasMessage("an erasure has no \"to\"");
        assertThatThrownBy(() -> Disclosure.read(erasure.toData())).hasMessage("a disclosure needs \"to\"");
    }

    private Envelope disclosure(String to, long entry, SigningKey... keys) {
        Disclosure disclosure = new Disclosure(new FieldNames(entry, List.of("content")), to, "agreed");
        return mechanism.entry("disclosure", "north", disclosure.toData(), keys);
    }

    private Envelope erasure(long entry, SigningKey... keys) {
        Erasure erasure = new Erasure(new FieldNames(entry, List.of("content")), "asked for");
        return mechanism.entry("erasure", "north", erasure.toData(), keys);
    }

    private Envelope erasureOf(long entry, List<String> fields) {
        Erasure erasure = new Erasure(new FieldNames(entry, fields), "asked for");
        return mechanism.entry("erasure", "north", erasure.toData(), Mechanism.NORTH, Mechanism.SOUTH);
    }

    private void refused(Envelope entry, String why) {
        long size = mechanism.authority.size();
        assertThatThrownBy(() -> mechanism.enter(entry))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("entry " + size + " (")
                .hasMessageContaining(why);
        assertThat(mechanism.authority.size()).isEqualTo(size);
    }
}
