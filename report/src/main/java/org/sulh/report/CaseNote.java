package org.sulh.report;

import java.util.List;
import java.util.Optional;

/**
 * A case in short, as a brief tells of it.
 *
 * @param id of the case
 * @param head who brought it against whom, and where it stands
 * @param due what is due next, and whose it is; absent when nothing is
 * @param incident id of the incident that it is about, where there is one
 * @param findings one line each, with whether it stands
 */
public record CaseNote(String id, String head, Optional<String> due, Optional<String> incident, List<String> findings) {
    public CaseNote {
        findings = List.copyOf(findings);
    }
}
