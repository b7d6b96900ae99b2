package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sulh.model.ApparentBreach.Outcome;

/**
 * Finds which element decides where two drafts come to different outcomes: the smallest set of elements that, taken from the
 * second draft into the first, turns the first's outcome into the second's.
 *
 * <p>One element is tried at a time, then two together, as far as {@value #MOST_TRIES} tries go; where neither does it, all
 * of them together decide. Cost: one run of the stories for each try.
 */
public final class Deciding {
    private static final int MOST_TRIES = 400;

    private final Draft first;
    private final List<Exchange> exchanges;
    private final Function<Draft, Optional<Map<Question, Outcome>>> run;
    private final Map<Question, List<List<String>>> found = new LinkedHashMap<>();

    /**
     * What a draft is asked.
     *
     * @param story id of an incident or a worked example
     * @param clause id of the clause
     * @param party slug of the party whose conduct it is
     */
    public record Question(String story, String clause, String party) {}

    private Deciding(Draft first, List<Exchange> exchanges, Function<Draft, Optional<Map<Question, Outcome>>> run) {
        this.first = first;
        this.exchanges = exchanges;
        this.run = run;
    }

    /**
     * The smallest sets of elements that decide, for each question that the drafts answer differently. Several sets of one
     * size stand beside each other.
     *
     * @param run what a draft says of the questions; not applicable where a question is not among them; empty when the draft
     *     cannot be run, as when it uses a definition that it does not have
     */
    public static Map<Question, List<List<String>>> find(
            Draft first, Draft second, Function<Draft, Optional<Map<Question, Outcome>>> run) {
        Deciding deciding = new Deciding(first, Exchange.list(first, second), run);
        Map<Question, Outcome> wanted = deciding.differing(second);
        deciding.tryAll(wanted);
        return deciding.found;
    }

    /** The questions that the two answer differently, with the second's answer. */
    public static Map<Question, Outcome> differing(Map<Question, Outcome> first, Map<Question, Outcome> second) {
        Set<Question> all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        Map<Question, Outcome> differing = new LinkedHashMap<>();
        for (Question question : all) {
            Outcome answer = second.getOrDefault(question, Outcome.NOT_APPLICABLE);
            if (answer != first.getOrDefault(question, Outcome.NOT_APPLICABLE)) {
                differing.put(question, answer);
            }
        }
        return differing;
    }

    private Map<Question, Outcome> differing(Draft second) {
        return differing(run.apply(first).orElse(Map.of()), run.apply(second).orElse(Map.of()));
    }

    private void tryAll(Map<Question, Outcome> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        exchanges.forEach(exchange -> attempt(List.of(exchange), wanted));
        int tries = exchanges.size();
        for (int i = 0; i < exchanges.size() && !found.keySet().containsAll(wanted.keySet()); i++) {
            for (int j = i + 1; j < exchanges.size() && tries < MOST_TRIES; j++) {
                attempt(List.of(exchanges.get(i), exchanges.get(j)), wanted);
                tries++;
            }
        }
        List<String> all = exchanges.stream().map(Exchange::name).toList();
        wanted.keySet().forEach(question -> found.putIfAbsent(question, List.of(all)));
    }

    private void attempt(List<Exchange> together, Map<Question, Outcome> wanted) {
        Draft changed = first;
        for (Exchange exchange : together) {
            changed = exchange.change().apply(changed);
        }
        Optional<Map<Question, Outcome>> answers = run.apply(changed);
        if (answers.isEmpty()) {
            return;
        }
        List<String> names = together.stream().map(Exchange::name).toList();
        wanted.forEach((question, outcome) -> {
            boolean turned = answers.get().getOrDefault(question, Outcome.NOT_APPLICABLE) == outcome;
            List<List<String>> sets = found.getOrDefault(question, List.of());
            boolean smallest = sets.isEmpty() || sets.getFirst().size() == together.size();
            if (turned && smallest) {
                List<List<String>> more = new ArrayList<>(sets);
                more.add(names);
                found.put(question, List.copyOf(more));
            }
        });
    }
}
