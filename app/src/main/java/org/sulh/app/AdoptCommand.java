package org.sulh.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.record.folder.PackCopies;
import org.sulh.register.entry.Body;
import org.sulh.register.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Another version of the agreement's data. */
@Command(
        name = "adopt",
        description =
                "Adopt another version of the agreement's data in a record. As many sign as the procedure of the version in"
                        + " force asks for: name their keys with --key.")
final class AdoptCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final RecordArguments record = new RecordArguments();

    @Option(names = "--pack", required = true, paramLabel = "PACK", description = "The folder of the new version.")
    private String pack = "";

    @Option(
            names = "--in-force-from",
            required = true,
            paramLabel = "DATE",
            description = "The first day of the happenings that it is applied to, as in 2025-11-06.")
    private String from = "";

    AdoptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = PackOption.folder(terminal, pack);
        PackCopies.Found found = UsablePack.in(folder);
        PackAdopted adopted = Adopting.of(found, Optional.of(day()));
        try (OpenRecord open = OpenRecord.open(terminal, record)) {
            List<Signer> signers =
                    open.signers(open.state().findPack().orElseThrow().pack().next()::counts);
            if (signers.isEmpty()) {
                throw new UsageException("none of the keys at hand may adopt a version; name them with --key");
            }
            PackCopies.keep(folder, found, open.folder().packs());
            Body body = new Body(
                    PackAdopted.KIND, open.writer().now(), signers.getFirst().holder(), adopted.toData());
            long index = OpenRecord.settle(
                    open.writer().enter(body, signers.stream().map(Signer::key).toArray(SigningKey[]::new)));
            terminal.out()
                    .println("adopted " + adopted.agreement() + " version " + adopted.version() + ", " + adopted.pack()
                            + ", in force from " + from + ", entry " + index);
            open.reload();
            open.enterDigests();
            open.cosign();
        }
        return ExitCode.DONE;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw new UsageException("--in-force-from " + from + ": write a day as in 2025-11-06", e);
        }
    }
}
