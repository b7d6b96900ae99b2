package org.sulh.app;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimReviewEntry.Verdict;
import org.sulh.record.entry.Payload;
import org.sulh.record.fold.Filed;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.entry.Role;
import org.sulh.register.wire.MalformedException;

/** Enters what an analyst says. What is said of something sealed is sealed, too. */
final class Reviewing {
    private final OpenRecord open;
    private final Signer analyst;

    Reviewing(OpenRecord open) {
        this.open = open;
        this.analyst = open.signer(new Role("analyst"));
    }

    /** Who signs, a slug. */
    String analyst() {
        return analyst.holder();
    }

    long confirm(Claim claim, Optional<String> reason) throws InterruptedException {
        return review(
                new ClaimReviewEntry(Verdict.CONFIRMED, Optional.of(claim.id()), Optional.empty(), reason), claim);
    }

    long reject(Claim claim, String reason) throws InterruptedException {
        return review(
                new ClaimReviewEntry(Verdict.REJECTED, Optional.of(claim.id()), Optional.empty(), Optional.of(reason)),
                claim);
    }

    long correct(Claim claim, Claim to, Optional<String> reason) throws InterruptedException {
        return review(new ClaimReviewEntry(Verdict.CORRECTED, Optional.of(claim.id()), Optional.of(to), reason), claim);
    }

    long add(Claim claim, Optional<String> reason) throws InterruptedException {
        return review(new ClaimReviewEntry(Verdict.ADDED, Optional.empty(), Optional.of(claim), reason), claim);
    }

    private long review(ClaimReviewEntry entry, Claim of) throws InterruptedException {
        return enter(ClaimReviewEntry.KIND, entry, List.of(of.document()));
    }

    /** @param documents those that it speaks of: when one of them is sealed, so is this */
    long enter(String kind, Payload payload, List<String> documents) throws InterruptedException {
        boolean sealed = documents.stream().anyMatch(document -> open.writer()
                .ask(fold -> fold.findDocument(document))
                .map(Filed::sealed)
                .orElse(false));
        try {
            return OpenRecord.settle(
                    sealed
                            ? open.writer().enterSealed(kind, payload, analyst)
                            : open.writer().enter(kind, payload, analyst));
        } catch (MalformedException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
