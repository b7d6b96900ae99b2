package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sulh.intake.CodedRounds;
import org.sulh.intake.IntakeException;
import org.sulh.model.Round;
import org.sulh.model.watch.Entered;
import org.sulh.record.entry.RoundEntry;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.TalkWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rounds of negotiations. */
@Command(
        name = "round",
        description =
                "Enter and show rounds of negotiations: who came, the outcome as each side put it, what was left open."
                        + " As in: sulh round DIR list")
final class RoundCommand extends ObservedGroup {
    RoundCommand(Terminal terminal) {
        super(terminal);
    }

    private static TalkWords words(Conclusions conclusions) {
        return new TalkWords(names(conclusions), conclusions.pack().agreement().guarantors());
    }

    /** Enters rounds. */
    @Command(
            name = "enter",
            description =
                    "Enter the rounds of a case file, or of a YAML list of rounds. A later entry of a round takes the"
                            + " place of an earlier one.")
    static final class Enter implements Callable<Integer> {
        private final RoundCommand group;

        @Parameters(paramLabel = "FILE", description = "A YAML file.")
        private Path file = Path.of("");

        @Option(names = "--sealed", description = "Seal them.")
        private boolean sealed;

        Enter(RoundCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                CodedRounds coded = read(open);
                coded.problems().forEach(problem -> group.terminal().warn(file + ": " + problem));
                Set<String> claims = open.state().claims().stream()
                        .map(stated -> stated.claim().id())
                        .collect(Collectors.toSet());
                List<Round> known = open.state().observed().rounds().stream()
                        .map(Entered::what)
                        .toList();
                Observing observing = new Observing(open, sealed);
                for (Round round : coded.rounds()) {
                    enter(known(round, claims), known, observing);
                }
                if (!coded.rounds().isEmpty()) {
                    observing.conclude();
                }
                return coded.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
            }
        }

        private void enter(Round round, List<Round> known, Observing observing) throws InterruptedException {
            if (known.contains(round)) {
                group.say("known " + round.id());
                return;
            }
            long at = observing.enter(
                    RoundEntry.KIND,
                    new RoundEntry(round),
                    List.of(),
                    round.claims(),
                    Observing.roles("registrar", "analyst"));
            group.say("entered " + round.id() + ", entry " + at);
        }

        /** A round with those of its claims that are in the record. */
        private Round known(Round round, Set<String> claims) {
            List<String> there =
                    round.claims().stream().filter(claims::contains).toList();
            if (there.size() < round.claims().size()) {
                group.terminal()
                        .warn(round.id() + ": " + (round.claims().size() - there.size())
                                + " claims that tell of it are not in the record, and are left out; ingest them and"
                                + " enter the round again");
            }
            return round.withClaims(there);
        }

        private CodedRounds read(OpenRecord open) {
            try (InputStream in = Files.newInputStream(file)) {
                return CodedRounds.read(file.toString(), in, open.pack().actors());
            } catch (IntakeException e) {
                throw new UsageException(Sulh.message(e), e);
            } catch (IOException e) {
                throw new UsageException(file + ": cannot be read (" + e + ")", e);
            }
        }
    }

    /** Lists rounds. */
    @Command(name = "list", description = "List the rounds, one a line.")
    static final class Listing implements Callable<Integer> {
        private final RoundCommand group;

        @Option(names = "--json", description = "Print one JSON list.")
        private boolean json;

        Listing(RoundCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            List<Entered<Round>> rounds = conclusions.state().observed().rounds();
            if (json) {
                group.sayJson(rounds.stream().map(words(conclusions)::tree).toList());
                return ExitCode.DONE;
            }
            rounds.forEach(round -> group.say(words(conclusions).head(round.what()) + "; "
                    + round.what().text().map(text -> "joint text: " + text).orElse("no joint text is known") + "; "
                    + open(round.what()) + " points open  (entry " + round.index() + ")"));
            group.say(rounds.size() + (rounds.size() == 1 ? " round" : " rounds"));
            return ExitCode.DONE;
        }

        private static long open(Round round) {
            return round.points().stream()
                    .filter(point -> point.fate() == Round.Fate.OPEN)
                    .count();
        }
    }

    /** Shows a round. */
    @Command(name = "show", description = "Show one round.")
    static final class Show implements Callable<Integer> {
        private final RoundCommand group;

        @Parameters(paramLabel = "ID", description = "The round.")
        private String id = "";

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Show(RoundCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            Entered<Round> round = conclusions.state().observed().rounds().stream()
                    .filter(each -> each.what().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("there is no round " + id));
            if (json) {
                group.sayJson(words(conclusions).tree(round));
                return ExitCode.DONE;
            }
            group.say(words(conclusions).head(round.what()) + "  (entry " + round.index() + ")");
            words(conclusions).sentences(round.what()).forEach(group::say);
            return ExitCode.DONE;
        }
    }
}
