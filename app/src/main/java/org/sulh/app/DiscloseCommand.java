package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Disclosed;
import org.sulh.register.entry.Disclosure;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.FieldNames;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Sealed;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A sealed entry opened to somebody. */
@Command(
        name = "disclose",
        description =
                "Open a sealed entry to the public, a party or a role. Two persons sign. What is disclosed to the public is put"
                        + " into the record's folder, and counts from then on in what everybody sees.")
final class DiscloseCommand implements Callable<Integer> {
    private static final String PUBLIC = "public";
    /** Of which roles the register asks for two persons. */
    private static final List<String> TWO_PERSONS =
            List.of("chair", "guarantor", "registrar", "operator", Role.ANY_PARTY);

    private final Terminal terminal;

    @Mixin
    private final RecordArguments record = new RecordArguments();

    @Parameters(index = "1", paramLabel = "ENTRY", description = "Index of the sealed entry.")
    private long entry;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description =
                    "What is opened: sealed (all that the entry says, the default) or content (a document's text).")
    private String field = RecordKinds.SEALED;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "WHOM",
            description = "public, an actor, or a role such as party:pakistan.")
    private String to = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in your words.")
    private String reason = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write what is opened to this file, to be handed over.")
    private Optional<Path> output = Optional.empty();

    DiscloseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, record)) {
            Disclosed disclosed = new Disclosed(entry, field, sealed(open));
            Disclosure disclosure = new Disclosure(new FieldNames(entry, List.of(field)), to, reason);
            List<Signer> signers = open.signers(role -> role.isAmong(TWO_PERSONS));
            if (signers.size() < 2) {
                throw new UsageException("a disclosure takes two persons; name their keys with --key");
            }
            if (to.equals(PUBLIC)) {
                // There before the entry is: a view that knows of the disclosure has to find the value.
                write(open.folder().disclosed().resolve(entry + "-" + field + ".json"), disclosed);
            }
            output.ifPresent(file -> write(file, disclosed));
            Body body = new Body(
                    Disclosure.KIND, open.writer().now(), signers.getFirst().holder(), disclosure.toData());
            SigningKey[] keys = signers.stream().limit(2).map(Signer::key).toArray(SigningKey[]::new);
            long index = OpenRecord.settle(open.writer().enter(body, keys));
            terminal.out().println("disclosed " + field + " of entry " + entry + " to " + to + ", entry " + index);
            open.enterDigests();
            open.cosign();
        }
        return ExitCode.DONE;
    }

    private Sealed sealed(OpenRecord open) {
        long size = open.state().size();
        if (entry < 0 || entry >= size) {
            throw new UsageException("there is no entry " + entry + ": the record has " + size);
        }
        Commitment commitment = Envelope.parse(new LogReader(open.source(), size).getEntry(entry))
                .body()
                .data()
                .find(field)
                .map(Commitment::read)
                .orElseThrow(() -> new UsageException("entry " + entry + " has nothing sealed in " + field));
        return new Vault(new FileDisk(), open.folder().vault())
                .find(commitment)
                .orElseThrow(() -> new UsageException(
                        "what entry " + entry + " seals is not in the vault: it was erased, or is kept elsewhere"));
    }

    private static void write(Path file, Disclosed disclosed) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, disclosed.toBytes());
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }
}
