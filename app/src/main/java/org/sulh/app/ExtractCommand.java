package org.sulh.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.extract.Explanation;
import org.sulh.extract.PossibleClaim;
import org.sulh.model.Claim;
import org.sulh.report.ClaimLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles to claims, as they stand, or with how they came about. */
@Command(name = "extract", description = "Print the claims that articles make: who says that what happened.")
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Reading reading;

    @Mixin
    private final ArticleArguments articles = new ArticleArguments();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(
            names = "--explain",
            description = "Print what was seen in each sentence, the claims drawn from it, and those nearly drawn.")
    private boolean explain;

    @Option(
            names = "--possible",
            description = "Print what was nearly drawn instead: words for an act that gave no claim, with the reason.")
    private boolean possible;

    ExtractCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    /**
     * What is kept of one document.
     *
     * @param name as the user calls it
     * @param text its explanation; empty when none is asked for
     * @param possible what was nearly drawn
     * @param unread stretches that could not be read
     */
    private record Seen(String name, String text, List<PossibleClaim> possible, int unread) {}

    @Override
    public Integer call() {
        if (explain && (json || possible)) {
            throw new UsageException("--explain is for reading and shows what --possible does; leave the others out");
        }
        Reading.Explained<Seen> read = reading.explain(articles, this::seen);
        Material material = read.material();
        if (!material.documents().isEmpty()) {
            terminal.warn(material.pack().why());
        }
        if (explain) {
            read.made().forEach(seen -> terminal.out().println(seen.text()));
        } else if (possible) {
            read.made().forEach(this::printPossible);
        } else {
            material.claims().forEach(this::print);
            hintAt(read.made());
        }
        read.made().forEach(this::warnOfUnread);
        return material.exitCode();
    }

    private Seen seen(Explanation explanation, ChosenPack pack) {
        return new Seen(
                explanation.document().name(),
                explain ? ExplanationText.of(explanation, pack.actors()) : "",
                explanation.possible(),
                explanation.unread().size());
    }

    private void print(Claim claim) {
        terminal.out().println(json ? ClaimLines.json(claim) : ClaimText.of(claim));
    }

    private void printPossible(Seen seen) {
        seen.possible().forEach(p -> terminal.out()
                .println(json ? PossibleClaimLines.json(p) : ExplanationText.of(seen.name(), p)));
    }

    /** So that misses surface: the reader of claims is told that there is more to look at. */
    private void hintAt(List<Seen> read) {
        int count = read.stream().mapToInt(s -> s.possible().size()).sum();
        if (count > 0) {
            terminal.warn(count + (count == 1 ? " possible claim was" : " possible claims were")
                    + " not drawn; --possible lists them, --explain shows each sentence with its reasons");
        }
    }

    private void warnOfUnread(Seen seen) {
        if (seen.unread() > 0) {
            terminal.warn(seen.name() + ": " + seen.unread() + (seen.unread() == 1 ? " stretch" : " stretches")
                    + " of text without sentences of a bearable length could not be read; check them yourself");
        }
    }
}
