package org.sulh.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a pack as trees and texts. A draft that is {@code based_on} another pack holds only what it changes: a file
 * of its own takes the place of the other's, save that definitions, clauses, commitments and examples take the place of those
 * of the same id one by one.
 */
final class PackFolder {
    static final String EVIDENCE = "evidence.csv";
    static final String CASE = "case.yaml";

    /** Before the names of files that come from the pack on which a draft is based. */
    private static final String BASE = "based_on/";

    private static final List<String> OWN_TREES = List.of(
            ActorsFile.NAME,
            ZonesFile.NAME,
            ProcedureFile.NAME,
            CourseFile.NAME,
            CourseFile.USUAL,
            LadderFile.NAME,
            CommitmentsFile.NAME,
            CountingFile.NAME);
    private static final List<String> TABLES = List.of(PlacesFile.NAME, EVIDENCE);
    private static final Set<String> DATA_FILES = Words.set(String.join(
            " ",
            AgreementFile.NAME,
            ActorsFile.NAME,
            PlacesFile.NAME,
            ZonesFile.NAME,
            ProcedureFile.NAME,
            CourseFile.NAME,
            LadderFile.NAME,
            CommitmentsFile.NAME,
            CountingFile.NAME,
            EVIDENCE,
            CASE));
    private static final Pattern DATA = Pattern.compile(".*\\.(yaml|yml|csv|json|geojson)");
    private static final Pattern EXAMPLES = Pattern.compile(".*\\.yaml");
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_BASES = 8;

    private final Path directory;
    private final String prefix;
    private final Mistakes mistakes;

    /** What was read, by path within the folder. */
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, YamlValue.Mapping> trees = new LinkedHashMap<>();
    private final Map<String, YamlValue.Mapping> examples = new LinkedHashMap<>();
    private Optional<Path> caseFile = Optional.empty();

    private PackFolder(Path directory, String prefix, Mistakes mistakes) {
        this.directory = directory;
        this.prefix = prefix;
        this.mistakes = mistakes;
    }

    /** Reads the folder, with what it is based on; every mistake is added. */
    static PackFolder read(Path directory, Mistakes mistakes) {
        PackFolder folder = new PackFolder(directory, "", mistakes);
        folder.read(1);
        folder.addUsualCourse();
        return folder;
    }

    /** The bytes of each file that counts, by its path; a case coded by hand is no part of what was agreed. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The tree of a file; empty when there is none or it cannot be read. */
    Optional<YamlValue.Mapping> findTree(String name) {
        return Optional.ofNullable(trees.get(name));
    }

