package org.sulh.report.cases;

import java.util.List;
import java.util.Map;
import org.sulh.model.Agreement;
import org.sulh.model.cases.CaseFile;
import org.sulh.report.Analysis;

/**
 * A case with what is shown beside it.
 *
 * @param file the case
 * @param agreement by whose procedure it goes
 * @param beside the claims, documents and incidents that it names, with names to show; whatever is named and not in here
 *     is shown by its id
 * @param incidents for each incident that the case names, the incident that the name stands for by now
 * @param coverage who could look where and when, one sentence each
 */
public record CaseView(
        CaseFile file, Agreement agreement, Analysis beside, Map<String, String> incidents, List<String> coverage) {
    public CaseView {
        incidents = Map.copyOf(incidents);
        coverage = List.copyOf(coverage);
    }
}
