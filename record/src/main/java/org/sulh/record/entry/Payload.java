package org.sulh.record.entry;

import org.sulh.register.entry.Json;

/** What an entry of a record says. */
public sealed interface Payload
        permits SourceEntry,
                DocumentEntry,
                ClaimsEntry,
                ClaimReviewEntry,
                LinkReviewEntry,
                GradeEntry,
                CoverageEntry,
                CommitmentEntry,
                RoundEntry,
                CallEntry,
                PackAdopted,
                CaseEntry,
                StateDigest {
    /** The payload as it goes into the register; reading it gives an equal value. */
    Json.Obj toData();
}
