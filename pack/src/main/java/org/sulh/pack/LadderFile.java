package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;

/** Reads {@code ladder.yaml}. */
final class LadderFile {
    static final String NAME = "ladder.yaml";

    private static final Set<String> KEYS = Words.set("rungs");
    private static final Set<String> RUNG =
            Words.set("id text status source severity recurrence intent remedy cap within");

    private LadderFile() {}

    static Optional<List<Rung>> read(Fields file) {
        return file.read(KEYS, f -> f.list("rungs", RUNG, LadderFile::rung));
    }

    private static Rung rung(Fields f) {
        return new Rung(
                f.text("id"),
                f.translations("text"),
                AgreementFile.status(f),
                f.findText("source"),
                f.someOf("severity", Severity.values(), Severity::formName),
                f.findWhole("recurrence"),
                f.someOf("intent", Intent.values(), Intent::formName),
                f.findTranslations("remedy"),
                f.findTranslations("cap"),
                f.findWhole("within"),
                false);
    }
}
