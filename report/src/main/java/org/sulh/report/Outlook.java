package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Assessment;
import org.sulh.model.Level;
import org.sulh.model.Prospect;

/** What would change an assessment, in sentences. */
final class Outlook {
    private final Names names;

    Outlook(Names names) {
        this.names = names;
    }

    /** One sentence for each level that could be reached, with the P that each piece of evidence would lead to. */
    List<String> lines(Assessment assessment) {
        List<String> lines = sentences(assessment, true);
        boolean mayChange = assessment.level() != Level.PLANNED && assessment.level() != Level.VERIFIED;
        if (lines.isEmpty() && mayChange) {
            lines.add("What would change this? No one piece of further evidence, nor two together.");
        }
        return lines;
    }

    /** The same without P, so that it is one sentence for many incidents. */
    List<String> questions(Assessment assessment) {
        return sentences(assessment, false);
    }

    private List<String> sentences(Assessment assessment, boolean withP) {
        Map<Level, List<String>> pieces = new LinkedHashMap<>();
        for (Prospect prospect : assessment.prospects()) {
            String evidence =
                    Series.and(prospect.evidence().stream().map(this::words).toList());
            pieces.computeIfAbsent(prospect.level(), level -> new ArrayList<>())
                    .add(evidence + (withP ? " (P then " + Chance.percent(prospect.happened()) + ")" : ""));
        }
        List<String> lines = new ArrayList<>();
        pieces.forEach((level, evidence) -> lines.add("What would make this "
                + Vocabulary.english().word(level) + "? " + Series.capital(Series.or(evidence)) + "."));
        return lines;
    }

    private String words(Prospect.Piece piece) {
        String by = piece.by().map(names::actor).orElse("the accused");
        return switch (piece.kind()) {
            case MONITOR_SAW -> "a monitor's own observation";
            case SENSOR -> "a sensor's record";
            case MEDIATOR -> "a mediator's word";
            case OBSERVER -> "the word of an observer of no side";
            case OUTLET -> "another outlet's own report";
            case ADMISSION -> "an admission by " + by;
            case WITHDRAWAL -> "a withdrawal of the denial by " + by;
            case NOTHING_SEEN -> "a monitor that looked and found nothing";
            case MEDIATOR_DENIES -> "a mediator's denial";
            case REVIEW -> "review of the claims by a person";
        };
    }
}