    /** The text of a table; empty when there is none or it cannot be read. */
    Optional<String> findTable(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Worked examples, by file and then in the order of the file. */
    List<YamlValue.Mapping> examples() {
        return List.copyOf(examples.values());
    }

    Optional<Path> caseFile() {
        return caseFile;
    }

    private void read(int depth) {
        checkFiles();
        Optional<YamlValue.Mapping> agreement = tree(AgreementFile.NAME);
        agreement.ifPresent(tree -> trees.put(AgreementFile.NAME, tree));
        for (String name : OWN_TREES) {
            tree(name).ifPresent(tree -> trees.put(name, tree));
        }
        for (String name : TABLES) {
            findText(name).ifPresent(text -> tables.put(name, text));
        }
        caseFile = Optional.of(directory.resolve(CASE)).filter(Files::isRegularFile);
        readExamples();
        agreement.filter(tree -> Draft.isDraft(tree)).ifPresent(tree -> readBase(tree, depth));
        if (files.containsKey(CourseFile.NAME) && files.containsKey(CourseFile.USUAL)) {
            mistakes.add(prefix + CourseFile.USUAL, CourseFile.NAME + " takes its place", "take one of the two away");
        }
        if (Files.isDirectory(directory)) {
            requireFile(AgreementFile.NAME);
            // What a pack is based on may lack what the draft has: a kept copy holds no more than what counts.
            if (depth == 1) {
                requireFile(ActorsFile.NAME);
            }
        }
    }

    /** The name of the file by whose course the pack's cases go. */
    String courseName() {
        return trees.containsKey(CourseFile.NAME) || files.containsKey(CourseFile.NAME)
                ? CourseFile.NAME
                : CourseFile.USUAL;
    }

    private void addUsualCourse() {
        boolean kept = trees.containsKey(CourseFile.USUAL) || files.containsKey(CourseFile.USUAL);
        if (!kept && courseName().equals(CourseFile.USUAL)) {
            byte[] bytes = CourseFile.usualBytes();
            files.put(CourseFile.USUAL, bytes);
            YamlFile.mapping(CourseFile.USUAL, new String(bytes, StandardCharsets.UTF_8), mistakes)
                    .ifPresent(tree -> trees.put(CourseFile.USUAL, tree));
        }
    }

    private void requireFile(String name) {
        if (!trees.containsKey(name) && !Files.exists(directory.resolve(name))) {
            mistakes.add(prefix + name, "is missing in " + directory, "add it; every pack has one");
        }
    }

    private void readBase(YamlValue.Mapping own, int depth) {
        Optional<Path> target = Draft.findBase(own, mistakes)
                .map(base -> keptBase().orElse(directory.resolve(base).normalize()));
        if (target.isEmpty()) {
            return;
        }
        if (depth >= MOST_BASES) {
            mistakes.add(
                    own.file(),
                    "based_on goes on for more than " + MOST_BASES + " packs",
                    "see that no pack is based on itself, or write this one out");
            return;
        }
        PackFolder base = new PackFolder(target.get(), prefix + BASE, mistakes);
        base.read(depth + 1);
        trees.putAll(Draft.merge(base.trees, trees, mistakes));
        base.trees.forEach(trees::putIfAbsent);
        base.tables.forEach(tables::putIfAbsent);
        Map<String, YamlValue.Mapping> all = new LinkedHashMap<>(base.examples);
        all.putAll(examples);
        examples.clear();
        examples.putAll(all);
        base.files.forEach((name, bytes) -> {
            boolean replaced = files.containsKey(name) && !Draft.MERGED.contains(name);
            if (!replaced || name.startsWith(ExamplesFile.FOLDER)) {
                files.put(BASE + name, bytes);
            }
        });
        caseFile = caseFile.or(() -> base.caseFile);
    }

    /** A copy of a draft that is kept elsewhere has what it is based on within it. */
    private Optional<Path> keptBase() {
        return Optional.of(directory.resolve(BASE)).filter(Files::isDirectory);
    }

    private void readExamples() {
        Path folder = directory.resolve(ExamplesFile.FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (String name : list(folder)) {
            String path = ExamplesFile.FOLDER + "/" + name;
            if (!EXAMPLES.matcher(name).matches()) {
                if (DATA.matcher(name).matches()) {
                    mistakes.add(prefix + path, "is no file of examples", "name it with .yaml at the end");
                }
                continue;
            }
            findText(path)
                    .flatMap(text -> YamlFile.read(prefix + path, text, mistakes))
                    .ifPresent(top -> {
                        if (top instanceof YamlValue.Sequence list) {
                            list.elements().forEach(element -> addExample(prefix + path, element));
                        } else {
                            mistakes.add(
                                    prefix + path, top.line(), "the file is " + top.kind(), "write a list of examples");
                        }
                    });
        }
    }

    private void addExample(String file, YamlValue element) {
        if (!(element instanceof YamlValue.Mapping example)) {
            mistakes.add(file, element.line(), "an example is " + element.kind(), "write keys with values here");
            return;
        }
        String id = Draft.id(example);
        if (examples.putIfAbsent(id, example) != null) {
            mistakes.add(file, example.line(), "another example has the id '" + id + "'", "give each an id of its own");
        }
    }

    private Optional<YamlValue.Mapping> tree(String name) {
        return findText(name).flatMap(text -> YamlFile.mapping(prefix + name, text, mistakes));
    }

    /** A file that nothing reads is most likely one whose name is misspelt. */
    private void checkFiles() {
        if (!Files.isDirectory(directory)) {
            mistakes.add(directory.toString(), "is not a folder", "name the folder that holds " + AgreementFile.NAME);
            return;
        }
        list(directory).stream()
                .filter(name -> DATA.matcher(name).matches())
                .filter(name -> !DATA_FILES.contains(name) && !name.equals(CourseFile.USUAL))
                .forEach(name -> mistakes.add(
                        prefix + name,
                        "no file of a pack has this name",
                        "the files are " + String.join(", ", DATA_FILES)));
    }

    private List<String> list(Path folder) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
        } catch (IOException e) {
            mistakes.add(folder.toString(), "cannot be listed: " + e, "check its permissions");
        }
        return names;
    }

    private Optional<String> findText(String name) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                mistakes.add(prefix + name, "is larger than " + MOST_BYTES + " bytes", "split the agreement");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            files.put(name, bytes);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            mistakes.add(prefix + name, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            mistakes.add(prefix + name, "cannot be read: " + e, "check that it is a file and its permissions");
        }
        return Optional.empty();
    }
}
