package org.sulh.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.model.watch.WatchReport.Cause;
import org.sulh.pipeline.fulfil.Slot;
import org.sulh.pipeline.fulfil.Watching;
import org.sulh.record.entry.CoverageEntry;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.CoverageWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who was to look where and when, and who did. */
@Command(
        name = "coverage",
        description =
                "Plan watches (patrols, posts, cameras, flights, sensors), report of their slots, and ask who looked."
                        + " As in: sulh coverage DIR list")
final class CoverageCommand extends ObservedGroup {
    CoverageCommand(Terminal terminal) {
        super(terminal);
    }

    /** Plans a watch. */
    @Command(
            name = "plan",
            description =
                    "Enter beforehand who is to look where and when. A plan does not reach back: what was not planned"
                            + " is not expected.")
    static final class Plan implements Callable<Integer> {
        private final CoverageCommand group;

        @Parameters(paramLabel = "ID", description = "A name for the watch: lower-case words joined by -.")
        private String id = "";

        @Option(names = "--watch", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
        private Watch.Kind kind = Watch.Kind.PATROL;

        @Option(names = "--who", required = true, paramLabel = "SLUG", description = "Who looks.")
        private String who = "";

        @Mixin
        private final AreaOptions area = new AreaOptions();

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--until", required = true, paramLabel = "DAY", description = "Last day.")
        private LocalDate until = LocalDate.EPOCH;

        @Option(
                names = "--every",
                paramLabel = "HOURS",
                description = "A slot every so many hours from the first day on.")
        private Optional<Integer> every = Optional.empty();

        @Option(names = "--times", split = ",", paramLabel = "TIME", description = "Slots at these times.")
        private List<String> times = new ArrayList<>();

        @Option(
                names = "--grace",
                paramLabel = "HOURS",
                description = "How long after its time a report may come before the slot is missing; default: 24.")
        private int grace = 24;

        @Option(names = "--sealed", description = "Seal it: only that something came in shows to others.")
        private boolean sealed;

        Plan(CoverageCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                Watch watch = watch(open);
                Observing observing = new Observing(open, sealed);
                long at = observing.enter(
                        CoverageEntry.KIND,
                        new CoverageEntry.Plan(watch),
                        List.of(),
                        List.of(),
                        Observing.roles("registrar", "analyst", "chair"));
                group.say("planned " + id + ", " + watch.slots().size() + " slots, entry " + at
                        + "; slots before the time of that entry are not expected");
                observing.conclude();
            }
            return ExitCode.DONE;
        }

        private Watch watch(OpenRecord open) {
            if (every.isPresent() != times.isEmpty()) {
                throw new UsageException("say when: --every HOURS, or --times TIME,TIME");
            }
            try {
                Watch.Rhythm rhythm = every.isPresent()
                        ? new Watch.Every(every.get())
                        : new Watch.At(times.stream().map(CoverageCommand::time).toList());
                return new Watch(id, kind, who, area.get(open.pack()), area.country(), from, until, rhythm, grace);
            } catch (IllegalArgumentException e) {
                throw new UsageException(Sulh.message(e), e);
            }
        }
    }

    /** Reports of a slot. */
    @Command(name = "report", description = "Say what became of one slot of a watch.")
    static final class Report implements Callable<Integer> {
        private final CoverageCommand group;

        @Parameters(index = "0", paramLabel = "ID", description = "The watch.")
        private String id = "";

        @Parameters(index = "1", paramLabel = "TIME", description = "The slot, as in 2025-11-07T06:00:00Z.")
        private String slot = "";

        @Parameters(index = "2", paramLabel = "OUTCOME", description = "One of: ${COMPLETION-CANDIDATES}.")
        private WatchReport.Outcome outcome = WatchReport.Outcome.COMPLETE;

        @Option(
                names = "--by",
                paramLabel = "SLUG",
                description = "Who kept the watch from looking: a slug, nobody, or mechanism.")
        private Optional<String> by = Optional.empty();

        @Option(names = "--reason", paramLabel = "WORDS", description = "What kept it from looking.")
        private Optional<String> reason = Optional.empty();

        @Option(names = "--document", paramLabel = "ID", description = "A document that came of it.")
        private List<String> documents = new ArrayList<>();

        @Option(names = "--sealed", description = "Seal it.")
        private boolean sealed;

        Report(CoverageCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            if (by.isPresent() != reason.isPresent()) {
                throw new UsageException("--by and --reason go together");
            }
            try (OpenRecord open = group.open()) {
                RecordIndex index = new RecordIndex(open.conclusions());
                List<String> ids = documents.stream()
                        .map(document -> index.getDocument(document).document().id())
                        .toList();
                Observing observing = new Observing(open, sealed);
                List<Long> plans = open.state().observed().watches().stream()
                        .filter(watch -> watch.what().id().equals(id))
                        .map(Entered::index)
                        .toList();
                long at = observing.enter(
                        CoverageEntry.KIND,
                        new CoverageEntry.Report(report(ids)),
                        plans,
                        ids,
                        Observing.roles("monitor", "registrar", "analyst"));
                group.say(id + " " + slot + " " + outcome.formName() + ", entry " + at);
                observing.conclude();
            }
            return ExitCode.DONE;
        }

