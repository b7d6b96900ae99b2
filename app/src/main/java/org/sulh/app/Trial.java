package org.sulh.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grades;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Source;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.model.Ties;
import org.sulh.model.Trace;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.provenance.Provenance;
import org.sulh.pipeline.verify.Basis;
import org.sulh.pipeline.verify.Verify;
import org.sulh.testkit.rival.Ballot;
import org.sulh.testkit.score.Forecast;
import org.sulh.testkit.world.Truth;
import org.sulh.testkit.world.World;

/**
 * A world put through the stages up to the one that is judged.
 *
 * @param kind of world
 * @param copied share of reports that are copies
 * @param world what is told and what is true
 * @param groups by provenance
 * @param incidents what claims speak of one happening: as it is true, or by matching
 * @param happened of each incident, whether it did
 * @param ballots the same incidents as rivals see them
 */
record Trial(
        String kind,
        double copied,
        World world,
        List<OriginGroup> groups,
        List<Incident> incidents,
        List<Boolean> happened,
        List<Ballot> ballots) {
    /** All that is told in a world is past. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2100, 1, 1);

    Trial {
        groups = List.copyOf(groups);
        incidents = List.copyOf(incidents);
        happened = List.copyOf(happened);
        ballots = List.copyOf(ballots);
    }

    /** @param matched whether incidents are found by matching; else they are those of the truth */
    static Trial of(String kind, double copied, World world, boolean matched) {
        List<Trace> traces = Traces.of(world.documents());
        List<Incident> incidents = matched
                ? Correlate.incidents(world.claims(), traces, Taxonomy.standard())
                : world.truth().incidents(world.claims());
        Map<String, Character> letters = new HashMap<>();
        world.reporters()
                .forEach(reporter ->
                        letters.put(reporter.name(), reporter.source().reliability()));
        return new Trial(
                kind,
                copied,
                world,
                Provenance.group(world.claims(), traces),
                incidents,
                happened(incidents, world.truth()),
                Ballot.of(incidents, world.claims(), world.documents(), letters));
    }

    /** Whether what most claims of an incident speak of happened. */
    private static List<Boolean> happened(List<Incident> incidents, Truth truth) {
        List<Boolean> happened = new ArrayList<>();
        for (Incident incident : incidents) {
            long yes = incident.claims().stream()
                    .filter(claim -> truth.getMatter(claim).happened())
                    .count();
            happened.add(2 * yes > incident.claims().size());
        }
        return happened;
    }

    List<Assessment> assess(EvidenceTable table) {
        return Verify.assess(incidents, world.claims(), groups, basis(world.claims(), world.sources(), table));
    }

    /** What is made of other claims than the world's, in the same world. */
    List<Assessment> assess(
            List<Incident> others,
            List<Claim> claims,
            List<Document> documents,
            List<Source> sources,
            EvidenceTable table) {
        List<OriginGroup> groups = Provenance.group(claims, Traces.of(documents));
        return Verify.assess(others, claims, groups, basis(claims, sources, table));
    }

    /** With the letters of the world's sources; an outlet's goes for those it quotes without a name, too. */
    private Basis basis(List<Claim> claims, List<Source> sources, EvidenceTable table) {
        Map<String, Character> letters = new HashMap<>();
        sources.forEach(source -> letters.put(source.id(), source.reliability()));
        Map<String, String> outlets = new HashMap<>();
        world.documents().forEach(document -> document.outlet()
                .ifPresent(outlet -> outlets.put(
                        document.id(), outlet.toLowerCase(Locale.ROOT).replace(' ', '-'))));
        for (Claim claim : claims) {
            Character letter = letters.get(outlets.getOrDefault(claim.document(), ""));
            if (claim.asserter().kind() == SpeakerKind.UNNAMED && letter != null) {
                letters.put(claim.document(), letter);
            }
        }
        return Basis.of(table, AFTER_ALL)
                .withGrades(new Grades(letters, Map.of()))
                .withTies(Ties.of(List.of(), sources));
    }

    /** Probabilities in the order of the incidents, with what is true. */
    List<Forecast> forecasts(double[] probabilities) {
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            forecasts.add(new Forecast(probabilities[i], happened.get(i)));
        }
        return forecasts;
    }
}
