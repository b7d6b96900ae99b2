package org.sulh.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Assessment;
import org.sulh.model.Level;
import org.sulh.model.Prospect;
import org.sulh.model.Prospect.Kind;
import org.sulh.model.Prospect.Piece;

/** What would change an assessment, in sentences. */
final class Outlook {
    /** Whoever of these speaks next is one more origin of no side. */
    private static final Set<Kind> OF_NO_SIDE =
            EnumSet.of(Kind.MONITOR_SAW, Kind.SENSOR, Kind.MEDIATOR, Kind.OBSERVER, Kind.OUTLET);

    private final Names names;

    Outlook(Names names) {
        this.names = names;
    }

    /** One sentence for each level that could be reached, with the P that each piece of evidence would lead to. */
    List<String> lines(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        byLevel(assessment).forEach((level, prospects) -> {
            List<String> ways = new ArrayList<>();
            Set<Piece> common = common(prospects);
            for (Prospect prospect : prospects) {
                List<Piece> rest = new ArrayList<>(prospect.evidence());
                rest.removeAll(common);
                ways.add(Series.and(rest.stream().map(this::words).toList()) + " (P then "
                        + Chance.percent(prospect.happened()) + ")");
            }
            lines.add(sentence(level, ways, common.stream().map(this::words).toList()));
        });
        boolean mayChange = assessment.level() != Level.PLANNED && assessment.level() != Level.VERIFIED;
        if (lines.isEmpty() && mayChange) {
            lines.add("No one kind of further evidence would change this level, nor would two together.");
        }
        return lines;
    }

    /** The same without P and names, so that one sentence does for many incidents. */
    List<String> questions(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        byLevel(assessment).forEach((level, prospects) -> {
            Set<Piece> common = common(prospects);
            Set<Kind> alone = EnumSet.noneOf(Kind.class);
            Set<String> ways = new LinkedHashSet<>();
            for (Prospect prospect : prospects) {
                List<Piece> rest = new ArrayList<>(prospect.evidence());
                rest.removeAll(common);
                if (rest.size() == 1) {
                    alone.add(rest.getFirst().kind());
                }
                ways.add(Series.and(
                        rest.stream().map(piece -> words(piece.kind())).toList()));
            }
            if (alone.containsAll(OF_NO_SIDE)) {
                OF_NO_SIDE.forEach(kind -> ways.remove(words(kind)));
                ways.add("one more origin of no side, be it a monitor, a sensor, a mediator, an observer or an outlet");
            }
            lines.add(sentence(
                    level,
                    List.copyOf(ways),
                    common.stream().map(piece -> words(piece.kind())).toList()));
        });
        return lines;
    }

    private static Map<Level, List<Prospect>> byLevel(Assessment assessment) {
        Map<Level, List<Prospect>> byLevel = new LinkedHashMap<>();
        assessment.prospects().forEach(prospect -> byLevel.computeIfAbsent(prospect.level(), key -> new ArrayList<>())
                .add(prospect));
        return byLevel;
    }

    /** What every one of several pairs needs. */
    private static Set<Piece> common(List<Prospect> prospects) {
        Set<Piece> common = new HashSet<>(prospects.getFirst().evidence());
        prospects.forEach(prospect -> common.retainAll(prospect.evidence()));
        return prospects.size() > 1 ? common : Set.of();
    }

    private static String sentence(Level level, List<String> ways, List<String> common) {
        String together = common.isEmpty() ? "" : ", together with " + Series.and(common);
        return "It would become " + Vocabulary.english().word(level) + " by " + Series.or(ways) + together + ".";
    }

    private String words(Piece piece) {
        return piece.by()
                .map(by -> piece.kind() == Kind.ADMISSION
                        ? "an admission by " + names.actor(by)
                        : "a withdrawal of the denial by " + names.actor(by))
                .orElseGet(() -> words(piece.kind()));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case MONITOR_SAW -> "a monitor's own observation";
            case SENSOR -> "a sensor's record";
            case MEDIATOR -> "a mediator's word";
            case OBSERVER -> "the word of an observer of no side";
            case OUTLET -> "another outlet's own report";
            case ADMISSION -> "an admission by the accused";
            case WITHDRAWAL -> "a withdrawal of the denial";
            case NOTHING_SEEN -> "a monitor that looked and found nothing";
            case MEDIATOR_DENIES -> "a mediator's denial";
            case REVIEW -> "review of the claims by a person";
        };
    }
}
