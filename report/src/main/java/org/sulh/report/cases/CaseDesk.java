package org.sulh.report.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Level;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep;
import org.sulh.report.Account;
import org.sulh.report.Vocabulary;
import org.sulh.report.cases.Sheet.Block;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Line;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Term;

/** What the parts of a dossier are written with. */
final class CaseDesk {
    private final CaseView view;
    private final Account account;
    private final CaseWords words;

    CaseDesk(CaseView view) {
        this.view = view;
        this.account = new Account(view.beside());
        this.words = new CaseWords(view.agreement(), view.beside().names());
    }

    CaseView view() {
        return view;
    }

    CaseFile file() {
        return view.file();
    }

    CaseWords words() {
        return words;
    }

    Account account() {
        return account;
    }

    /** A step of one kind with where it stands. */
    record At<T extends CaseStep>(Taken taken, T step) {}

    /** The steps of one kind, in their order. */
    <T extends CaseStep> List<At<T>> list(Class<T> kind) {
        return file().taken().stream()
                .filter(taken -> kind.isInstance(taken.step()))
                .map(taken -> new At<>(taken, kind.cast(taken.step())))
                .toList();
    }

    /** Claims and documents, each with its speaker and where it stands. */
    Stream<Block> evidence(List<String> ids) {
        return ids.isEmpty()
                ? Stream.empty()
                : Stream.of(new Listing(ids.stream().map(this::evidence).toList()));
    }

    private Cell evidence(String id) {
        return account.findClaim(id)
                .map(told ->
                        new Cell(told.sentence() + " (" + told.source() + ", " + id + ")", told.quote(), List.of()))
                .or(() -> account.findDocument(id).map(document -> Cell.of(document + " (" + id + ")")))
                .orElseGet(() -> Cell.of(id));
    }

    /** Clauses with their texts. */
    Stream<Block> clauses(List<String> ids) {
        return ids.stream().map(id -> words.findClause(id)
                .<Block>map(clause -> new Term("Clause " + id, clause.text()))
                .orElseGet(() -> Line.of("Clause", id)));
    }

    /** An incident that the case names, with how far it is established. */
    String incident(String named) {
        String now = view.incidents().getOrDefault(named, named);
        Optional<String> head = account.findIncident(now);
        String level = account.findLevel(now)
                .map(CaseDesk::level)
                .map(word -> "; " + word)
                .orElse("");
        return head.map(words -> words + " (" + named + (now.equals(named) ? "" : ", which is in " + now + " by now")
                        + level + ")")
                .orElse(named);
    }

    private static String level(Level level) {
        return Vocabulary.english().word(level);
    }
}
