package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sulh.pipeline.records.RecordMatching;
import org.sulh.pipeline.records.RecordWeights;
import org.sulh.pipeline.records.RowReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rows of event data sets to incidents. */
@Command(
        name = "correlate",
        description = {
            "Find which rows of several event data sets speak of one incident.",
            "",
            "A data set is a comma-separated file with a header: date,latitude,longitude and, as far as known,"
                    + " enddate,type,actor,fatalities,where_prec,date_prec. What likeness is worth is learnt from the rows"
                    + " themselves; their order makes no difference."
        },
        footer = {
            "",
            "For example: ./sulh correlate --dataset police=police.csv --dataset press=press.csv --out matches.csv --explain"
        })
final class CorrelateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--dataset",
            paramLabel = "NAME=FILE",
            required = true,
            description = "A data set; give it once for each.")
    private final Map<String, Path> dataSets = new LinkedHashMap<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description =
                    "Where to write incident,dataset,row: every row of every data set once, counted from 1. A row that"
                            + " cannot be compared has no incident.")
    private Path out = Path.of("");

    @Option(
            names = "--explain",
            description = "Write beside it FILE.links.csv: every two rows put together, with what each likeness adds.")
    private boolean explain;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description =
                    "Write pairs that a person should look at: neither clearly one nor clearly two, or with an equal"
                            + " rival; best first.")
    private Optional<Path> review = Optional.empty();

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "What people have decided, which wins over any score:"
                    + " decision,first_dataset,first_row,second_dataset,second_row,reason with together or apart.")
    private Optional<Path> decided = Optional.empty();

    @Option(
            names = "--taxonomy",
            paramLabel = "[COLUMN=]FILE",
            description =
                    "What kinds words are of: dataset,word,kind,…, kinds from the finest to the coarsest; an empty"
                            + " data set stands for all. For the column type unless another is named.")
    private final List<String> taxonomies = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "COLUMN",
            description = "Compare the words of one more column, beside type and actor.")
    private final List<String> columns = new ArrayList<>();

    @Option(
            names = "--repeats",
            paramLabel = "NAME",
            description = "A data set that may tell one incident more than once; others have one row in an incident.")
    private final Set<String> repeating = new TreeSet<>();

    @Option(names = "--weights", paramLabel = "FILE", description = "Use what --save-weights kept instead of learning.")
    private Optional<Path> weights = Optional.empty();

    @Option(names = "--save-weights", paramLabel = "FILE", description = "Keep what was learnt.")
    private Optional<Path> savedWeights = Optional.empty();

    CorrelateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        List<String> labels = Stream.concat(Stream.of("type", "actor"), columns.stream())
                .distinct()
                .toList();
        terminal.showProgress("reading " + dataSets.size() + " data sets");
        EventTables tables = EventTables.read(dataSets, labels, terminal);
        MatchFields fields = MatchFields.of(labels, taxonomies);
        fields.warnOfUnknown(tables, terminal);
        List<RowReview> reviews =
                decided.map(file -> LinkDecisions.read(file, tables)).orElse(List.of());
        terminal.showProgress("matching " + tables.rows().size() + " rows");
        RecordMatching matching = match(tables, fields, reviews);
        MatchFiles files = new MatchFiles(tables, matching);
        files.writeMatches(out);
        if (explain) {
            files.writeLinks(Path.of(out + ".links.csv"), matching.links());
        }
        review.ifPresent(file -> files.writeLinks(file, matching.review().stream()));
        savedWeights.ifPresent(file -> MatchFiles.writeWeights(file, matching.weights()));
        terminal.clearProgress();
        terminal.out().print(MatchSummary.of(tables, matching, out, explain));
        return tables.isWhole() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private void check() {
        for (String name : repeating) {
            if (!dataSets.containsKey(name)) {
                throw new UsageException(
                        "--repeats " + name + " names no data set; there are " + String.join(", ", dataSets.keySet()));
            }
        }
        if (dataSets.keySet().stream().anyMatch(String::isBlank)) {
            throw new UsageException("--dataset needs a name before the =, as in --dataset press=press.csv");
        }
    }

    private RecordMatching match(EventTables tables, MatchFields fields, List<RowReview> reviews) {
        Optional<RecordWeights> given = weights.map(MatchFiles::readWeights);
        try {
            return RecordMatching.of(
                    tables.rows(), new RecordMatching.Request(fields.fields(), repeating, given, reviews));
        } catch (IllegalArgumentException e) {
            throw new UsageException(Sulh.message(e), e);
        }
    }
}
