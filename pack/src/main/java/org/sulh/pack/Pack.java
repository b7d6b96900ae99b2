package org.sulh.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Commitment;
import org.sulh.model.Course;
import org.sulh.model.EvidenceTable;
import org.sulh.model.NamedPlace;
import org.sulh.model.WorkedExample;

/**
 * An agreement with what is needed to read texts about it and to hold incidents against it. The same files give the same
 * pack.
 */
public final class Pack {
    private final Agreement agreement;
    private final List<Actor> actors;
    private final List<NamedPlace> places;
    private final Optional<EvidenceTable> evidence;
    private final List<WorkedExample> examples;
    private final Optional<Path> caseFile;
    private final SortedMap<String, byte[]> files;
    private final Parts parts;

    Pack(
            Agreement agreement,
            List<Actor> actors,
            List<NamedPlace> places,
            Optional<EvidenceTable> evidence,
            List<WorkedExample> examples,
            Optional<Path> caseFile,
            Map<String, byte[]> files,
            Parts parts) {
        this.agreement = agreement;
        this.actors = List.copyOf(actors);
        this.places = List.copyOf(places);
        this.evidence = evidence;
        this.examples = List.copyOf(examples);
        this.caseFile = caseFile;
        this.files = new TreeMap<>(files);
        this.parts = parts;
    }

    /** A pack that no folder holds. */
    public static Pack of(
            Agreement agreement, List<Actor> actors, List<NamedPlace> places, Optional<EvidenceTable> evidence) {
        return new Pack(agreement, actors, places, evidence, List.of(), Optional.empty(), Map.of(), new Parts());
    }

    /** The same pack with another agreement, other actors and places: for asking what would follow. */
    public Pack with(Agreement otherAgreement, List<Actor> otherActors, List<NamedPlace> otherPlaces) {
        return new Pack(otherAgreement, otherActors, otherPlaces, evidence, examples, caseFile, files, parts);
    }

    /**
     * Reads the pack of a folder.
     *
     * @throws PackException with every mistake that could be found: first those within the files, and when there are
     *     none those between them
     */
    public static Pack load(Path directory) throws PackException {
        Mistakes mistakes = new Mistakes();
        Pack pack = PackReading.read(directory, mistakes);
        mistakes.throwIfAny();
        return pack;
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

    /** The course of the cases of packs that have none of their own. */
    public static Course usualCourse() {
        Mistakes mistakes = new Mistakes();
        Optional<Course> course = YamlFile.mapping(
                        CourseFile.USUAL, new String(CourseFile.usualBytes(), StandardCharsets.UTF_8), mistakes)
                .flatMap(tree -> CourseFile.read(new Fields("", tree, mistakes)));
        return course.orElseThrow(() -> new IllegalStateException("the usual course has mistakes"));
    }

    /** Slug of the agreement. */
    public String id() {
        return agreement.id();
    }

    /** What the parties agreed. */
    public Agreement agreement() {
        return agreement;
    }

    /** The parties, mediators and others of the agreement, in the order of the file. */
    public List<Actor> actors() {
        return actors;
    }

    /** Places of its mission area, in the order of the file. */
    public List<NamedPlace> places() {
        return places;
    }

    /** What claims are worth; absent when the agreement leaves it to the default table. */
    public Optional<EvidenceTable> evidence() {
        return evidence;
    }

    /** Worked examples, in the order of the files. */
    public List<WorkedExample> examples() {
        return examples;
    }

    /** Claims coded by hand for this agreement, where there are any. */
    public Optional<Path> caseFile() {
        return caseFile;
    }

    /**
     * The bytes of each file that counts, by path within the folder; those of the pack that a draft is based on stand under
     * {@code based_on/}. A readme and a case coded by hand do not count: nothing of what was agreed stands there.
     */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        files.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return copies;
    }

    /**
     * What the pack is made of, piece by piece, under names that a person understands: {@code clause t1}, {@code exception
     * self-defence of t4}, {@code zone buffer}, {@code evidence party-denies-other}. The text of a piece is the same for the
     * same content, however it is laid out.
     */
    public SortedMap<String, String> parts() {
        return parts.texts();
    }

    /**
     * Where a key of a part stands, as {@code file:line}; where the part does not have it, where the part begins.
     *
     * @param part a name of {@link #parts}
     * @param key a key of its entry, such as {@code condition}
     */
    public String where(String part, String key) {
        return parts.findLine(part, key)
                .map(line -> line.file() + ":" + line.number())
                .orElse(AgreementFile.NAME);
    }

    /**
     * Commitments beside those of the pack, written as {@code commitments.yaml} is, and held against the pack's actors, zones
     * and kinds of acts.
     *
     * @param name of the file, for messages
     * @throws PackException with every mistake
     */
    public List<Commitment> readCommitments(String name, String text) throws PackException {
        Mistakes mistakes = new Mistakes();
        Optional<YamlValue.Mapping> tree = YamlFile.mapping(name, text, mistakes);
        List<Commitment> read = tree.flatMap(file -> CommitmentsFile.read(new Fields("", file, mistakes)))
                .orElse(List.of());
        mistakes.throwIfAny();
        Parts places = new Parts();
        tree.flatMap(file -> Optional.ofNullable(file.values().get(CommitmentsFile.LIST)))
                .ifPresent(list -> places.addEach("commitment", "id", list));
        new CommitmentCheck(read, agreement, actors, new PartMistakes(places, mistakes)).check();
        mistakes.throwIfAny();
        return read;
    }

    /** Whether a text names at least two of the agreement's parties; see {@link PackChoice}. */
    public boolean concerns(String text) {
        return new PackChoice(this).concerns(text);
    }
}
