package org.sulh.record.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Commitment;
import org.sulh.model.Source;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;
import org.sulh.model.watch.Sighting;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.record.entry.CoverageEntry;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.register.entry.Disclosure;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.entry.RegisteredKey;
import org.sulh.register.entry.Role;
import org.sulh.register.note.KeyId;
import org.sulh.register.wire.MalformedException;

/**
 * The fold over the entries of a record, in the order of the log. An entry that does not fit what stands before it changes
 * nothing and is listed as unused, so that a log can always be folded; who writes asks beforehand ({@link #judge}).
 *
 * <p>The <b>internal</b> view opens sealed entries where they stand. The <b>shared</b> view passes them over until a
 * disclosure to the public opens them; what was said of them in the open meanwhile waits. From then on each counts where it
 * was entered, so that once all is disclosed both views are one. The steps of cases are the same in both views: each is judged
 * when it stands in the log, by what everybody knows there, and so the internal view keeps what everybody sees beside its own
 * once something is sealed.
 *
 * <p>Whether the entries are signed by whom they say is for the {@link org.sulh.register.entry.Authority} to check. Cost:
 * a microsecond or two for an entry. For one thread at a time.
 */
public final class Fold {
    private static final String PUBLIC = "public";
    private static final String DATED_BACK =
            "what is entered of watches is not dated back, and an entry before it claims a later time";

    private final View view;
    private final Opener opener;
    private final Signatories signatories;

    private long size;
    private Instant time = Instant.EPOCH;
    private @Nullable Genesis genesis;
    private Books books = new Books();
    private final List<Unused> unused = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    /** Entries that cannot be read yet, and those that speak of them, by their indexes. */
    private final TreeMap<Long, OpenedEntry> waiting = new TreeMap<>();
    /** Indexes of sealed entries that were disclosed to the public. */
    private final Set<Long> disclosed = new HashSet<>();
    /** Whether something was disclosed since the books were written. */
    private boolean isStale;
    /** The cases, which both views share: a step is taken in the open. */
    private final CaseBook cases;
    /** What everybody sees, by which a step of a case is judged: this fold itself as long as nothing is sealed. */
    private Fold open = this;

    /** Who holds the keys that sign entries. */
    @FunctionalInterface
    public interface Signatories {
        /** A key as the log knows it. */
        Optional<RegisteredKey> find(KeyId key);
    }

    /**
     * The fold before the first entry.
     *
     * @param opener what this view may open: in the shared view it is asked for what was disclosed to the public only
     * @param shelf the packs by which cases go
     */
    public Fold(View view, Opener opener, Signatories signatories, PackShelf shelf) {
        this(view, opener, signatories, new CaseBook(shelf));
    }

    private Fold(View view, Opener opener, Signatories signatories, CaseBook cases) {
        this.view = view;
        this.opener = opener;
        this.signatories = signatories;
        this.cases = cases;
    }

    /**
     * The fold after some entries, as {@link #keep()} gave it: what follows is as if it had gone through them.
     *
     * @param genesis payload of entry 0
     * @throws RefusedException when a pack is missing by which one of the cases goes
     */
    public static Fold resume(Opener opener, Signatories signatories, PackShelf shelf, Genesis genesis, FoldMark mark) {
        Fold fold = new Fold(mark.view(), opener, signatories, shelf);
        fold.goOn(genesis, mark);
        mark.open().ifPresent(shared -> {
            fold.open = new Fold(View.SHARED, opener, signatories, fold.cases);
            fold.open.goOn(genesis, shared);
        });
        mark.steps().forEach(step -> fold.cases.take(step, fold.open.books));
        return fold;
    }

    private void goOn(Genesis begun, FoldMark mark) {
        genesis = begun;
        mark.kept().stream().sorted(Comparator.comparingLong(Kept::index)).forEach(entry -> change(entry)
                .run());
        waiting.putAll(mark.waiting());
        disclosed.addAll(mark.disclosed());
        unused.addAll(mark.unused());
        size = mark.size();
        time = mark.time();
    }

    /** All that is needed to go on from here another day. */
    public FoldMark keep() {
        return mark(cases.steps());
    }

