package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Taxonomy;
import org.sulh.model.Ties;
import org.sulh.model.Trace;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.pack.Pack;
import org.sulh.pipeline.correlate.Correlate;
import org.sulh.pipeline.correlate.Given;
import org.sulh.pipeline.correlate.IncidentStore;
import org.sulh.pipeline.fulfil.Fulfil;
import org.sulh.pipeline.fulfil.Ground;
import org.sulh.pipeline.fulfil.Undertaking;
import org.sulh.pipeline.fulfil.Watching;
import org.sulh.pipeline.fulfil.ZoneAnswers;
import org.sulh.pipeline.provenance.Provenance;
import org.sulh.pipeline.rules.Judgement;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.rules.Versions;
import org.sulh.pipeline.rules.Versions.Version;
import org.sulh.pipeline.verify.Basis;
import org.sulh.pipeline.verify.Verify;

/**
 * What the stages draw from a {@link RecordState}: which claims speak of one happening, which go back to one origin, how
 * far each incident is established, and what the rules of the agreement make of it. A pure function of state and packs.
 *
 * <p>Claims with their text are never read: what is compared is the claim and the {@link Trace} of its document. So whoever
 * may not read a document comes to the same conclusions.
 */
public final class Conclusions {
    private final RecordState state;
    private final Pack pack;
    private final List<Claim> claims;
    private final Map<String, Ordinal> ordinals;
    private final List<OriginGroup> groups;
    private final List<Incident> incidents;
    private final List<Assessment> assessments;
    private final List<ApparentBreach> breaches;
    private final IncidentStore store;
    private final Watching watching;
    private final List<CommitmentStatus> commitments;

    private final Map<String, Assessment> assessmentOf = new HashMap<>();
    private final Map<String, List<ApparentBreach>> breachesOf = new HashMap<>();
    private final Map<String, Incident> byName = new HashMap<>();

    private Conclusions(
            RecordState state,
            Pack pack,
            List<Claim> claims,
            Map<String, Ordinal> ordinals,
            List<OriginGroup> groups,
            List<Incident> incidents,
            List<Assessment> assessments,
            List<ApparentBreach> breaches,
            IncidentStore store,
            Watching watching,
            List<CommitmentStatus> commitments) {
        this.state = state;
        this.pack = pack;
        this.claims = List.copyOf(claims);
        this.ordinals = Map.copyOf(ordinals);
        this.groups = List.copyOf(groups);
        this.incidents = List.copyOf(incidents);
        this.assessments = List.copyOf(assessments);
        this.breaches = List.copyOf(breaches);
        this.store = store;
        this.watching = watching;
        this.commitments = List.copyOf(commitments);
        assessments.forEach(assessment -> assessmentOf.put(assessment.incident(), assessment));
        breaches.forEach(breach -> breachesOf
                .computeIfAbsent(breach.incident(), key -> new ArrayList<>())
                .add(breach));
        incidents.forEach(
                incident -> incident.claims().forEach(claim -> byName.put("i-" + ordinals.get(claim), incident)));
    }

    /**
     * Draws all conclusions.
     *
     * @throws MissingPackException when a pack that was adopted is not on the shelf
     */
    public static Conclusions of(RecordState state, PackShelf shelf) {
        Adoption adoption = state.findPack().orElseThrow(() -> new IllegalStateException("no pack was adopted yet"));
        Pack pack = shelf.find(adoption.pack().pack()).orElseThrow(() -> new MissingPackException(adoption));
        return draw(state, pack, versions(state, shelf));
    }

    /** Every version that was adopted, each from its day. */
    private static Versions versions(RecordState state, PackShelf shelf) {
        List<Version> versions = new ArrayList<>();
        for (Adoption adoption : state.adoptions()) {
            Pack pack = shelf.find(adoption.pack().pack()).orElseThrow(() -> new MissingPackException(adoption));
            versions.add(new Version(adoption.pack().inForceFrom(), rules(pack)));
        }
        return new Versions(versions);
    }

    private static Rulebook rules(Pack pack) {
        try {
            return Rulebook.compile(pack.agreement(), pack.actors());
        } catch (RulebookException e) {
            throw new IllegalArgumentException(
                    "the rules of the pack " + pack.id() + " cannot be run: "
                            + e.mistakes().getFirst(),
                    e);
        }
    }

    /**
     * What would be concluded if another pack had been in force all the time.
     *
     * @param pack in the place of whatever was adopted
     */
    public static Conclusions under(RecordState state, Pack pack) {
        return draw(state, pack, Versions.of(rules(pack)));
    }

