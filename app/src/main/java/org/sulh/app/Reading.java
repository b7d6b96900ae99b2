package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.sulh.extract.Explanation;
import org.sulh.extract.Extractor;
import org.sulh.extract.parse.Parser;
import org.sulh.intake.ArticleReader;
import org.sulh.intake.CaseFile;
import org.sulh.intake.InputFiles;
import org.sulh.intake.InputFiles.Input;
import org.sulh.intake.IntakeException;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Invisible;
import org.sulh.model.NamedPlace;
import org.sulh.pack.MissionPlaces;
import org.sulh.pack.PackException;

/**
 * Files to documents and claims. What cannot be used is named on standard error, one line each, and the rest goes on.
 */
final class Reading {
    /** So much of a case file is looked at to see which parties it names. */
    private static final int HEAD_OF_CASE = 1 << 20;

    private final Terminal terminal;
    private final Supplier<Parser> parsers;
    private final List<String> notices = new ArrayList<>();
    private boolean complete = true;

    /** @param parsers gives the language models when they are needed, which takes some seconds the first time */
    Reading(Terminal terminal, Supplier<Parser> parsers) {
        this.terminal = terminal;
        this.parsers = parsers;
    }

    /**
     * Reads articles and cases.
     *
     * @throws UsageException when there is nothing to read, or an option names what is not there
     */
    Material read(ArticleArguments arguments, List<Path> cases) {
        return read(arguments, cases, (extractor, document, pack) -> extractor.extract(document));
    }

    /**
     * Reads articles and makes something of how their claims came about. What is made must be small: it is kept for all.
     *
     * @throws UsageException when there is nothing to read, or an option names what is not there
     */
    <T extends @NonNull Object> Explained<T> explain(
            ArticleArguments arguments, BiFunction<Explanation, ChosenPack, T> what) {
        Map<String, T> made = new ConcurrentHashMap<>();
        Material material = read(arguments, List.of(), (extractor, document, pack) -> {
            Explanation explanation = extractor.explain(document);
            made.put(document.id(), what.apply(explanation, pack));
            return explanation.claims();
        });
        return new Explained<>(
                material,
                material.documents().stream()
                        .flatMap(d -> Optional.ofNullable(made.get(d.id())).stream())
                        .toList());
    }

    /**
     * Articles with what was made of how they were read.
     *
     * @param made in the order of the documents that could be read
     */
    record Explained<T extends @NonNull Object>(Material material, List<T> made) {
        Explained {
            made = List.copyOf(made);
        }
    }

    /** How claims are drawn from one document. */
    private interface Extraction {
        List<Claim> of(Extractor extractor, Document document, ChosenPack pack);
    }

    private Material read(ArticleArguments arguments, List<Path> cases, Extraction extraction) {
        if (arguments.files().isEmpty() && cases.isEmpty()) {
            throw new UsageException("nothing to read: name a file, a folder, or - for standard input");
        }
        PublicationDates dates = arguments.published();
        List<Input> inputs = expand(arguments.files());
        dates.withoutFile(inputs.stream().map(Reading::key).collect(Collectors.toSet()))
                .forEach(name -> refuse("--published " + name + "="
                        + dates.byFile().get(name) + ": no input has this name; check the name"));
        Map<String, Document> documents = new LinkedHashMap<>();
        readAll(inputs, dates)
                .forEach(document ->
                        keep(arguments.outlet().map(document::inTheVoiceOf).orElse(document), documents));

        ChosenPack pack = new PackOption(arguments.pack(), terminal)
                .choose(Stream.concat(
                                documents.values().stream().map(Reading::body),
                                cases.stream().map(this::head))
                        .toList())
                .withOwnPlaces(arguments.places().map(Reading::ownPlaces).orElse(List.of()));
        notices.add(pack.why());
        List<Claim> claims = extract(List.copyOf(documents.values()), pack, extraction);
        for (Path file : cases) {
            readCase(file, pack).ifPresent(coded -> {
                coded.documents().forEach(document -> documents.putIfAbsent(document.id(), document));
                claims.addAll(coded.claims());
            });
        }
        terminal.clearProgress();
        return new Material(List.copyOf(documents.values()), claims, pack, notices, complete);
    }

