package org.sulh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sulh.model.cases.CaseStep;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.entry.Envelope;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * A step that several sign together, with all keys at hand that may; where some are elsewhere, its entry is written to a
 * file, goes round, and is entered when all have signed.
 */
abstract class CaseTogetherCommand extends CaseStepCommand {
    private static final class Round {
        @Option(
                names = "--draft",
                paramLabel = "FILE",
                description =
                        "Enter nothing: write the entry, signed by those at hand, to this file. Others add theirs with:"
                                + " entry sign --also FILE --key KEY")
        private Optional<Path> draft = Optional.empty();

        @Option(
                names = "--signed",
                paramLabel = "FILE",
                description = "Enter the entry in this file, which was signed before.")
        private Optional<Path> signed = Optional.empty();
    }

    @ArgGroup
    private Round round = new Round();

    CaseTogetherCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    /** How many have to sign, and who may, as a refusal puts it. */
    abstract void requireEnough(CaseStep step, List<Signer> signers, Filing filing);

    @Override
    final void file(CaseStep step, Filing filing) throws InterruptedException {
        if (round.signed.isPresent()) {
            filing.enter(step, signed(round.signed.get(), step));
            return;
        }
        List<Signer> signers = signers(filing, step);
        if (round.draft.isPresent()) {
            Path draft = round.draft.get();
            RegisterFiles.write(draft, Utf8.encode(filing.sign(step, signers) + "\n"));
            terminal()
                    .out()
                    .println("wrote " + draft + ", signed by "
                            + String.join(
                                    ", ", signers.stream().map(Signer::holder).toList())
                            + "; nothing was entered. Others sign with: sulh entry sign --also " + draft
                            + " --key KEY > " + draft + ".2; then enter it with --signed");
            return;
        }
        requireEnough(step, signers, filing);
        filing.enter(step, filing.sign(step, signers));
    }

    private static Envelope signed(Path file, CaseStep step) {
        try {
            Envelope envelope = Envelope.parse(
                    Utf8.encode(Utf8.decode(RegisterFiles.bytes(file)).strip()));
            CaseEntry entry = new CaseEntry(step);
            if (!envelope.body().kind().equals(entry.kind().word())
                    || !envelope.body().data().equals(entry.toData())) {
                throw new UsageException(file + ": the entry in it says something else than this command; what was"
                        + " signed cannot be changed, so give the arguments that it was written with");
            }
            return envelope;
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    /** What to do where signatures are lacking. */
    static String mend() {
        return "name their keys with --key, or let the entry go round: --draft FILE, then --signed FILE";
    }
}
