package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.CountingRule;
import org.sulh.model.CountingRule.TollSum;
import org.sulh.model.CountingRule.Unit;
import org.sulh.model.Level;
import org.sulh.model.Scope;

/** Reads {@code counting.yaml}. */
final class CountingFile {
    static final String NAME = "counting.yaml";

    private static final Set<String> KEYS = Words.set("rules");
    private static final Set<String> RULE =
            Words.set("id text status source unit applies_to scopes levels zones casualties");

    private CountingFile() {}

    static Optional<List<CountingRule>> read(Fields file) {
        return file.read(KEYS, f -> f.list("rules", RULE, CountingFile::rule));
    }

    private static CountingRule rule(Fields f) {
        return new CountingRule(
                f.text("id"),
                f.translations("text"),
                AgreementFile.status(f),
                f.findText("source"),
                f.oneOf("unit", Unit.values(), Unit::formName),
                f.texts("applies_to"),
                f.someOf("scopes", Scope.values(), Scope::formName),
                f.someOf("levels", Level.values(), Level::formName),
                f.texts("zones"),
                f.findOneOf("casualties", TollSum.values(), TollSum::formName).orElse(TollSum.NONE));
    }
}
