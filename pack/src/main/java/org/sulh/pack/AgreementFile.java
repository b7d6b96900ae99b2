package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Agreement;
import org.sulh.model.Tie;

/** Reads {@code agreement.yaml}. */
final class AgreementFile {
    static final String NAME = "agreement.yaml";

    private static final Set<String> KEYS = Words.set("id title version parties guarantors clauses");
    private static final Set<String> GUARANTOR = Words.set("actor role ties");
    private static final Set<String> TIE = Words.set("to what source");
    private static final Set<String> CLAUSE = Words.set("id text said_by source acceptance in_force_from");

    private AgreementFile() {}

    static Optional<Agreement> read(Fields file) {
        return file.read(KEYS, AgreementFile::agreement);
    }

    private static Agreement agreement(Fields f) {
        // Lists first: a mistake in one of their entries does not hide the others, one in a field of this level does.
        List<Agreement.Guarantor> guarantors = f.list("guarantors", GUARANTOR, AgreementFile::guarantor);
        List<Agreement.Clause> clauses = f.list("clauses", CLAUSE, AgreementFile::clause);
        return new Agreement(f.text("id"), f.text("title"), f.text("version"), f.texts("parties"), guarantors, clauses);
    }

    private static Agreement.Guarantor guarantor(Fields f) {
        return new Agreement.Guarantor(
                f.text("actor"),
                f.text("role"),
                f.list("ties", TIE, t -> new Tie(t.text("to"), t.text("what"), t.findText("source"))));
    }

    private static Agreement.Clause clause(Fields f) {
        return new Agreement.Clause(
                f.text("id"),
                f.text("text"),
                f.findText("said_by"),
                f.text("source"),
                f.text("acceptance"),
                f.findDay("in_force_from"));
    }
}