    private FoldMark mark(List<SignedStep> steps) {
        refresh();
        return new FoldMark(
                view,
                size,
                time,
                kept,
                steps,
                Collections.unmodifiableSortedMap(new TreeMap<>(waiting)),
                disclosed,
                unused,
                open == this ? Optional.empty() : Optional.of(open.mark(List.of())));
    }

    /** Takes the next entry; one that does not fit is listed as unused. */
    public void accept(long index, OpenedEntry entry) {
        requireNext(index);
        if (isDatedBack(entry)) {
            unused.add(new Unused(index, entry.body().kind(), DATED_BACK));
            pass(index, entry);
            return;
        }
        try {
            if (isStale
                    && !isStep(entry)
                    && (entry.sealed().isPresent() || entry.payload().isPresent())) {
                waiting.put(index, entry);
            } else {
                change(index, entry).run();
            }
        } catch (RefusedException | MalformedException e) {
            putAside(index, entry, e);
        }
        pass(index, entry);
    }

    /** What does not fit may do so once something sealed before it is opened. */
    private void putAside(long index, OpenedEntry entry, RuntimeException why) {
        if (waiting.isEmpty() || isStep(entry)) {
            unused.add(new Unused(index, entry.body().kind(), String.valueOf(why.getMessage())));
        } else {
            waiting.put(index, entry);
        }
    }

    /**
     * What the next entry would change.
     *
     * @return applies the change; to be run before any other entry is judged, or never
     * @throws RefusedException when it does not fit what stands before it
     * @throws MalformedException when what it seals is not well written
     */
    public Runnable judge(long index, OpenedEntry entry) {
        requireNext(index);
        if (isDatedBack(entry)) {
            throw new RefusedException(DATED_BACK);
        }
        refresh();
        Runnable change = change(index, entry);
        return () -> {
            change.run();
            pass(index, entry);
        };
    }

    private void requireNext(long index) {
        if (index != size) {
            throw new IllegalArgumentException("entry " + index + ", where " + size + " comes next");
        }
    }

    private void pass(long index, OpenedEntry entry) {
        if (entry.sealed().isPresent() && view == View.INTERNAL && open == this) {
            open = part();
        }
        size++;
        time = timeOf(entry);
        if (open == this) {
            return;
        }
        if (isStep(entry)) {
            open.pass(index, entry);
        } else {
            open.accept(index, entry);
        }
    }

    /** What everybody sees, kept apart from the first sealed entry on. */
    private Fold part() {
        Fold shared = new Fold(View.SHARED, opener, signatories, cases);
        shared.genesis = genesis;
        kept.stream().filter(entry -> !entry.sealed()).forEach(entry -> shared.change(entry)
                .run());
        shared.size = size;
        shared.time = time;
        return shared;
    }

    /** The greatest time that an entry has claimed once this one is taken: nobody can date a step back. */
    private Instant timeOf(OpenedEntry entry) {
        return entry.body().at().isAfter(time) ? entry.body().at() : time;
    }

    /** Whether it speaks of watches, which are planned beforehand, and claims a time that is past; sealed or not, its kind shows. */
    private boolean isDatedBack(OpenedEntry entry) {
        return entry.body().kind().equals(CoverageEntry.KIND)
                && entry.body().at().isBefore(time);
    }

    private static boolean isStep(OpenedEntry entry) {
        return entry.payload().filter(CaseEntry.class::isInstance).isPresent();
    }

    private Runnable change(long index, OpenedEntry entry) {
        if (entry.payload().isPresent() && entry.payload().get() instanceof CaseEntry step) {
            return take(index, entry, step);
        }
        return entry.sealed().isPresent() ? sealed(index, entry) : open(index, entry);
    }

    /** A step is judged by what everybody knows by now. */
    private Runnable take(long index, OpenedEntry entry, CaseEntry step) {
        SignedStep signed = new SignedStep(index, timeOf(entry), signers(entry), step.step());
        return cases.judge(
                signed,
                open.fresh(),
                id -> fresh().claims().find(id).isPresent() || books.documents().containsKey(id));
    }

