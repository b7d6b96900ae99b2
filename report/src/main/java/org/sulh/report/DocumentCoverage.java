package org.sulh.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.Document;

/** Which documents tell of which happenings. Documents without a claim tell of nothing and are not compared. */
final class DocumentCoverage {
    private final Lookup lookup;
    private final List<String> documents;

    DocumentCoverage(Lookup lookup) {
        this.lookup = lookup;
        Set<String> telling = lookup.claims().stream().map(Claim::document).collect(Collectors.toSet());
        this.documents = lookup.analysis().documents().stream()
                .map(Document::id)
                .filter(telling::contains)
                .distinct()
                .toList();
    }

    /** Ids of the documents that are compared, as given. */
    List<String> documents() {
        return documents;
    }

    boolean isComparable() {
        return documents.size() > 1;
    }

    /** Happenings that every document tells of. */
    List<Happening> listToldByAll() {
        return byTime(h -> isComparable() && tellers(h).size() == documents.size());
    }

    /** Happenings that more than one document tells of, but not every one. */
    List<Happening> listToldBySome() {
        return byTime(h -> tellers(h).size() > 1 && tellers(h).size() < documents.size());
    }

    List<Happening> listToldOnlyBy(String document) {
        return byTime(h -> tellers(h).equals(Set.of(document)));
    }

    List<Happening> listShared() {
        return byTime(h -> tellers(h).size() > 1);
    }

    private List<Happening> byTime(Predicate<Happening> wanted) {
        return lookup.listHappenings().stream()
                .filter(wanted)
                .sorted(Desk.byTime())
                .toList();
    }

    /** Ids of the documents that tell of a happening, in any order. */
    static Set<String> tellers(Happening happening) {
        return happening.claims().stream().map(Claim::document).collect(Collectors.toSet());
    }
}
