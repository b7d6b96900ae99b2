package org.sulh.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Commitment;
import org.sulh.model.CountingRule;
import org.sulh.model.Course;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Ladder;
import org.sulh.model.NamedPlace;
import org.sulh.model.Procedure;
import org.sulh.model.WorkedExample;
import org.sulh.model.Zone;

/** Makes a pack of the files of a folder. */
final class PackReading {
    /** How the evidence table writes a mistake of a line. */
    private static final Pattern ON_LINE =
            Pattern.compile(Pattern.quote(PackFolder.EVIDENCE) + ":(\\d{1,9}): (.*)", Pattern.DOTALL);

    private final PackFolder folder;
    private final Mistakes mistakes;

    private PackReading(PackFolder folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** @throws PackException with the mistakes within the files; those between them are added */
    static Pack read(Path directory, Mistakes mistakes) throws PackException {
        return new PackReading(PackFolder.read(directory, mistakes), mistakes).pack();
    }

    private Pack pack() throws PackException {
        List<Zone> zones = read(ZonesFile.NAME, ZonesFile::read).orElse(List.of());
        Optional<Course> course = read(folder.courseName(), CourseFile::read);
        Procedure procedure = course.map(
                        read(ProcedureFile.NAME, ProcedureFile::read).orElse(Procedure.none())::with)
                .orElse(Procedure.none());
        Ladder ladder = read(LadderFile.NAME, LadderFile::read).orElse(Ladder.none());
        List<Commitment> commitments =
                read(CommitmentsFile.NAME, CommitmentsFile::read).orElse(List.of());
        List<CountingRule> counting =
                read(CountingFile.NAME, CountingFile::read).orElse(List.of());
        Optional<Agreement> agreement =
                read(AgreementFile.NAME, f -> AgreementFile.read(f, zones, procedure, ladder, counting, commitments));
        Optional<List<Actor>> actors = read(ActorsFile.NAME, ActorsFile::read);
        List<NamedPlace> places = folder.findTable(PlacesFile.NAME)
                .map(text -> PlacesFile.read(text, mistakes))
                .orElse(List.of());
        Optional<EvidenceTable> evidence = folder.findTable(PackFolder.EVIDENCE).flatMap(this::evidence);
        List<WorkedExample> examples = new ArrayList<>();
        for (YamlValue.Mapping example : folder.examples()) {
            ExamplesFile.read(new Fields("", example, mistakes)).ifPresent(examples::add);
        }
        mistakes.throwIfAny();

        Parts parts = parts(places, evidence);
        References references = new References(actors.orElseThrow(), mistakes);
        references.check(agreement.orElseThrow());
        references.check(places);
        check(agreement.orElseThrow(), actors.orElseThrow(), examples, new PartMistakes(parts, mistakes));
        return new Pack(
                agreement.orElseThrow(),
                actors.orElseThrow(),
                places,
                evidence,
                examples,
                folder.caseFile(),
                folder.files(),
                parts);
    }

    private void check(Agreement agreement, List<Actor> actors, List<WorkedExample> examples, PartMistakes found) {
        new TermReferences(agreement, actors, found).check(examples);
        new ProcedureCheck(agreement, actors, found).check(folder.courseName().equals(CourseFile.NAME));
        new LadderCheck(agreement.ladder(), found).check();
        new CommitmentCheck(agreement, actors, found).check();
    }

    private <T> Optional<T> read(String name, Function<Fields, Optional<T>> reader) {
        return folder.findTree(name).flatMap(tree -> reader.apply(new Fields("", tree, mistakes)));
    }

    private Parts parts(List<NamedPlace> places, Optional<EvidenceTable> evidence) {
        Parts parts = new Parts();
        folder.findTree(AgreementFile.NAME).ifPresent(parts::addAgreement);
        folder.findTree(ActorsFile.NAME)
                .flatMap(tree -> Optional.ofNullable(tree.values().get("actors")))
                .ifPresent(list -> parts.addEach("actor", "id", list));
        folder.findTree(ZonesFile.NAME).ifPresent(parts::addZones);
        folder.findTree(ProcedureFile.NAME).ifPresent(tree -> parts.addValues("procedure", tree));
        folder.findTree(folder.courseName()).ifPresent(parts::addCourse);
        folder.findTree(LadderFile.NAME).ifPresent(parts::addLadder);
        folder.findTree(CommitmentsFile.NAME)
                .flatMap(tree -> Optional.ofNullable(tree.values().get(CommitmentsFile.LIST)))
                .ifPresent(list -> parts.addEach("commitment", "id", list));
        folder.findTree(CountingFile.NAME)
                .flatMap(tree -> Optional.ofNullable(tree.values().get("rules")))
                .ifPresent(list -> parts.addEach("counting rule", "id", list));
        parts.addEach("example", "id", new YamlValue.Sequence(1, List.copyOf(folder.examples())));
        places.forEach(place -> parts.addText("place " + place.name(), place.toString()));
        evidence.ifPresent(table -> {
            table.rows().forEach((row, worth) -> parts.addText("evidence " + row, worth.toString()));
            parts.addText("evidence cap-per-affiliation", String.valueOf(table.capPerAffiliation()));
            parts.addText("evidence prior", String.valueOf(table.prior()));
        });
        return parts;
    }

    private Optional<EvidenceTable> evidence(String text) {
        try {
            return Optional.of(
                    EvidenceTable.parse(PackFolder.EVIDENCE, text.lines().toList()));
        } catch (IllegalArgumentException e) {
            for (String mistake : String.valueOf(e.getMessage()).split("; ")) {
                Matcher onLine = ON_LINE.matcher(mistake);
                if (onLine.matches()) {
                    mistakes.add(
                            PackFolder.EVIDENCE, Long.parseLong(onLine.group(1)), onLine.group(2), "correct this row");
                } else {
                    mistakes.add(
                            PackFolder.EVIDENCE, mistake.replace(PackFolder.EVIDENCE + ": ", ""), "correct the table");
                }
            }
            return Optional.empty();
        }
    }
}
