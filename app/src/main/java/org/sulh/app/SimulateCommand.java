package org.sulh.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Source;
import org.sulh.model.Tie;
import org.sulh.report.ClaimLines;
import org.sulh.testkit.planted.PlantedTables;
import org.sulh.testkit.planted.TablePlan;
import org.sulh.testkit.world.Matter;
import org.sulh.testkit.world.Truth;
import org.sulh.testkit.world.World;
import org.sulh.testkit.world.WorldPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** A synthetic world as files. */
@Command(
        name = "simulate",
        description = {
            "Write a synthetic world: documents and claims of happenings and rumours, and, apart, what is true.",
            "",
            "Writes claims.jsonl, documents.jsonl and sources.jsonl, and under truth/ matters.jsonl (what happened, and what is"
                    + " only rumour) and tellings.jsonl (what each claim speaks of, and which claim it copies). Places, parties"
                    + " and texts are invented. The same seed gives the same files."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_INCIDENTS = 1_000_000;

    private final Terminal terminal;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the world (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many matters are talked of, those that happened and rumours (${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--copied",
            paramLabel = "SHARE",
            defaultValue = "0.3",
            description = "Share of reports that copy another, 0 to 0.95 (${DEFAULT-VALUE}).")
    private double copied;

    @Option(
            names = "--tables",
            description =
                    "Write data sets for ./sulh correlate instead: a.csv, b.csv and c.csv about that many happenings,"
                            + " and truth/matches.csv with what belongs together.")
    private boolean tables;

    @Option(
            names = "--kilometres",
            paramLabel = "KM",
            defaultValue = "600",
            description = "Side of the square of these data sets (${DEFAULT-VALUE}).")
    private double kilometres;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to; made when missing.")
    private Path folder = Path.of("");

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static void check(int incidents, List<Double> copied) {
        if (incidents < 1 || incidents > MOST_INCIDENTS) {
            throw new UsageException("--incidents is " + incidents + "; give 1 to " + MOST_INCIDENTS);
        }
        for (double share : copied) {
            if (!(share >= 0 && share <= 0.95)) {
                throw new UsageException("--copied is " + share + "; give a share from 0 to 0.95");
            }
        }
    }

    @Override
    public Integer call() {
        check(incidents, List.of(copied));
        if (tables) {
            return writeTables();
        }
        terminal.showProgress("making a world of " + incidents + " incidents");
        World world = World.of(WorldPlan.standard(incidents).withCopied(copied), seed);
        try {
            Path truth = Files.createDirectories(folder.resolve("truth"));
            write(folder.resolve("claims.jsonl"), world.claims().stream().map(ClaimLines::json));
            write(folder.resolve("documents.jsonl"), world.documents().stream().map(d -> line(document(d))));
            write(folder.resolve("sources.jsonl"), world.sources().stream().map(s -> line(source(s))));
            write(
                    truth.resolve("matters.jsonl"),
                    world.truth().matters().stream().map(m -> line(matter(m))));
            write(truth.resolve("tellings.jsonl"), world.claims().stream().map(c -> line(telling(c, world.truth()))));
        } catch (IOException e) {
            throw new UsageException(folder + " cannot be written: " + Sulh.message(e), e);
        }
        terminal.clearProgress();
        long happened =
                world.truth().matters().stream().filter(Matter::happened).count();
        long copies = world.claims().stream()
                .filter(claim -> world.truth().isCopy(claim.id()))
                .count();
        terminal.out()
                .println(world.documents().size() + " documents with "
                        + world.claims().size() + " claims, " + copies + " of them copies, of " + incidents
                        + " matters, " + happened + " of which happened: " + folder);
        return ExitCode.DONE;
    }

    private int writeTables() {
        if (!(kilometres >= 1 && kilometres <= 5_000)) {
            throw new UsageException("--kilometres is " + kilometres + "; give 1 to 5000");
        }
        terminal.showProgress("planting " + incidents + " happenings");
        PlantedTables planted = PlantedTables.of(TablePlan.threeDataSets(incidents, kilometres), seed);
        try {
            Files.createDirectories(folder.resolve("truth"));
        } catch (IOException e) {
            throw new UsageException(folder + " cannot be made: " + Sulh.message(e), e);
        }
        PlantedFiles.write(planted, folder);
        terminal.clearProgress();
        terminal.out()
                .println(planted.rows().size() + " rows of 3 data sets about " + incidents + " happenings: " + folder);
        return ExitCode.DONE;
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }

    private static String line(Map<String, Object> tree) {
        return JSON.writeValueAsString(tree);
    }

    private static Map<String, Object> document(Document document) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", document.id());
        document.outlet().ifPresent(outlet -> tree.put("outlet", outlet));
        document.published().ifPresent(day -> tree.put("published", day.toString()));
        tree.put("text", document.text());
        return tree;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", source.id());
        tree.put("kind", word(source.kind()));
        source.affiliation().ifPresent(of -> tree.put("affiliation", of));
        tree.put("ties", source.ties().stream().map(Tie::to).toList());
        tree.put("reliability", String.valueOf(source.reliability()));
        tree.put("duplicateFree", source.duplicateFree());
        return tree;
    }

    private static Map<String, Object> matter(Matter matter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", matter.number());
        tree.put("happened", matter.happened());
        tree.put("story", word(matter.story()));
        tree.put("type", matter.act().type().slug());
        tree.put("town", matter.town().name());
        tree.put("lat", matter.town().at().lat());
        tree.put("lon", matter.town().at().lon());
        tree.put("day", matter.day().toString());
        tree.put("doer", matter.doer());
        tree.put("victim", matter.victim());
        tree.put("killed", matter.killed());
        tree.put("injured", matter.injured());
        return tree;
    }

    private static Map<String, Object> telling(Claim claim, Truth truth) {
        Truth.Told told = truth.getTold(claim.id());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claim", claim.id());
        tree.put("matter", told.matter());
        if (truth.isCopy(claim.id())) {
            tree.put("copies", told.origin());
        }
        tree.put("manner", told.manner());
        return tree;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