    /** Who signed, with the roles of their keys: first who says that he took the step, then the others by name. */
    private List<Signatory> signers(OpenedEntry entry) {
        SortedMap<String, SortedSet<String>> rolesOf = new TreeMap<>();
        for (KeyId id : entry.keys()) {
            RegisteredKey key = signatories
                    .find(id)
                    .orElseThrow(
                            () -> new RefusedException("signed by the key " + id + ", which the log does not know"));
            SortedSet<String> roles = rolesOf.computeIfAbsent(key.holder(), holder -> new TreeSet<>());
            key.roles().forEach(role -> roles.add(role.text()));
        }
        String by = entry.body().by();
        SortedSet<String> roles = rolesOf.remove(by);
        if (roles == null) {
            throw new RefusedException("it says it is by " + by + ", who did not sign it");
        }
        List<Signatory> signers = new ArrayList<>();
        signers.add(new Signatory(by, List.copyOf(roles)));
        rolesOf.forEach((holder, others) -> signers.add(new Signatory(holder, List.copyOf(others))));
        return signers;
    }

    private Runnable sealed(long index, OpenedEntry entry) {
        boolean isOpen = view == View.INTERNAL || disclosed.contains(index);
        Optional<Payload> payload = isOpen ? entry.open(opener) : Optional.empty();
        return payload.isPresent() ? change(index, entry, payload.get(), true) : () -> waiting.put(index, entry);
    }

    private Runnable open(long index, OpenedEntry entry) {
        if (entry.payload().isPresent()) {
            return change(index, entry, entry.payload().get(), disclosed.contains(index));
        }
        return switch (entry.body().kind()) {
            case Genesis.KIND -> {
                Genesis begun = Genesis.read(entry.body().data());
                yield () -> genesis = begun;
            }
            case Disclosure.KIND -> {
                Disclosure disclosure = Disclosure.read(entry.body().data());
                yield () -> disclose(disclosure);
            }
            default -> () -> {};
        };
    }

    private void disclose(Disclosure disclosure) {
        boolean opens = view == View.SHARED
                && disclosure.to().equals(PUBLIC)
                && disclosure.fields().names().contains(RecordKinds.SEALED)
                && waiting.containsKey(disclosure.fields().entry());
        if (opens && disclosed.add(disclosure.fields().entry())) {
            isStale = true;
        }
    }

    /**
     * Writes the books once more after a disclosure, so that each entry counts where it was entered, and not where it was
     * opened.
     */
    private void refresh() {
        if (!isStale) {
            return;
        }
        isStale = false;
        SortedMap<Long, OpenedEntry> again = new TreeMap<>(waiting);
        Map<Long, Kept> applied = new HashMap<>();
        kept.forEach(entry -> {
            again.put(entry.index(), OpenedEntry.of(entry));
            applied.put(entry.index(), entry);
        });
        waiting.clear();
        kept.clear();
        books = new Books();
        again.forEach((index, entry) -> {
            Kept before = applied.get(index);
            try {
                (before == null ? change(index, entry) : change(before)).run();
            } catch (RefusedException | MalformedException e) {
                putAside(index, entry, e);
            }
        });
    }

    private Runnable change(long index, OpenedEntry entry, Payload payload, boolean sealed) {
        if (payload instanceof PackAdopted pack) {
            requireAdoption(pack, entry);
        }
        Rights.require(payload, () -> roles(entry));
        switch (payload) {
            case CommitmentEntry.Stated(Commitment commitment) ->
                books.commitments().requireNew(commitment, cases.findAgreement(books.adoptions()));
            case CommitmentEntry.Seen(Sighting sighting) ->
                books.commitments()
                        .find(sighting, cases.findAgreement(books.adoptions()))
                        .ifPresent(commitment -> Rights.requireWitness(commitment.of(), roles(entry)));
            default -> {}
        }
        return change(new Kept(index, entry.body().at(), entry.body().by(), sealed, payload));
    }

    private Runnable change(Kept entry) {
        Runnable change = books.judge(entry);
        return () -> {
            change.run();
            kept.add(entry);
        };
    }

    private List<Role> roles(OpenedEntry entry) {
        return entry.keys().stream()
                .flatMap(key -> signatories.find(key).stream())
                .flatMap(known -> known.roles().stream())
                .toList();
    }

