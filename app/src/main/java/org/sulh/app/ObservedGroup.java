package org.sulh.app;

import java.nio.file.Path;
import org.sulh.record.fold.Conclusions;
import org.sulh.report.Names;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.ObjectMapper;

/** Commands about what is observed in a record, with what they share. */
abstract class ObservedGroup extends CommandGroup {
    @Mixin
    private final RecordArguments record = new RecordArguments();

    private final Terminal terminal;

    ObservedGroup(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** What follows from the record, which is only read. */
    Conclusions conclusions() {
        Path root = record.folder().root();
        return RecordView.of(terminal, root).conclusions();
    }

    OpenRecord open() throws InterruptedException {
        return OpenRecord.open(terminal, record);
    }

    void say(String line) {
        terminal.out().println(line);
    }

    void sayJson(Object tree) {
        say(new ObjectMapper().writeValueAsString(tree));
    }

    static Names names(Conclusions conclusions) {
        return Names.of(conclusions.pack().actors(), conclusions.pack().places());
    }
}
