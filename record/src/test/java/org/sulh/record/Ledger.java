package org.sulh.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Fingerprints;
import org.sulh.model.Source;
import org.sulh.model.Trace;
import org.sulh.model.cases.CaseStep;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimReviewEntry.Verdict;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.PackAdopted.Quorum;
import org.sulh.record.entry.PackSeals;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.SourceEntry;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.FoldMark;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Disclosure;
import org.sulh.register.entry.Erasure;
import org.sulh.register.entry.FieldNames;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.PackHash;
import org.sulh.register.entry.RegisteredKey;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Sealed;
import org.sulh.register.note.KeyId;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;

/**
 * A record that lies in memory: entries in their order, none signed, with what is sealed and what of it was disclosed. It
 * has the pack of the invented Sarn line.
 */
public final class Ledger {
    public static final Instant MORNING = Instant.parse("2025-11-06T10:00:00Z");

    private static final Pack SARN = load();
    private static final SigningKey CHAIR = SigningKey.generate("example.org/chair", KeyType.ED25519, chance(7));

    private final SecureRandom random = chance(1);
    private final List<OpenedEntry> entries = new ArrayList<>();
    private final Map<Commitment, Json> vault = new HashMap<>();
    private final Map<Commitment, Json> open = new HashMap<>();
    private final Map<KeyId, RegisteredKey> keys = new HashMap<>();
    private final Map<String, KeyId> holders = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Pack pack;
    private Instant at = MORNING;

    private Ledger(Pack pack) {
        this.pack = pack;
    }

    /** Nothing, not even a genesis. */
    public static Ledger empty() {
        return new Ledger(SARN);
    }

    /** Genesis and pack. */
    public static Ledger begun() {
        return begun(SARN);
    }

    public static Ledger begun(Pack pack) {
        Ledger ledger = new Ledger(pack);
        ledger.genesis(seals(pack));
        ledger.put(PackAdopted.KIND, adoption(pack, Optional.empty()));
        return ledger;
    }

    private static Pack load() {
        try {
            return Pack.load(Path.of("..", "agreements", "sarn-line"));
        } catch (PackException e) {
            throw new UncheckedIOException(new IOException(String.join("; ", e.mistakes()), e));
        }
    }

    public static Pack sarnLine() {
        return SARN;
    }

    public static PackSeals seals(Pack pack) {
        Map<String, byte[]> files = pack.files().isEmpty() ? Map.of("agreement.yaml", new byte[] {1}) : pack.files();
        return PackSeals.of(files, pack.parts());
    }

    /** The adoption of a pack after which one chair adopts the next. */
    public static PackAdopted adoption(Pack pack, Optional<LocalDate> from) {
        PackSeals seals = seals(pack);
        return new PackAdopted(
                seals.packHash(), pack.id(), pack.agreement().version(), from, new Quorum(1, List.of("chair")), seals);
    }

