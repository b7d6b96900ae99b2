package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.EvidenceTable;
import org.sulh.model.WorkedExample;
import org.sulh.pack.Pack;
import org.sulh.pipeline.rules.Deciding;
import org.sulh.pipeline.rules.Deciding.Question;
import org.sulh.pipeline.rules.Draft;
import org.sulh.pipeline.rules.Judgement;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.rules.Versions;
import org.sulh.pipeline.verify.Verify;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.RecordState;

/**
 * Two drafts held against the same stories.
 *
 * @param breaches apparent breaches of each party under each draft, by party
 * @param differing the questions that the drafts answer differently
 */
record PackComparison(Map<String, List<Integer>> breaches, List<Differing> differing) {
    /**
     * A question with both answers.
     *
     * @param decides the smallest sets of elements that turn the first answer into the second
     */
    record Differing(Question question, Outcome first, Outcome second, List<List<String>> decides) {}

    /** The worked examples of both, under both. */
    static PackComparison ofExamples(Pack first, Pack second) {
        Map<String, WorkedExample> stories = stories(first, second);
        List<Actor> actors = actors(first, second);
        return of(draft(first), draft(second), draft -> rules(draft, actors).map(rules -> {
            Map<Question, Outcome> answers = new LinkedHashMap<>();
            stories.forEach((name, example) -> rules.judge(example).forEach(told -> put(told, name, answers)));
            return answers;
        }));
    }

    /** The incidents of a record, under both; incidents are the same, how far they are established may differ. */
    static PackComparison ofRecord(Pack first, Pack second, RecordState state) {
        List<Actor> actors = actors(first, second);
        Map<List<Object>, Conclusions> known = new HashMap<>();
        return of(draft(first), draft(second), draft -> rules(draft, actors).map(rules -> {
            Agreement agreement = draft.agreement();
            // Terms bear on conclusions before the rules by nothing but ties and evidence.
            Conclusions conclusions = known.computeIfAbsent(
                    List.of(draft.evidence(), agreement.guarantors()),
                    key -> Conclusions.under(
                            state, Pack.of(agreement, actors, first.places(), Optional.of(draft.evidence()))));
            Judgement judgement = Judgement.judge(
                    conclusions.incidents(),
                    conclusions.assessments(),
                    conclusions.claims(),
                    state.claimReviews(),
                    Versions.of(rules),
                    state.today());
            Map<Question, Outcome> answers = new LinkedHashMap<>();
            judgement.outcomes().forEach(told -> put(told, told.incident(), answers));
            return answers;
        }));
    }

    private static void put(ApparentBreach told, String story, Map<Question, Outcome> answers) {
        answers.put(new Question(story, told.clause(), told.party()), told.outcome());
    }

    private static PackComparison of(Draft first, Draft second, Function<Draft, Optional<Map<Question, Outcome>>> run) {
        Map<Question, Outcome> a = run.apply(first).orElseThrow();
        Map<Question, Outcome> b = run.apply(second).orElseThrow();
        Map<String, List<Integer>> breaches = new LinkedHashMap<>();
        for (String party : first.agreement().parties()) {
            breaches.put(party, List.of(count(a, party), count(b, party)));
        }
        List<Differing> differing = new ArrayList<>();
        Deciding.find(first, second, run)
                .forEach((question, decides) -> differing.add(new Differing(
                        question,
                        a.getOrDefault(question, Outcome.NOT_APPLICABLE),
                        b.getOrDefault(question, Outcome.NOT_APPLICABLE),
                        decides)));
        return new PackComparison(breaches, differing);
    }

    private static int count(Map<Question, Outcome> answers, String party) {
        return Math.toIntExact(answers.entrySet().stream()
                .filter(answer -> answer.getKey().party().equals(party) && answer.getValue() == Outcome.APPARENT_BREACH)
                .count());
    }

    private static Draft draft(Pack pack) {
        EvidenceTable table = pack.evidence().orElseGet(Verify::defaultTable);
        return new Draft(pack.agreement(), table);
    }

    private static Optional<Rulebook> rules(Draft draft, List<Actor> actors) {
        try {
            return Optional.of(Rulebook.compile(draft.agreement(), actors));
        } catch (RulebookException e) {
            return Optional.empty();
        }
    }

    /** Examples of both by id; where the two tell a story of one id differently, both stand. */
    private static Map<String, WorkedExample> stories(Pack first, Pack second) {
        Map<String, WorkedExample> stories = new LinkedHashMap<>();
        first.examples().forEach(example -> stories.put(example.id(), example));
        for (WorkedExample example : second.examples()) {
            WorkedExample before = stories.get(example.id());
            boolean same = before == null || before.facts().equals(example.facts());
            stories.putIfAbsent(same ? example.id() : example.id() + " of " + second.id(), example);
        }
        return stories;
    }

    private static List<Actor> actors(Pack first, Pack second) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        first.actors().forEach(actor -> actors.put(actor.id(), actor));
        second.actors().forEach(actor -> actors.putIfAbsent(actor.id(), actor));
        return List.copyOf(actors.values());
    }
}
