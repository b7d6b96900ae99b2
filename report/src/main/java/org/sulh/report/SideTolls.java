package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.SideToll;

/** The tolls of an incident: what all origins leave open, and what each side says, side by side. */
final class SideTolls {
    private record People(CasualtyKind kind, String of) {}

    private final Names names;
    private final TollPhrase phrase;

    SideTolls(Names names) {
        this.names = names;
        this.phrase = new TollPhrase(names);
    }

    /** One line over all origins, and one for each group of people of which the sides tell differently. */
    List<String> lines(Assessment assessment) {
        if (assessment.casualties().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Toll said, over independent origins: " + phrase.of(assessment.casualties()) + ".");
        lines.addAll(sideBySide(assessment));
        return lines;
    }

    /** The ranges of each side, for each group of people of which the sides tell differently. */
    List<String> sideBySide(Assessment assessment) {
        Map<People, List<SideToll>> byPeople = new LinkedHashMap<>();
        for (SideToll toll : assessment.tolls()) {
            Casualties range = toll.range();
            byPeople.computeIfAbsent(new People(range.kind(), range.of()), key -> new ArrayList<>())
                    .add(toll);
        }
        return byPeople.values().stream()
                .filter(tolls -> tolls.stream().map(SideToll::range).distinct().count() > 1)
                .map(tolls ->
                        "Range by side: " + tolls.stream().map(this::range).collect(Collectors.joining("; ")) + ".")
                .toList();
    }

    /** As in "58 killed (of North), as told by South of another's losses". */
    private String range(SideToll toll) {
        String interest =
                switch (toll.interest()) {
                    case OWN_LOSSES -> " of its own losses";
                    case ANOTHERS_LOSSES -> " of another's losses";
                    case UNKNOWN -> "";
                };
        return phrase.of(toll.range()) + ", as told by "
                + toll.by().map(names::actor).orElse("those of no side") + interest;
    }
}
