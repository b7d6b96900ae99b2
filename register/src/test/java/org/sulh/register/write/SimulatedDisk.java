package org.sulh.register.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sulh.register.disk.Disk;

/**
 * A disk in memory that tells what is durable from what only the running system sees, counts its steps, and fails at one
 * of them.
 *
 * <p>A step is what can happen by itself: a file is created or emptied, half of its bytes are written, the rest, they are
 * synced; a name changes; a file goes; the names of a folder are synced; a folder is made.
 */
final class SimulatedDisk implements Disk {
    /** What happens at the step that fails. */
    enum Failure {
        /** The process is killed before the step. */
        KILL,
        /** An error is reported and the step was not done; after a sync that failed so, the bytes pass for synced. */
        NOT_DONE,
        /** An error is reported and the step was done all the same. */
        DONE
    }

    /** The end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Content {
        private byte[] seen = new byte[0];
        private byte[] durable = new byte[0];
        /** Whether the system believes that there is nothing to sync. */
        private boolean isClean;

        private Content copy() {
            Content copy = new Content();
            copy.seen = seen;
            copy.durable = durable;
            copy.isClean = isClean;
            return copy;
        }
    }

    private interface Effect {
        void take() throws IOException;
    }

    private final TreeMap<Path, Content> seen = new TreeMap<>();
    private final Map<Path, Content> durable = new HashMap<>();
    private final Set<Path> folders = new TreeSet<>();
    private final List<byte[]> shown = new ArrayList<>();
    private final Path watched;

    private int steps;
    private int failAt = -1;
    private Failure failure = Failure.KILL;
    private boolean isDead;

    /** @param watched the file of which everything that anybody could ever read is recorded */
    SimulatedDisk(Path watched) {
        this.watched = watched;
    }

    /** Lets the step with this number, counted from now, fail. */
    void failAt(int step, Failure how) {
        steps = 0;
        failAt = step;
        failure = how;
    }

    int steps() {
        return steps;
    }

    boolean hasFailed() {
        return failAt >= 0 && steps > failAt;
    }

    /** Every content that the watched file ever showed. */
    List<byte[]> shown() {
        return shown;
    }

    /** What the next process finds when only this one ended: nothing is lost, and what was not durable still is not. */
    SimulatedDisk afterKill() {
        SimulatedDisk next = next();
        Map<Content, Content> copies = new HashMap<>();
        seen.forEach((path, content) -> next.seen.put(path, copies.computeIfAbsent(content, Content::copy)));
        durable.forEach((path, content) -> next.durable.put(path, copies.computeIfAbsent(content, Content::copy)));
        return next;
    }

    /** What is found after a loss of power that spares nothing which was not synced. */
    SimulatedDisk afterPowerLoss() {
        return restarted(durable, content -> content.durable);
    }

    /** What is found after a loss of power when some of what was not synced had reached the disk by itself. */
    SimulatedDisk afterPowerLoss(Random random) {
        Map<Path, Content> names = new TreeMap<>();
        Set<Path> all = new TreeSet<>(seen.keySet());
        all.addAll(durable.keySet());
        for (Path path : all) {
            Content content = random.nextBoolean() ? seen.get(path) : durable.get(path);
            if (content != null) {
                names.put(path, content);
            }
        }
        Map<Content, byte[]> torn = new HashMap<>();
        return restarted(names, content -> torn.computeIfAbsent(content, each -> tear(each, random)));
    }

    private SimulatedDisk next() {
        SimulatedDisk next = new SimulatedDisk(watched);
        next.folders.addAll(folders);
        next.shown.addAll(shown);
        return next;
    }

    private interface Bytes {
        byte[] of(Content content);
    }

    private SimulatedDisk restarted(Map<Path, Content> names, Bytes found) {
        SimulatedDisk next = next();
        names.forEach((path, content) -> {
            Content fresh = new Content();
            fresh.seen = found.of(content);
            fresh.durable = fresh.seen;
            next.seen.put(path, fresh);
            next.durable.put(path, fresh);
            next.addFolders(path.getParent());
        });
        return next;
    }

    private static byte[] tear(Content content, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> content.durable;
            case 1 -> content.seen;
            // A synced file is whole; one that was not may have lost its end.
            default ->
                Arrays.equals(content.durable, content.seen)
                        ? content.seen
                        : Arrays.copyOf(content.seen, random.nextInt(content.seen.length + 1));
        };
    }

    private synchronized void step(Effect effect) throws IOException {
        if (isDead) {
            throw new Killed();
        }
        if (steps++ != failAt) {
            effect.take();
            return;
        }
        switch (failure) {
            case KILL -> {
                isDead = true;
                throw new Killed();
            }
            case NOT_DONE -> throw new IOException("injected: not done");
            case DONE -> {
                effect.take();
                throw new IOException("injected: done");
            }
        }
    }

    @Override
    public synchronized Optional<byte[]> find(Path file) {
        if (isDead) {
            throw new Killed();
        }
        return Optional.ofNullable(seen.get(file)).map(content -> content.seen.clone());
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        writeWithoutSync(file, bytes);
        syncBytes(Objects.requireNonNull(seen.get(file)));
    }

    @Override
    public void writeWithoutSync(Path file, byte[] bytes) throws IOException {
        step(() -> {
            if (!folders.contains(file.getParent())) {
                throw new NoSuchFileException(file.toString());
            }
            Content content = seen.computeIfAbsent(file, ignored -> new Content());
            content.seen = new byte[0];
            content.isClean = false;
        });
        Content content = Objects.requireNonNull(seen.get(file));
        step(() -> content.seen = Arrays.copyOf(bytes, bytes.length / 2));
        step(() -> content.seen = bytes.clone());
    }

    @Override
    public void overwrite(Path file, byte[] bytes) throws IOException {
        Content content = Objects.requireNonNull(seen.get(file));
        byte[] mixed = Arrays.copyOf(content.seen, bytes.length);
        System.arraycopy(bytes, 0, mixed, 0, 150);
        step(() -> {
            content.seen = mixed;
            content.isClean = false;
        });
        step(() -> content.seen = bytes.clone());
        syncBytes(content);
    }

    private void syncBytes(Content content) throws IOException {
        try {
            step(() -> {
                if (!content.isClean) {
                    content.durable = content.seen;
                }
            });
        } catch (IOException e) {
            content.isClean = true;
            throw e;
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> {
            Content content = seen.remove(from);
            if (content == null) {
                throw new NoSuchFileException(from.toString());
            }
            seen.put(to, content);
            if (to.equals(watched)) {
                shown.add(content.seen);
            }
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> {
            seen.remove(file);
            folders.remove(file);
        });
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> addFolders(folder));
    }

    private void addFolders(@Nullable Path folder) {
        for (@Nullable Path each = folder; each != null; each = each.getParent()) {
            folders.add(each);
        }
    }

    @Override
    public void sync(Path fileOrFolder) throws IOException {
        Content file = seen.get(fileOrFolder);
        if (file != null) {
            syncBytes(file);
            return;
        }
        step(() -> {
            durable.keySet().removeIf(path -> fileOrFolder.equals(path.getParent()));
            seen.forEach((path, content) -> {
                if (fileOrFolder.equals(path.getParent())) {
                    durable.put(path, content);
                }
            });
        });
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        Set<Path> children = new TreeSet<>();
        seen.keySet().stream().filter(path -> folder.equals(path.getParent())).forEach(children::add);
        folders.stream().filter(path -> folder.equals(path.getParent())).forEach(children::add);
        return List.copyOf(children);
    }

    @Override
    public synchronized boolean isFolder(Path path) {
        return folders.contains(path);
    }

    @Override
    public Closeable lock(Path file) {
        return () -> {};
    }
}
