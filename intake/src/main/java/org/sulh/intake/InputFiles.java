package org.sulh.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inputs that a list of names stands for: files, folders with all that is in them, and {@code -} for standard input.
 *
 * @param inputs what to read, in the order given, inside a folder sorted by name; each file once
 * @param notes what was passed over and why, one line each
 */
public record InputFiles(List<Input> inputs, List<String> notes) {
    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String MEND_MISSING = "check the name";
    private static final String MEND_UNREADABLE = "check that you may read it";

    public InputFiles {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    /**
     * One input.
     *
     * @param name as given, or the path inside a folder that was given
     * @param file where it is; absent for standard input
     */
    public record Input(String name, Optional<Path> file) {
        /**
         * Its bytes.
         *
         * @param standardInput stream to use for {@code -}; it stays open when what this returns is closed
         * @throws IntakeException when it cannot be opened any more
         */
        public InputStream open(InputStream standardInput) throws IntakeException {
            if (file.isEmpty()) {
                return new FilterInputStream(standardInput) {
                    @Override
                    public void close() {
                        // Standard input is the caller's.
                    }
                };
            }
            try {
                return Files.newInputStream(file.get());
            } catch (IOException e) {
                throw new IntakeException(name, "cannot be opened", MEND_UNREADABLE);
            }
        }
    }

    /**
     * Expands names. In folders, what is hidden (a name that starts with a dot), unreadable, empty or no regular file is
     * noted and passed over; links are not followed out of a folder.
     *
     * @throws IntakeException when a name given is missing, unreadable, an empty file, or a folder with nothing to read
     */
    public static InputFiles expand(List<String> names) throws IntakeException {
        Map<String, Input> inputs = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                inputs.put(name, new Input("standard input", Optional.empty()));
                continue;
            }
            Path path = path(name);
            if (Files.isDirectory(path)) {
                addFolder(path, inputs, notes);
            } else {
                check(name, path);
                add(path, inputs);
            }
        }
        return new InputFiles(List.copyOf(inputs.values()), notes);
    }

    private static Path path(String name) throws IntakeException {
        try {
            Path path = Path.of(name);
            if (!name.isBlank() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Falls through: a name that no file can bear names no file.
        }
        throw new IntakeException(name.isBlank() ? "(no name)" : name, "does not exist", MEND_MISSING);
    }

    private static void check(String name, Path path) throws IntakeException {
        Optional<String> flaw = findFlaw(path);
        if (flaw.isPresent()) {
            String mend = flaw.get().equals("is empty") ? "give a file with text in it" : MEND_UNREADABLE;
            throw new IntakeException(name, flaw.get(), mend);
        }
    }

    private static Optional<String> findFlaw(Path path) {
        if (!Files.isReadable(path)) {
            return Optional.of("is not readable");
        }
        try {
            return Files.isRegularFile(path) && Files.size(path) == 0 ? Optional.of("is empty") : Optional.empty();
        } catch (IOException e) {
            return Optional.of("is not readable");
        }
    }

    private static void addFolder(Path folder, Map<String, Input> inputs, List<String> notes) throws IntakeException {
        if (walk(folder, inputs, notes) == 0) {
            throw new IntakeException(folder.toString(), "is a folder with nothing to read in it", MEND_MISSING);
        }
    }

    /** Adds what can be read in a folder; how many files that is. */
    private static int walk(Path folder, Map<String, Input> inputs, List<String> notes) {
        int readable = 0;
        for (Path path : list(folder, notes)) {
            boolean link = Files.isSymbolicLink(path);
            if (String.valueOf(path.getFileName()).startsWith(".")) {
                notes.add(path + ": is hidden; passed over");
            } else if (Files.isDirectory(path) && !link) {
                readable += walk(path, inputs, notes);
            } else if (!Files.isRegularFile(path)) {
                notes.add(path + ": is no regular file; passed over");
            } else {
                Optional<String> flaw = findFlaw(path);
                flaw.ifPresentOrElse(f -> notes.add(path + ": " + f + "; passed over"), () -> add(path, inputs));
                readable += flaw.isPresent() ? 0 : 1;
            }
        }
        return readable;
    }

    private static List<Path> list(Path folder, List<String> notes) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted(Comparator.comparing(p -> String.valueOf(p.getFileName())))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            notes.add(folder + ": is not readable; passed over");
            return List.of();
        }
    }

    private static void add(Path path, Map<String, Input> inputs) {
        String key = path.toAbsolutePath().normalize().toString();
        inputs.putIfAbsent(key, new Input(path.toString(), Optional.of(path)));
    }
}
