package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Commitment;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Bearing;
import org.sulh.model.watch.CommitmentStatus.Reached;
import org.sulh.model.watch.CommitmentStatus.Weight;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;

/** How promises and demands stand, in sentences and as JSON. A demand is called one, however it stands. */
public final class CommitmentWords {
    private final Names names;
    private final CoverageWords coverage;

    /** @param names of actors */
    public CommitmentWords(Names names) {
        this.names = names;
        this.coverage = new CoverageWords(names);
    }

    /** Who promises or demands what, and how it stands. */
    public String head(CommitmentStatus status) {
        return who(status.commitment()) + ": " + status.commitment().what().plain();
    }

    private String who(Commitment commitment) {
        if (!commitment.demanded()) {
            return "Promise of " + names.actor(commitment.of());
        }
        String taken = commitment.status() == org.sulh.model.TermStatus.AGREED ? ", taken on" : ", not taken on";
        return "Demand of " + names.actor(commitment.by()) + " on " + names.actor(commitment.of()) + taken;
    }

    /** The status in words. */
    public static String status(CommitmentStatus status) {
        return status.word().replace('-', ' ') + (status.overdue() ? ", past its day" : "");
    }

    /** What it rests on and what is missing, a sentence each. */
    public List<String> sentences(CommitmentStatus status) {
        List<String> lines = new ArrayList<>();
        status.reasons().forEach(reason -> lines.add("why: " + reason));
        for (Reached reached : status.milestones()) {
            lines.add("milestone " + reached.milestone().id() + " ("
                    + reached.milestone().text().plain() + "): " + seen(reached));
        }
        for (Entered<Sighting> said : status.saidOnly()) {
            lines.add("said, not seen: milestone " + said.what().milestone() + ", entry " + said.index() + " ("
                    + said.what().reason() + "); it raises nothing");
        }
        for (Weight weight : Weight.values()) {
            List<Bearing> of = status.incidents().stream()
                    .filter(bearing -> bearing.weight() == weight)
                    .toList();
            if (!of.isEmpty()) {
                lines.add(weigh(weight) + ": " + of.size() + " ("
                        + String.join(
                                ", ",
                                of.stream()
                                        .map(bearing -> bearing.incident()
                                                + bearing.open()
                                                        .map(what -> ", not known: " + what)
                                                        .orElse(""))
                                        .toList())
                        + ")");
            }
        }
        status.needed().forEach(what -> lines.add("to conclude: " + what));
        for (Coverage of : status.coverage()) {
            lines.add("watched, " + of.area().words() + ": " + coverage.line(of));
        }
        return lines;
    }

    private static String seen(Reached reached) {
        String entries = entries(reached.seen());
        if (reached.isSeen()) {
            return "seen, " + entries;
        }
        String asked = "not seen; it is seen by "
                + String.join(" or ", reached.milestone().seenBy());
        return reached.otherwise().isEmpty()
                ? asked
                : asked + ", and was seen otherwise: " + entries(reached.otherwise());
    }

    private static String entries(List<Entered<Sighting>> sightings) {
        return String.join(
                ", ",
                sightings.stream()
                        .map(sighting -> "entry " + sighting.index() + " ("
                                + sighting.what().kind() + ", by " + sighting.by() + ")")
                        .toList());
    }

    private static String weigh(Weight weight) {
        return switch (weight) {
            case ESTABLISHED -> "such acts, established, with the doer";
            case DISPUTED -> "such acts that are said, and denied, contested or not attributed";
            case SAID -> "such acts that one side or one origin alone says";
            case OPEN -> "incidents that may be such acts";
        };
    }

    /** How many stand how, in the order of the words of the status. */
    public static Map<String, Integer> counts(List<CommitmentStatus> statuses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CommitmentStatus.Status status : CommitmentStatus.Status.values()) {
            statuses.stream()
                    .filter(each -> each.status() == status)
                    .map(CommitmentStatus::word)
                    .sorted()
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    /** As JSON has it, fields in a fixed order. */
    public static Map<String, Object> tree(CommitmentStatus status) {
        Commitment commitment = status.commitment();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", commitment.id());
        tree.put("by", commitment.by());
        tree.put("of", commitment.of());
        tree.put("what", commitment.what().byLanguage());
        tree.put("demanded", commitment.demanded());
        tree.put("takenOn", status.isTakenOn());
        commitment.on().ifPresent(day -> tree.put("on", day.toString()));
        tree.put("source", commitment.source());
        status.entry().ifPresent(entry -> tree.put("entry", entry));
        tree.put("status", status.word());
        tree.put("overdue", status.overdue());
        tree.put(
                "milestones",
                status.milestones().stream().map(CommitmentWords::tree).toList());
        tree.put("saidOnly", indexes(status.saidOnly()));
        tree.put(
                "incidents",
                status.incidents().stream().map(CommitmentWords::tree).toList());
        tree.put("coverage", status.coverage().stream().map(CoverageWords::tree).toList());
        tree.put("reasons", status.reasons());
        tree.put("needed", status.needed());
        return tree;
    }

    private static Map<String, Object> tree(Reached reached) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", reached.milestone().id());
        tree.put("level", reached.milestone().level().formName());
        tree.put("seenBy", reached.milestone().seenBy());
        tree.put("isSeen", reached.isSeen());
        tree.put("seen", indexes(reached.seen()));
        tree.put("otherwise", indexes(reached.otherwise()));
        return tree;
    }

    private static List<Long> indexes(List<Entered<Sighting>> sightings) {
        return sightings.stream().map(Entered::index).toList();
    }

    private static Map<String, Object> tree(Bearing bearing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("incident", bearing.incident());
        tree.put("weight", bearing.weight().formName());
        bearing.open().ifPresent(what -> tree.put("notKnown", what));
        return tree;
    }
}
