package org.sulh.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.model.cases.CaseFile;
import org.sulh.report.cases.CaseView;
import org.sulh.report.cases.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dossier of a case. */
@Command(
        name = "show",
        description =
                "Show the dossier of a case: where it stands and what is next, and all that was said and decided in it.")
final class CaseShowCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CaseCommand cases;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the dossier as a page to this file.")
    private Optional<Path> html = Optional.empty();

    CaseShowCommand(Terminal terminal, CaseCommand cases) {
        this.terminal = terminal;
        this.cases = cases;
    }

    @Override
    public Integer call() {
        RecordView view = RecordView.of(terminal, cases.record().folder().root());
        CaseFile file = new CaseIds(view.state(), () -> new RecordIndex(view.conclusions())).getCase(id);
        CaseView page = new CasePage(view.conclusions())
                .of(file, view.pack(file.version()).agreement());
        if (html.isPresent()) {
            RegisterFiles.write(html.get(), Dossier.html(page).getBytes(StandardCharsets.UTF_8));
        } else {
            terminal.out().print(json ? Dossier.json(page) : Dossier.text(page));
        }
        return ExitCode.DONE;
    }
}
