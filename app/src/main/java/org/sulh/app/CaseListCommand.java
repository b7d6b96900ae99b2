package org.sulh.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.cases.CaseFile;
import org.sulh.record.fold.RecordState;
import org.sulh.report.Names;
import org.sulh.report.cases.CaseList;
import org.sulh.report.cases.Due;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The cases of a record, one below the other. */
@Command(
        name = "list",
        description =
                "List cases: against whom, by whom, where each stands, what is due next and whose it is, what was found.")
final class CaseListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CaseCommand cases;

    @Option(names = "--open", description = "Only cases that are not closed.")
    private boolean open;

    @Option(names = "--against", paramLabel = "PARTY", description = "Only cases against this party.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--due",
            paramLabel = "DAYS",
            description = "Only cases in which something is due within so many days.")
    private Optional<Integer> due = Optional.empty();

    @Option(names = "--overdue", description = "Only cases in which something is overdue.")
    private boolean overdue;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the list as a page to this file.")
    private Optional<Path> html = Optional.empty();

    CaseListCommand(Terminal terminal, CaseCommand cases) {
        this.terminal = terminal;
        this.cases = cases;
    }

    @Override
    public Integer call() {
        RecordView view = RecordView.of(terminal, cases.record().folder().root());
        RecordState state = view.state();
        List<CaseFile> files = state.cases().list().stream()
                .filter(file -> isMeant(file, state.time()))
                .toList();
        CaseList list = new CaseList(
                view.conclusions().pack().agreement(),
                Names.of(
                        view.conclusions().pack().actors(),
                        view.conclusions().pack().places()),
                state.time(),
                files);
        if (html.isPresent()) {
            RegisterFiles.write(html.get(), list.html().getBytes(StandardCharsets.UTF_8));
        } else {
            terminal.out().print(json ? list.json() : list.text());
        }
        return ExitCode.DONE;
    }

    private boolean isMeant(CaseFile file, Instant now) {
        List<Due> dues = Due.listIn(file);
        return (!open || file.isOpen())
                && against.map(file.complaint().respondent()::equals).orElse(true)
                && (!overdue || dues.stream().anyMatch(Due::overdue))
                && (due.isEmpty()
                        || dues.stream().anyMatch(each -> each.until().isBefore(now.plus(Duration.ofDays(due.get())))));
    }
}
