package org.sulh.register.entry;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Utf8;

/**
 * An invented mechanism with its log of entries: two roots, a chair and a guarantor, with a quorum of both; a registrar, an
 * analyst and officers of two sides.
 */
final class Mechanism {
    static final String ORIGIN = "log.example.org/mechanism";
    static final Instant MORNING = Instant.parse("2025-11-06T10:00:00Z");

    static final SigningKey CHAIR = key("chair-key");
    static final SigningKey GUARANTOR = key("guarantor-key");
    static final SigningKey REGISTRAR = key("registrar-key");
    static final SigningKey ANALYST = key("analyst-key");
    static final SigningKey NORTH = key("north-key");
    static final SigningKey SOUTH = key("south-key");
    static final SigningKey STRANGER = key("stranger-key");
    static final SigningKey WITNESS = key("witness-key", KeyType.COSIGNATURE);

    static final Kind GRADE = Kind.of("grade", Set.of("analyst"), data -> {
        Members members = new Members(data, "a grade");
        members.text("grade");
        members.end();
    });
    static final Kind DOCUMENT =
            new Kind("document", Set.of("registrar", "monitor", "party:*"), 1, data -> {}, Set.of("author", "content"));
    static final Kind FINDING = new Kind("finding", Set.of("chair", "party:*"), 2, data -> {}, Set.of());

    static final Kinds KINDS = Kinds.builtIn().with(List.of(GRADE, DOCUMENT, FINDING));

    final Authority authority = new Authority(ORIGIN, KINDS);
    private long minutes;

    /** Only the genesis. */
    static Mechanism atGenesis() {
        Mechanism mechanism = new Mechanism();
        mechanism.enter(mechanism.entry("genesis", "chair", genesis().toData(), CHAIR, GUARANTOR));
        return mechanism;
    }

    /** Genesis and the keys of the officers. */
    static Mechanism staffed() {
        Mechanism mechanism = atGenesis();
        mechanism.register(REGISTRAR, "registrar-office", "registrar", "operator");
        mechanism.register(ANALYST, "analyst-one", "analyst");
        mechanism.register(NORTH, "north", "party:north");
        mechanism.register(SOUTH, "south", "party:south");
        return mechanism;
    }

    static Genesis genesis() {
        return new Genesis(
                "Invented mechanism",
                ORIGIN,
                List.of(grant(CHAIR, "chair", "chair"), grant(GUARANTOR, "guarantor", "guarantor")),
                2,
                new PackHash(Hash.of(new byte[32])),
                "0.1.0");
    }

    static KeyGrant grant(SigningKey key, String holder, String... roles) {
        return new KeyGrant(
                key.verifierKey(), holder, Arrays.stream(roles).map(Role::new).toList());
    }

    /** Always the same key for a name. */
    static SigningKey key(String name) {
        return key(name, KeyType.ED25519);
    }

    static SigningKey key(String name, KeyType type) {
        return SigningKey.generate(name, type, chance(name.hashCode()));
    }

    /** The same key pair under another name. */
    static SigningKey renamed(SigningKey key) {
        VerifierKey verifier = key.verifierKey();
        return SigningKey.generate(
                "other-name", verifier.type(), chance(verifier.name().hashCode()));
    }

    /** The same numbers every time. */
    static SecureRandom chance(long seed) {
        Random random = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                random.nextBytes(bytes);
            }
        };
    }

    /** A signed entry, a minute later than the one before. */
    Envelope entry(String kind, String by, Json.Obj data, SigningKey... keys) {
        return Envelope.sign(new Body(kind, MORNING.plusSeconds(60 * minutes++), by, data), keys);
    }

    /** What an entry says, under signatures that need not be made for it. */
    static Envelope withSignatures(Envelope entry, EntrySignature... signatures) {
        List<Json> sorted = Arrays.stream(signatures)
                .sorted(Comparator.comparing(signature -> signature.key().toString()))
                .<Json>map(EntrySignature::toJson)
                .toList();
        String list = Utf8.decode(new Json.Arr(sorted).toCanonicalBytes());
        return Envelope.parse(Utf8.encode("{\"body\":" + Utf8.decode(entry.bodyBytes()) + ",\"sig\":" + list + "}"));
    }

    static EntrySignature signatureBy(SigningKey key, Envelope entry) {
        return entry.signatures().stream()
                .filter(signature -> signature.key().equals(key.verifierKey().id()))
                .findFirst()
                .orElseThrow();
    }

    Envelope registration(SigningKey key, String holder, String... roles) {
        return entry(KeyGrant.KIND, "chair", grant(key, holder, roles).toData(), CHAIR, GUARANTOR, key);
    }

    Envelope rotation(SigningKey old, SigningKey key, String holder) {
        Json.Obj data = new KeyRotation(old.verifierKey().id(), key.verifierKey()).toData();
        return entry(KeyRotation.KIND, holder, data, old, key);
    }

    Envelope revocation(SigningKey key) {
        Json.Obj data = new KeyRevocation(key.verifierKey().id(), "lost").toData();
        return entry(KeyRevocation.KIND, "chair", data, CHAIR, GUARANTOR);
    }

    Envelope grade(SigningKey key) {
        return entry("grade", "analyst-one", Json.Obj.EMPTY.with("grade", "B2"), key);
    }

    void register(SigningKey key, String holder, String... roles) {
        enter(registration(key, holder, roles));
    }

    /** Admits an entry at the next index, which is returned. */
    long enter(Envelope entry) {
        long index = authority.size();
        authority.admit(index, authority.prepare(entry.toBytes()));
        return index;
    }
}
