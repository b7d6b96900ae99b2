package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.SigningKey;

/** What holds of every log, whatever people try to enter. */
class AuthorityPropertyTest {
    private static final int ATTEMPTS = 600;
    private static final String[] ROLES = {"analyst", "registrar", "party:north", "party:south", "operator", "chair"};

    private final List<SigningKey> keys = new ArrayList<>(
            IntStream.range(0, 24).mapToObj(i -> Mechanism.key("key-" + i)).toList());
    private final Mechanism mechanism = Mechanism.staffed();
    private final List<Envelope> accepted = new ArrayList<>();

    AuthorityPropertyTest() {
        keys.addAll(List.of(
                Mechanism.CHAIR,
                Mechanism.GUARANTOR,
                Mechanism.REGISTRAR,
                Mechanism.ANALYST,
                Mechanism.NORTH,
                Mechanism.SOUTH));
    }

    @Test
    void whateverIsTriedTheRulesHold() {
        for (int seed = 0; seed < 3; seed++) {
            AuthorityPropertyTest log = new AuthorityPropertyTest();
            int refused = log.tryAnything(new Random(20251106 + seed));

            assertThat(log.accepted.size()).as("accepted").isGreaterThan(ATTEMPTS / 10);
            assertThat(refused).as("refused").isGreaterThan(ATTEMPTS / 10);
            log.requireThatKeysAreSound();
            log.requireThatSignersWereInForce();
            log.requireThatNothingErasedWasOpened();
        }
    }

