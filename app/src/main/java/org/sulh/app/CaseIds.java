package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sulh.model.cases.CaseFile;
import org.sulh.record.fold.RecordState;

/** What people type for cases, for what stands in them, and for claims, documents and incidents. */
final class CaseIds {
    private final RecordState state;
    private final Supplier<RecordIndex> indexing;
    private @Nullable RecordIndex index;

    /** @param indexing draws conclusions, which takes its time, where they are asked for */
    CaseIds(RecordState state, Supplier<RecordIndex> indexing) {
        this.state = state;
        this.indexing = indexing;
    }

    private RecordIndex index() {
        RecordIndex known = index;
        if (known == null) {
            known = indexing.get();
            index = known;
        }
        return known;
    }

    /**
     * The case of an id, as in {@code k-41} or {@code 41}.
     *
     * @throws UsageException when there is none
     */
    CaseFile getCase(String id) {
        String full = id.startsWith("k-") ? id : "k-" + id;
        return state.cases()
                .find(full)
                .orElseThrow(() -> new UsageException("there is no case " + full + "; " + listed()));
    }

    private String listed() {
        List<String> ids = state.cases().list().stream().map(CaseFile::id).toList();
        return ids.isEmpty()
                ? "the record has no case yet; a complaint makes one: sulh case DIR open"
                : (ids.size() == 1 ? "there is " : "there are ")
                        + String.join(", ", ids.subList(0, Math.min(8, ids.size())))
                        + (ids.size() > 8 ? " and more; sulh case DIR list shows them" : "");
    }

    /**
     * The case in which a step stands.
     *
     * @param entry index of its entry
     * @param kind which steps are meant
     * @param what how they are called, as in "motion"
     * @throws UsageException when there is none
     */
    CaseFile getCaseWith(long entry, Class<?> kind, String what) {
        List<Long> known = new ArrayList<>();
        for (CaseFile file : state.cases().list()) {
            for (CaseFile.Taken taken : file.taken()) {
                if (kind.isInstance(taken.step())) {
                    if (taken.index() == entry) {
                        return file;
                    }
                    known.add(taken.index());
                }
            }
        }
        throw new UsageException("entry " + entry + " is no " + what + "; there "
                + switch (known.size()) {
                    case 0 -> "is none";
                    case 1 -> "is " + known.getFirst();
                    default ->
                        "are "
                                + String.join(
                                        ", ",
                                        known.reversed().stream()
                                                .limit(8)
                                                .map(String::valueOf)
                                                .toList());
                });
    }

    /** Claims by their ids, or by the first digits of these. */
    List<String> claims(List<String> ids) {
        return ids.stream()
                .map(id -> index().getClaim(id).claim().id())
                .distinct()
                .toList();
    }

    /** Claims and documents, likewise. */
    List<String> evidence(List<String> ids) {
        return ids.stream()
                .map(id -> id.startsWith("d-")
                        ? document(id)
                        : index().getClaim(id).claim().id())
                .distinct()
                .toList();
    }

    List<String> documents(List<String> ids) {
        return ids.stream().map(this::document).distinct().toList();
    }

    private String document(String id) {
        return index().getDocument(id).document().id();
    }

    /** Claims that are named, and those of an incident. */
    List<String> claims(List<String> ids, Optional<String> incident) {
        Stream<String> together = incident.stream().flatMap(id -> index().getIncident(id).claims().stream());
        return Stream.concat(claims(ids).stream(), together).distinct().toList();
    }

    /** An incident, under the name given, once it is known. */
    String incident(String id) {
        index().getIncident(id);
        return id.startsWith("i-") ? id : "i-" + id;
    }

    /**
     * A constant by its word.
     *
     * @throws UsageException when none has it
     */
    static <E> E constant(E[] all, Function<E, String> word, String given, String what) {
        return Stream.of(all)
                .filter(each -> word.apply(each).equals(given))
                .findFirst()
                .orElseThrow(() -> new UsageException(what + " is one of "
                        + String.join(", ", Stream.of(all).map(word).toList()) + ", not '" + given + "'"));
    }
}
