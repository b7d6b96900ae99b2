package org.sulh.record.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.record.entry.PackSeals;
import org.sulh.record.fold.PackShelf;
import org.sulh.register.entry.PackHash;

/** The packs in some folders, by their hashes. Read once. */
public final class PackCopies implements PackShelf {
    private static final String README = "README.md";

    private final Map<PackHash, Pack> byHash = new HashMap<>();
    private final Map<Path, Found> found = new LinkedHashMap<>();
    private final Map<Path, PackException> broken = new LinkedHashMap<>();

    /**
     * A pack with its hashes.
     *
     * @param pack what it says
     * @param seals hashes of its files and parts
     */
    public record Found(Pack pack, PackSeals seals) {
        /** Reads the pack of a folder. */
        public static Found in(Path folder) throws PackException {
            Pack pack = Pack.load(folder);
            return new Found(pack, PackSeals.of(pack.files(), pack.parts()));
        }
    }

    /** @param folders each holds a pack; one that cannot be read is kept as {@link #broken()} */
    public PackCopies(Collection<Path> folders) {
        for (Path folder : folders) {
            try {
                Found pack = Found.in(folder);
                found.put(folder, pack);
                byHash.put(pack.seals().packHash(), pack.pack());
            } catch (PackException e) {
                broken.put(folder, e);
            }
        }
    }

    @Override
    public Optional<Pack> find(PackHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** What was read, by folder. */
    public Map<Path, Found> found() {
        return Map.copyOf(found);
    }

    /** What could not be read, by folder. */
    public Map<Path, PackException> broken() {
        return Map.copyOf(broken);
    }

    /** Copies a pack into a record; one that is there already is left as it is. */
    public static void keep(Path packFolder, Found pack, Path packs) {
        Path target = packs.resolve(nameOf(pack.seals().packHash()));
        Map<String, byte[]> files = new TreeMap<>(pack.pack().files());
        try {
            if (Files.isRegularFile(packFolder.resolve(README))) {
                files.put(README, Files.readAllBytes(packFolder.resolve(README)));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path copy = target.resolve(file.getKey());
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pack cannot be copied to " + target + ": " + e, e);
        }
    }

    private static String nameOf(PackHash hash) {
        return hash.toString().replace("sha256:", "").substring(0, 16);
    }

    /** The folders of packs in a folder of them, and in none when there is no such folder. */
    public static List<Path> listIn(Path packs) {
        return new ArrayList<>(Pack.listPacks(packs));
    }
}
