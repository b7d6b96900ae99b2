package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.sulh.model.Commitment;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.Sighting;
import org.sulh.pack.PackException;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.CommitmentWords;
import org.sulh.report.CoverageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Promises and demands, and how they stand. */
@Command(
        name = "commitment",
        description =
                "Show how promises and demands stand, those of the agreement and those entered here; say what was seen"
                        + " of them. As in: sulh commitment DIR list")
final class CommitmentCommand extends ObservedGroup {
    CommitmentCommand(Terminal terminal) {
        super(terminal);
    }

    private static CommitmentStatus get(Conclusions conclusions, String id) {
        return conclusions.commitments().stream()
                .filter(status -> status.commitment().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "there is no commitment " + id + "; sulh commitment DIR list shows those that there are"));
    }

    /** Lists commitments. */
    @Command(name = "list", description = "List all commitments with their status, one a line.")
    static final class Listing implements Callable<Integer> {
        private final CommitmentCommand group;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Listing(CommitmentCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            List<CommitmentStatus> statuses = conclusions.commitments();
            if (json) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("asOf", conclusions.state().time().toString());
                tree.put("counts", CommitmentWords.counts(statuses));
                tree.put("coverage", CoverageWords.tree(conclusions.watching().overall()));
                tree.put(
                        "commitments",
                        statuses.stream().map(CommitmentWords::tree).toList());
                group.sayJson(tree);
                return ExitCode.DONE;
            }
            CommitmentWords words = new CommitmentWords(names(conclusions));
            statuses.forEach(status -> group.say(
                    status.commitment().id() + "  " + CommitmentWords.status(status) + "  " + words.head(status)));
            List<String> counts = new ArrayList<>();
            CommitmentWords.counts(statuses)
                    .forEach((word, number) -> counts.add(number + " " + word.replace('-', ' ')));
            group.say(statuses.size()
                    + (statuses.size() == 1 ? " commitment" : " commitments")
                    + (counts.isEmpty() ? "" : ": " + String.join(", ", counts)));
            group.say("looked: "
                    + new CoverageWords(names(conclusions))
                            .line(conclusions.watching().overall()));
            return ExitCode.DONE;
        }
    }

    /** Shows one commitment. */
    @Command(name = "show", description = "Show one commitment: how it stands, why, and what would let one conclude.")
    static final class Show implements Callable<Integer> {
        private final CommitmentCommand group;

        @Parameters(paramLabel = "ID", description = "The commitment.")
        private String id = "";

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Show(CommitmentCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            CommitmentStatus status = get(conclusions, id);
            if (json) {
                group.sayJson(CommitmentWords.tree(status));
                return ExitCode.DONE;
            }
            CommitmentWords words = new CommitmentWords(names(conclusions));
            group.say(words.head(status));
            group.say("status: " + CommitmentWords.status(status));
            status.commitment().on().ifPresent(day -> group.say("said on " + day));
            group.say("source: " + status.commitment().source());
            words.sentences(status).forEach(group::say);
            return ExitCode.DONE;
        }
    }

    /** Enters commitments. */
    @Command(
            name = "state",
            description = "Enter promises and demands beside those of the agreement, from a file written as a pack's"
                    + " commitments.yaml is.")
    static final class State implements Callable<Integer> {
        private final CommitmentCommand group;

        @Parameters(paramLabel = "FILE", description = "A YAML file with the field commitments.")
        private Path file = Path.of("");

        @Option(names = "--sealed", description = "Seal them.")
        private boolean sealed;

        State(CommitmentCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                List<Commitment> commitments = read(open);
                Conclusions conclusions = open.conclusions();
                for (Commitment commitment : commitments) {
                    conclusions.commitments().stream()
                            .filter(known -> known.commitment().id().equals(commitment.id()))
                            .findFirst()
                            .ifPresent(known -> refuse(known));
                }
                Observing observing = new Observing(open, sealed);
                for (Commitment commitment : commitments) {
                    long at = observing.enter(
                            CommitmentEntry.KIND,
                            new CommitmentEntry.Stated(commitment),
                            List.of(),
                            List.of(),
                            Observing.roles("registrar", "analyst"));
                    group.say("stated " + commitment.id() + ", entry " + at);
                }
                observing.conclude();
            }
            return ExitCode.DONE;
        }

        private void refuse(CommitmentStatus known) {
            OptionalLong entry = known.entry();
            throw new UsageException(
                    file + ": there is a commitment " + known.commitment().id() + " already, "
                            + (entry.isPresent() ? "entry " + entry.getAsLong() : "in the agreement")
                            + "; give this one another id");
        }

        private List<Commitment> read(OpenRecord open) {
            try {
                List<Commitment> read = open.pack().readCommitments(file.toString(), Files.readString(file));
                if (read.isEmpty()) {
                    throw new UsageException(file + ": holds no commitments; give a list under commitments");
                }
                return read;
            } catch (PackException e) {
                throw new UsageException(String.join("; ", e.mistakes()), e);
            } catch (IOException e) {
                throw new UsageException(file + ": cannot be read as text in UTF-8 (" + e + ")", e);
            }
        }
    }

    /** Enters what was seen. */
    @Command(
            name = "seen",
            description =
                    "Say that a milestone of a commitment was seen, on what evidence. The one who is to keep it does not"
                            + " say so.")
    static final class Seen implements Callable<Integer> {
        private final CommitmentCommand group;

        @Parameters(index = "0", paramLabel = "ID", description = "The commitment.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "MILESTONE", description = "What of it was seen.")
        private String milestone = "";

        @Option(
                names = "--by",
                required = true,
                paramLabel = "KIND",
                description = "How it was seen: visit, sensor, ...")
        private String by = "";

        @Option(
                names = "--evidence",
                required = true,
                split = ",",
                paramLabel = "CLAIM|DOCUMENT",
                description = "On what it rests; first digits are enough.")
        private List<String> evidence = new ArrayList<>();

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
        private String reason = "";

        @Option(names = "--sealed", description = "Seal it.")
        private boolean sealed;

        Seen(CommitmentCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                Conclusions before = open.conclusions();
                CommitmentStatus known = get(before, id);
                Sighting sighting = sighting(new RecordIndex(before));
                Observing observing = new Observing(open, sealed);
                long at = observing.enter(
                        CommitmentEntry.KIND,
                        new CommitmentEntry.Seen(sighting),
                        known.entry().isPresent() ? List.of(known.entry().getAsLong()) : List.of(),
                        sighting.evidence(),
                        Observing.roles("monitor", "analyst"));
                CommitmentStatus after = get(open.conclusions(), id);
                group.say("entry " + at + "; " + id + " is " + CommitmentWords.status(after));
                if (after.saidOnly().stream().anyMatch(said -> said.index() == at)) {
                    group.say(
                            "said, not seen: the evidence is the word of the one who is to keep it, or tells of what is"
                                    + " only announced; it raises nothing");
                }
                observing.conclude();
            }
            return ExitCode.DONE;
        }

        private Sighting sighting(RecordIndex index) {
            try {
                return new Sighting(id, milestone, by, Observing.evidence(index, evidence), reason);
            } catch (IllegalArgumentException e) {
                throw new UsageException(Sulh.message(e), e);
            }
        }
    }

    /** Withdraws a sighting. */
    @Command(name = "withdraw", description = "Say that an earlier sighting no longer holds.")
    static final class Withdraw implements Callable<Integer> {
        private final CommitmentCommand group;

        @Parameters(paramLabel = "ENTRY", description = "Index of its entry.")
        private long entry;

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
        private String reason = "";

        Withdraw(CommitmentCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                Observing observing = new Observing(open, false);
                long at = observing.enter(
                        CommitmentEntry.KIND,
                        new CommitmentEntry.Withdrawn(entry, reason),
                        List.of(entry),
                        List.of(),
                        Observing.roles("monitor", "analyst"));
                group.say("withdrawn, entry " + at);
                observing.conclude();
            }
            return ExitCode.DONE;
        }
    }
}
