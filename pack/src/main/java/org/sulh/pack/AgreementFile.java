package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Commitment;
import org.sulh.model.CountingRule;
import org.sulh.model.Definition;
import org.sulh.model.Ladder;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Rule;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Tie;
import org.sulh.model.Zone;

/** Reads {@code agreement.yaml}. */
final class AgreementFile {
    static final String NAME = "agreement.yaml";

    private static final Set<String> KEYS =
            Words.set("id title version languages authentic parties guarantors definitions clauses");
    private static final Set<String> GUARANTOR = Words.set("actor role ties");
    private static final Set<String> TIE = Words.set("to what source");
    private static final Set<String> DEFINITION = Words.set("id term text status said_by source means");
    private static final Set<String> CLAUSE =
            Words.set("id text said_by source acceptance in_force_from in_force_until status binds rule");
    private static final Set<String> RULE =
            Words.set("effect applies_to zones when condition standard overrides exceptions");
    private static final Set<String> EXCEPTION = Words.set("id text status condition");

    private AgreementFile() {}

    /** The agreement that the file tells, with what the other files of the pack tell. */
    static Optional<Agreement> read(
            Fields file,
            List<Zone> zones,
            Procedure procedure,
            Ladder ladder,
            List<CountingRule> counting,
            List<Commitment> commitments) {
        return file.read(KEYS, f -> {
            // Lists first: a mistake in one of their entries does not hide the others, one in a field of this level
            // does.
            List<Agreement.Guarantor> guarantors = f.list("guarantors", GUARANTOR, AgreementFile::guarantor);
            List<Definition> definitions = f.list("definitions", DEFINITION, AgreementFile::definition);
            List<Clause> clauses = f.list("clauses", CLAUSE, AgreementFile::clause);
            List<String> languages = f.texts("languages");
            return new Agreement(
                    f.text("id"),
                    f.text("title"),
                    f.text("version"),
                    languages.isEmpty() ? List.of(Texts.ENGLISH) : languages,
                    f.texts("authentic"),
                    f.texts("parties"),
                    guarantors,
                    definitions,
                    clauses,
                    zones,
                    procedure,
                    ladder,
                    counting,
                    commitments);
        });
    }

    private static Agreement.Guarantor guarantor(Fields f) {
        return new Agreement.Guarantor(
                f.text("actor"),
                f.text("role"),
                f.list("ties", TIE, t -> new Tie(t.text("to"), t.text("what"), t.findText("source"))));
    }

    private static Definition definition(Fields f) {
        return new Definition(
                f.text("id"),
                f.translations("term"),
                f.translations("text"),
                status(f),
                f.findText("said_by"),
                f.findText("source"),
                f.findText("means"));
    }

    private static Clause clause(Fields f) {
        return new Clause(
                f.text("id"),
                f.translations("text"),
                status(f),
                f.findText("said_by"),
                f.findText("source"),
                f.findText("acceptance"),
                f.findDay("in_force_from"),
                f.findDay("in_force_until"),
                f.texts("binds"),
                f.findOne("rule", RULE, AgreementFile::rule));
    }

    private static Rule rule(Fields f) {
        List<Rule.Exemption> exemptions = f.list("exceptions", EXCEPTION, AgreementFile::exception);
        return new Rule(
                f.oneOf("effect", Rule.Effect.values(), Rule.Effect::formName),
                f.texts("applies_to"),
                f.texts("zones"),
                f.findText("when"),
                f.text("condition"),
                f.findOneOf("standard", Level.values(), Level::formName).orElse(Level.VERIFIED),
                f.texts("overrides"),
                exemptions);
    }

    private static Rule.Exemption exception(Fields f) {
        return new Rule.Exemption(f.text("id"), f.translations("text"), status(f), f.text("condition"));
    }

    /** Whose a term is. Where it is not told, somebody has stated it: only what is agreed or proposed says so. */
    static TermStatus status(Fields f) {
        return f.findOneOf("status", TermStatus.values(), TermStatus::formName).orElse(TermStatus.STATED);
    }
}
