package org.sulh.record.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Source;
import org.sulh.model.watch.Entered;
import org.sulh.record.entry.CallEntry;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.record.entry.CoverageEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.RoundEntry;
import org.sulh.record.entry.SourceEntry;
import org.sulh.record.entry.StateDigest;
import org.sulh.register.entry.RefusedException;

/** What was entered, by what it is about. For one thread at a time. */
final class Books {
    private final List<Adoption> adoptions = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Filed> documents = new LinkedHashMap<>();
    private final ClaimBook claims = new ClaimBook();
    private final LinkBook links = new LinkBook();
    private final List<Graded> gradings = new ArrayList<>();
    private final List<Digested> digests = new ArrayList<>();
    private final WatchBook watches = new WatchBook();
    private final CommitmentBook commitments = new CommitmentBook();
    private final TalkBook talks = new TalkBook();

    /**
     * What an entry would change.
     *
     * @throws RefusedException when it does not fit what stands in the books
     */
    Runnable judge(Kept entry) {
        long index = entry.index();
        Instant at = entry.at();
        String by = entry.by();
        return switch (entry.payload()) {
            case PackAdopted pack -> () -> adoptions.add(new Adoption(index, pack));
            case SourceEntry source -> () -> sources.put(source.source().id(), source.source());
            case DocumentEntry document -> {
                require(document);
                yield () -> documents.put(document.id(), new Filed(index, at, by, entry.sealed(), document));
            }
            case ClaimsEntry batch -> {
                requireDocument(batch.document());
                yield claims.judge(index, batch);
            }
            case ClaimReviewEntry review -> {
                review.to().ifPresent(claim -> requireDocument(claim.document()));
                yield claims.judge(new Ruled(index, at, by, review));
            }
            case LinkReviewEntry link -> {
                link.claims().forEach(claims::require);
                Runnable change = links.judge(new Bonded(index, at, by, link, false));
                yield () -> {
                    change.run();
                    claims.touch(link.claims());
                };
            }
            case GradeEntry grade -> {
                if (grade instanceof GradeEntry.OfDocument ofDocument) {
                    requireDocument(ofDocument.document());
                }
                yield () -> gradings.add(new Graded(index, at, by, grade));
            }
            case CaseEntry step -> throw new RefusedException("a step of a case is taken in the open");
            case CoverageEntry.Plan plan -> watches.judge(entered(entry, plan.watch()));
            case CoverageEntry.Report report -> {
                report.report().documents().forEach(this::requireDocument);
                yield watches.judgeReport(entered(entry, report.report()));
            }
            case CommitmentEntry.Stated stated -> commitments.judge(entered(entry, stated.commitment()));
            case CommitmentEntry.Seen seen -> {
                seen.sighting().evidence().forEach(this::requireEvidence);
                yield commitments.judgeSighting(entered(entry, seen.sighting()));
            }
            case CommitmentEntry.Withdrawn withdrawal -> commitments.judge(withdrawal);
            case RoundEntry round -> {
                round.round().claims().forEach(claims::require);
                yield talks.judge(entered(entry, round.round()));
            }
            case CallEntry call -> {
                call.call().claims().forEach(claims::require);
                yield talks.judgeCall(entered(entry, call.call()));
            }
            case StateDigest digest -> {
                if (digest.index() > index) {
                    throw new RefusedException("it digests " + digest.index() + " entries, and stands at " + index);
                }
                yield () -> digests.add(new Digested(index, digest));
            }
        };
    }

    private static <T> Entered<T> entered(Kept entry, T what) {
        return new Entered<>(entry.index(), entry.at(), entry.by(), what);
    }

    private void requireEvidence(String id) {
        if (id.startsWith("d-")) {
            requireDocument(id);
        } else {
            claims.require(id);
        }
    }

    private void require(DocumentEntry document) {
        Filed same = documents.get(document.id());
        if (same != null) {
            throw new RefusedException(
                    "the document " + document.id() + " stands in the record already, as entry " + same.index());
        }
        if (!sources.containsKey(document.source())) {
            throw new RefusedException("the source " + document.source() + " of the document " + document.id()
                    + " is not in the record; enter it first");
        }
    }

    private void requireDocument(String id) {
        if (!documents.containsKey(id)) {
            throw new RefusedException("the document " + id + " is not in the record");
        }
    }

    List<Adoption> adoptions() {
        return adoptions;
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, Filed> documents() {
        return documents;
    }

    ClaimBook claims() {
        return claims;
    }

    LinkBook links() {
        return links;
    }

    List<Graded> gradings() {
        return gradings;
    }

    List<Digested> digests() {
        return digests;
    }

    CommitmentBook commitments() {
        return commitments;
    }

    Observed observed() {
        return new Observed(
                watches.watches(),
                watches.reports(),
                commitments.commitments(),
                commitments.sightings(),
                talks.rounds(),
                talks.calls());
    }
}
