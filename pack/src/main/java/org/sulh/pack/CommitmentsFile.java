package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Duty;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.TermStatus;

/** Reads {@code commitments.yaml}. */
final class CommitmentsFile {
    static final String NAME = "commitments.yaml";

    /** The list of the file. */
    static final String LIST = "commitments";

    /** How a milestone may be seen. */
    static final Set<String> KINDS_OF_EVIDENCE = Words.set("visit sensor document other-party mediator");

    private static final Set<String> KEYS = Words.set(LIST);
    private static final Set<String> COMMITMENT =
            Words.set("id by of what demanded status acceptance on source to_do to_refrain unmeasured");
    private static final Set<String> TO_DO = Words.set("due milestones");
    private static final Set<String> MILESTONE = Words.set("id text level seen_by");
    private static final Set<String> TO_REFRAIN = Words.set("acts doers targets countries zones from until");

    private CommitmentsFile() {}

    static Optional<List<Commitment>> read(Fields file) {
        return file.read(KEYS, f -> f.list(LIST, COMMITMENT, CommitmentsFile::commitment));
    }

    private static Commitment commitment(Fields f) {
        return new Commitment(
                f.text("id"),
                f.text("by"),
                f.text("of"),
                f.translations("what"),
                f.flag("demanded"),
                AgreementFile.status(f),
                f.findDay("on"),
                source(f),
                duty(f));
    }

    /** A demand binds nobody until the other side takes it on, and where it did so belongs to the source. */
    private static String source(Fields f) {
        Optional<String> acceptance = f.findText("acceptance");
        if (f.flag("demanded") && AgreementFile.status(f) == TermStatus.AGREED && acceptance.isEmpty()) {
            throw f.wrong(
                    "status",
                    "a demand is agreed only when the other side has taken it on",
                    "add acceptance: where and when it did, or write stated");
        }
        return f.text("source") + acceptance.map("; taken on: "::concat).orElse("");
    }

    private static Duty duty(Fields f) {
        List<Duty> duties = Stream.of(
                        f.findOne("to_do", TO_DO, CommitmentsFile::toDo).map(Duty.class::cast),
                        f.findOne("to_refrain", TO_REFRAIN, CommitmentsFile::toRefrain)
                                .map(Duty.class::cast),
                        f.findTranslations("unmeasured").map(Unmeasured::new).map(Duty.class::cast))
                .flatMap(Optional::stream)
                .toList();
        if (duties.size() != 1) {
            throw f.wrong(
                    "id",
                    duties.size() + " duties are given that can be used, and a commitment has one",
                    "write one of to_do, to_refrain and unmeasured");
        }
        return duties.getFirst();
    }

    private static ToDo toDo(Fields f) {
        return new ToDo(f.list("milestones", MILESTONE, CommitmentsFile::milestone), f.findDay("due"));
    }

    private static Milestone milestone(Fields f) {
        return new Milestone(
                f.text("id"),
                f.translations("text"),
                f.oneOf("level", Fulfilment.values(), Fulfilment::formName),
                f.texts("seen_by"));
    }

    private static ToRefrain toRefrain(Fields f) {
        return new ToRefrain(
                f.texts("acts"),
                f.texts("doers"),
                f.texts("targets"),
                f.texts("countries").stream().map(Country::checked).toList(),
                f.texts("zones"),
                f.findDay("from"),
                f.findDay("until"));
    }
}