        private WatchReport report(List<String> ids) {
            try {
                Optional<Cause> cause = by.map(who -> new Cause(who, reason.orElseThrow()));
                return new WatchReport(id, time(slot), outcome, cause, ids);
            } catch (IllegalArgumentException e) {
                throw new UsageException(Sulh.message(e), e);
            }
        }
    }

    /** Lists watches. */
    @Command(name = "list", description = "List the watches, each with what became of its slots, and all together.")
    static final class Listing implements Callable<Integer> {
        private final CoverageCommand group;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Option(names = "--slots", description = "Show each slot.")
        private boolean slots;

        Listing(CoverageCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            Watching watching = conclusions.watching();
            if (json) {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("asOf", conclusions.state().time().toString());
                tree.put("passedOver", conclusions.state().passedOver());
                tree.put("all", CoverageWords.tree(watching.overall()));
                tree.put(
                        "watches",
                        watching.watches().stream()
                                .map(watch -> tree(watch, watching))
                                .toList());
                group.sayJson(tree);
                return ExitCode.DONE;
            }
            CoverageWords words = new CoverageWords(names(conclusions));
            for (Watch watch : watching.watches()) {
                group.say(watch.id() + "  " + watch.kind().formName() + " by " + watch.who() + ", "
                        + watch.area().words() + "; " + words.line(watching.of(watch)));
                if (slots) {
                    watching.slots(watch.id())
                            .forEach(slot -> group.say("  " + slot.time() + "  " + word(slot)
                                    + slot.cause().map(cause -> ", by " + cause).orElse("")));
                }
            }
            group.say("all  " + words.line(watching.overall()));
            passedOver(group, conclusions);
            return ExitCode.DONE;
        }

        private Map<String, Object> tree(Watch watch, Watching watching) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", watch.id());
            tree.put("watch", watch.kind().formName());
            tree.put("who", watch.who());
            tree.put("graceHours", watch.graceHours());
            tree.put("coverage", CoverageWords.tree(watching.of(watch)));
            if (slots) {
                tree.put(
                        "slots",
                        watching.slots(watch.id()).stream()
                                .map(CoverageCommand::slotTree)
                                .toList());
            }
            return tree;
        }
    }

    /** Asks who looked at an area. */
    @Command(
            name = "show",
            description = "Show who looked at an area in a period; without options, everywhere and always.")
    static final class Show implements Callable<Integer> {
        private final CoverageCommand group;

        @Mixin
        private final AreaOptions area = new AreaOptions();

        @Option(names = "--from", paramLabel = "DAY", description = "First day; default: that of the first watch.")
        private Optional<LocalDate> from = Optional.empty();

        @Option(names = "--until", paramLabel = "DAY", description = "Last day; default: the day of the record.")
        private Optional<LocalDate> until = Optional.empty();

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Show(CoverageCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            Watching watching = conclusions.watching();
            Area asked = area.find(conclusions.pack()).orElseGet(Area.Everywhere::new);
            Coverage all = watching.overall();
            LocalDate first = from.orElse(all.from());
            LocalDate last = until.orElse(all.until());
            if (last.isBefore(first)) {
                throw new UsageException("the period ends on " + last + ", before it begins on " + first);
            }
            Coverage coverage = watching.of(asked, first, last);
            if (json) {
                group.sayJson(CoverageWords.tree(coverage));
                return ExitCode.DONE;
            }
            CoverageWords words = new CoverageWords(names(conclusions));
            group.say(asked.words() + ", " + first + " to " + last + ": " + words.counts(coverage));
            if (coverage.isPlanned()) {
                group.say("watches: " + String.join(", ", coverage.watches()) + "; kept wholly or in part: "
                        + CoverageWords.percent(coverage.seenPpm()) + " of the slots expected");
            }
            passedOver(group, conclusions);
            return ExitCode.DONE;
        }
    }

    private static void passedOver(CoverageCommand group, Conclusions conclusions) {
        if (conclusions.state().passedOver() > 0) {
            group.say(conclusions.state().passedOver() + " sealed entries that this view passes over, of any kind");
        }
    }

    private static String word(Slot slot) {
        return switch (slot.state()) {
            case COMPLETE -> "complete";
            case PARTIAL -> "partial";
            case MISSING -> "missing";
            case CONFLICTING -> "conflicting";
            case AWAITED -> "awaited";
        };
    }

    private static Map<String, Object> slotTree(Slot slot) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time", slot.time().toString());
        tree.put("state", word(slot));
        slot.cause().ifPresent(cause -> tree.put("cause", cause));
        return tree;
    }

    /** @throws UsageException when the text is no time */
    static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("'" + text + "': a time reads like 2025-11-06T10:00:00Z", e);
        }
    }
}
