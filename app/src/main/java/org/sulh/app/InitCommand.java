package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.fold.Engine;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.RecordFolder;
import org.sulh.record.folder.RecordWriter;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.KeyName;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.write.LogWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new record. */
@Command(
        name = "init",
        description =
                "Make a new record: a folder in which reports and decisions are entered, signed, and can be recomputed.")
final class InitCommand implements Callable<Integer> {
    private static final Role CHAIR = new Role("chair");
    private static final List<String> DESK = List.of("registrar", "extractor", "analyst", "operator");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record; it must not be there yet.")
    private Path directory = Path.of("");

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "The agreement's data: a folder, or the name of one that ships, such as istanbul-2025.")
    private String pack = "";

    @Option(
            names = "--mechanism",
            paramLabel = "NAME",
            description = "Name of the mechanism; default: that of the agreement.")
    private Optional<String> mechanism = Optional.empty();

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description =
                    "The register's name for all time, such as example.org/record; default: made of the folder's name.")
    private Optional<String> origin = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The time that the entries claim, such as 2025-11-06T10:00:00Z; default: now.")
    private Optional<String> at = Optional.empty();

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Supplier<Instant> clock = RecordArguments.clock(at);
        requireNew();
        Path packFolder = PackOption.folder(terminal, pack);
        PackCopies.Found found = UsablePack.in(packFolder);
        RecordFolder folder = new RecordFolder(directory);
        String name = origin.orElseGet(() -> "sulh.local/" + slug(directory));
        requireNames(name);
        SigningKey logKey = SigningKey.generate(name, KeyType.ED25519, new SecureRandom());
        try {
            RegisterFiles.writeSecret(folder.log().signingKey(), logKey.toPrivateText());
            LogWriter.create(new FileDisk(), folder.log(), logKey);
        } catch (IOException e) {
            throw new UsageException(directory + ": the record cannot be made (" + e.getMessage() + ")", e);
        }
        PackCopies.keep(packFolder, found, folder.packs());
        try (OpenLog log = OpenLog.open(terminal, folder.log())) {
            RecordWriter writer = new RecordWriter(
                    log.writer(),
                    log.source(),
                    new Vault(new FileDisk(), folder.vault()),
                    hash -> Optional.of(found.pack())
                            .filter(pack -> hash.equals(found.seals().packHash())),
                    clock,
                    new SecureRandom(),
                    done -> {});
            begin(writer, folder, name, found);
            log.cosign();
        }
        terminal.out().println(logKey.verifierKey());
        terminal.warn("made " + directory + " under the agreement "
                + found.pack().id() + " (" + found.seals().packHash()
                + "); the keys of its desk are in " + folder.secrets()
                + ": keep that folder to yourself. Next: sulh ingest "
                + directory + " FILE…");
        return ExitCode.DONE;
    }

    private void requireNames(String name) {
        if (mechanism.filter(String::isBlank).isPresent()) {
            throw new UsageException("--mechanism is empty; leave it out to name the mechanism after the agreement");
        }
        try {
            KeyName.check(name);
        } catch (MalformedException e) {
            throw new UsageException("--origin " + name + ": " + e.getMessage(), e);
        }
    }

    private void requireNew() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new UsageException(directory + ": is not empty; name a folder that is not there yet");
            }
        } catch (IOException e) {
            throw new UsageException(directory + ": is no folder that can be used; name one that is not there yet", e);
        }
    }

    /** Genesis, the keys of the desk, and the pack. */
    private void begin(RecordWriter writer, RecordFolder folder, String name, PackCopies.Found found)
            throws InterruptedException {
        SigningKey chair = key(folder, name, CHAIR.text());
        Genesis genesis = new Genesis(
                mechanism.orElse(found.pack().agreement().title()),
                name,
                List.of(new KeyGrant(chair.verifierKey(), CHAIR.text(), List.of(CHAIR))),
                1,
                found.seals().packHash(),
                Engine.VERSION);
        OpenRecord.settle(writer.enter(new Body(Genesis.KIND, writer.now(), CHAIR.text(), genesis.toData()), chair));
        for (String role : DESK) {
            SigningKey key = key(folder, name, role);
            KeyGrant grant = new KeyGrant(key.verifierKey(), role, List.of(new Role(role)));
            OpenRecord.settle(
                    writer.enter(new Body(KeyGrant.KIND, writer.now(), CHAIR.text(), grant.toData()), chair, key));
        }
        PackAdopted adopted = Adopting.of(found, Optional.empty());
        OpenRecord.settle(
                writer.enter(new Body(PackAdopted.KIND, writer.now(), CHAIR.text(), adopted.toData()), chair));
    }

    private static SigningKey key(RecordFolder folder, String name, String role) {
        SigningKey key = SigningKey.generate(name + "/" + role, KeyType.ED25519, new SecureRandom());
        RegisterFiles.writeSecret(folder.keys().resolve(role + ".key"), key.toPrivateText());
        return key;
    }

    private static String slug(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "record" : slug;
    }
}
