package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sulh.extract.Extractor;
import org.sulh.extract.parse.Parser;
import org.sulh.intake.ArticleReader;
import org.sulh.intake.CaseFile;
import org.sulh.intake.InputFiles;
import org.sulh.intake.InputFiles.Input;
import org.sulh.intake.IntakeException;
import org.sulh.model.Document;
import org.sulh.pack.Pack;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.entry.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** Reports into a record. */
@Command(
        name = "ingest",
        description =
                "Take reports into a record: articles, coded cases, folders of them. Each is there once, however often it"
                        + " is given; each that is said to be entered is durable.")
final class IngestCommand implements Callable<Integer> {
    /** Documents that are read ahead of the one that is entered, for each processor. */
    private static final int AHEAD = 8;

    private final Terminal terminal;
    private final Supplier<Parser> parsers;

    @Mixin
    private final RecordArguments record = new RecordArguments();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Articles (text, HTML), coded cases (YAML), folders of them, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "[FILE=]DATE",
            description = "Day of publication, as in 2025-11-06: of all files, or of one. Give it as often as needed.")
    private List<String> published = new ArrayList<>();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "In whose own voice the texts are, where they do not say: an outlet, a ministry, a mission.")
    private Optional<String> outlet = Optional.empty();

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(
            names = "--sealed",
            description = "Seal what is entered: others see that it is there and when it came, and nothing else.")
    private boolean sealed;

    @Option(names = "--receipts", paramLabel = "DIR", description = "Write a receipt INDEX.tlog-proof for each entry.")
    private Optional<Path> receipts = Optional.empty();

    @Option(names = "--no-digest", description = "Do not enter a state digest at the end.")
    private boolean noDigest;

    @Option(names = "--json", description = "Print one JSON object a line for each document.")
    private boolean json;

    private final Deque<Desk.Handed> handed = new ArrayDeque<>();
    private final List<Long> indexes = new ArrayList<>();
    private boolean complete = true;
    private int documents;
    private int known;
    private int claims;

    IngestCommand(Terminal terminal, Supplier<Parser> parsers) {
        this.terminal = terminal;
        this.parsers = parsers;
    }

    @Override
    public Integer call() throws InterruptedException {
        PublicationDates dates = PublicationDates.parse(published);
        List<Input> inputs = expand();
        try (OpenRecord open = OpenRecord.open(terminal, record)) {
            sources.check(open.pack());
            Role registrar = new Role("registrar");
            Desk desk = new Desk(
                    open.writer(),
                    open.signer(registrar),
                    open.findSigner(senders(open.pack())).orElseGet(() -> open.signer(registrar)),
                    open.signer(new Role("extractor"), new Role("analyst")),
                    sources,
                    sealed);
            try {
                takeIn(inputs, dates, open.pack(), desk);
                if (!noDigest && !indexes.isEmpty()) {
                    open.enterDigests();
                }
            } finally {
                terminal.clearProgress();
            }
            SignedCheckpoint checkpoint = open.cosign();
            writeReceipts(open, checkpoint);
            if (!json) {
                terminal.out().println(summary(checkpoint.size()));
            }
        }
        return complete ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    /** Whoever brings a document signs it: a party or monitor whose key was named, else the registrar. */
    private static Role[] senders(Pack pack) {
        List<Role> roles = new ArrayList<>(List.of(new Role("registrar"), new Role("monitor")));
        pack.agreement().parties().forEach(party -> roles.add(new Role("party:" + party)));
        return roles.toArray(Role[]::new);
    }

    private List<Input> expand() {
        List<Input> inputs = new ArrayList<>();
        for (String name : files) {
            try {
                InputFiles expanded = InputFiles.expand(List.of(name));
                expanded.notes().forEach(terminal::warn);
                inputs.addAll(expanded.inputs());
            } catch (IntakeException e) {
                refuse(Sulh.message(e));
            }
        }
        return inputs.stream().distinct().toList();
    }

    /** What is made of one input before it is entered. */
    private sealed interface Read {
        /** Claims of documents. */
        record Arrivals(List<Arrival> arrivals, List<String> problems) implements Read {}

        /** A document of which everything is in the record. */
        record Known(Document document) implements Read {}
    }

    /** Reads on as many threads as there are processors, and enters in the order of the inputs. */
    private void takeIn(List<Input> inputs, PublicationDates dates, Pack pack, Desk desk) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<Future<Read>> ahead = new ArrayDeque<>();
        LazyExtractor extractor = new LazyExtractor(pack);
        try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
            try {
                int asked = 0;
                for (int i = 0; i < inputs.size(); i++) {
                    for (; asked < inputs.size() && asked < i + AHEAD * threads; asked++) {
                        Input input = inputs.get(asked);
                        ahead.add(readers.submit(() -> read(input, dates, pack, extractor, desk)));
                    }
                    enter(inputs.get(i), ahead.remove(), desk);
                    settle(AHEAD * threads);
                    terminal.showProgress("taken in " + (i + 1) + " of " + inputs.size());
                }
                settle(0);
            } finally {
                readers.shutdownNow();
            }
        }
    }

    /** The language models, read when the first text needs them. */
    private final class LazyExtractor {
        private final Pack pack;
        private @Nullable Extractor extractor;

        LazyExtractor(Pack pack) {
            this.pack = pack;
        }

        synchronized Extractor get() {
            Extractor made = extractor;
            if (made == null) {
                terminal.showProgress("reading the language models");
                made = new Extractor(parsers.get(), pack.actors(), pack.places());
                extractor = made;
            }
            return made;
        }
    }

    private Read read(Input input, PublicationDates dates, Pack pack, LazyExtractor extractor, Desk desk)
            throws IntakeException, IOException {
        if (isCase(input)) {
            try (InputStream in = input.open(terminal.in())) {
                CaseFile coded = CaseFile.read(input.name(), in, pack.actors());
                return new Read.Arrivals(
                        Arrival.of(coded),
                        coded.problems().stream().map(Object::toString).toList());
            }
        }
        try (InputStream in = input.open(terminal.in())) {
            String key = input.file().isPresent() ? input.name() : InputFiles.STANDARD_INPUT;
            Document read = new ArticleReader().read(input.name(), in, dates.find(key));
            Document document = outlet.map(read::inTheVoiceOf).orElse(read);
            if (desk.isKnown(document.id(), Extractor.VERSION)) {
                return new Read.Known(document);
            }
            List<String> problems = new ArrayList<>();
            boolean readable = Extractor.supports(document.language());
            if (!readable) {
                problems.add(
                        "its language, '" + document.language() + "', cannot be read yet: it is kept, and nothing is"
                                + " drawn from it; add claims by hand with review add");
            } else if (document.published().isEmpty()) {
                problems.add("has no publication date, so that days such as \"on Wednesday\" stay unknown; say it with"
                        + " --published " + document.name() + "=DATE before it is entered");
            }
            return new Read.Arrivals(
                    List.of(new Arrival(
                            document,
                            Extractor.VERSION,
                            readable ? extractor.get().extract(document) : List.of())),
                    problems);
        }
    }

    private static boolean isCase(Input input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        return input.file().isPresent() && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private void enter(Input input, Future<Read> read, Desk desk) throws InterruptedException {
        try {
            switch (read.get()) {
                case Read.Known(Document document) -> handed.add(desk.known(document.id(), input.name()));
                case Read.Arrivals(List<Arrival> arrivals, List<String> problems) -> {
                    problems.forEach(problem -> terminal.warn(input.name() + ": " + problem));
                    boolean isCase = isCase(input);
                    complete &= !isCase || problems.isEmpty();
                    for (Arrival arrival : arrivals) {
                        handed.add(
                                desk.hand(arrival, isCase ? arrival.document().name() : input.name()));
                    }
                }
            }
        } catch (UsageException e) {
            refuse(input.name() + ": " + e.getMessage());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IntakeException why -> refuse(Sulh.message(why));
                case IOException why -> refuse(input.name() + ": cannot be read (" + Sulh.message(why) + ")");
                case RuntimeException why -> throw why;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void settle(int left) {
        while (handed.size() > left) {
            Desk.Handed next = handed.remove();
            if (next.left() > 0) {
                refuse(next.name() + ": " + next.left()
                        + " of its claims are not in the record, and were not entered, since"
                        + " others were drawn from " + next.document() + " before; add them with review add");
            }
            Optional<Receipt> settled = settle(next);
            if (settled.isEmpty()) {
                continue;
            }
            Receipt receipt = settled.get();
            documents++;
            known += receipt.indexes().isEmpty() ? 1 : 0;
            claims += receipt.indexes().isEmpty() ? 0 : receipt.claims();
            indexes.addAll(receipt.indexes());
            terminal.clearProgress();
            terminal.out().println(json ? new ObjectMapper().writeValueAsString(receipt.toTree()) : receipt.toLine());
            terminal.out().flush();
        }
    }

    /** What became of one input; nothing when the record does not take it, which is no reason to leave the others. */
    private Optional<Receipt> settle(Desk.Handed next) {
        try {
            return Optional.of(next.settle());
        } catch (UsageException e) {
            refuse(next.name() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private String summary(long size) {
        return documents + (documents == 1 ? " document" : " documents") + ": " + (documents - known) + " entered with "
                + claims + (claims == 1 ? " claim, " : " claims, ") + known + " known before; the record has " + size
                + " entries";
    }

    private void writeReceipts(OpenRecord open, SignedCheckpoint checkpoint) {
        if (receipts.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(receipts.get());
        } catch (IOException e) {
            throw new UsageException("--receipts " + receipts.get() + ": cannot be made (" + e.getMessage() + ")", e);
        }
        for (long index : indexes) {
            RegisterFiles.write(
                    receipts.get().resolve(index + ".tlog-proof"),
                    LogProveCommand.prove(open.source(), checkpoint, index).toBytes());
        }
    }

    private void refuse(String why) {
        terminal.warn(why);
        complete = false;
    }
}
