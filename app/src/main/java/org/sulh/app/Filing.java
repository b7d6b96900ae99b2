package org.sulh.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.app.CaseStepCommand.FilingOptions;
import org.sulh.model.Agreement;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.note.SigningKey;
import org.sulh.report.Names;
import org.sulh.report.cases.CaseLine;
import org.sulh.report.cases.NextTree;
import tools.jackson.databind.ObjectMapper;

/** Enters steps of cases, and says how the case stands then. */
final class Filing {
    private final OpenRecord open;
    private final Terminal terminal;
    private final FilingOptions options;

    Filing(OpenRecord open, Terminal terminal, FilingOptions options) {
        this.open = open;
        this.terminal = terminal;
        this.options = options;
    }

    /** Those at hand who may take a step, the first named first; at least one. */
    List<Signer> listSigners(CaseStep step) {
        CaseSigners signers = new CaseSigners(open);
        return switch (step) {
            case CaseStep.Complaint complaint -> signers.list(complaint);
            case CaseStep.InCase later -> {
                CaseFile file = getCase(later.caseId());
                yield signers.list(step, file, agreement(file));
            }
        };
    }

    /** The entry of a step, signed. */
    Envelope sign(CaseStep step, List<Signer> signers) {
        CaseEntry entry = new CaseEntry(step);
        Body body = new Body(
                entry.kind().word(), open.writer().now(), signers.getFirst().holder(), entry.toData());
        return Envelope.sign(body, signers.stream().map(Signer::key).toArray(SigningKey[]::new));
    }

    /**
     * Takes a step, or only says whether it may be taken.
     *
     * @param entry of the step, signed here or elsewhere
     * @throws UsageException when it may not, with the reason and with what is possible instead; nothing is entered then
     */
    void enter(CaseStep step, Envelope entry) throws InterruptedException {
        if (options.isDryRun()) {
            judge(entry);
            say(step, entry.body().by());
            return;
        }
        long index = OpenRecord.settle(open.writer().enter(entry));
        CaseFile after = getCase(step instanceof CaseStep.InCase later ? later.caseId() : "k-" + index);
        say(index, after);
        if (options.asksForDigest()) {
            open.enterDigests();
        }
        open.cosign();
    }

    private void judge(Envelope entry) {
        try {
            open.writer().ask(fold -> fold.judge(fold.size(), OpenedEntry.of(entry)));
        } catch (RefusedException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void say(CaseStep step, String by) {
        if (options.isJson()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("dryRun", true);
            tree.put("step", step.step().formName());
            tree.put("by", by);
            print(tree);
        } else {
            terminal.out()
                    .println("This may be entered, and nothing was (--dry-run): "
                            + CaseLine.done(step.step(), List.of(by)));
        }
    }

    private void say(long index, CaseFile after) {
        terminal.clearProgress();
        if (options.isJson()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("index", index);
            tree.put("case", after.id());
            tree.put("stage", after.stage());
            after.closed().ifPresent(ending -> tree.put("closed", ending.formName()));
            tree.put("due", NextTree.due(after));
            tree.put("possible", NextTree.possible(after));
            print(tree);
            return;
        }
        CaseLine line = new CaseLine(agreement(after), names());
        CaseFile.Taken last = after.taken().getLast();
        terminal.out().println(CaseLine.done(last.step().step(), last.signers()) + ", entry " + index);
        terminal.out().println(line.of(after));
        line.possible(after).forEach(next -> terminal.out().println("  may now " + next));
    }

    private void print(Map<String, Object> tree) {
        terminal.out().println(new ObjectMapper().writeValueAsString(tree));
    }

    /** How a case stands now. */
    CaseFile getCase(String id) {
        return open.state().cases().find(id).orElseThrow(() -> new UsageException("there is no case " + id));
    }

    private Agreement agreement(CaseFile file) {
        return open.pack(file.version()).agreement();
    }

    private Names names() {
        return Names.of(open.pack().actors(), open.pack().places());
    }
}