    /** Enters at random; both ways to admit have to agree, and a refused entry must leave no trace. */
    private int tryAnything(Random random) {
        Mechanism auditor = Mechanism.staffed();
        long start = mechanism.authority.size();
        int refused = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            Envelope entry = anyEntry(random);
            long size = mechanism.authority.size();
            List<RegisteredKey> before = mechanism.authority.listKeys();
            boolean admitted = isAdmitted(mechanism.authority, entry);
            if (admitted) {
                List<SignatureCheck> owed =
                        auditor.authority.admitOwing(size, auditor.authority.parse(entry.toBytes()));
                assertThat(owed).hasSameSizeAs(entry.signatures()).allSatisfy(SignatureCheck::run);
                accepted.add(entry);
            } else {
                refused++;
                assertThat(mechanism.authority.listKeys()).isEqualTo(before);
                assertThat(isAdmitted(auditor.authority, entry)).isFalse();
            }
            assertThat(mechanism.authority.size()).isEqualTo(start + accepted.size());
            assertThat(auditor.authority.listKeys()).isEqualTo(mechanism.authority.listKeys());
        }
        return refused;
    }

    private static boolean isAdmitted(Authority authority, Envelope entry) {
        try {
            authority.admit(authority.size(), authority.prepare(entry.toBytes()));
            return true;
        } catch (RefusedException | ForgedException e) {
            return false;
        }
    }

    private Envelope anyEntry(Random random) {
        SigningKey one = anyKey(random);
        SigningKey other = anyKey(random);
        long index = mechanism.authority.size();
        return switch (random.nextInt(10)) {
            case 0 -> {
                KeyGrant grant = Mechanism.grant(one, "actor-" + random.nextInt(4), any(List.of(ROLES), random));
                yield signedByRoots(KeyGrant.KIND, grant.toData(), one);
            }
            case 1 -> mechanism.rotation(one, other.equals(one) ? Mechanism.STRANGER : other, holder(one));
            case 2 -> {
                KeyRevocation revocation = new KeyRevocation(one.verifierKey().id(), "lost");
                yield random.nextInt(8) == 0
                        ? signedByRoots(KeyRevocation.KIND, revocation.toData())
                        : mechanism.grade(one);
            }
            case 3 -> accepted.isEmpty() ? mechanism.grade(one) : any(accepted, random);
            case 4 -> mechanism.entry("grade", holder(one), Json.Obj.EMPTY.with("grade", "A1"), one);
            case 5, 6 -> {
                Commitment commitment =
                        Sealed.seal(Json.of(index), Mechanism.chance(index)).commitment();
                Json.Obj data = Json.Obj.EMPTY.with(random.nextBoolean() ? "content" : "author", commitment.toJson());
                yield mechanism.entry("document", holder(one), data, one);
            }
            case 7, 8 -> {
                FieldNames fields = new FieldNames(random.nextLong(index + 1), List.of("content"));
                yield random.nextBoolean()
                        ? signedByTwo("erasure", new Erasure(fields, "asked for").toData(), one, other)
                        : signedByTwo("disclosure", new Disclosure(fields, "public", "agreed").toData(), one, other);
            }
            default -> signedByTwo("finding", Json.Obj.EMPTY.with("case", index), one, other);
        };
    }

    private Envelope signedByTwo(String kind, Json.Obj data, SigningKey one, SigningKey other) {
        return one.equals(other)
                ? mechanism.entry(kind, holder(one), data, one)
                : mechanism.entry(kind, holder(one), data, one, other);
    }

    private Envelope signedByRoots(String kind, Json.Obj data, SigningKey... others) {
        Set<SigningKey> signers = new LinkedHashSet<>(List.of(others));
        for (SigningKey key : keys) {
            mechanism
                    .authority
                    .findKey(key.verifierKey().id())
                    .filter(known -> known.root() && known.isInForceAt(mechanism.authority.size()))
                    .ifPresent(root -> signers.add(key));
        }
        SigningKey by = List.copyOf(signers).getLast();
        return mechanism.entry(kind, holder(by), data, signers.toArray(SigningKey[]::new));
    }

    private String holder(SigningKey key) {
        return mechanism
                .authority
                .findKey(key.verifierKey().id())
                .map(RegisteredKey::holder)
                .orElse("nobody");
    }

    /** Mostly one that may sign. */
    private SigningKey anyKey(Random random) {
        List<SigningKey> inForce = keys.stream()
                .filter(key -> mechanism
                        .authority
                        .findKey(key.verifierKey().id())
                        .filter(known -> known.isInForceAt(mechanism.authority.size()))
                        .isPresent())
                .toList();
        return any(random.nextInt(4) == 0 ? keys : inForce, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void requireThatKeysAreSound() {
        List<RegisteredKey> all = mechanism.authority.listKeys();
        long size = mechanism.authority.size();
        assertThat(all).allSatisfy(key -> assertThat(key.from()).isLessThan(key.until()));
        assertThat(all.stream().filter(key -> key.root() && key.isInForceAt(size)))
                .hasSizeGreaterThanOrEqualTo(Mechanism.genesis().quorum());
        for (RegisteredKey key : all) {
            assertThat(all.stream().filter(other -> KeyRing.isLike(key.key(), other.key())))
                    .hasSize(1);
        }
    }

    private void requireThatSignersWereInForce() {
        long index = mechanism.authority.size() - accepted.size();
        for (Envelope entry : accepted) {
            long at = index++;
            Set<String> holders = new HashSet<>();
            int newcomers = 0;
            for (EntrySignature signature : entry.signatures()) {
                RegisteredKey key = mechanism.authority.findKey(signature.key()).orElseThrow();
                holders.add(key.holder());
                assertThat(key.key().verifies(entry.message(), signature.toBytes()))
                        .isTrue();
                newcomers += key.isInForceAt(at) ? 0 : 1;
                assertThat(key.isInForceAt(at) || key.from() == at + 1).isTrue();
            }
            boolean registers =
                    Set.of("key", "key-rotated").contains(entry.body().kind());
            assertThat(newcomers).isEqualTo(registers ? 1 : 0);
            assertThat(holders).contains(entry.body().by());
            if (Set.of("finding", "erasure", "disclosure").contains(entry.body().kind())) {
                assertThat(holders).hasSize(2);
            }
        }
        assertThat(new HashSet<>(accepted)).hasSameSizeAs(accepted);
    }

    private void requireThatNothingErasedWasOpened() {
        Set<Long> erased = new HashSet<>();
        for (Envelope entry : accepted) {
            Json.Obj data = entry.body().data();
            if (entry.body().kind().equals("erasure")) {
                assertThat(erased.add(Erasure.read(data).fields().entry())).isTrue();
            } else if (entry.body().kind().equals("disclosure")) {
                assertThat(erased).doesNotContain(Disclosure.read(data).fields().entry());
            }
        }
        assertThat(erased).isNotEmpty();
    }

    @Test
    void entriesArePreparedOnOtherThreadsWhileEntriesAreAdmitted() {
        Mechanism writer = Mechanism.staffed();
        List<Envelope> entries = new ArrayList<>();
        for (SigningKey key : keys.subList(0, 24)) {
            entries.add(writer.registration(key, "analyst-one", "analyst"));
            entries.add(writer.grade(key));
            entries.add(writer.grade(key));
        }
        List<CompletableFuture<PreparedEntry>> prepared = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Envelope entry : entries) {
                prepared.add(CompletableFuture.supplyAsync(() -> writer.authority.prepare(entry.toBytes()), threads));
            }
            long index = writer.authority.size();
            for (CompletableFuture<PreparedEntry> entry : prepared) {
                writer.authority.admit(index++, entry.join());
            }
        }
        assertThat(writer.authority.size()).isEqualTo(5 + entries.size());
        assertThat(Collections.frequency(
                        writer.authority.listKeys().stream()
                                .map(RegisteredKey::holder)
                                .toList(),
                        "analyst-one"))
                .isEqualTo(25);
    }
}