    private static List<NamedPlace> ownPlaces(Path file) {
        try {
            return MissionPlaces.load(file);
        } catch (PackException e) {
            throw new UsageException("--places: " + String.join("; ", e.mistakes()), e);
        }
    }

    private void refuse(String why) {
        terminal.warn(why);
        complete = false;
    }

    private List<Input> expand(List<String> names) {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            try {
                InputFiles files = InputFiles.expand(List.of(name));
                files.notes().forEach(terminal::warn);
                inputs.addAll(files.inputs());
            } catch (IntakeException e) {
                refuse(Sulh.message(e));
            }
        }
        return inputs.stream().distinct().toList();
    }

    /** The name by which {@code --published} calls an input. */
    private static String key(Input input) {
        return input.file().isPresent() ? input.name() : InputFiles.STANDARD_INPUT;
    }

    /** Reads the inputs at the same time; what comes out is in their order. */
    private List<Document> readAll(List<Input> inputs, PublicationDates dates) {
        ArticleReader reader = new ArticleReader();
        List<Document> documents = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Document>> futures = new ArrayList<>();
            for (Input input : inputs) {
                futures.add(threads.submit(() -> {
                    try (InputStream bytes = input.open(terminal.in())) {
                        return reader.read(input.name(), bytes, dates.find(key(input)));
                    }
                }));
            }
            for (Future<Document> future : futures) {
                try {
                    documents.add(future.get());
                } catch (ExecutionException e) {
                    refuseOrThrow(e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        return documents;
    }

    private void refuseOrThrow(@Nullable Throwable cause) {
        switch (cause) {
            case IntakeException e -> refuse(Sulh.message(e));
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        }
    }

    private void keep(Document document, Map<String, Document> documents) {
        Document same = documents.putIfAbsent(document.id(), document);
        if (same != null) {
            notices.add(document.name() + " is " + same.name() + " once more, byte for byte; it counts once.");
            return;
        }
        if (!Extractor.supports(document.language())) {
            String language = document.language().equals("und")
                    ? document.name() + ": its language cannot be told"
                    : document.name() + ": its language, '" + document.language() + "', cannot be read yet";
            refuse(language + "; nothing is drawn from it; give an English version, or code it by hand (--case)");
            notices.add(language + "; nothing was drawn from it.");
        } else if (document.published().isEmpty()) {
            terminal.warn(document.name() + ": has no publication date, so that days such as \"on Wednesday\" stay"
                    + " unknown; say it with --published " + document.name() + "=DATE");
        }
    }

    private static String body(Document document) {
        return Invisible.strip(
                document.body().stream().map(span -> span.of(document.text())).collect(Collectors.joining("\n")));
    }

    private List<Claim> extract(List<Document> documents, ChosenPack pack, Extraction extraction) {
        List<Document> readable = documents.stream()
                .filter(document -> Extractor.supports(document.language()))
                .toList();
        if (readable.isEmpty()) {
            return new ArrayList<>();
        }
        terminal.showProgress("reading the language models");
        Extractor extractor = new Extractor(parsers.get(), pack.actors(), pack.places());
        AtomicInteger done = new AtomicInteger();
        terminal.showProgress("reading " + readable.size() + (readable.size() == 1 ? " file" : " files"));
        return readable.parallelStream()
                .map(document -> {
                    List<Claim> claims = extraction.of(extractor, document, pack);
                    terminal.showProgress("read " + done.incrementAndGet() + " of " + readable.size() + " files");
                    return claims;
                })
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The beginning of a case file; nothing when it cannot be read, which {@link #readCase} will say. */
    private String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_OF_CASE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<CaseFile> readCase(Path file, ChosenPack pack) {
        if (!Files.isRegularFile(file)) {
            refuse("--case " + file + ": does not exist, or is no file; check the name");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            CaseFile coded = CaseFile.read(file.toString(), in, pack.actors());
            coded.problems().forEach(problem -> refuse(file + ": " + problem));
            return Optional.of(coded);
        } catch (IntakeException e) {
            refuse(Sulh.message(e));
        } catch (IOException e) {
            refuse("--case " + file + ": cannot be read; check that you may read it");
        }
        return Optional.empty();
    }
}
