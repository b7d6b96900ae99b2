package org.sulh.register.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.register.disk.Disk;

/**
 * A disk of which one step fails: before it is done, or after. It can also lose its power, and with it every change of a
 * name that was not synced.
 */
final class FailingDisk extends ForwardingDisk {
    /** What files with names that are not synced held before. */
    private final Map<Path, Optional<byte[]>> before = new HashMap<>();

    private int steps;
    private int failAt = -1;
    private boolean isDone;

    FailingDisk(Disk disk) {
        super(disk);
    }

    /**
     * Lets a step fail.
     *
     * @param step counted from now, from 0
     * @param isDone whether it is done all the same
     */
    synchronized void failAt(int step, boolean isDone) {
        this.steps = 0;
        this.failAt = step;
        this.isDone = isDone;
    }

    synchronized void losePower() throws IOException {
        for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
            if (file.getValue().isPresent()) {
                super.write(file.getKey(), file.getValue().get());
            } else {
                super.delete(file.getKey());
            }
        }
        before.clear();
    }

    private interface Effect {
        void take() throws IOException;
    }

    private synchronized void step(Effect effect) throws IOException {
        boolean fails = steps++ == failAt;
        if (!fails || isDone) {
            effect.take();
        }
        if (fails) {
            throw new IOException("injected");
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step(() -> super.write(file, bytes));
    }

    @Override
    public void writeWithoutSync(Path file, byte[] bytes) throws IOException {
        step(() -> super.writeWithoutSync(file, bytes));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> {
            before.putIfAbsent(to, find(to));
            super.move(from, to);
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> super.delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> super.createFolder(folder));
    }

    @Override
    public void sync(Path folder) throws IOException {
        step(() -> {
            super.sync(folder);
            before.keySet().removeIf(file -> folder.equals(file.getParent()));
        });
    }
}
