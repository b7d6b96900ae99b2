package org.sulh.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.correlate.Given;
import org.sulh.pipeline.correlate.IncidentStore;

/**
 * How long it takes until a claim is in its incident: claims of a year are added one by one, and after each the incidents
 * that it changed are asked for. Then some are taken out again, all are
 * added at once, and a crowd of one place and day is. Time is that of the processor, which is less moved by others who use the
 * machine.
 *
 * <p>Arguments: number of claims; number of claims of the crowd; seed. The claims are invented.
 */
public final class CorrelateBench {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private CorrelateBench() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int crowd = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        List<Claim> claims = new InventedClaims(seed).some(count);
        IncidentStore store = oneByOne(claims);
        takeOut(store, claims);
        batch("all at once", claims);
        batch("crowd of one place and day", new InventedClaims(seed).crowd(crowd));
    }

    private static IncidentStore oneByOne(List<Claim> claims) {
        IncidentStore store = store();
        long[] nanos = new long[claims.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            store.add(claims.get(i), Optional.empty());
            store.takeChanged();
            nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        print("one by one", nanos);
        int tenth = nanos.length / 10;
        print("the last tenth of them", Arrays.copyOfRange(nanos, nanos.length - tenth, nanos.length));
        System.out.printf(
                Locale.ROOT,
                "%,d claims in %,d incidents, heap %,d MB%n",
                nanos.length,
                store.incidents().size(),
                heapMb());
        return store;
    }

    private static void takeOut(IncidentStore store, List<Claim> claims) {
        int every = Math.max(1, claims.size() / 1000);
        long[] nanos = new long[claims.size() / every];
        for (int i = 0; i < nanos.length; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            store.remove(claims.get(i * every).id());
            store.takeChanged();
            nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        print("taken out again", nanos);
    }

    private static void batch(String what, List<Claim> claims) {
        long start = CLOCK.getCurrentThreadCpuTime();
        IncidentStore store = store();
        claims.forEach(claim -> store.add(claim, Optional.empty()));
        int incidents = store.incidents().size();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d claims, %,d incidents, %.1f s, heap %,d MB%n",
                what,
                claims.size(),
                incidents,
                (CLOCK.getCurrentThreadCpuTime() - start) / 1e9,
                heapMb());
    }

    private static IncidentStore store() {
        return new IncidentStore(Taxonomy.standard(), Given.NOTHING);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, p90 %.2f ms, p99 %.2f ms, p99.9 %.1f ms, most %.0f ms, together %.0f s%n",
                what,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1),
                Arrays.stream(sorted).sum() / 1e9);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    private static long heapMb() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
