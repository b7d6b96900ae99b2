package org.sulh.pipeline.provenance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sulh.model.Asserter;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.Naming;

/** The origin of a group in words, the same for any order of its claims. */
final class OriginWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private OriginWords() {}

    static String of(List<Utterance> members) {
        return members.getFirst().hasSpeaker() ? statement(members) : voice(members);
    }

    private static String statement(List<Utterance> members) {
        Asserter fullest = members.stream()
                .max(Comparator.comparingInt(
                                (Utterance member) -> member.speaker().names().size())
                        .thenComparing(member -> Naming.speaker(member.claim().asserter()), Comparator.reverseOrder()))
                .orElseThrow()
                .claim()
                .asserter();
        Optional<LocalDate> first = members.stream()
                .flatMap(member -> member.claim().said().stream())
                .min(Comparator.naturalOrder());
        boolean press = fullest.kind() == SpeakerKind.OUTLET;
        return (press ? "report of " : "statement of ")
                + Naming.speaker(fullest)
                + first.map(day -> " on " + DAY.format(day)).orElse(", day unknown");
    }

    /** The voice that most of them go back to; of equals the first by name. */
    private static String voice(List<Utterance> members) {
        Map<String, Long> counts = members.stream()
                .flatMap(member -> member.voices().stream())
                .collect(Collectors.groupingBy(Utterance.Voice::origin, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
