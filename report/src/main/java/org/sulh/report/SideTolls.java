package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.SideToll;

/** The tolls of an incident: what all origins leave open, and what each side says, side by side. */
final class SideTolls {
    private final Desk desk;
    private final TollPhrase phrase;

    SideTolls(Desk desk) {
        this.desk = desk;
        this.phrase = new TollPhrase(desk.analysis().names());
    }

    /** One line over all origins and, where more than one side gives figures, one for each side. */
    List<String> lines(Assessment assessment) {
        if (assessment.casualties().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Toll said, over independent origins: " + phrase.of(assessment.casualties()) + ".");
        Map<Optional<String>, List<SideToll>> sides = new LinkedHashMap<>();
        assessment.tolls().forEach(toll -> sides.computeIfAbsent(toll.by(), by -> new ArrayList<>())
                .add(toll));
        if (sides.size() > 1) {
            sides.forEach((by, tolls) -> lines.add("Toll as told by " + name(by) + ": " + ranges(tolls) + "."));
        }
        return lines;
    }

    /** Who gives the figures. */
    String name(Optional<String> by) {
        return by.map(desk.analysis().names()::actor).orElse("those of no side");
    }

    /** As in "58 killed (of North), another's losses". */
    String ranges(List<SideToll> tolls) {
        return Series.and(tolls.stream().map(this::range).toList());
    }

    private String range(SideToll toll) {
        Casualties range = toll.range();
        return phrase.of(range)
                + switch (toll.interest()) {
                    case OWN_LOSSES -> ", its own losses";
                    case ANOTHERS_LOSSES -> ", another's losses";
                    case UNKNOWN -> "";
                };
    }
}
