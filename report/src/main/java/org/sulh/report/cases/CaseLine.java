package org.sulh.report.cases;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Course;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.Possible;
import org.sulh.report.CaseNote;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.StepWords;
import org.sulh.report.TimePhrase;

/** A case in a line or a few, for a terminal and for lists. */
public final class CaseLine {
    private final CaseWords words;

    public CaseLine(Agreement agreement, Names names) {
        this.words = new CaseWords(agreement, names);
    }

    /** What was done by a step and who signed it, as in "Notice given; signed by chair". */
    public static String done(StepName step, List<String> signers) {
        return StepWords.done(step) + "; signed by " + Series.and(signers);
    }

    /** As in "k-41  Varland against Osmere, notified: reply (Osmere), by 8 Nov 2025, 10:00 UTC". */
    public String of(CaseFile file) {
        List<Due> due = Due.listIn(file);
        String next = due.isEmpty() ? "" : ": " + due(due.getFirst());
        long overdue = due.stream().filter(Due::overdue).count();
        return file.id() + "  " + Series.capital(sides(file)) + ", " + stage(file) + next
                + (overdue > 1 ? "; " + overdue + " overdue in all" : "");
    }

    /** Who brought it, and against whom. */
    public String sides(CaseFile file) {
        return words.complainant(file.complaint()) + " against "
                + words.actor(file.complaint().respondent());
    }

    /** Where it stands, in a word or two; of a closed one why. */
    public String stage(CaseFile file) {
        return CaseWords.plain(file.stage())
                + file.closed()
                        .map(ending -> " (" + CaseWords.plain(ending.formName()) + ")")
                        .orElse("");
    }

    /** As in "reply (Osmere), by 8 Nov 2025, 10:00 UTC". */
    public String due(Due due) {
        return what(due) + (due.overdue() ? ", overdue since " : ", by ") + TimePhrase.of(due.until());
    }

    /** What is due and whose it is. */
    String what(Due due) {
        return due.whose().equals(Course.NOBODY)
                ? "time for " + due.what()
                : due.what() + " (" + words.actor(due.whose()) + ")";
    }

    /** The findings, one line each, with whether they stand. */
    public static List<String> findings(CaseFile file) {
        return file.findings().stream()
                .map(state -> state.finding().text().clause() + ": "
                        + FindingsPart.conclusion(state.finding().text().conclusion())
                        + (state.stands() ? "" : " (does not stand)"))
                .toList();
    }

    /**
     * A case for a brief.
     *
     * @param incident that it is about
     */
    public CaseNote note(CaseFile file, Optional<String> incident) {
        return new CaseNote(
                file.id(),
                Series.capital(sides(file)) + ", " + stage(file),
                Due.listIn(file).stream().findFirst().map(this::due),
                incident,
                findings(file).stream().map(line -> "clause " + line).toList());
    }

    /** What may be done now, one line each, as in "reply: Osmere (respondent), until 8 Nov 2025, 10:00 UTC". */
    public List<String> possible(CaseFile file) {
        return file.possible().stream()
                .filter(each -> each.missing().isEmpty())
                .map(each -> StepWords.toDo(each.step()) + ": " + by(each, file)
                        + each.until()
                                .map(until -> ", until " + TimePhrase.of(until))
                                .orElse(""))
                .toList();
    }

    /** Who may take a step. */
    String by(Possible possible, CaseFile file) {
        return Series.or(possible.by().stream()
                .map(word -> words.role(word, file.complaint()))
                .distinct()
                .toList());
    }
}
