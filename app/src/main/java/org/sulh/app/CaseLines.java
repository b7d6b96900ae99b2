package org.sulh.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Incident;
import org.sulh.model.cases.CaseFile;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.CaseNote;
import org.sulh.report.Names;
import org.sulh.report.cases.CaseLine;
import org.sulh.report.cases.Due;

/** The cases of a record in a line each, for the status and the brief. */
final class CaseLines {
    private final Conclusions conclusions;
    private final List<CaseFile> files;
    private final CaseLine line;

    CaseLines(Conclusions conclusions) {
        this.conclusions = conclusions;
        this.files = conclusions.state().cases().list();
        this.line = new CaseLine(
                conclusions.pack().agreement(),
                Names.of(conclusions.pack().actors(), conclusions.pack().places()));
    }

    /** How many there are, as in "2: 1 open, 1 closed; something is overdue in 1". */
    String counts() {
        long open = files.stream().filter(CaseFile::isOpen).count();
        long overdue = countOverdue();
        return files.isEmpty()
                ? "none"
                : files.size() + ": " + open + " open, " + (files.size() - open) + " closed"
                        + (overdue == 0 ? "" : "; something is overdue in " + overdue);
    }

    private long countOverdue() {
        return files.stream()
                .filter(file -> Due.listIn(file).stream().anyMatch(Due::overdue))
                .count();
    }

    /** The open ones, each with what is due next. */
    List<String> open() {
        return files.stream().filter(CaseFile::isOpen).map(line::of).toList();
    }

    /** The counts as figures. */
    Map<String, Object> figures() {
        long open = files.stream().filter(CaseFile::isOpen).count();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("open", open);
        tree.put("closed", files.size() - open);
        tree.put("overdue", countOverdue());
        return tree;
    }

    /** All of them, for a brief. */
    List<CaseNote> notes() {
        return files.stream().map(file -> line.note(file, findIncident(file))).toList();
    }

    /** The incident of the first claim that a case stands on. */
    private Optional<String> findIncident(CaseFile file) {
        String first = file.complaint().claims().getFirst();
        return Optional.ofNullable(conclusions.ordinals().get(first))
                .flatMap(ordinal -> conclusions.findIncident("i-" + ordinal))
                .map(Incident::id);
    }
}
