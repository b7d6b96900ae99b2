package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Definition;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.Incident;
import org.sulh.model.Reviews;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.model.WorkedExample;
import org.sulh.model.Zone;
import org.sulh.pipeline.rules.ClauseRule.Party;
import org.sulh.pipeline.rules.Precedence.Said;
import org.sulh.pipeline.rules.Precedence.Settled;

/**
 * The rules of one version of an agreement, checked and ready to run. Immutable but for what it remembers of facts already
 * seen, which changes no outcome; safe for use by several threads.
 */
public final class Rulebook {
    /** Id under which the outcomes of worked examples stand. */
    private static final String EXAMPLE = "i-example";

    private final Agreement agreement;
    private final List<Party> parties;
    private final List<ClauseRule> rules;

    /** The clauses that speak of a type, by its slug. */
    private final Map<String, List<ClauseRule>> byType = new HashMap<>();

    private final Slots slots;
    private final ZoneMap zones;
    private final Map<String, SpeakerKind> kinds;
    private final Numbering numbering = new Numbering();

    Rulebook(Agreement agreement, List<ClauseRule> rules, Slots slots, ZoneMap zones, List<Actor> actors) {
        this.agreement = agreement;
        this.parties = IntStream.range(0, agreement.parties().size())
                .mapToObj(i -> party(agreement.parties().get(i), i))
                .toList();
        this.rules = List.copyOf(rules);
        this.slots = slots;
        this.zones = zones;
        this.kinds = new HashMap<>();
        actors.forEach(actor -> kinds.put(actor.id(), actor.kind()));
        for (ClauseRule rule : rules) {
            rule.types().forEach(type -> byType.computeIfAbsent(type, t -> new ArrayList<>())
                    .add(rule));
        }
    }

    private Party party(String slug, int index) {
        FactValue value = new FactValue.Word(slug);
        return new Party(slug, index, value, numbering.number(value));
    }

    /**
     * Checks an agreement's rules and makes them ready. Cost: some milliseconds a condition.
     *
     * @param actors the actors of the agreement, whose kinds are facts
     * @throws RulebookException with every mistake of the conditions and zones
     */
    public static Rulebook compile(Agreement agreement, Collection<Actor> actors) throws RulebookException {
        return new RuleCompiler(agreement, List.copyOf(actors)).compile();
    }

    /** The agreement whose rules these are. */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * Whether a place lies in a zone: true when the whole of it does, false when none of it does or there is no such zone,
     * absent when its edge goes through the place or is not known well enough.
     *
     * @param radiusKm how far the place reaches from the point
     */
    public Optional<Boolean> liesIn(String zone, Coordinates at, double radiusKm) {
        int index = agreement.zones().stream().map(Zone::id).toList().indexOf(zone);
        if (index < 0) {
            return Optional.of(false);
        }
        return zones.tell(at, radiusKm).get(index) instanceof FactValue.Flag(boolean lies)
                ? Optional.of(lies)
                : Optional.empty();
    }

    /** Ids of definitions that no clause uses. */
    public List<String> listIdleDefinitions() {
        return agreement.definitions().stream()
                .filter(definition ->
                        rules.stream().noneMatch(rule -> rule.listDefinitions().contains(definition.variable())))
                .map(Definition::id)
                .toList();
    }

    /** Ids of zones that no clause uses. */
    public List<String> listIdleZones() {
        return IntStream.range(0, agreement.zones().size())
                .filter(i -> rules.stream().noneMatch(rule -> rule.isUsing(Slots.ofZone(i))))
                .mapToObj(i -> agreement.zones().get(i).id())
                .toList();
    }

    /** How often a clause is asked of one incident: once for each party that it binds. */
    Map<String, Integer> listAsked() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (ClauseRule rule : rules) {
            long bound = parties.stream()
                    .filter(party -> rule.clause().isBinding(party.slug()))
                    .count();
            asked.put(rule.clause().id(), Math.toIntExact(bound));
        }
        return asked;
    }

    /** Finds the facts of incidents for this agreement. */
    FactFinding facts(Map<String, Claim> claims, Reviews reviews, LocalDate asOf) {
        return new FactFinding(agreement, new FactFinding.Tools(slots, zones, kinds, numbering), claims, reviews, asOf);
    }

    /** What the clauses say of one incident, in the order of clauses and parties, without those that do not speak of it. */
    List<ApparentBreach> judge(Incident incident, Assessment assessment, FactFinding finding) {
        return judge(incident.id(), finding.find(incident, assessment), false);
    }

    /** What every clause with a rule says of a worked example, of each party that it binds; also where it is silent. */
    public List<ApparentBreach> judge(WorkedExample example) {
        ExampleFacts facts = new ExampleFacts(agreement, slots, kinds, Taxonomy.standard());
        return judge(EXAMPLE, facts.find(example.facts(), numbering), true);
    }

    private List<ApparentBreach> judge(String incident, FactSheet facts, boolean withSilent) {
        List<ClauseRule> speaking = withSilent || !(facts.get(Fact.TYPE) instanceof FactValue.Word type)
                ? rules
                : byType.getOrDefault(type.text(), List.of());
        if (speaking.isEmpty()) {
            return List.of();
        }
        List<List<Said>> byParty = new ArrayList<>();
        for (Party party : parties) {
            List<Said> said = new ArrayList<>(speaking.size());
            for (ClauseRule rule : speaking) {
                if (rule.clause().isBinding(party.slug())) {
                    Verdict verdict = rule.verdict(facts, party);
                    if (withSilent || verdict.kind() != Verdict.Kind.SILENT) {
                        said.add(new Said(rule, verdict));
                    }
                }
            }
            byParty.add(said);
        }
        return byParty.stream().allMatch(List::isEmpty) ? List.of() : outcomes(incident, speaking, byParty, withSilent);
    }

    private List<ApparentBreach> outcomes(
            String incident, List<ClauseRule> speaking, List<List<Said>> byParty, boolean withSilent) {
        List<ApparentBreach> outcomes = new ArrayList<>();
        int[] next = new int[parties.size()];
        for (ClauseRule rule : speaking) {
            for (Party party : parties) {
                List<Said> all = byParty.get(party.index());
                int at = next[party.index()];
                if (at < all.size() && all.get(at).clause() == rule) {
                    next[party.index()]++;
                    Settled settled = Precedence.settle(all.get(at), all);
                    if (withSilent || settled.outcome() != Outcome.NOT_APPLICABLE) {
                        outcomes.add(outcome(incident, party, all.get(at), settled));
                    }
                }
            }
        }
        return outcomes;
    }

    private ApparentBreach outcome(String incident, Party party, Said said, Settled settled) {
        return new ApparentBreach(
                incident,
                said.clause().clause().id(),
                party.slug(),
                settled.outcome(),
                said.verdict().facts(),
                slots.ordered(settled.missing()),
                said.verdict().exception(),
                settled.others(),
                agreement.version());
    }
}
