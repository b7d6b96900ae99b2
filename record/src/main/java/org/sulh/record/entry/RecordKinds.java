package org.sulh.record.entry;

import java.util.Optional;
import java.util.Set;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Kind;
import org.sulh.register.entry.Kinds;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.PayloadCheck;

/**
 * The kinds of entries of a record, beside those that every log of signed entries has: who signs them, how they are
 * checked, and what of them is sealed.
 *
 * <p>An entry of a document, of claims, of a review, of a grade, of a watch, of a commitment, of a round or of a call may be
 * sealed as a whole: its payload is then
 * {@code {"sealed": commitment}}, which stands for the payload that it would have had. So a party's confidential submission
 * shows that it is there and when it came, and nothing else. The steps of a case ({@link CaseKind}) are never sealed.
 */
public final class RecordKinds {
    /** The member of a sealed payload. */
    public static final String SEALED = "sealed";

    private static final Set<String> ANALYST = Set.of("analyst");

    private static final Kinds ALL = Kinds.builtIn()
            .with(Set.of(
                    Kind.of(PackAdopted.KIND, Set.of("chair", "guarantor", "party:*", "root"), PackAdopted::read),
                    Kind.of(SourceEntry.KIND, Set.of("registrar"), SourceEntry::read),
                    new Kind(
                            DocumentEntry.KIND,
                            Set.of("registrar", "monitor", "party:*"),
                            1,
                            sealable(DocumentEntry::read, Set.of(DocumentEntry.CONTENT)),
                            Set.of(SEALED, DocumentEntry.CONTENT)),
                    sealable(ClaimsEntry.KIND, Set.of("extractor", "analyst"), ClaimsEntry::read),
                    sealable(ClaimReviewEntry.KIND, ANALYST, ClaimReviewEntry::read),
                    sealable(LinkReviewEntry.KIND, ANALYST, LinkReviewEntry::read),
                    sealable(GradeEntry.KIND, ANALYST, GradeEntry::read),
                    sealable(
                            CoverageEntry.KIND,
                            Set.of("registrar", "analyst", "chair", "monitor"),
                            CoverageEntry::read),
                    sealable(CommitmentEntry.KIND, Set.of("registrar", "analyst", "monitor"), CommitmentEntry::read),
                    sealable(RoundEntry.KIND, Set.of("registrar", "analyst"), RoundEntry::read),
                    sealable(CallEntry.KIND, Set.of("registrar", "analyst", "chair", "party:*"), CallEntry::read),
                    Kind.of(StateDigest.KIND, Set.of("operator"), StateDigest::read)))
            .with(CaseKind.all());

    private RecordKinds() {}

    /** Every kind that a record knows. */
    public static Kinds all() {
        return ALL;
    }

    private static Kind sealable(String name, Set<String> signers, PayloadCheck open) {
        return new Kind(name, signers, 1, sealable(open, Set.of()), Set.of(SEALED));
    }

    private static PayloadCheck sealable(PayloadCheck open, Set<String> beside) {
        return data -> {
            if (data.find(SEALED).isEmpty()) {
                open.check(data);
                return;
            }
            Members members = new Members(data, "a sealed entry");
            members.commitment(SEALED);
            beside.stream().filter(name -> data.find(name).isPresent()).forEach(members::commitment);
            members.end();
        };
    }

    /** What a payload commits to, when it is sealed. */
    public static Optional<Commitment> findSealed(Json.Obj data) {
        return data.find(SEALED).map(Commitment::read);
    }

    /** The name of the kind of a payload. */
    public static String nameOf(Payload payload) {
        return switch (payload) {
            case PackAdopted pack -> PackAdopted.KIND;
            case SourceEntry source -> SourceEntry.KIND;
            case DocumentEntry document -> DocumentEntry.KIND;
            case ClaimsEntry claims -> ClaimsEntry.KIND;
            case ClaimReviewEntry review -> ClaimReviewEntry.KIND;
            case LinkReviewEntry link -> LinkReviewEntry.KIND;
            case GradeEntry grade -> GradeEntry.KIND;
            case CaseEntry step -> step.kind().word();
            case CoverageEntry coverage -> CoverageEntry.KIND;
            case CommitmentEntry commitment -> CommitmentEntry.KIND;
            case RoundEntry round -> RoundEntry.KIND;
            case CallEntry call -> CallEntry.KIND;
            case StateDigest digest -> StateDigest.KIND;
        };
    }

    /** What an open payload says, or nothing when it is of a kind that is not the record's own. */
    public static Optional<Payload> read(String kind, Json.Obj data) {
        return switch (kind) {
            case PackAdopted.KIND -> Optional.of(PackAdopted.read(data));
            case SourceEntry.KIND -> Optional.of(SourceEntry.read(data));
            case DocumentEntry.KIND -> Optional.of(DocumentEntry.read(data));
            case ClaimsEntry.KIND -> Optional.of(ClaimsEntry.read(data));
            case ClaimReviewEntry.KIND -> Optional.of(ClaimReviewEntry.read(data));
            case LinkReviewEntry.KIND -> Optional.of(LinkReviewEntry.read(data));
            case GradeEntry.KIND -> Optional.of(GradeEntry.read(data));
            case CoverageEntry.KIND -> Optional.of(CoverageEntry.read(data));
            case CommitmentEntry.KIND -> Optional.of(CommitmentEntry.read(data));
            case RoundEntry.KIND -> Optional.of(RoundEntry.read(data));
            case CallEntry.KIND -> Optional.of(CallEntry.read(data));
            case StateDigest.KIND -> Optional.of(StateDigest.read(data));
            default -> CaseKind.find(kind).map(steps -> steps.read(data));
        };
    }
}
