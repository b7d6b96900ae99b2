package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.app.EvidenceFit.Observation;
import org.sulh.app.EvidenceFit.Said;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.EvidenceTable;
import org.sulh.pipeline.verify.Verify;

/**
 * Sets the figures of an evidence table on worlds with known truth: the prior, the rows that these worlds use, and the
 * shares of the letters. {@link EvidenceFit} says how. What counts as an origin in an incident, and under which row, is
 * asked of verification itself, with a table in which each letter leaves its mark and nothing is capped. Since which claim
 * speaks for an origin may depend on the figures, asking and fitting are done three times over.
 *
 * @param from the table whose other figures stay
 */
record TableSetting(EvidenceTable from) {
    private static final int PASSES = 3;
    private static final long NAT = 1_000_000;
    /** Figures are rounded to this, in micro-nats or parts per million. */
    private static final long GRAIN = 10_000;
    /** Shares that a contribution can be told by: whatever the row, each letter leaves another of them. */
    private static final List<Long> MARKS = List.of(2_000_000L, 1_800_000L, 1_600_000L, 1_400_000L, 1_200_000L);

    private static final long NO_CAP = 100 * NAT;
    private static final String PRIOR = "prior";
    private static final String HEDGED = "-hedged";

    /**
     * The figures set, by row.
     *
     * @param trials worlds to set them on
     */
    Map<String, Long> set(List<Trial> trials) {
        List<String> supports = rows(1);
        List<String> rows = Stream.concat(supports.stream(), rows(-1).stream()).toList();
        EvidenceFit fit = new EvidenceFit(rows, supports.size(), MARKS.size(), (double) from.capPerAffiliation() / NAT);
        List<Observation> observations = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            observations = observations(trials, rows, fit);
            fit.fit(observations);
        }
        return figures(rows, used(observations, rows), fit);
    }

    /** Rows of relations that speak for (1) or against (-1) a happening; the hedged form behind its row. */
    private List<String> rows(int sign) {
        return Verify.requiredRelations().stream()
                .filter(row -> !row.startsWith("gate-") && !row.startsWith("prior-"))
                .filter(row -> Long.signum(from.getEvidence(row)) == sign)
                .toList();
    }

    private static List<String> letters() {
        return EvidenceTable.listGradeRows().subList(0, MARKS.size());
    }

    private List<Observation> observations(List<Trial> trials, List<String> rows, EvidenceFit fit) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Long> probe = new LinkedHashMap<>(from.rows());
        for (int row = 0; row < rows.size(); row++) {
            numbers.put(rows.get(row), row);
            probe.put(rows.get(row), micro(fit.worth(row)));
        }
        for (int letter = 0; letter < MARKS.size(); letter++) {
            probe.put(letters().get(letter), MARKS.get(letter));
        }
        EvidenceTable table = new EvidenceTable(probe, NO_CAP, 0);
        List<Observation> observations = new ArrayList<>();
        for (Trial trial : trials) {
            List<List<Contribution>> contributions = trial.assess(table).stream()
                    .map(assessment -> assessment.contributions())
                    .toList();
            for (int i = 0; i < contributions.size(); i++) {
                List<Said> said = new ArrayList<>();
                for (Contribution contribution : contributions.get(i)) {
                    Integer row = numbers.get(contribution.relation());
                    if (row != null && contribution.evidence() != 0) {
                        said.add(new Said(row, letter(contribution, table)));
                    }
                }
                observations.add(
                        new Observation(List.copyOf(said), trial.happened().get(i)));
            }
        }
        return observations;
    }

    private static int letter(Contribution contribution, EvidenceTable table) {
        long row = table.getEvidence(contribution.relation());
        for (int letter = 0; letter < MARKS.size(); letter++) {
            if (row * MARKS.get(letter) / NAT == contribution.evidence()) {
                return letter;
            }
        }
        return EvidenceFit.UNGRADED;
    }

    /** Rows that occur, with their hedged forms. */
    private static Set<String> used(List<Observation> observations, List<String> rows) {
        Set<String> used = new HashSet<>();
        for (Observation observation : observations) {
            for (Said said : observation.said()) {
                used.add(rows.get(said.row()));
                used.add(rows.get(said.row()) + HEDGED);
            }
        }
        return used;
    }

    private static Map<String, Long> figures(List<String> rows, Set<String> used, EvidenceFit fit) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(PRIOR, micro(fit.prior()));
        for (int row = 0; row < rows.size(); row++) {
            if (used.contains(rows.get(row))) {
                figures.put(rows.get(row), micro(fit.worth(row)));
            }
        }
        for (int letter = 0; letter < MARKS.size(); letter++) {
            figures.put(letters().get(letter), micro(fit.share(letter)));
        }
        return figures;
    }

    private static long micro(double nats) {
        return Math.round(nats * NAT / GRAIN) * GRAIN;
    }

    /** Lines of a table with figures of their own replaced; words and order stay. */
    static List<String> replaced(List<String> lines, Map<String, Long> figures) {
        return lines.stream()
                .map(line -> {
                    String[] fields = line.split(",", 3);
                    Long figure = figures.get(fields[0].strip());
                    return figure == null || fields.length < 3 ? line : fields[0] + "," + figure + "," + fields[2];
                })
                .toList();
    }
}
