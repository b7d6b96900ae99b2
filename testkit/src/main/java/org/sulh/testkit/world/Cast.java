package org.sulh.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Source;
import org.sulh.model.Tie;

/**
 * Those who report in a world, by kind.
 *
 * @param reporters in a fixed order, those of one kind together
 */
record Cast(List<Reporter> reporters) {
    /** Trees, so that no name says anything of a side; each as long as the others, and none a word that names leave out. */
    private static final List<String> PARTIES = List.of("ash", "elm", "oak", "fir", "yew", "bay");
    /** Least quality that a grader sees for the letters A to D; below them is E. */
    private static final double[] LEAST = {0.9, 0.75, 0.55, 0.35};

    Cast {
        reporters = List.copyOf(reporters);
    }

    static Cast of(WorldPlan plan, Ground ground, Chance chance) {
        List<Reporter> reporters = new ArrayList<>();
        for (ReporterKind kind : ReporterKind.values()) {
            Habits habits = plan.of(kind);
            for (int i = 0; i < habits.reporters(); i++) {
                double quality = chance.share(habits.quality(), habits.qualitySpread());
                double seen = quality + plan.slips().gradeSpread() * chance.normal();
                boolean graded = !chance.happens(plan.slips().ungraded()) && !kind.isOfASide();
                Source source = new Source(
                        slug(kind, i),
                        kind.source(),
                        kind == ReporterKind.PARTY_OUTLET ? Optional.of(party(i % plan.parties())) : Optional.empty(),
                        ties(kind, i, plan),
                        graded ? letter(seen) : 'F',
                        kind == ReporterKind.SENSOR);
                reporters.add(new Reporter(source, kind, name(kind, i), quality, ground.draw(chance)));
            }
        }
        return new Cast(reporters);
    }

    /** Mediators are tied to a party in turn; beyond the parties' number they are tied to none. */
    private static List<Tie> ties(ReporterKind kind, int number, WorldPlan plan) {
        return kind == ReporterKind.MEDIATOR && number < plan.parties()
                ? List.of(new Tie(party(number), "is close to it", Optional.empty()))
                : List.of();
    }

    private static char letter(double seen) {
        char letter = 'A';
        for (double least : LEAST) {
            if (seen >= least) {
                return letter;
            }
            letter++;
        }
        return letter;
    }

    static String party(int number) {
        return slug(ReporterKind.PARTY, number);
    }

    /** Parties by words, others by figures: no name of another may hold what tells the parties apart. */
    private static String slug(ReporterKind kind, int number) {
        boolean byWord = kind == ReporterKind.PARTY && number < PARTIES.size();
        return kind.slug() + "-" + (byWord ? PARTIES.get(number) : Integer.toString(number + 1));
    }

    /** "Monitor 2", "Outlet 17": what a reader sees; words that say how the reporter knows stand in it. */
    static String name(ReporterKind kind, int number) {
        String slug = slug(kind, number).replace('-', ' ');
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
    }

    List<Reporter> of(ReporterKind kind) {
        return reporters.stream().filter(r -> r.kind() == kind).toList();
    }

    Reporter bySlug(String slug) {
        return reporters.stream().filter(r -> r.slug().equals(slug)).findFirst().orElseThrow();
    }

    /** Parties and armed groups. */
    List<Reporter> fighters() {
        return reporters.stream()
                .filter(r -> r.kind() == ReporterKind.PARTY || r.kind() == ReporterKind.ARMED_GROUP)
                .toList();
    }
}
