package org.sulh.report;

import java.util.ArrayList;
import java.util.Collection;
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
        Map<String, List<Asked>> contested = new LinkedHashMap<>();
        Map<String, List<Asked>> others = new LinkedHashMap<>();
        for (Happening act : acts) {
            boolean first = act.level().filter(Level.CONTESTED::equals).isPresent();
            act.assessment().map(assessment -> questions(assessment, desk)).orElse(List.of()).stream()
                    .map(question -> new Asked(question, act))
                    .forEach(asked -> (first ? contested : others)
                            .computeIfAbsent(asked.key(), k -> new ArrayList<>())
                            .add(asked));
        }
        lines.addAll(lines(contested.values(), acts, desk));
        if (Triggers.listAccounts(desk).size() > 1) {
            lines.add("What set the hostilities off? The accounts differ.");
        }
        lines.addAll(lines(others.values(), acts, desk));
        return Desk.section(
                "questions", "Open questions", lines.stream().map(Item::line).toList());
    }

    private static List<String> questions(Assessment assessment, Desk desk) {
        List<String> questions = new ArrayList<>(new Outlook(desk.analysis().names()).questions(assessment));
        questions.addAll(assessment.openQuestions());
        return questions;
    }

    /** A question about one happening. Its key is the question proper, without what the claims say so far. */
    private record Asked(String text, Happening about) {
        String key() {
            int mark = text.indexOf('?');
            return mark < 0 ? text : text.substring(0, mark + 1);
        }
    }

    /** First what is asked of one happening alone, all of it together; then what is asked of several. */
    private static List<String> lines(Collection<List<Asked>> questions, List<Happening> acts, Desk desk) {
        Map<Happening, List<String>> alone = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (List<Asked> asked : questions) {
            Asked first = asked.getFirst();
            if (asked.size() == 1) {
                alone.computeIfAbsent(first.about(), h -> new ArrayList<>()).add(first.text());
            } else {
                boolean same = asked.stream().allMatch(a -> a.text().equals(first.text()));
                List<Happening> about = asked.stream().map(Asked::about).toList();
                lines.add((same ? first.text() : first.key()) + " " + about(about, acts, desk));
            }
        }
        List<String> all = new ArrayList<>();
        alone.forEach((act, texts) -> all.add(desk.happenings().head(act) + ": " + String.join(" ", texts)));
        all.addAll(lines);
        return all;
    }

    /** The happenings a question is about: a whole level by its name, others one by one. */
    private static String about(List<Happening> asked, List<Happening> acts, Desk desk) {
        Optional<Level> level = asked.getFirst().level();
        boolean whole = asked.size() > 2
                && level.isPresent()
                && asked.equals(
                        acts.stream().filter(h -> h.level().equals(level)).toList());
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