    /** The first pack is that of the genesis; each later one takes the persons that the one before asks for. */
    private void requireAdoption(PackAdopted pack, OpenedEntry entry) {
        if (books.adoptions().isEmpty()) {
            if (genesis == null || !genesis.pack().equals(pack.pack())) {
                throw new RefusedException("the first pack is the one that the genesis names");
            }
            return;
        }
        PackAdopted before = books.adoptions().getLast().pack();
        if (pack.inForceFrom().isEmpty()
                || before.inForceFrom().isPresent()
                        && !pack.inForceFrom()
                                .get()
                                .isAfter(before.inForceFrom().get())) {
            throw new RefusedException(
                    "a later version is in force from a day of its own, after that of version " + before.version());
        }
        Set<String> persons = new HashSet<>();
        for (KeyId key : entry.keys()) {
            signatories
                    .find(key)
                    .filter(known -> known.roles().stream().anyMatch(before.next()::counts))
                    .ifPresent(known -> persons.add(known.holder()));
        }
        if (persons.size() < before.next().signatures()) {
            throw new RefusedException(
                    "adopting a version takes " + before.next().signatures()
                            + " different persons of the roles " + before.next().roles() + ", and " + persons.size()
                            + " signed");
        }
    }

    /**
     * What is known after the entries so far. Cost: linear in what was entered.
     *
     * @throws IllegalStateException before the first entry
     */
    public RecordState state() {
        if (genesis == null) {
            throw new IllegalStateException("a record begins with a genesis");
        }
        refresh();
        return new RecordState(
                view,
                size,
                genesis,
                time,
                List.copyOf(books.adoptions()),
                Collections.unmodifiableMap(new LinkedHashMap<>(books.sources())),
                Collections.unmodifiableMap(new LinkedHashMap<>(books.documents())),
                books.claims().list(),
                books.claims().listReviews(),
                books.links().list(),
                books.gradings().stream()
                        .sorted(Comparator.comparingLong(Graded::index))
                        .toList(),
                List.copyOf(books.digests()),
                books.observed(),
                waiting.size(),
                unused.stream().sorted(Comparator.comparingLong(Unused::index)).toList(),
                cases.cases(time));
    }

    private Books fresh() {
        refresh();
        return books;
    }

    /** How many entries were taken, which is the index of the next. */
    public long size() {
        return size;
    }

    /** The document of an id, when it was entered. */
    public Optional<Filed> findDocument(String id) {
        return Optional.ofNullable(fresh().documents().get(id));
    }

    /** The source of an id, when it was entered. */
    public Optional<Source> findSource(String id) {
        return Optional.ofNullable(fresh().sources().get(id));
    }

    /** Whether a claim was entered, however it stands. */
    public boolean hasClaim(String claim) {
        return fresh().claims().find(claim).isPresent();
    }

    /** Whether a part of what an extractor drew from a document was entered. */
    public boolean hasPart(String document, String extractor, int part) {
        return fresh().claims().hasPart(document, extractor, part);
    }

    /** Whether all parts of what an extractor drew from a document were entered. */
    public boolean isRead(String document, String extractor) {
        return fresh().claims().isRead(document, extractor);
    }

    /** Whether every pack is at hand by which a case could go. */
    public boolean hasPacks() {
        return cases.hasPacks(fresh().adoptions());
    }

    /** Whether an entry that counts is sealed as a whole. */
    public boolean isSealed(long index) {
        return kept.stream().anyMatch(entry -> entry.index() == index && entry.sealed());
    }

    /** Whether any entry is sealed as a whole, opened or not. */
    public boolean hasSealed() {
        return waiting.values().stream().anyMatch(entry -> entry.sealed().isPresent())
                || kept.stream().anyMatch(Kept::sealed);
    }

    /** Indexes of sealed entries that were disclosed to the public and whose values are not at hand. */
    public List<Long> listMissing() {
        refresh();
        return waiting.entrySet().stream()
                .filter(each -> disclosed.contains(each.getKey()))
                .filter(each -> each.getValue()
                        .sealed()
                        .filter(commitment -> opener.open(commitment).isEmpty())
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }
}
