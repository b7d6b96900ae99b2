package org.sulh.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sulh.bench.InventedCases.Act;
import org.sulh.model.Claim;
import org.sulh.model.Fingerprints;
import org.sulh.model.Source;
import org.sulh.model.Trace;
import org.sulh.model.cases.CaseFile;
import org.sulh.pack.PackException;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
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
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.entry.Role;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;
import org.sulh.report.Analysis;
import org.sulh.report.Names;
import org.sulh.report.cases.CaseView;
import org.sulh.report.cases.Dossier;

/**
 * A record of many cases: how long it takes to draw it anew, and, once it is loaded, to list all cases and to print the
 * dossier of one.
 *
 * <p>Arguments: a folder for the register, cases, steps of each, seed, the folder of the Istanbul pack. All is invented.
 */
public final class CaseBench {
    private static final String ORIGIN = "example.org/cases";
    private static final Instant BEGUN = Instant.parse("2041-01-01T00:00:00Z");
    private static final String DESK = "desk";
    private static final int CHUNK = 512;
    private static final int ROUNDS = 9;
    private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("pakistan-1", "party:pakistan");
        MEMBERS.put("pakistan-2", "party:pakistan");
        MEMBERS.put("afghan-taliban-1", "party:afghan-taliban");
        MEMBERS.put("afghan-taliban-2", "party:afghan-taliban");
        MEMBERS.put("qatar-1", "guarantor:qatar");
        MEMBERS.put("turkiye-1", "guarantor:turkiye");
    }

    private final PackCopies.Found pack;
    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    private long entered;

    private CaseBench(PackCopies.Found pack) {
        this.pack = pack;
        keys.put(DESK, Scratch.key("example.org/desk"));
        MEMBERS.keySet().forEach(member -> keys.put(member, Scratch.key("example.org/" + member)));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).resolve("cases");
        int cases = Integer.parseInt(args[1]);
        int steps = Integer.parseInt(args[2]);
        PackCopies.Found pack = found(Path.of(args[4]));
        SigningKey logKey = Scratch.key(ORIGIN);
        long size = new CaseBench(pack).write(folder, logKey, cases, steps, Long.parseLong(args[3]));
        LogSource source = new FolderSource(new FileDisk(), folder);
        ask(recompute(source, size, pack), pack);
        Scratch.delete(folder);
    }

    private static PackCopies.Found found(Path folder) {
        try {
            return PackCopies.Found.in(folder);
        } catch (PackException e) {
            throw new IllegalArgumentException(String.join("; ", e.mistakes()), e);
        }
    }

    private static Fold recompute(LogSource source, long size, PackCopies.Found pack) {
        PackShelf shelf = hash -> Optional.of(pack.pack())
                .filter(found -> hash.equals(pack.seals().packHash()));
        Laps laps = new Laps();
        Authority authority = new Authority(ORIGIN, RecordKinds.all());
        Fold fold = new Fold(View.SHARED, Opener.none(), authority::findKey, shelf);
        Replay.run(
                source,
                0,
                size,
                bytes -> {
                    var prepared = authority.parse(bytes);
                    return new Read(prepared, OpenedEntry.of(prepared.envelope()));
                },
                (index, read) -> {
                    authority.admitOwing(index, read.prepared());
                    fold.accept(index, read.opened());
                },
                done -> {});
        RecordState state = fold.state();
        laps.lap("fold, without checking signatures");
        Conclusions conclusions = Conclusions.of(state, shelf);
        laps.lap("conclusions");
        StateDigest digest = Digests.of(conclusions);
        laps.lap("digests");
        System.out.printf(
                Locale.ROOT,
                "%,d entries, %,d of them unused; cases %s%n",
                state.size(),
                state.unused().size(),
                digest.types().get("case"));
        state.unused().stream().limit(3).forEach(System.out::println);
        return fold;
    }

    private record Read(PreparedEntry prepared, OpenedEntry opened) {}

    /** Medians of some rounds, after one that is not counted; everything is drawn up anew each time. */
    private static void ask(Fold fold, PackCopies.Found pack) {
        List<CaseFile> files = fold.state().cases().list();
        String some = files.get(files.size() / 2).id();
        System.out.printf(Locale.ROOT, "list of %,d cases: %.3f s%n", files.size(), median(() -> fold.state()
                .cases()
                .list()));
        System.out.printf(
                Locale.ROOT,
                "dossier of one as a page: %.4f s%n",
                median(() -> Dossier.html(view(fold.state().cases().find(some).orElseThrow(), pack))));
    }

    private static CaseView view(CaseFile file, PackCopies.Found pack) {
        Analysis nothing = new Analysis(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Names.of(pack.pack().actors(), pack.pack().places()),
                Optional.empty(),
                Optional.of(pack.pack().agreement()),
                List.of());
        return new CaseView(file, pack.pack().agreement(), nothing, Map.of(), List.of());
    }

    private static double median(Runnable what) {
        what.run();
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            what.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }

    // ---- the record ----

    private long write(Path folder, SigningKey logKey, int cases, int steps, long seed) throws Exception {
        LogFolder log = LogFolder.at(folder);
        LogWriter.create(new FileDisk(), log, logKey);
        Laps laps = new Laps();
        try (LogWriter writer = LogWriter.open(new FileDisk(), log, logKey, List.of());
                ExecutorService signers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (byte[] entry : begin()) {
                writer.append(entry);
            }
            Claim claim = new InventedClaims(seed, 1).some(20).getFirst();
            for (byte[] entry : told(claim)) {
                writer.append(entry);
            }
            InventedCases invented = new InventedCases(seed, claim.id(), "i-" + (entered - 1) + ".1", steps);
            Deque<Future<List<byte[]>>> signed = new ArrayDeque<>();
            Deque<CompletableFuture<Long>> answers = new ArrayDeque<>();
            List<Act> acts = new ArrayList<>();
            Instant now = BEGUN;
            for (int i = 0; i < cases; i++) {
                List<Act> one = invented.one(entered, now);
                entered += one.size();
                now = one.getLast().at().plusSeconds(60);
                acts.addAll(one);
                if (acts.size() >= CHUNK || i == cases - 1) {
                    List<Act> chunk = List.copyOf(acts);
                    acts.clear();
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
        laps.lap("signed and written");
        return entered;
    }

    private byte[] sign(Act act) {
        CaseEntry entry = new CaseEntry(act.step());
        Body body = new Body(RecordKinds.nameOf(entry), act.at(), act.holders().getFirst(), entry.toData());
        SigningKey[] signers = act.holders().stream().map(this::key).toArray(SigningKey[]::new);
        return Envelope.sign(body, signers).toBytes();
    }

    private SigningKey key(String holder) {
        return Objects.requireNonNull(keys.get(holder));
    }

    /** Genesis, the members' keys, the pack. */
    private List<byte[]> begin() {
        List<Role> roles = List.of("chair", "registrar", "extractor", "analyst", "operator", "monitor").stream()
                .map(Role::new)
                .toList();
        Genesis genesis = new Genesis(
                "Exercise",
                ORIGIN,
                List.of(new KeyGrant(key(DESK).verifierKey(), DESK, roles)),
                1,
                pack.seals().packHash(),
                Engine.VERSION);
        List<byte[]> entries = new ArrayList<>();
        entries.add(Envelope.sign(new Body(Genesis.KIND, BEGUN, DESK, genesis.toData()), key(DESK))
                .toBytes());
        MEMBERS.forEach((member, role) -> {
            KeyGrant grant = new KeyGrant(key(member).verifierKey(), member, List.of(new Role(role)));
            entries.add(Envelope.sign(new Body(KeyGrant.KIND, BEGUN, DESK, grant.toData()), key(DESK), key(member))
                    .toBytes());
        });
        entries.add(own(new PackAdopted(
                pack.seals().packHash(),
                pack.pack().id(),
                pack.pack().agreement().version(),
                Optional.empty(),
                new PackAdopted.Quorum(1, List.of("chair")),
                pack.seals())));
        entered += entries.size();
        return entries;
    }

    private List<byte[]> told(Claim claim) {
        Trace trace = new Trace(
                claim.document(),
                claim.document(),
                Optional.of("Outlet"),
                Optional.empty(),
                Fingerprints.NONE,
                List.of());
        List<byte[]> entries = List.of(
                own(new SourceEntry(new Source("press", Source.Kind.PRESS, Optional.empty(), List.of(), 'F', false))),
                own(new DocumentEntry(
                        trace, "press", BEGUN, Optional.empty(), "en", "text/plain", 2_000, Optional.empty())),
                own(new ClaimsEntry(claim.document(), "bench@1", 1, 1, List.of(claim))));
        entered += entries.size();
        return entries;
    }

    private byte[] own(Payload payload) {
        return Envelope.sign(new Body(RecordKinds.nameOf(payload), BEGUN, DESK, payload.toData()), key(DESK))
                .toBytes();
    }
}
