package org.sulh.register.witness;

import java.io.IOException;
import java.nio.file.Path;
import org.sulh.register.disk.FileDisk;

/** A disk that waits for nothing to be durable, for tests of many steps. */
final class QuickDisk extends ForwardingDisk {
    QuickDisk() {
        super(new FileDisk());
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        writeWithoutSync(file, bytes);
    }

    @Override
    public void sync(Path folder) {}
}
