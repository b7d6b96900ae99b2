package org.sulh.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sulh.app.PackCheck.Answer;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.UsedFact;
import org.sulh.model.Clause;
import org.sulh.model.Fact;
import org.sulh.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What has to be mended in a pack, and what its worked examples come to. */
@Command(
        name = "check",
        description = "Name every mistake of a pack with file, line and mend, and run its worked examples.",
        footer = {"", "Exit codes: 0 sound, 1 something has to be mended, 2 no such folder."})
final class PackCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the pack, or the name of one of the project's agreements.")
    private String name = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    PackCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackCheck check = PackCheck.of(folder(terminal, name));
        if (json) {
            terminal.out().println(new JsonMapper().writeValueAsString(tree(check)));
        } else {
            print(check);
        }
        return check.isSound() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
    }

    /** @throws UsageException when there is no such folder */
    static Path folder(Terminal terminal, String name) {
        Path folder = Path.of(name);
        Path ofProject = terminal.home().resolve("agreements").resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (!Files.isDirectory(ofProject)) {
            throw new UsageException(name + ": is no folder; name the folder of a pack, or one of agreements/");
        }
        return ofProject;
    }

    private void print(PackCheck check) {
        check.pack().ifPresent(pack -> terminal.out().println(heading(pack)));
        check.mistakes().forEach(terminal.out()::println);
        if (check.pack().isPresent() && check.mistakes().isEmpty()) {
            long good = check.answers().stream().filter(Answer::isAsExpected).count();
            terminal.out()
                    .println("Examples: " + good + " of " + check.answers().size() + " answers are as expected.");
            check.answers().stream().filter(answer -> !answer.isAsExpected()).forEach(this::print);
        }
        if (!check.remarks().isEmpty()) {
            terminal.out().println("Worth a look:");
            check.remarks().forEach(remark -> terminal.out().println("  " + remark));
        }
    }

    private static String heading(Pack pack) {
        Agreement agreement = pack.agreement();
        long rules = agreement.clauses().stream()
                .map(Clause::rule)
                .filter(Optional::isPresent)
                .count();
        return agreement.title() + " (" + agreement.id() + ", version " + agreement.version() + "): "
                + agreement.clauses().size() + " clauses, " + rules + " with a rule; "
                + agreement.definitions().size() + " definitions; "
                + agreement.zones().size() + " zones; "
                + pack.examples().size() + " examples.";
    }

    private void print(Answer answer) {
        terminal.out()
                .println(answer.where() + ": example " + answer.example().id() + ", clause "
                        + answer.expected().clause() + ", party "
                        + answer.expected().party() + ": expected "
                        + answer.expected().outcome().formName()
                        + missing(answer.expected().missing())
                        + ", came out " + answer.told().outcome().formName()
                        + missing(answer.told().missing())
                        + "; change the rule, or what the example tells and expects");
        answer.told().missing().forEach(name -> terminal.out().println("    " + Fact.lack(name) + "."));
        terminal.out()
                .println("    facts: "
                        + answer.example().facts().entrySet().stream()
                                .map(fact -> fact.getKey() + " = " + fact.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private static String missing(List<String> names) {
        return names.isEmpty() ? "" : " for want of " + String.join(", ", names);
    }

    private static Map<String, Object> tree(PackCheck check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        check.pack().ifPresent(pack -> {
            tree.put("agreement", pack.id());
            tree.put("version", pack.agreement().version());
        });
        tree.put("sound", check.isSound());
        tree.put("mistakes", check.mistakes());
        tree.put(
                "examples", check.answers().stream().map(PackCheckCommand::tree).toList());
        tree.put("remarks", check.remarks());
        return tree;
    }

    private static Map<String, Object> tree(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("example", answer.example().id());
        tree.put("where", answer.where());
        tree.put("clause", answer.expected().clause());
        tree.put("party", answer.expected().party());
        tree.put("expected", answer.expected().outcome().formName());
        if (!answer.expected().missing().isEmpty()) {
            tree.put("expectedMissing", answer.expected().missing());
        }
        tree.put("asExpected", answer.isAsExpected());
        tree.putAll(told(answer.told()));
        return tree;
    }

    /** An outcome with the facts that it turns on. */
    static Map<String, Object> told(ApparentBreach told) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", told.outcome().formName());
        if (!told.missing().isEmpty()) {
            tree.put("missing", told.missing());
        }
        told.exception().ifPresent(id -> tree.put("exception", id));
        if (!told.others().isEmpty()) {
            tree.put("others", told.others());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        for (UsedFact fact : told.facts()) {
            facts.put(fact.name(), fact.value().toString());
        }
        tree.put("facts", facts);
        return tree;
    }
}
