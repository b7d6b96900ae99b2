package org.sulh.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Source;
import org.sulh.testkit.world.Scribe.Written;

/**
 * A synthetic world: what is told in it, and what is true.
 *
 * @param documents in the order in which they were published
 * @param claims in the order of the documents
 * @param reporters those who report, with what the mechanism knows of each as a source
 * @param truth what is true
 */
public record World(List<Document> documents, List<Claim> claims, List<Reporter> reporters, Truth truth) {
    // Streams of chance: what is told first-hand in a world does not depend on how much is copied.
    private static final long GROUND = 1;
    private static final long CAST = 2;
    private static final long MATTERS = 16;
    private static final int STREAMS_PER_MATTER = 4;

    public World {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        reporters = List.copyOf(reporters);
    }

    /** The world of a plan and a seed, the same on every machine. Cost grows with the number of matters and reports. */
    public static World of(WorldPlan plan, long seed) {
        Ground ground = Ground.of(plan, new Chance(seed, GROUND));
        Cast cast = Cast.of(plan, ground, new Chance(seed, CAST));
        Matters matters = new Matters(plan, ground, cast);
        List<Reporter> outlets = cast.of(ReporterKind.OUTLET);
        List<Matter> drawn = new ArrayList<>();
        Map<String, Written> written = new HashMap<>();
        Map<String, Truth.Told> told = new HashMap<>();
        for (int number = 0; number < plan.matters(); number++) {
            long stream = MATTERS + (long) STREAMS_PER_MATTER * number;
            Matter matter = matters.draw(number, new Chance(seed, stream));
            List<Telling> firstHand = Reporting.firstHand(matter, cast, plan, new Chance(seed, stream + 1));
            List<Telling> all =
                    new Passing(outlets, plan.copying(), new Chance(seed, stream + 2)).withCopies(firstHand);
            List<Written> ofMatter = new Scribe(matter, plan, ground, new Chance(seed, stream + 3)).write(all);
            drawn.add(matter);
            // An outlet that takes over one text twice on one day has one document.
            ofMatter.forEach(one -> written.putIfAbsent(one.document().id(), one));
            for (Written one : ofMatter) {
                tell(number, one, ofMatter, told);
            }
        }
        List<Written> inOrder = written.values().stream()
                .sorted(Comparator.comparing(World::published)
                        .thenComparing(one -> one.document().id()))
                .toList();
        return new World(
                inOrder.stream().map(Written::document).toList(),
                inOrder.stream().flatMap(one -> one.claims().stream()).toList(),
                cast.reporters(),
                new Truth(drawn, told));
    }

    private static LocalDate published(Written written) {
        return written.document().published().orElseThrow();
    }

    private static void tell(int matter, Written written, List<Written> all, Map<String, Truth.Told> told) {
        String origin = all.get(written.root()).claims().getFirst().id();
        String manner =
                written.telling().manner().name().toLowerCase(Locale.ROOT).replace('_', '-');
        written.claims().forEach(claim -> told.put(claim.id(), new Truth.Told(matter, origin, manner)));
    }

    /** The sources, as the mechanism knows them. */
    public List<Source> sources() {
        return reporters.stream().map(Reporter::source).toList();
    }
}
