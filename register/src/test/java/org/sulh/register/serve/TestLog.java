package org.sulh.register.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.Utf8;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/** Logs in folders for tests. */
final class TestLog {
    /** Published for tests: LEDGER. */
    static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    private TestLog() {}

    static LogWriter create(Path folder) throws IOException {
        LogFolder log = LogFolder.at(folder);
        LogWriter.create(new FileDisk(), log, KEY);
        return LogWriter.open(new FileDisk(), log, KEY, List.of());
    }

    /** Adds numbered entries until there are so many. */
    static void grow(LogWriter log, int size) throws InterruptedException {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (int i = (int) log.checkpoint().size(); i < size; i++) {
            answers.add(log.submit(entry(i)));
        }
        answers.forEach(CompletableFuture::join);
    }

    static byte[] entry(int index) {
        return Utf8.encode("entry " + index);
    }

    static FolderSource source(Path folder) {
        return new FolderSource(new FileDisk(), folder);
    }
}
