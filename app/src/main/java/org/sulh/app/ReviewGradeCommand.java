package org.sulh.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sulh.model.Claim;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.fold.Conclusions;
import org.sulh.register.wire.MalformedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An Admiralty grade. */
@Command(
        name = "grade",
        description =
                "Grade how reliable a source is (A to F), or how credible what a document says is (1 to 6). The two are given"
                        + " apart.")
final class ReviewGradeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE|DOCUMENT",
            description = "A source, actor or outlet (slug, or actor/speaker), or the id of a document.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "GRADE", description = "A letter for a source, a digit for a document.")
    private String grade = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
    private String reason = "";

    ReviewGradeCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, review.record())) {
            GradeEntry entry = entry(open);
            List<String> documents = entry instanceof GradeEntry.OfDocument of ? List.of(of.document()) : List.of();
            long at = new Reviewing(open).enter(GradeEntry.KIND, entry, documents);
            terminal.out().println("graded " + what + " " + grade + ", entry " + at);
            open.enterDigests();
            open.cosign();
        }
        return ExitCode.DONE;
    }

    private GradeEntry entry(OpenRecord open) {
        try {
            if (grade.matches("[1-6]")) {
                String document = new RecordIndex(open.conclusions())
                        .getDocument(what)
                        .document()
                        .id();
                return new GradeEntry.OfDocument(document, Integer.parseInt(grade), reason);
            }
            if (grade.matches("[A-Fa-f]")) {
                requireKnown(open.conclusions());
                return new GradeEntry.OfSource(what, Character.toUpperCase(grade.charAt(0)), reason);
            }
        } catch (MalformedException e) {
            throw new UsageException(e.getMessage(), e);
        }
        throw new UsageException(
                "'" + grade + "' is no grade: a letter A to F for a source, or a digit 1 to 6 for a document");
    }

    /** A letter for somebody who speaks nowhere in the record would change nothing, unseen. */
    private void requireKnown(Conclusions conclusions) {
        Set<String> known = new HashSet<>(conclusions.state().sources().keySet());
        conclusions.pack().actors().forEach(actor -> known.add(actor.id()));
        for (Claim claim : conclusions.claims()) {
            known.addAll(claim.via());
            claim.asserter().actor().ifPresent(known::add);
            known.add(SourceOptions.slug(claim.asserter().text()));
        }
        String actor = what.split("/", 2)[0];
        if (!known.contains(actor)) {
            throw new UsageException(
                    what + ": is no source, actor, agency or outlet of this record, so no letter can be given to it;"
                            + " a document is graded by a digit 1 to 6");
        }
    }
}
