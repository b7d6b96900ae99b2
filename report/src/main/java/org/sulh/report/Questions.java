package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sulh.model.Assessment;
import org.sulh.model.Level;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** What is not known, and what evidence would tell: what is contested first, then each question with all it is about. */
final class Questions {
    private Questions() {}

    static Optional<Section> section(Desk desk) {
        List<Happening> acts = desk.listActs();
        List<String> lines = new ArrayList<>();
        Map<String, List<Happening>> shared = new LinkedHashMap<>();
        for (Happening act : acts) {
            List<String> questions =
                    act.assessment().map(Assessment::openQuestions).orElse(List.of());
            if (act.level().filter(Level.CONTESTED::equals).isPresent() && !questions.isEmpty()) {
                lines.add(desk.happenings().head(act) + ": " + String.join(" ", questions));
            } else {
                questions.forEach(q -> shared.computeIfAbsent(q, k -> new ArrayList<>()).add(act));
            }
        }
        if (Triggers.listAccounts(desk).size() > 1) {
            lines.add("What set the hostilities off? The accounts differ.");
        }
        List<Map.Entry<String, List<Happening>>> particular =
                shared.entrySet().stream().filter(q -> q.getValue().size() == 1).toList();
        particular.forEach(q -> lines.add(desk.happenings().head(q.getValue().getFirst()) + ": " + q.getKey()));
        shared.entrySet().stream()
                .filter(q -> q.getValue().size() > 1)
                .forEach(q -> lines.add(q.getKey() + " " + about(q.getValue(), acts, desk)));
        return Desk.section("questions", "Open questions", lines.stream().map(Item::line).toList());
    }

    /** The happenings a question is about: a whole level by its name, others one by one. */
    private static String about(List<Happening> asked, List<Happening> acts, Desk desk) {
        Optional<Level> level = asked.getFirst().level();
        boolean whole = asked.size() > 2
                && level.isPresent()
                && asked.equals(acts.stream().filter(h -> h.level().equals(level)).toList());
        if (whole) {
            return "(all " + asked.size() + " that are " + Vocabulary.english().word(level.get()) + ")";
        }
        Map<String, Integer> heads = new LinkedHashMap<>();
        asked.forEach(h -> heads.merge(desk.happenings().shortHead(h), 1, Integer::sum));
        return "("
                + heads.entrySet().stream()
                        .map(h -> h.getKey() + (h.getValue() > 1 ? " ×" + h.getValue() : ""))
                        .collect(Collectors.joining("; "))
                + ")";
    }
}
