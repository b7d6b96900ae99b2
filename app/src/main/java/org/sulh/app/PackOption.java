package org.sulh.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.pack.Pack;
import org.sulh.pack.PackChoice;
import org.sulh.pack.PackException;

/**
 * Which pack is used: the one that {@code --pack} names, none with {@code --pack none}, else the one of the project's
 * agreements whose parties the texts name.
 */
final class PackOption {
    private static final String NONE = "none";

    private final Optional<String> value;
    private final Terminal terminal;

    PackOption(Optional<String> value, Terminal terminal) {
        this.value = value;
        this.terminal = terminal;
    }

    /**
     * @param texts what is to be read with the pack
     * @throws UsageException when the pack that the option names cannot be used
     */
    ChosenPack choose(List<String> texts) {
        if (value.isEmpty()) {
            Optional<Pack> chosen = PackChoice.choose(listAgreements(), texts);
            return new ChosenPack(
                    chosen,
                    chosen.map(pack -> "Read with the agreement " + pack.id() + ", whose parties the texts name.")
                            .orElse("No agreement on file fits these texts: actors and places come from the texts and"
                                    + " from general data."));
        }
        if (value.get().equals(NONE)) {
            return new ChosenPack(Optional.empty(), "Read without an agreement, as asked.");
        }
        Pack pack = load(value.get());
        return new ChosenPack(Optional.of(pack), "Read with the agreement " + pack.id() + ", as asked.");
    }

    /** A pack that is broken is named and left out: it must not stop work that may not need it. */
    private List<Pack> listAgreements() {
        List<Pack> packs = new ArrayList<>();
        for (Path folder : Pack.listPacks(terminal.home().resolve("agreements"))) {
            try {
                packs.add(Pack.load(folder));
            } catch (PackException e) {
                terminal.warn(folder + " is left out: " + e.mistakes().getFirst());
            }
        }
        return packs;
    }

    /** The folder that a name stands for: itself, or that of one of the project's agreements. */
    static Path folder(Terminal terminal, String name) {
        Path ofProject = terminal.home().resolve("agreements").resolve(name);
        return Files.isDirectory(Path.of(name)) || !Files.isDirectory(ofProject) ? Path.of(name) : ofProject;
    }

    private Pack load(String name) {
        try {
            return Pack.load(folder(terminal, name));
        } catch (PackException e) {
            throw new UsageException("--pack " + name + ": " + String.join("; ", e.mistakes()), e);
        }
    }
}
