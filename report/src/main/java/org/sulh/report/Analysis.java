package org.sulh.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;

/**
 * Everything derived from a set of documents: what a report is made of.
 *
 * @param documents what was read, in the order in which it was given
 * @param claims every claim, each of one of the documents
 * @param groups claims of one origin
 * @param incidents claims of one happening; a claim is in one incident at most
 * @param assessments one for an incident, or none
 * @param names names to show for actors and places
 * @param asOf the day that the report speaks from; absent when nothing that was read bears a day
 * @param agreement the agreement in question, where there is one
 * @param outcomes what its rules make of the incidents; none where no rules were asked
 * @param observed who looked, how commitments stand, rounds and calls; present of a record
 * @param cases the cases of the record in short, in the order of their complaints; absent where there is no record
 * @param notices what the reader must know of the reading itself, one sentence each
 * @throws IllegalArgumentException when an id refers to nothing in the analysis
 */
public record Analysis(
        List<Document> documents,
        List<Claim> claims,
        List<OriginGroup> groups,
        List<Incident> incidents,
        List<Assessment> assessments,
        Names names,
        Optional<LocalDate> asOf,
        Optional<Agreement> agreement,
        List<ApparentBreach> outcomes,
        Optional<Observations> observed,
        Optional<List<CaseNote>> cases,
        List<String> notices) {
    /** An analysis of which nothing is known beside its incidents and outcomes. */
    public Analysis(
            List<Document> documents,
            List<Claim> claims,
            List<OriginGroup> groups,
            List<Incident> incidents,
            List<Assessment> assessments,
            Names names,
            Optional<LocalDate> asOf,
            Optional<Agreement> agreement,
            List<ApparentBreach> outcomes,
            List<String> notices) {
        this(
                documents,
                claims,
                groups,
                incidents,
                assessments,
                names,
                asOf,
                agreement,
                outcomes,
                Optional.empty(),
                Optional.empty(),
                notices);
    }

    /** An analysis for which no rules were asked. */
    public Analysis(
            List<Document> documents,
            List<Claim> claims,
            List<OriginGroup> groups,
            List<Incident> incidents,
            List<Assessment> assessments,
            Names names,
            Optional<LocalDate> asOf,
            Optional<Agreement> agreement,
            List<String> notices) {
        this(documents, claims, groups, incidents, assessments, names, asOf, agreement, List.of(), notices);
    }

    public Analysis {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        groups = List.copyOf(groups);
        incidents = List.copyOf(incidents);
        assessments = List.copyOf(assessments);
        outcomes = List.copyOf(outcomes);
        cases = cases.map(List::copyOf);
        notices = List.copyOf(notices);
        Set<String> documentIds = ids(documents, Document::id);
        Set<String> claimIds = ids(claims, Claim::id);
        Set<String> incidentIds = ids(incidents, Incident::id);
        claims.forEach(c -> known(c.document(), documentIds, c.id()));
        groups.forEach(g -> g.claims().forEach(c -> known(c, claimIds, g.id())));
        incidents.forEach(i -> i.claims().forEach(c -> known(c, claimIds, i.id())));
        assessments.forEach(a -> known(a.incident(), incidentIds, "an assessment"));
        outcomes.forEach(o -> known(o.incident(), incidentIds, "an outcome"));
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    private static void known(String id, Set<String> ids, String where) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(where + " refers to " + id + ", which is not in the analysis");
        }
    }
}
