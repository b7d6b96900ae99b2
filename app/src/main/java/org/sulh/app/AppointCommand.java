package org.sulh.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.Role;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** Registers who may sign as what. */
@Command(
        name = "appoint",
        description =
                "Register a person's key in a record, for one role or several. With --new the key is made here and written to a"
                        + " file for that person; with --countersign it was made elsewhere and has signed its own registration"
                        + " (entry sign --kind key --by chair), which is looked at, signed and entered.")
final class AppointCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final RecordArguments record = new RecordArguments();

    @ArgGroup(multiplicity = "1")
    private Origin origin = new Origin();

    @Option(names = "--json", description = "Print what was registered as one JSON object.")
    private boolean json;

    private static final class Origin {
        @ArgGroup(exclusive = false)
        private @Nullable Fresh fresh;

        @Option(
                names = "--countersign",
                paramLabel = "FILE",
                description = "The registration that the person's own key has signed.")
        private Optional<Path> registration = Optional.empty();
    }

    private static final class Fresh {
        @Option(names = "--new", required = true, paramLabel = "HOLDER", description = "Who holds the key: a slug.")
        private String holder = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "What it is for: chair, analyst, monitor, registrar, extractor, operator, party:NAME or"
                        + " guarantor:NAME; may be given several times.")
        private List<String> roles = new ArrayList<>();

        @Option(
                names = "--output",
                required = true,
                paramLabel = "FILE",
                description =
                        "The file of the private key, readable by you alone; hand it to the holder and keep no copy.")
        private Path output = Path.of("");
    }

    AppointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRecord open = OpenRecord.open(terminal, record)) {
            List<Signer> roots = open.rootSigners();
            if (roots.isEmpty()) {
                throw new UsageException("none of the keys at hand is a root key of this record; name it with --key");
            }
            Fresh fresh = origin.fresh;
            if (fresh != null) {
                appoint(open, fresh, roots);
            } else {
                countersign(open, origin.registration.orElseThrow(), roots);
            }
            open.cosign();
        }
        return ExitCode.DONE;
    }

    private void appoint(OpenRecord open, Fresh fresh, List<Signer> roots) throws InterruptedException {
        List<Role> roles = roles(fresh.roles, open);
        SigningKey key = SigningKey.generate(open.origin() + "/" + fresh.holder, KeyType.ED25519, new SecureRandom());
        KeyGrant grant = grant(key, fresh.holder, roles);
        RegisterFiles.writeSecret(fresh.output, key.toPrivateText());
        Body body =
                new Body(KeyGrant.KIND, open.writer().now(), roots.getFirst().holder(), grant.toData());
        SigningKey[] keys =
                Stream.concat(roots.stream().map(Signer::key), Stream.of(key)).toArray(SigningKey[]::new);
        try {
            say(grant, OpenRecord.settle(open.writer().enter(body, keys)));
        } catch (UsageException e) {
            RegisterFiles.deleteIfThere(fresh.output);
            throw e;
        }
    }

    private static KeyGrant grant(SigningKey key, String holder, List<Role> roles) {
        try {
            return new KeyGrant(key.verifierKey(), holder, roles);
        } catch (MalformedException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void countersign(OpenRecord open, Path file, List<Signer> roots) throws InterruptedException {
        try {
            Envelope envelope = Envelope.parse(
                    Utf8.encode(Utf8.decode(RegisterFiles.bytes(file)).strip()));
            if (!envelope.body().kind().equals(KeyGrant.KIND)) {
                throw new UsageException(file + ": is an entry of the kind "
                        + envelope.body().kind() + ", not a registration; make one with: entry sign --kind key");
            }
            KeyGrant grant = KeyGrant.read(envelope.body().data());
            roles(grant.roles().stream().map(Role::text).toList(), open);
            for (Signer root : roots) {
                envelope = envelope.signedBy(root.key());
            }
            say(grant, OpenRecord.settle(open.writer().enter(envelope)));
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    /** Roles that exist, of parties and guarantors of the agreement. */
    private static List<Role> roles(List<String> words, OpenRecord open) {
        Agreement agreement = open.pack().agreement();
        List<Role> roles = new ArrayList<>();
        for (String word : words) {
            try {
                roles.add(new Role(word));
            } catch (MalformedException e) {
                throw new UsageException(e.getMessage(), e);
            }
            require(word, "party:", agreement.parties(), "party");
            require(
                    word,
                    "guarantor:",
                    agreement.guarantors().stream().map(Guarantor::actor).toList(),
                    "guarantor");
        }
        return roles;
    }

    private static void require(String word, String prefix, List<String> known, String what) {
        if (word.startsWith(prefix) && !known.contains(word.substring(prefix.length()))) {
            throw new UsageException("--role " + word + ": the agreement has no such " + what + "; there "
                    + (known.size() == 1 ? "is " : "are ") + String.join(", ", known));
        }
    }

    private void say(KeyGrant grant, long index) {
        List<String> roles = grant.roles().stream().map(Role::text).toList();
        if (json) {
            terminal.out()
                    .println(new ObjectMapper()
                            .writeValueAsString(new Registered(
                                    index, grant.holder(), roles, grant.key().toString())));
        } else {
            terminal.out()
                    .println("entry " + index + ": " + grant.holder() + " signs as " + String.join(", ", roles) + "  "
                            + grant.key());
        }
    }

    /** What is printed. */
    record Registered(long index, String holder, List<String> roles, String key) {}
}
