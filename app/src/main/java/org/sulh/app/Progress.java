package org.sulh.app;

import java.util.Locale;
import java.util.function.LongConsumer;

/** A progress line that is drawn a few times a second at most, and only where a person watches. */
final class Progress implements LongConsumer {
    private static final long INTERVAL_NANOS = 200_000_000L;
    private static final int BAR_WIDTH = 30;

    private final Terminal terminal;
    private final String what;
    private final long total;
    private long lastDrawn = System.nanoTime();

    /** @param total how much there is to do, or 0 where that is not known */
    Progress(Terminal terminal, String what, long total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (now - lastDrawn < INTERVAL_NANOS) {
            return;
        }
        lastDrawn = now;
        if (total <= 0) {
            terminal.showProgress(String.format(Locale.ROOT, "%s %,d", what, done));
            return;
        }
        int filled = (int) (BAR_WIDTH * Math.min(done, total) / total);
        terminal.showProgress(String.format(
                Locale.ROOT,
                "%s [%s%s] %,d of %,d",
                what,
                "#".repeat(filled),
                " ".repeat(BAR_WIDTH - filled),
                done,
                total));
    }
}
