package org.sulh.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sulh.model.Claim;
import org.sulh.model.Fingerprints;
import org.sulh.model.Source;
import org.sulh.model.Trace;
import org.sulh.pack.PackException;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.SourceEntry;
import org.sulh.record.entry.StateDigest;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Digests;
import org.sulh.record.fold.Engine;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.Replay;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EnvelopeCheck;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.Role;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/**
 * A record of ten years: how long its audit of bytes and signatures takes, and how long it then takes to draw every conclusion
 * anew and digest it. Three in ten entries are documents, as many hold their one or two claims, as many are reviews, the rest links and grades.
 *
 * <p>Arguments: a folder for the register, entries, seed, the folder of a pack. All is invented.
 */
public final class RecordBench {
    private static final String ORIGIN = "example.org/record";
    private static final Instant BEGUN = Instant.parse("2041-01-01T00:00:00Z");
    private static final String EXTRACTOR = "bench@1";
    private static final int PRINTS = 75;
    private static final int YEARS = 10;
    private static final int CHUNK = 512;

    private final SigningKey key = Scratch.key("example.org/desk");
    private final PackCopies.Found pack;
    private final Random random;
    private final List<Claim> claims;
    private long entered;

    private RecordBench(PackCopies.Found pack, int count, long seed) {
        this.pack = pack;
        this.random = new Random(seed);
        this.claims = new InventedClaims(seed, YEARS).some(count / 10 * 6 + 20);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).resolve("record");
        int count = Integer.parseInt(args[1]);
        PackCopies.Found pack = found(Path.of(args[3]));
        SigningKey logKey = Scratch.key(ORIGIN);
        new RecordBench(pack, count, Long.parseLong(args[2])).write(folder, logKey, count);
        LogSource source = new FolderSource(new FileDisk(), folder);
        Authority authority = new Authority(ORIGIN, RecordKinds.all());
        Laps watch = new Laps();
        AuditReport report = new Audit(source, logKey.verifierKey(), Policy.none(), new EnvelopeCheck(authority))
                .run(List.of(), done -> {});
        if (!report.isWhole()) {
            throw new IllegalStateException(report.faults().toString());
        }
        watch.lap("audit of bytes and signatures");
        recompute(source, authority, pack, watch);
        Scratch.delete(folder);
    }

    private static PackCopies.Found found(Path folder) {
        try {
            return PackCopies.Found.in(folder);
        } catch (PackException e) {
            throw new IllegalArgumentException(String.join("; ", e.mistakes()), e);
        }
    }

    private static void recompute(LogSource source, Authority authority, PackCopies.Found pack, Laps watch) {
        PackShelf shelf = hash -> Optional.of(pack.pack())
                .filter(found -> hash.equals(pack.seals().packHash()));
        Fold fold = new Fold(View.SHARED, Opener.none(), authority::findKey, shelf);
        Replay.run(
                source, 0, authority.size(), bytes -> OpenedEntry.of(Envelope.parse(bytes)), fold::accept, done -> {});
        RecordState state = fold.state();
        watch.lap("fold");
        Conclusions conclusions = Conclusions.of(state, shelf);
        watch.lap("conclusions");
        StateDigest digest = Digests.of(conclusions);
        watch.lap("digests");
        System.out.printf(
                Locale.ROOT,
                "%,d entries, %,d unused; %,d claims that count, %,d incidents, %,d outcomes; %s%n",
                state.size(),
                state.unused().size(),
                conclusions.claims().size(),
                conclusions.incidents().size(),
                conclusions.breaches().size(),
                digest.types().get("assessment"));
    }

    // ---- the record ----

    private void write(Path folder, SigningKey logKey, int count) throws Exception {
        LogFolder log = LogFolder.at(folder);
        LogWriter.create(new FileDisk(), log, logKey);
        Laps watch = new Laps();
        try (LogWriter writer = LogWriter.open(new FileDisk(), log, logKey, List.of());
                ExecutorService signers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            writer.append(sign(begin()));
            Deque<Future<List<byte[]>>> signed = new ArrayDeque<>();
            Deque<CompletableFuture<Long>> answers = new ArrayDeque<>();
            List<Body> bodies = new ArrayList<>(start());
            while (entered < count) {
                bodies.addAll(some());
                if (bodies.size() >= CHUNK) {
                    List<Body> chunk = List.copyOf(bodies);
                    bodies.clear();
                    signed.add(
                            signers.submit(() -> chunk.stream().map(this::sign).toList()));
                    if (signed.size() > 8) {
                        answers.addAll(writer.submitAll(signed.remove().get()));
                    }
                }
            }
            for (Future<List<byte[]>> chunk : signed) {
                answers.addAll(writer.submitAll(chunk.get()));
            }
            answers.forEach(CompletableFuture::join);
        }
        watch.lap("signed and written");
    }

    private byte[] sign(Body body) {
        return Envelope.sign(body, key).toBytes();
    }

    private Body begin() {
        List<Role> roles = List.of("chair", "registrar", "extractor", "analyst", "operator").stream()
                .map(Role::new)
                .toList();
        Genesis genesis = new Genesis(
                "Exercise",
                ORIGIN,
                List.of(new KeyGrant(key.verifierKey(), "desk", roles)),
                1,
                pack.seals().packHash(),
                Engine.VERSION);
        return new Body(Genesis.KIND, BEGUN, "desk", genesis.toData());
    }

    private List<Body> start() {
        List<Body> bodies = new ArrayList<>();
        bodies.add(body(new PackAdopted(
                pack.seals().packHash(),
                pack.pack().id(),
                pack.pack().agreement().version(),
                Optional.empty(),
                new PackAdopted.Quorum(1, List.of("chair")),
                pack.seals())));
        bodies.add(
                body(new SourceEntry(new Source("press", Source.Kind.PRESS, Optional.empty(), List.of(), 'F', false))));
        return bodies;
    }

    private Fingerprints last = Fingerprints.NONE;
    private int next;

    /** A document with its one or two claims, and what people say of some claims. */
    private List<Body> some() {
        List<Body> bodies = new ArrayList<>();
        Claim claim = claims.get(next);
        List<Claim> told = random.nextBoolean() ? List.of(claim) : claims.subList(next, next + 2);
        last = random.nextInt(5) == 0 ? last : Fingerprints.of(random.ints(PRINTS));
        Trace trace = new Trace(
                claim.document(),
                claim.document(),
                Optional.of("Outlet " + next % 60),
                Optional.empty(),
                last,
                List.of());
        bodies.add(body(new DocumentEntry(
                trace, "press", BEGUN, Optional.empty(), "en", "text/plain", 2_000, Optional.empty())));
        bodies.add(body(new ClaimsEntry(claim.document(), EXTRACTOR, 1, 1, told)));
        bodies.add(review(claim));
        if (next % 10 == 0 && next > 0) {
            bodies.add(link(claim, claims.get(next - 2)));
        } else if (next % 10 == 2) {
            bodies.add(body(new GradeEntry.OfDocument(claim.document(), 1 + random.nextInt(6), "exercise")));
        }
        next += 2;
        return bodies;
    }

    private Body review(Claim claim) {
        return random.nextInt(10) == 0
                ? body(new ClaimReviewEntry(
                        ClaimReviewEntry.Verdict.REJECTED,
                        Optional.of(claim.id()),
                        Optional.empty(),
                        Optional.of("exercise")))
                : body(new ClaimReviewEntry(
                        ClaimReviewEntry.Verdict.CONFIRMED,
                        Optional.of(claim.id()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Body link(Claim one, Claim other) {
        return body(new LinkReviewEntry(
                random.nextBoolean() ? LinkReviewEntry.Bond.APART : LinkReviewEntry.Bond.TOGETHER,
                List.of(one.id(), other.id()),
                OptionalLong.empty(),
                "exercise"));
    }

    private Body body(Payload payload) {
        entered++;
        return new Body(RecordKinds.nameOf(payload), BEGUN.plusSeconds(entered), "desk", payload.toData());
    }
}
