package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Entered;
import org.sulh.record.entry.CallEntry;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.TalkWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The log of calls between liaison officers. */
@Command(name = "hotline", description = "Log and list calls between liaison officers. As in: sulh hotline DIR list")
final class HotlineCommand extends ObservedGroup {
    HotlineCommand(Terminal terminal) {
        super(terminal);
    }

    /** Logs a call. */
    @Command(name = "log", description = "Log a call. A party logs calls of its own officers (--key).")
    static final class Log implements Callable<Integer> {
        private final HotlineCommand group;

        @Parameters(paramLabel = "TIME", description = "When it was made, as in 2025-11-06T10:00:00Z.")
        private String time = "";

        @Option(names = "--from", required = true, paramLabel = "OFFICER@ACTOR", description = "Who called, for whom.")
        private String from = "";

        @Option(
                names = "--to",
                required = true,
                paramLabel = "OFFICER@ACTOR",
                description = "Who was called, for whom.")
        private String to = "";

        @Option(names = "--subject", required = true, paramLabel = "WORDS", description = "What it was about.")
        private String subject = "";

        @Option(names = "--result", paramLabel = "WORDS", description = "What came of it.")
        private Optional<String> result = Optional.empty();

        @Option(names = "--claim", split = ",", paramLabel = "ID", description = "A claim that it was about.")
        private List<String> claims = new ArrayList<>();

        @Option(names = "--case", paramLabel = "ID", description = "A case that it was about, as in k-12.")
        private Optional<String> caseId = Optional.empty();

        @Option(names = "--sealed", description = "Seal it.")
        private boolean sealed;

        Log(HotlineCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() throws InterruptedException {
            try (OpenRecord open = group.open()) {
                RecordIndex index = new RecordIndex(open.conclusions());
                List<String> ids = claims.stream()
                        .map(claim -> index.getClaim(claim).claim().id())
                        .toList();
                Call made = made(ids);
                Observing observing = new Observing(open, sealed);
                long at = observing.enter(
                        CallEntry.KIND,
                        new CallEntry(made),
                        List.of(),
                        ids,
                        Observing.roles(
                                "party:" + made.from().of(),
                                "party:" + made.to().of(),
                                "registrar",
                                "analyst",
                                "chair"));
                group.say("logged, entry " + at);
                observing.conclude();
            }
            return ExitCode.DONE;
        }

        private Call made(List<String> ids) {
            try {
                return new Call(CoverageCommand.time(time), officer(from), officer(to), subject, result, ids, caseId);
            } catch (IllegalArgumentException e) {
                throw new UsageException(Sulh.message(e), e);
            }
        }

        private static Call.Officer officer(String text) {
            String[] parts = text.split("@", -1);
            if (parts.length != 2) {
                throw new UsageException("'" + text + "': an officer reads like sector-north@pakistan");
            }
            return new Call.Officer(parts[0], parts[1]);
        }
    }

    /** Lists calls. */
    @Command(name = "list", description = "List the calls in the order of their entries.")
    static final class Listing implements Callable<Integer> {
        private final HotlineCommand group;

        @Option(names = "--json", description = "Print one JSON list.")
        private boolean json;

        Listing(HotlineCommand group) {
            this.group = group;
        }

        @Override
        public Integer call() {
            Conclusions conclusions = group.conclusions();
            List<Entered<Call>> calls = conclusions.state().observed().calls();
            if (json) {
                group.sayJson(calls.stream().map(TalkWords::callTree).toList());
                return ExitCode.DONE;
            }
            TalkWords words = new TalkWords(
                    names(conclusions), conclusions.pack().agreement().guarantors());
            calls.forEach(call -> group.say(words.line(call)));
            group.say(calls.size() + (calls.size() == 1 ? " call" : " calls"));
            return ExitCode.DONE;
        }
    }
}
