package org.sulh.register.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.Disk;
import org.sulh.register.wire.MalformedException;

/**
 * The proofs against one log that a witness came upon, each in a file {@code split-view-<size>-<n>}. One is enough against
 * a log; that it cannot fill the disk with more of them, the witness keeps {@link #MAX}.
 */
record SplitViewFiles(Disk disk, Path folder) {
    static final int MAX = 16;

    private static final String NAME = "split-view-";

    /** Keeps a proof that is not there yet. Gives its file, or nothing when there are enough of them. */
    Optional<Path> keep(SplitView proof) throws IOException {
        List<Path> there = list();
        for (Path file : there) {
            if (disk.find(file).filter(bytes -> isSame(bytes, proof)).isPresent()) {
                return Optional.of(file);
            }
        }
        if (there.size() >= MAX) {
            return Optional.empty();
        }
        long size = Checkpoint.parse(proof.later().text()).size();
        int number = 1;
        while (there.contains(file(size, number))) {
            number++;
        }
        Path file = file(size, number);
        disk.createFolder(folder);
        disk.replace(file, proof.toBytes());
        return Optional.of(file);
    }

    /** Whether two proofs are made of the same checkpoints, whoever else signed them meanwhile. */
    private static boolean isSame(byte[] bytes, SplitView proof) {
        try {
            SplitView kept = SplitView.parse(bytes);
            return kept.earlier().text().equals(proof.earlier().text())
                    && kept.later().text().equals(proof.later().text());
        } catch (MalformedException e) {
            // A damaged file is no proof, and is left to the operator.
            return false;
        }
    }

    private Path file(long size, int number) {
        return folder.resolve(NAME + size + "-" + number);
    }

    List<Path> list() throws IOException {
        List<Path> files = new ArrayList<>(disk.list(folder));
        files.removeIf(file -> !String.valueOf(file.getFileName()).startsWith(NAME));
        return files;
    }
}
