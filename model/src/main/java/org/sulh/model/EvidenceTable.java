package org.sulh.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a claim is worth by the relation of its speaker to what is claimed. Both parties can agree on the table before
 * anything happens, so it is data of the agreement.
 *
 * @param rows evidence of one origin group, in micro-nats, by relation
 * @param capPerAffiliation most that the groups of one affiliation can move an incident by, either way, in micro-nats
 * @param prior evidence before any claim, in micro-nats
 */
public record EvidenceTable(Map<String, Long> rows, long capPerAffiliation, long prior) {
    private static final String CAP = "cap-per-affiliation";
    private static final String PRIOR = "prior";

    public EvidenceTable {
        rows = Map.copyOf(rows);
        Checks.that(capPerAffiliation > 0, "the cap must be above zero");
    }

    /**
     * Reads lines {@code relation,micro-nats,why}; blank lines and lines that start with # are passed over.
     *
     * @param name what the lines come from, for messages
     * @throws IllegalArgumentException with name and line number of a wrong line
     */
    public static EvidenceTable parse(String name, List<String> lines) {
        Map<String, Long> rows = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("relation,")) {
                continue;
            }
            String[] fields = line.split(",", 3);
            try {
                if (fields.length < 2
                        || rows.putIfAbsent(fields[0].strip(), Long.parseLong(fields[1].strip())) != null) {
                    mistakes.add(name + ":" + (i + 1) + ": needs relation,micro-nats,why, each relation once");
                }
            } catch (NumberFormatException e) {
                mistakes.add(
                        name + ":" + (i + 1) + ": '" + fields[1].strip() + "' is not a whole number of micro-nats");
            }
        }
        Long cap = rows.remove(CAP);
        Long prior = rows.remove(PRIOR);
        if (cap == null || prior == null) {
            mistakes.add(name + ": needs the rows " + CAP + " and " + PRIOR);
        }
        if (!mistakes.isEmpty() || cap == null || prior == null) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
        return new EvidenceTable(rows, cap, prior);
    }

    /** @throws IllegalArgumentException when the table has no such row */
    public long getEvidence(String relation) {
        Long evidence = rows.get(relation);
        if (evidence == null) {
            throw new IllegalArgumentException("the evidence table has no row '" + relation + "'");
        }
        return evidence;
    }
}
