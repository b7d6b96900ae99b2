package org.sulh.app;

import java.util.concurrent.Callable;
import org.sulh.record.fold.Stated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One claim with all that is needed to rule on it. */
@Command(name = "show", description = "Show a claim with the passage it was drawn from, and what was said of it.")
final class ReviewShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Parameters(paramLabel = "CLAIM", description = "Id of a claim; the first digits are enough.")
    private String claim = "";

    ReviewShowCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() {
        RecordView view = RecordView.of(terminal, review.record().folder().root());
        RecordIndex index = new RecordIndex(view.conclusions());
        Stated stated = index.getClaim(claim);
        terminal.out().print(new ClaimSheet(view.folder(), index).of(stated));
        return ExitCode.DONE;
    }
}
