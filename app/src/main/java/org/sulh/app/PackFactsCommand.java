package org.sulh.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sulh.model.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The facts that conditions may use. */
@Command(name = "facts", description = "List the facts that the conditions and examples of a pack may use.")
final class PackFactsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    PackFactsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (json) {
            List<Map<String, String>> facts = new ArrayList<>();
            for (Fact fact : Fact.values()) {
                Map<String, String> entry = new LinkedHashMap<>();
                entry.put("name", fact.formName());
                entry.put("kind", fact.kind().words());
                entry.put("meaning", fact.meaning());
                fact.plain().ifPresent(plain -> entry.put("plain", plain.toString()));
                facts.add(entry);
            }
            terminal.out().println(new JsonMapper().writeValueAsString(facts));
            return ExitCode.DONE;
        }
        for (Fact fact : Fact.values()) {
            terminal.out().println(fact.formName());
            terminal.out().println("    " + fact.meaning());
            terminal.out()
                    .println("    " + fact.kind().words()
                            + fact.plain()
                                    .map(plain -> "; in an example that does not tell: " + plain)
                                    .orElse(""));
        }
        terminal.out()
                .println("A fact that nobody knows is unknown, and what turns on it is undetermined. Definitions of the"
                        + " agreement are used by their id, with _ for -.");
        return ExitCode.DONE;
    }
}
