package org.sulh.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.EvidenceTable;
import org.sulh.model.NamedPlace;

/**
 * An agreement with what is needed to read texts about it. The same files give the same pack.
 *
 * @param id slug of the agreement
 * @param agreement what the parties agreed
 * @param actors the parties, mediators and others of the agreement, in the order of the file
 * @param places places of its mission area, in the order of the file
 * @param evidence what claims are worth; absent when the agreement leaves it to the default table
 * @param caseFile claims coded by hand for this agreement, where there are any
 */
public record Pack(
        String id,
        Agreement agreement,
        List<Actor> actors,
        List<NamedPlace> places,
        Optional<EvidenceTable> evidence,
        Optional<Path> caseFile) {
    private static final String EVIDENCE = "evidence.csv";
    private static final String CASE = "case.yaml";
    private static final Set<String> DATA_FILES =
            Words.set(String.join(" ", AgreementFile.NAME, ActorsFile.NAME, PlacesFile.NAME, EVIDENCE, CASE));
    private static final Pattern DATA = Pattern.compile(".*\\.(yaml|yml|csv|json)");
    /** How the evidence table writes a mistake of a line. */
    private static final Pattern ON_LINE =
            Pattern.compile(Pattern.quote(EVIDENCE) + ":(\\d{1,9}): (.*)", Pattern.DOTALL);

    private static final long MOST_BYTES = 64L << 20;

    public Pack {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
    }

    /**
     * Reads the pack of a folder.
     *
     * @throws PackException with every mistake that could be found: first those within the files, and when there are
     *     none those between them
     */
    public static Pack load(Path directory) throws PackException {
        Mistakes mistakes = new Mistakes();
        checkFiles(directory, mistakes);
        Optional<Agreement> agreement = findText(directory, AgreementFile.NAME, true, mistakes)
                .flatMap(text -> YamlFile.read(AgreementFile.NAME, text, mistakes))
                .flatMap(AgreementFile::read);
        Optional<List<Actor>> actors = findText(directory, ActorsFile.NAME, true, mistakes)
                .flatMap(text -> YamlFile.read(ActorsFile.NAME, text, mistakes))
                .flatMap(ActorsFile::read);
        List<NamedPlace> places = findText(directory, PlacesFile.NAME, false, mistakes)
                .map(text -> PlacesFile.read(text, mistakes))
                .orElse(List.of());
        Optional<EvidenceTable> evidence =
                findText(directory, EVIDENCE, false, mistakes).flatMap(text -> evidence(text, mistakes));
        mistakes.throwIfAny();

        References references = new References(actors.orElseThrow(), mistakes);
        references.check(agreement.orElseThrow());
        references.check(places);
        mistakes.throwIfAny();
        Optional<Path> caseFile = Optional.of(directory.resolve(CASE)).filter(Files::isRegularFile);
        return new Pack(
                agreement.orElseThrow().id(),
                agreement.orElseThrow(),
                actors.orElseThrow(),
                places,
                evidence,
                caseFile);
    }

    /** The folders under a folder that hold a pack, by name; none when there is no such folder. */
    public static List<Path> listPacks(Path agreements) {
        if (!Files.isDirectory(agreements)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(agreements)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(AgreementFile.NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text names at least two of the agreement's parties; see {@link PackChoice}. */
    public boolean concerns(String text) {
        return new PackChoice(this).concerns(text);
    }

    /** A file that nothing reads is most likely one whose name is misspelt. */
    private static void checkFiles(Path directory, Mistakes mistakes) {
        if (!Files.isDirectory(directory)) {
            mistakes.add(directory.toString(), "is not a folder", "name the folder that holds " + AgreementFile.NAME);
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> DATA.matcher(name).matches() && !DATA_FILES.contains(name))
                    .sorted()
                    .forEach(name -> mistakes.add(
                            name, "no file of a pack has this name", "the files are " + String.join(", ", DATA_FILES)));
        } catch (IOException e) {
            mistakes.add(directory.toString(), "cannot be listed: " + e, "check its permissions");
        }
    }

    private static Optional<String> findText(Path directory, String name, boolean required, Mistakes mistakes) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            if (required && Files.isDirectory(directory)) {
                mistakes.add(name, "is missing in " + directory, "add it; every pack has one");
            }
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                mistakes.add(name, "is larger than " + MOST_BYTES + " bytes", "split the agreement");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            mistakes.add(name, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            mistakes.add(name, "cannot be read: " + e, "check that it is a file and its permissions");
        }
        return Optional.empty();
    }

    private static Optional<EvidenceTable> evidence(String text, Mistakes mistakes) {
        try {
            return Optional.of(EvidenceTable.parse(EVIDENCE, text.lines().toList()));
        } catch (IllegalArgumentException e) {
            for (String mistake : String.valueOf(e.getMessage()).split("; ")) {
                Matcher onLine = ON_LINE.matcher(mistake);
                if (onLine.matches()) {
                    mistakes.add(EVIDENCE, Long.parseLong(onLine.group(1)), onLine.group(2), "correct this row");
                } else {
                    mistakes.add(EVIDENCE, mistake.replace(EVIDENCE + ": ", ""), "correct the table");
                }
            }
            return Optional.empty();
        }
    }
}
