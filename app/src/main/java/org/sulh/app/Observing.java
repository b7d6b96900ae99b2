package org.sulh.app;

import java.util.List;
import java.util.stream.Stream;
import org.sulh.record.entry.Payload;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Stated;
import org.sulh.register.entry.Role;
import org.sulh.register.wire.MalformedException;

/** Enters what somebody has planned, seen or said. What is said of something sealed is sealed, too. */
final class Observing {
    private final OpenRecord open;
    private final boolean sealed;

    /** @param sealed whether it is to be sealed in any case */
    Observing(OpenRecord open, boolean sealed) {
        this.open = open;
        this.sealed = sealed;
    }

    /**
     * Enters something and the digests of what follows from it.
     *
     * @param of indexes of entries that it speaks of
     * @param evidence ids of claims and documents that it speaks of
     * @param roles who may sign
     * @return the index
     */
    long enter(String kind, Payload payload, List<Long> of, List<String> evidence, List<Role> roles)
            throws InterruptedException {
        var signer = open.signer(roles.toArray(Role[]::new));
        boolean isSealed = sealed
                || Stream.concat(of.stream(), evidence.stream().flatMap(this::entries))
                        .anyMatch(index -> open.writer().ask(fold -> fold.isSealed(index)));
        try {
            return OpenRecord.settle(
                    isSealed
                            ? open.writer().enterSealed(kind, payload, signer)
                            : open.writer().enter(kind, payload, signer));
        } catch (MalformedException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Stream<Long> entries(String evidence) {
        if (evidence.startsWith("d-")) {
            return open.writer().ask(fold -> fold.findDocument(evidence)).map(Filed::index).stream();
        }
        return open.state().claims().stream()
                .filter(stated -> stated.claim().id().equals(evidence))
                .map(Stated::ordinal)
                .map(ordinal -> ordinal.entry());
    }

    /** Enters the digests, and asks the witnesses. */
    void conclude() throws InterruptedException {
        open.enterDigests();
        open.cosign();
    }

    static List<Role> roles(String... words) {
        return Stream.of(words).map(Role::new).toList();
    }

    /** The full ids that short ones stand for. */
    static List<String> evidence(RecordIndex index, List<String> shortIds) {
        return shortIds.stream()
                .map(id -> id.startsWith("d-")
                        ? index.getDocument(id).document().id()
                        : index.getClaim(id).claim().id())
                .toList();
    }
}
