package org.sulh.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a claim is worth by the relation of its speaker to what is claimed. Both parties can agree on the table before
 * anything happens, so it is data of the agreement.
 *
 * <p>The rows {@code grade-a} to {@code grade-e} and {@code credibility-1} to {@code credibility-5} say what share of a row
 * a graded claim is worth, in parts per million. A table has all five of a kind or none; without them grades change
 * nothing. A better grade is never worth less than a worse one.
 *
 * @param rows evidence of one origin group, in micro-nats, by relation; shares of grades, in parts per million
 * @param capPerAffiliation most that the groups of one affiliation can move an incident by, either way, in micro-nats
 * @param prior evidence before any claim, in micro-nats
 */
public record EvidenceTable(Map<String, Long> rows, long capPerAffiliation, long prior) {
    private static final String CAP = "cap-per-affiliation";
    private static final String PRIOR = "prior";
    private static final List<String> LETTERS = List.of("grade-a", "grade-b", "grade-c", "grade-d", "grade-e");
    private static final List<String> DIGITS =
            List.of("credibility-1", "credibility-2", "credibility-3", "credibility-4", "credibility-5");
    private static final long WHOLE = 1_000_000;
    /** 100 nats are odds of 10 to the 43rd: a greater figure is a slip, and could overflow a sum. */
    private static final long MOST = 100 * WHOLE;

    private static final long MOST_SHARE = 2 * WHOLE;

    public EvidenceTable {
        rows = Map.copyOf(rows);
        Checks.that(capPerAffiliation > 0 && capPerAffiliation <= MOST, CAP + " must be 1 to " + MOST);
        checkSize(PRIOR, prior);
        rows.forEach(EvidenceTable::checkSize);
        checkShares(rows, LETTERS);
        checkShares(rows, DIGITS);
    }

    private static void checkSize(String row, long evidence) {
        Checks.that(
                evidence >= -MOST && evidence <= MOST,
                row + ": " + evidence + " is not between -" + MOST + " and " + MOST);
    }

    private static void checkShares(Map<String, Long> rows, List<String> names) {
        List<Long> shares = names.stream()
                .filter(rows::containsKey)
                .map(name -> rows.getOrDefault(name, 0L))
                .toList();
        String all = names.getFirst() + " to " + names.getLast();
        Checks.that(shares.isEmpty() || shares.size() == names.size(), "give all rows " + all + ", or none of them");
        for (int i = 0; i < shares.size(); i++) {
            long share = shares.get(i);
            Checks.that(
                    share >= 0 && share <= MOST_SHARE,
                    names.get(i) + ": " + share + " is not between 0 and " + MOST_SHARE + " parts per million");
            Checks.that(
                    i == 0 || share <= shares.get(i - 1),
                    names.get(i) + " is worth more than " + names.get(Math.max(0, i - 1)));
        }
    }

    /** The rows of grades, best first, letters before digits. */
    public static List<String> listGradeRows() {
        return Stream.concat(LETTERS.stream(), DIGITS.stream()).toList();
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
        try {
            return new EvidenceTable(rows, cap, prior);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException when the table has no such row */
    public long getEvidence(String relation) {
        Long evidence = rows.get(relation);
        if (evidence == null) {
            throw new IllegalArgumentException("the evidence table has no row '" + relation + "'");
        }
        return evidence;
    }

    /**
     * A row under a grade: the share of the letter, then the share of the digit, each time rounded towards zero. So a grade
     * never turns evidence for into evidence against, and shrinks both alike.
     *
     * @throws IllegalArgumentException when the table has no such row
     */
    public long getEvidence(String relation, Grade grade) {
        long evidence = getEvidence(relation);
        if (grade.isReliabilityJudged()) {
            evidence = evidence * rows.getOrDefault(LETTERS.get(grade.reliability() - 'A'), WHOLE) / WHOLE;
        }
        if (grade.isCredibilityJudged()) {
            evidence = evidence * rows.getOrDefault(DIGITS.get(grade.credibility() - 1), WHOLE) / WHOLE;
        }
        return evidence;
    }
}
