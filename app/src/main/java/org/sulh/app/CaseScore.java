package org.sulh.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sulh.intake.CaseFile;
import org.sulh.intake.CodedSets;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Participant;
import org.sulh.pipeline.correlate.IncidentStore;
import org.sulh.pipeline.correlate.Verdict;
import org.sulh.testkit.score.Partitions;

/** What was made of the claims of a case beside what the coder made of them, as text: figures, then each difference. */
final class CaseScore {
    private final CaseFile coded;
    private final CodedSets sets;
    private final IncidentStore store;
    private final List<OriginGroup> groups;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    CaseScore(CaseFile coded, CodedSets sets, IncidentStore store, List<OriginGroup> groups) {
        this.coded = coded;
        this.sets = sets;
        this.store = store;
        this.groups = groups;
        coded.claims().forEach(claim -> claims.put(claim.id(), claim));
        coded.codes().forEach((code, id) -> codes.putIfAbsent(id, code));
    }

    /** @param most how many differences of a kind are shown */
    String text(int most) {
        List<List<String>> incidents =
                store.incidents().stream().map(Incident::claims).toList();
        List<List<String>> origins = groups.stream().map(OriginGroup::claims).toList();
        line(coded.id() + ": " + claims.size() + " claims in "
                + coded.documents().size() + " documents");
        line("");
        line("            sets   coded   pairs: precision, recall, F1; B-cubed: precision, recall, F1");
        figures("incidents", incidents, sets.incidents());
        figures("origins", origins, sets.origins());
        if (most > 0) {
            differences("incidents", incidents, sets.incidents(), this::whyOneIncident, most);
            differences("origins", origins, sets.origins(), this::whyOneOrigin, most);
        }
        line("");
        return text.toString();
    }

    private void figures(String what, List<List<String>> found, List<List<String>> truth) {
        Partitions score = Partitions.compare(found, truth);
        Partitions.Pairs pairs = score.pairs();
        line(String.format(
                Locale.ROOT,
                "%-10s %5d %7d   %5.3f (%d of %d), %5.3f (%d of %d), F1 %5.3f; %5.3f, %5.3f, %5.3f",
                what,
                found.size(),
                truth.size(),
                pairs.precision(),
                pairs.right(),
                pairs.found(),
                pairs.recall(),
                pairs.right(),
                pairs.truth(),
                pairs.f1(),
                score.bCubedPrecision(),
                score.bCubedRecall(),
                score.bCubedF1()));
    }

    /** Says why two claims are together or apart. */
    private interface Why {
        List<String> of(String first, String second);
    }

    private void differences(String what, List<List<String>> found, List<List<String>> truth, Why why, int most) {
        Map<String, Integer> foundSet = numbered(found);
        Map<String, Integer> trueSet = numbered(truth);
        List<List<String>> wrong = new ArrayList<>();
        List<List<String>> missing = new ArrayList<>();
        List<String> ids = List.copyOf(claims.keySet());
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                List<String> pair = List.of(ids.get(a), ids.get(b));
                boolean together = areOne(pair, foundSet);
                if (together != areOne(pair, trueSet)) {
                    (together ? wrong : missing).add(pair);
                }
            }
        }
        show(what + " put together here, and apart by the coder", wrong, why, most);
        show(what + " apart here, and put together by the coder", missing, why, most);
    }

    private static boolean areOne(List<String> pair, Map<String, Integer> sets) {
        int first = sets.getOrDefault(pair.getFirst(), -1);
        return first >= 0 && first == sets.getOrDefault(pair.getLast(), -2);
    }

    private static Map<String, Integer> numbered(List<List<String>> sets) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int s = 0; s < sets.size(); s++) {
            int number = s;
            sets.get(s).forEach(id -> numbers.put(id, number));
        }
        return numbers;
    }

    private void show(String what, List<List<String>> pairs, Why why, int most) {
        line("");
        line(pairs.size() + " pairs of " + what);
        Map<String, Long> reasons = pairs.stream()
                .map(pair -> why.of(pair.getFirst(), pair.getLast()).getFirst())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> line("  " + reason.getValue() + "\t" + reason.getKey()));
        for (List<String> pair : pairs.stream().limit(most).toList()) {
            line("");
            pair.forEach(id -> line("  " + claim(id)));
            why.of(pair.getFirst(), pair.getLast()).forEach(reason -> line("    " + reason));
        }
    }

    private List<String> whyOneIncident(String first, String second) {
        Verdict verdict = store.explain(first, second);
        List<String> why = new ArrayList<>(List.of(verdict.reason()));
        if (!verdict.parts().isEmpty()) {
            why.add(verdict.parts().stream()
                            .map(part -> (part.weight() < 0 ? "" : "+") + part.weight() + " " + part.reason())
                            .collect(Collectors.joining(", "))
                    + " = " + verdict.weight());
        }
        return why;
    }

    private List<String> whyOneOrigin(String first, String second) {
        return groups.stream()
                .filter(group ->
                        group.claims().contains(first) && group.claims().contains(second))
                .flatMap(group -> group.unions().stream())
                .filter(union -> List.of(union.first(), union.second()).contains(first)
                        || List.of(union.first(), union.second()).contains(second))
                .map(OriginGroup.Union::reason)
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        reasons -> reasons.isEmpty() ? List.of("nothing joins them") : List.copyOf(reasons)));
    }

    private String claim(String id) {
        Claim claim = Objects.requireNonNull(claims.get(id));
        Event event = claim.event();
        String who = claim.asserter().text()
                + claim.asserter().actor().map(actor -> " (" + actor + ")").orElse("");
        String to = event.targets().isEmpty() ? "" : " -> " + names(event.targets());
        String days = event.time().start().map(Object::toString).orElse("?") + ".."
                + event.time().end().map(Object::toString).orElse("?");
        return codes.getOrDefault(id, id) + ": " + who
                + (claim.via().isEmpty() ? "" : " via " + String.join(", ", claim.via()))
                + claim.said().map(day -> ", " + day).orElse("")
                + ", " + claim.stance().formName() + " " + event.type() + " " + names(event.actors()) + to
                + ", " + days + event.place().map(place -> ", " + place.name()).orElse("");
    }

    private static String names(List<Participant> participants) {
        return participants.stream().map(Participant::key).collect(Collectors.joining("+"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