    private static Conclusions draw(RecordState state, Pack pack, Versions versions) {
        List<Stated> counting = state.listCounting();
        List<Claim> claims = counting.stream().map(Stated::claim).toList();
        Map<String, Ordinal> ordinals = new HashMap<>();
        counting.forEach(stated -> ordinals.put(stated.claim().id(), stated.ordinal()));
        List<Trace> traces = state.documents().values().stream()
                .map(filed -> filed.document().trace())
                .toList();
        IncidentStore store = store(state, claims, traces);
        List<Incident> incidents = store.incidents().stream()
                .map(incident -> named(incident, ordinals))
                .toList();
        List<OriginGroup> groups = Provenance.groupWithin(incidents, claims, traces).stream()
                .map(group -> named(group, ordinals))
                .toList();
        EvidenceTable table = pack.evidence().orElseGet(Verify::defaultTable);
        Ties ties = Ties.of(
                pack.agreement().guarantors(), List.copyOf(state.sources().values()));
        Basis basis = Basis.of(table, state.today())
                .withGrades(state.grades())
                .withReviews(state.claimReviews())
                .withTies(ties);
        List<Assessment> assessments = Verify.assess(incidents, claims, groups, basis);
        List<ApparentBreach> breaches = Judgement.judge(
                        incidents, assessments, claims, state.claimReviews(), versions, state.today())
                .outcomes();
        ZoneAnswers zones = versions.versions().getLast().rules()::liesIn;
        Watching watching =
                new Watching(state.observed().watches(), state.observed().reports(), zones, state.time());
        Ground ground = new Ground(
                incidents,
                assessments,
                claims,
                state.senders(),
                ties,
                pack.agreement().procedure());
        List<CommitmentStatus> commitments =
                Fulfil.judge(undertakings(state, pack), state.observed().sightings(), ground, watching, zones);
        return new Conclusions(
                state, pack, claims, ordinals, groups, incidents, assessments, breaches, store, watching, commitments);
    }

    /** The commitments of the pack, then those that were entered; of two of one id that of the pack. */
    private static List<Undertaking> undertakings(RecordState state, Pack pack) {
        Map<String, Undertaking> undertakings = new LinkedHashMap<>();
        pack.agreement()
                .commitments()
                .forEach(commitment ->
                        undertakings.put(commitment.id(), new Undertaking(commitment, OptionalLong.empty())));
        state.observed()
                .commitments()
                .forEach(stated -> undertakings.putIfAbsent(
                        stated.what().id(), new Undertaking(stated.what(), OptionalLong.of(stated.index()))));
        return List.copyOf(undertakings.values());
    }

    private static IncidentStore store(RecordState state, List<Claim> claims, List<Trace> traces) {
        Given given = new Given(state.linkReviews(), state.duplicateFree());
        return Correlate.store(claims, traces, Taxonomy.standard(), given);
    }

    private static String lowest(List<String> claims, Map<String, Ordinal> ordinals) {
        return claims.stream()
                .flatMap(claim -> Optional.ofNullable(ordinals.get(claim)).stream())
                .min(Ordinal::compareTo)
                .orElseThrow()
                .toString();
    }

    private static Incident named(Incident incident, Map<String, Ordinal> ordinals) {
        return new Incident(
                "i-" + lowest(incident.claims(), ordinals),
                incident.type(),
                incident.time(),
                incident.place(),
                incident.scope(),
                incident.claims(),
                incident.links());
    }

    private static OriginGroup named(OriginGroup group, Map<String, Ordinal> ordinals) {
        return new OriginGroup("o-" + lowest(group.claims(), ordinals), group.origin(), group.claims(), group.unions());
    }

    /** What they follow from. */
    public RecordState state() {
        return state;
    }

    /** The version of the pack by which is assessed: the one adopted last. */
    public Pack pack() {
        return pack;
    }

    /** The claims that count, in the order of their ordinals. */
    public List<Claim> claims() {
        return claims;
    }

    /** The ordinals of the claims that count, by id. */
    public Map<String, Ordinal> ordinals() {
        return ordinals;
    }

    /** Claims of one origin, within each incident. */
    public List<OriginGroup> groups() {
        return groups;
    }

    /** The incidents, named by the lowest ordinal of their claims, in that order. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** One for each incident, in their order. */
    public List<Assessment> assessments() {
        return assessments;
    }

    /** What the rules say, where they apply. */
    public List<ApparentBreach> breaches() {
        return breaches;
    }

    /** The incidents with their links, to ask why. */
    public IncidentStore store() {
        return store;
    }

    /** Who looked where and when. */
    public Watching watching() {
        return watching;
    }

    /** How promises and demands stand: those of the pack, then those that were entered. */
    public List<CommitmentStatus> commitments() {
        return commitments;
    }

    /** @throws IllegalArgumentException when there is no such incident */
    public Assessment getAssessment(String incident) {
        Assessment assessment = assessmentOf.get(incident);
        if (assessment == null) {
            throw new IllegalArgumentException("there is no incident " + incident);
        }
        return assessment;
    }

    /**
     * The incident that an id stands for. An id names an incident by a claim, so that it stays good after others were
     * merged into it or split off: it stands for the incident which that claim is in now.
     */
    public Optional<Incident> findIncident(String id) {
        return Optional.ofNullable(byName.get(id));
    }

    /** What the rules say of one incident. */
    public List<ApparentBreach> listBreaches(String incident) {
        return breachesOf.getOrDefault(incident, List.of());
    }
}
