package org.sulh.pipeline.verify;

import java.time.LocalDate;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grades;
import org.sulh.model.Reviews;
import org.sulh.model.Ties;

/**
 * What assessments rest on beside the claims.
 *
 * @param table what relations are worth
 * @param grades the Admiralty grades that people have given
 * @param reviews the claims that people have looked at
 * @param ties who is tied to which party
 * @param asOf day of the report: what lies ahead of it is planned
 */
public record Basis(EvidenceTable table, Grades grades, Reviews reviews, Ties ties, LocalDate asOf) {
    /** Nothing graded, nothing reviewed, nobody tied. */
    public static Basis of(EvidenceTable table, LocalDate asOf) {
        return new Basis(table, Grades.none(), Reviews.none(), Ties.none(), asOf);
    }

    public Basis withTable(EvidenceTable other) {
        return new Basis(other, grades, reviews, ties, asOf);
    }

    public Basis withGrades(Grades given) {
        return new Basis(table, given, reviews, ties, asOf);
    }

    public Basis withReviews(Reviews made) {
        return new Basis(table, grades, made, ties, asOf);
    }

    public Basis withTies(Ties declared) {
        return new Basis(table, grades, reviews, declared, asOf);
    }
}
