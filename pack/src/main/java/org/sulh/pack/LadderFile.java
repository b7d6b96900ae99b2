package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Ladder;
import org.sulh.model.Ladder.Cap;
import org.sulh.model.Ladder.Excuse;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;

/** Reads {@code ladder.yaml}. */
final class LadderFile {
    static final String NAME = "ladder.yaml";

    private static final Set<String> KEYS = Words.set("rungs caps excuses recurrence_days");
    private static final Set<String> RUNG =
            Words.set("id text status source severity recurrence intent remedy cap within provisional");
    private static final Set<String> CAP = Words.set("id text status source severity intent most");
    private static final Set<String> EXCUSE = Words.set("id text status source");

    private LadderFile() {}

    static Optional<Ladder> read(Fields file) {
        return file.read(KEYS, f -> {
            List<Rung> rungs = f.list("rungs", RUNG, LadderFile::rung);
            List<Cap> caps = f.list("caps", CAP, LadderFile::cap);
            List<Excuse> excuses = f.list("excuses", EXCUSE, LadderFile::excuse);
            return new Ladder(rungs, caps, excuses, f.findWhole("recurrence_days"));
        });
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
                f.flag("provisional"));
    }

    private static Cap cap(Fields f) {
        return new Cap(
                f.text("id"),
                f.translations("text"),
                AgreementFile.status(f),
                f.findText("source"),
                f.someOf("severity", Severity.values(), Severity::formName),
                f.someOf("intent", Intent.values(), Intent::formName),
                f.text("most"));
    }

    private static Excuse excuse(Fields f) {
        return new Excuse(f.text("id"), f.translations("text"), AgreementFile.status(f), f.findText("source"));
    }
}
