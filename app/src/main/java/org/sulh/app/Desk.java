package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Source;
import org.sulh.pipeline.compare.Traces;
import org.sulh.record.entry.ClaimJson;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.SourceEntry;
import org.sulh.record.fold.Filed;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.record.folder.RecordWriter;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Json;

/**
 * Enters arrivals: the source where it is new, the document where it is new, and the claims as far as they are not there.
 * So whatever was cut short is gone on with, and nothing is entered twice.
 */
final class Desk {
    /** Bytes of claims in one entry; the rest of it takes some hundred. */
    private static final int MOST_BYTES = 60_000;

    private final RecordWriter writer;
    private final Signer registrar;
    private final Signer sender;
    private final Signer extractor;
    private final SourceOptions sources;
    private final boolean sealed;
    /** Sources that were handed over, whether or not they are durable yet. */
    private final Map<String, Source> handedSources = new HashMap<>();
    /** What was handed over, by document. */
    private final Map<String, Handed> pending = new HashMap<>();

    /**
     * @param sender who signs documents
     * @param sealed whether documents and claims are to be sealed
     */
    Desk(
            RecordWriter writer,
            Signer registrar,
            Signer sender,
            Signer extractor,
            SourceOptions sources,
            boolean sealed) {
        this.writer = writer;
        this.registrar = registrar;
        this.sender = sender;
        this.extractor = extractor;
        this.sources = sources;
        this.sealed = sealed;
    }

    /** Whether all that an extractor draws from a document is in the record. */
    boolean isKnown(String document, String extractedBy) {
        return writer.ask(fold -> fold.findDocument(document).isPresent() && fold.isRead(document, extractedBy));
    }

    /** What is said of a document of which everything is in the record. */
    Handed known(String document, String name) {
        Optional<Long> before = writer.ask(fold -> fold.findDocument(document)).map(Filed::index);
        return new Handed(name, document, before, 0, 0, List.of());
    }

    /**
     * Hands an arrival over; its receipt is there once it is durable.
     *
     * @throws UsageException when something of it fits in no entry, or its source is in the record as another
     */
    Handed hand(Arrival arrival, String name) throws InterruptedException {
        Document document = arrival.document();
        Handed before = pending.get(document.id());
        if (before != null) {
            // The same bytes under another name: what is there is only known once that is durable.
            before.settle();
        }
        Optional<Filed> filed = writer.ask(fold -> fold.findDocument(document.id()));
        List<ClaimsEntry> parts = parts(arrival);
        Source source = sources.of(document);
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        if (filed.isEmpty()) {
            DocumentEntry entry = entry(document, source);
            requireRoom(entry, "its trace");
            requireSame(source, answers);
            answers.add(enter(DocumentEntry.KIND, entry, sender));
        }
        int left = 0;
        for (ClaimsEntry part : parts) {
            if (writer.ask(fold -> fold.hasPart(document.id(), arrival.extractor(), part.part()))) {
                left += count(part.claims(), claim -> !writer.ask(fold -> fold.hasClaim(claim.id())));
            } else {
                answers.add(enter(ClaimsEntry.KIND, part, extractor));
            }
        }
        Handed handed = new Handed(
                name, document.id(), filed.map(Filed::index), arrival.claims().size(), left, answers);
        pending.put(document.id(), handed);
        return handed;
    }

    private static int count(List<Claim> claims, Predicate<Claim> which) {
        return (int) claims.stream().filter(which).count();
    }

    /**
     * An arrival that was handed over.
     *
     * @param left claims that are not in the record and were not entered, since others were drawn from the document before
     */
    record Handed(
            String name,
            String document,
            Optional<Long> before,
            int claims,
            int left,
            List<CompletableFuture<Long>> answers) {
        /** Waits until all of it is durable. */
        Receipt settle() {
            List<Long> indexes = answers.stream().map(OpenRecord::settle).toList();
            return new Receipt(name, document, before, claims, indexes);
        }
    }

    private void requireSame(Source source, List<CompletableFuture<Long>> answers) throws InterruptedException {
        Source known = handedSources.get(source.id());
        if (known == null) {
            known = writer.ask(fold -> fold.findSource(source.id())).orElse(null);
        }
        if (known == null) {
            answers.add(writer.enter(SourceEntry.KIND, new SourceEntry(source), registrar));
        } else if (sources.areGiven() && !isLike(known, source)) {
            throw new UsageException("the source " + source.id() + " is in the record as " + describe(known)
                    + ", and is given as " + describe(source) + "; name another, or leave out what differs");
        }
        handedSources.put(source.id(), known == null ? source : known);
    }

    /** The letter is for grades to change. */
    private static boolean isLike(Source known, Source given) {
        return known.kind() == given.kind()
                && known.affiliation().equals(given.affiliation())
                && known.duplicateFree() == given.duplicateFree()
                && known.ties().equals(given.ties());
    }

    private static String describe(Source source) {
        return source.kind().name().toLowerCase(Locale.ROOT)
                + source.affiliation().map(of -> " of " + of).orElse(" of nobody")
                + (source.duplicateFree() ? ", duplicate-free" : "") + ", "
                + source.ties().size() + " ties";
    }

    private DocumentEntry entry(Document document, Source source) {
        Optional<Commitment> content =
                document.text().isEmpty() ? Optional.empty() : Optional.of(writer.keep(Json.of(document.text())));
        return new DocumentEntry(
                Traces.of(document),
                source.id(),
                writer.now(),
                document.url(),
                document.language(),
                document.mediaType(),
                document.size(),
                content);
    }

    private CompletableFuture<Long> enter(String kind, Payload payload, Signer signer) throws InterruptedException {
        return sealed ? writer.enterSealed(kind, payload, signer) : writer.enter(kind, payload, signer);
    }

    /** The claims in as many entries as they take; one without claims when there are none. */
    private List<ClaimsEntry> parts(Arrival arrival) {
        List<List<Claim>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int bytes = 0;
        for (Claim claim : arrival.claims()) {
            int size = ClaimJson.write(claim).toCanonicalBytes().length + 1;
            if (size > MOST_BYTES && !sealed) {
                throw new UsageException("a claim of " + claim.asserter().text() + " takes " + size
                        + " bytes, and an entry holds " + MOST_BYTES + "; shorten its quote");
            }
            if (bytes + size > MOST_BYTES && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.getLast().add(claim);
            bytes += size;
        }
        List<ClaimsEntry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            entries.add(
                    new ClaimsEntry(arrival.document().id(), arrival.extractor(), i + 1, parts.size(), parts.get(i)));
        }
        return entries;
    }

    private void requireRoom(Payload payload, String what) {
        int size = payload.toData().toCanonicalBytes().length;
        if (size > MOST_BYTES && !sealed) {
            throw new UsageException(
                    what + " takes " + size + " bytes, and an entry holds " + MOST_BYTES + "; split the document");
        }
    }
}
