package org.sulh.record.fold;

import java.util.List;

/**
 * A conclusion that differs between two records, or between two packs on one record.
 *
 * @param type of conclusion, as digests name it
 * @param id of the thing: for an incident and what belongs to it that of the first record, where it is there
 * @param what how it differs, in words
 * @param causes entries, clauses or rows of the evidence table that account for it, in words; empty when none was found
 */
public record Difference(String type, String id, String what, List<String> causes) {
    public Difference {
        causes = List.copyOf(causes);
    }
}
