package org.sulh.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.sulh.model.Claim;
import org.sulh.model.Fingerprints;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Taxonomy;
import org.sulh.model.Trace;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.correlate.Given;
import org.sulh.pipeline.correlate.IncidentStore;
import org.sulh.pipeline.provenance.Provenance;
import org.sulh.pipeline.verify.Verify;

/**
 * How long it takes from claims and the traces of their documents to assessments: matching, incidents, origins within
 * them, assessing; wall time, processor time of all
 * threads, and the heap after each. A fifth of the documents are reprints. Arguments: number of claims;
 * years they are spread over; seed. All is invented.
 */
public final class DeriveBench {
    private static final int PRINTS = 75;

    private DeriveBench() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int years = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        List<Claim> claims = new InventedClaims(seed, years).some(count);
        List<Trace> traces = traces(claims, new Random(seed));
        IncidentStore store =
                timed("matched", () -> Correlate.store(claims, traces, Taxonomy.standard(), Given.NOTHING));
        List<Incident> incidents = timed("incidents", store::incidents);
        List<OriginGroup> groups = timed("origins", () -> Provenance.groupWithin(incidents, claims, traces));
        timed(
                "assessed",
                () -> Verify.assess(incidents, claims, groups, Verify.defaultTable(), LocalDate.of(2100, 1, 1)));
        int partition = incidents.stream().map(Incident::claims).toList().hashCode();
        System.out.printf(
                Locale.ROOT,
                "%,d claims of %,d documents: %,d incidents (partition %08x), %,d origins%n",
                claims.size(),
                traces.size(),
                incidents.size(),
                partition,
                groups.size());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        Duration before = processor();
        T made = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        double ofProcessor = processor().minus(before).toMillis() / 1e3;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        System.out.printf(
                Locale.ROOT, "%-10s %6.1f s, %6.1f s of processor, heap %,d MB%n", what, seconds, ofProcessor, heap);
        return made;
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static List<Trace> traces(List<Claim> claims, Random random) {
        Set<String> documents = new LinkedHashSet<>();
        claims.forEach(claim -> documents.add(claim.document()));
        List<Trace> traces = new ArrayList<>();
        for (String document : documents) {
            boolean reprint = traces.size() > 10 && random.nextInt(5) == 0;
            Fingerprints prints = reprint
                    ? traces.get(traces.size() - 1 - random.nextInt(10)).fingerprints()
                    : Fingerprints.of(random.ints(PRINTS));
            traces.add(new Trace(document, document, Optional.empty(), Optional.empty(), prints, List.of()));
        }
        return traces;
    }
}
