package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sulh.app.PackComparison.Differing;
import org.sulh.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Two drafts beside each other, and which word makes the difference. */
@Command(
        name = "compare",
        description = {
            "Show in what two drafts differ, which stories they judge differently, and which element decides: the smallest"
                    + " exchange that turns the first draft's outcome into the second's."
        },
        footer = {"", "Exit codes: 0 compared, 2 a pack cannot be used."})
final class PackCompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "The folder of the first pack.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "The folder of the second pack.")
    private String second = "";

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Hold the incidents of this record against both, beside the worked examples.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    PackCompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Pack a = load(first);
        Pack b = load(second);
        if (!a.agreement().parties().equals(b.agreement().parties())) {
            throw new UsageException("the parties of " + first + " and " + second
                    + " are not the same; compare two drafts of one agreement");
        }
        List<WordingDifference> wording = WordingDifference.list(a, b);
        PackComparison examples = PackComparison.ofExamples(a, b);
        Optional<PackComparison> incidents = record.map(folder -> PackComparison.ofRecord(
                a, b, RecordView.of(terminal, folder).conclusions().state()));
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("a", a.id());
            tree.put("b", b.id());
            tree.put("wording", wording.stream().map(PackCompareCommand::tree).toList());
            tree.put("examples", tree(examples));
            incidents.ifPresent(told -> tree.put("record", tree(told)));
            terminal.out().println(new JsonMapper().writeValueAsString(tree));
        } else {
            say("A is " + a.id() + ", version " + a.agreement().version() + ": "
                    + a.agreement().title());
            say("B is " + b.id() + ", version " + b.agreement().version() + ": "
                    + b.agreement().title());
            say("");
            print(wording, WordingDifference.countSame(a, b));
            print("Worked examples of both", examples);
            incidents.ifPresent(told -> print("Incidents of " + record.orElseThrow(), told));
        }
        return ExitCode.DONE;
    }

    private Pack load(String name) {
        PackCheck check = PackCheck.of(PackCheckCommand.folder(terminal, name));
        if (!check.mistakes().isEmpty()) {
            throw new UsageException(name + ": " + String.join(" | ", check.mistakes()));
        }
        return check.pack().orElseThrow();
    }

    private void print(List<WordingDifference> wording, Map<String, Integer> same) {
        say("Wording");
        for (WordingDifference difference : wording) {
            String how = difference.first().isEmpty()
                    ? "only in B"
                    : difference.second().isEmpty() ? "only in A" : "differs";
            say("  " + difference.part() + ": " + how);
            difference.first().ifPresent(lines -> lines.forEach(line -> say("    A  " + line)));
            difference.second().ifPresent(lines -> lines.forEach(line -> say("    B  " + line)));
        }
        say("  the same in both: "
                + same.entrySet().stream()
                        .map(kind -> kind.getValue() + " of " + kind.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private void print(String heading, PackComparison comparison) {
        say("");
        say(heading);
        comparison
                .breaches()
                .forEach((party, counts) -> say(
                        "  apparent breaches by " + party + ": A " + counts.getFirst() + ", B " + counts.getLast()));
        if (comparison.differing().isEmpty()) {
            say("  both say the same of all.");
        }
        for (Differing differing : comparison.differing()) {
            say("  " + differing.question().story() + ", clause "
                    + differing.question().clause() + ", "
                    + differing.question().party() + ": A "
                    + differing.first().formName() + ", B " + differing.second().formName());
            say("    decided by: "
                    + differing.decides().stream()
                            .map(set -> String.join(" together with ", set))
                            .collect(Collectors.joining("; or by: ")));
        }
    }

    private void say(String line) {
        terminal.out().println(line);
    }

    private static Map<String, Object> tree(WordingDifference difference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", difference.part());
        difference.first().ifPresent(lines -> tree.put("a", lines));
        difference.second().ifPresent(lines -> tree.put("b", lines));
        return tree;
    }

    private static Map<String, Object> tree(PackComparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> breaches = new LinkedHashMap<>();
        comparison
                .breaches()
                .forEach((party, counts) -> breaches.put(party, Map.of("a", counts.getFirst(), "b", counts.getLast())));
        tree.put("apparentBreaches", breaches);
        List<Object> differing = new ArrayList<>();
        for (Differing one : comparison.differing()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("story", one.question().story());
            entry.put("clause", one.question().clause());
            entry.put("party", one.question().party());
            entry.put("a", one.first().formName());
            entry.put("b", one.second().formName());
            entry.put("decidedBy", one.decides());
            differing.add(entry);
        }
        tree.put("differing", differing);
        return tree;
    }
}
