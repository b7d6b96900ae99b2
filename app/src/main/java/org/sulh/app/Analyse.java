package org.sulh.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Taxonomy;
import org.sulh.model.Ties;
import org.sulh.model.Trace;
import org.sulh.pack.Pack;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.provenance.Provenance;
import org.sulh.pipeline.verify.Basis;
import org.sulh.pipeline.verify.Verify;
import org.sulh.report.Analysis;
import org.sulh.report.Names;

/**
 * The main job in one page: documents and coded claims become an analysis. The stages run one after the other, each on
 * what the ones before have made.
 */
final class Analyse {
    private Analyse() {}

    static Analysis analyse(Material material) {
        List<Document> documents = material.documents();
        List<Claim> claims = material.claims();
        List<Trace> traces = Traces.of(documents);
        Optional<Pack> pack = material.pack().pack();
        List<OriginGroup> groups = Provenance.group(claims, traces);
        List<Incident> incidents = Correlate.incidents(claims, traces, Taxonomy.standard());
        Optional<LocalDate> asOf = asOf(documents, claims);
        EvidenceTable table = pack.flatMap(Analyse::findTable).orElseGet(Verify::defaultTable);
        // Where nothing bears a day, nothing can be told to be over. Grades and reviews are made by people; none is
        // kept yet.
        Basis basis = Basis.of(table, asOf.orElse(LocalDate.EPOCH))
                .withTies(pack.map(p -> Ties.of(p.agreement())).orElseGet(Ties::none));
        List<Assessment> assessments = Verify.assess(incidents, claims, groups, basis);
        return new Analysis(
                documents,
                claims,
                groups,
                incidents,
                assessments,
                Names.of(material.pack().actors(), material.pack().places()),
                asOf,
                pack.map(Pack::agreement),
                material.notices());
    }

    private static Optional<EvidenceTable> findTable(Pack pack) {
        pack.evidence().ifPresent(table -> {
            try {
                Verify.check(table);
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "evidence.csv of the pack " + pack.id() + ": " + e.getMessage()
                                + "; correct it, or leave the file out to use the table that ships with Sulh",
                        e);
            }
        });
        return pack.evidence();
    }

    /**
     * The day the analysis speaks from: the latest publication; where nothing bears a date, the latest day of which a
     * claim speaks; absent where there is none. Never today, so that the same documents give the same analysis tomorrow.
     */
    static Optional<LocalDate> asOf(List<Document> documents, List<Claim> claims) {
        return latest(documents.stream().map(Document::published))
                .or(() -> latest(claims.stream().map(Claim::said)))
                .or(() ->
                        latest(claims.stream().map(claim -> claim.event().time().end())));
    }

    private static Optional<LocalDate> latest(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