    /** The same numbers every time. */
    public static SecureRandom chance(long seed) {
        Random random = new Random(seed);
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                random.nextBytes(bytes);
            }
        };
    }

    // ---- entering ----

    public long genesis(PackSeals seals) {
        KeyGrant root = new KeyGrant(CHAIR.verifierKey(), "chair", List.of(new Role("chair")));
        return put(
                Genesis.KIND,
                new Genesis("Invented mechanism", "example.org", List.of(root), 1, seals.packHash(), "exercise")
                        .toData(),
                Optional.empty());
    }

    /** Says when the next entries are made. */
    public Ledger at(Instant time) {
        at = time;
        return this;
    }

    public long put(String kind, Payload payload, KeyId... signers) {
        return put(kind, payload.toData(), Optional.of(payload), signers);
    }

    private long put(String kind, Json.Obj data, Optional<Payload> payload, KeyId... signers) {
        entries.add(new OpenedEntry(new Body(kind, at, "desk", data), List.of(signers), Optional.empty(), payload));
        return entries.size() - 1L;
    }

    public long putSealed(String kind, Payload payload, KeyId... signers) {
        return putSealed(kind, payload.toData(), signers);
    }

    /** Seals whatever it is, as a party could. */
    public long putSealed(String kind, Json value, KeyId... signers) {
        Sealed sealed = Sealed.seal(value, random);
        vault.put(sealed.commitment(), value);
        Json.Obj data =
                Json.Obj.EMPTY.with(RecordKinds.SEALED, sealed.commitment().toJson());
        entries.add(new OpenedEntry(
                new Body(kind, at, "desk", data),
                List.of(signers),
                Optional.of(sealed.commitment()),
                Optional.empty()));
        return entries.size() - 1L;
    }

    /** A key that the log knows, by which its holder takes steps of cases. */
    public Ledger staffed(String holder, String role) {
        holders.put(holder, register(holder, role));
        return this;
    }

    /** A step of a case, taken by the first of some who hold keys and signed by all of them. */
    public long take(CaseStep step, String by, String... others) {
        CaseEntry entry = new CaseEntry(step);
        List<KeyId> signers = Stream.concat(Stream.of(by), Arrays.stream(others))
                .map(holder -> Objects.requireNonNull(holders.get(holder)))
                .toList();
        entries.add(new OpenedEntry(
                new Body(entry.kind().word(), at, by, entry.toData()), signers, Optional.empty(), Optional.of(entry)));
        return entries.size() - 1L;
    }

    public KeyId register(String holder, String... roles) {
        SigningKey key = SigningKey.generate("example.org/" + holder, KeyType.ED25519, random);
        KeyId id = key.verifierKey().id();
        keys.put(
                id,
                new RegisteredKey(
                        key.verifierKey(),
                        holder,
                        List.of(roles).stream().map(Role::new).toList(),
                        false,
                        0,
                        RegisteredKey.NO_END));
        return id;
    }

    public long source(Source source) {
        sources.add(source.id());
        return put(SourceEntry.KIND, new SourceEntry(source));
    }

    public static Source press(String id) {
        return new Source(id, Source.Kind.PRESS, Optional.empty(), List.of(), 'F', false);
    }

    public static DocumentEntry documentOf(String id, String source) {
        return new DocumentEntry(
                new Trace(id, id + ".txt", Optional.of(source), Optional.empty(), Fingerprints.NONE, List.of()),
                source,
                MORNING,
                Optional.empty(),
                "en",
                "text/plain",
                100,
                Optional.empty());
    }

    /** A document of a source, which is entered with it where it is new. */
    public long document(String id, String source) {
        if (!sources.contains(source)) {
            source(press(source));
        }
        return put(DocumentEntry.KIND, documentOf(id, source));
    }

    public long claims(String document, Claim... claims) {
        return claims(document, "exercise@1", claims);
    }

    public long claims(String document, String extractor, Claim... claims) {
        return put(ClaimsEntry.KIND, new ClaimsEntry(document, extractor, 1, 1, List.of(claims)));
    }

    /** A document with claims. */
    public long told(String document, String source, Claim... claims) {
        document(document, source);
        return claims(document, claims);
    }

    public static ClaimReviewEntry confirmed(Claim claim) {
        return new ClaimReviewEntry(Verdict.CONFIRMED, Optional.of(claim.id()), Optional.empty(), Optional.empty());
    }

    public static ClaimReviewEntry rejected(Claim claim) {
        return new ClaimReviewEntry(
                Verdict.REJECTED, Optional.of(claim.id()), Optional.empty(), Optional.of("misread"));
    }

    public static ClaimReviewEntry corrected(Claim claim, Claim to) {
        return new ClaimReviewEntry(Verdict.CORRECTED, Optional.of(claim.id()), Optional.of(to), Optional.empty());
    }

    public static ClaimReviewEntry added(Claim claim) {
        return new ClaimReviewEntry(Verdict.ADDED, Optional.empty(), Optional.of(claim), Optional.empty());
    }

    public static LinkReviewEntry link(Bond bond, Claim... claims) {
        return new LinkReviewEntry(
                bond, List.of(claims).stream().map(Claim::id).toList(), OptionalLong.empty(), "as they say");
    }

    public static LinkReviewEntry withdrawal(long entry) {
        return new LinkReviewEntry(Bond.WITHDRAWN, List.of(), OptionalLong.of(entry), "a mistake");
    }

    public long review(ClaimReviewEntry review) {
        return put(ClaimReviewEntry.KIND, review);
    }

    public long link(LinkReviewEntry link) {
        return put(LinkReviewEntry.KIND, link);
    }

    public long grade(GradeEntry grade) {
        return put(GradeEntry.KIND, grade);
    }

    /** Says that a sealed entry is disclosed, without handing out what it sealed. */
    public long announce(long entry, String to) {
        Disclosure disclosure =
                new Disclosure(new FieldNames(entry, List.of(RecordKinds.SEALED)), to, "both sides agreed");
        return put(Disclosure.KIND, disclosure.toData(), Optional.empty());
    }

    /** Discloses a sealed entry to the public, with its value. */
    public long disclose(long entry) {
        Commitment commitment = entries.get((int) entry).sealed().orElseThrow();
        open.put(commitment, Objects.requireNonNull(vault.get(commitment)));
        return announce(entry, "public");
    }

    /** Erases what an entry sealed. */
    public long erase(long entry) {
        vault.remove(entries.get((int) entry).sealed().orElseThrow());
        return put(
                Erasure.KIND,
                new Erasure(new FieldNames(entry, List.of(RecordKinds.SEALED)), "asked for").toData(),
                Optional.empty());
    }

    // ---- folding ----

    public int size() {
        return entries.size();
    }

    public List<OpenedEntry> entries() {
        return List.copyOf(entries);
    }

    public Opener opener(View view) {
        Map<Commitment, Json> values = view == View.INTERNAL ? vault : open;
        return commitment -> Optional.ofNullable(values.get(commitment));
    }

    public Fold.Signatories signatories() {
        return key -> Optional.ofNullable(keys.get(key));
    }

    /** Has the pack of the Sarn line. */
    public static PackShelf shelf() {
        return shelf(SARN);
    }

    /** Has one pack. */
    public static PackShelf shelf(Pack pack) {
        PackHash own = seals(pack).packHash();
        return hash -> Optional.of(pack).filter(found -> hash.equals(own));
    }

    /** The fold over all entries. */
    public Fold fold(View view) {
        return fold(view, entries.size());
    }

    /** The fold over the first entries. */
    public Fold fold(View view, int count) {
        return fold(view, count, shelf(pack));
    }

    public Fold fold(View view, int count, PackShelf shelf) {
        Fold fold = new Fold(view, opener(view), signatories(), shelf);
        for (int i = 0; i < count; i++) {
            fold.accept(i, entries.get(i));
        }
        return fold;
    }

    /** The internal fold after some entries, resumed from what was kept of it. */
    public Fold resume(FoldMark mark) {
        Genesis genesis = Genesis.read(entries.getFirst().body().data());
        return Fold.resume(opener(View.INTERNAL), signatories(), shelf(pack), genesis, mark);
    }

    public RecordState state() {
        return state(View.INTERNAL);
    }

    public RecordState state(View view) {
        return fold(view).state();
    }

    public Conclusions conclusions() {
        return conclusions(View.INTERNAL);
    }

    public Conclusions conclusions(View view) {
        return Conclusions.under(state(view), pack);
    }
}
