package org.sulh.intake;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.Round;
import org.sulh.model.Round.Delegation;
import org.sulh.model.Round.Fate;
import org.sulh.model.Round.OpenPoint;
import org.sulh.model.Round.Outcome;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;
import tools.jackson.databind.JsonNode;

/**
 * Rounds of negotiations coded by hand: those of a case file, or a YAML list of the same form. Where a round names incidents
 * of its case file, the claims that are listed under them tell of it.
 *
 * @param rounds those without a mistake
 * @param problems mistakes in the file, each with its place
 */
public record CodedRounds(List<Round> rounds, List<CaseFile.Problem> problems) {
    private static final Words NO_HEAD =
            new Words(DataFile.resource("case-words.txt").listLines("no head"));
    private static final String MEDIATOR = "mediator_";
    private static final Set<String> ROUND = Set.of(
            "id",
            "date_start",
            "date_end",
            "place",
            "mediators",
            "heads",
            "outcome_as_put_by",
            "source",
            "text",
            "open_points",
            "disputed",
            "incidents",
            "claims");
    private static final Set<String> POINT = Set.of("id", "text", "raised_by", "became", "moved_to", "source");

    public CodedRounds {
        rounds = List.copyOf(rounds);
        problems = List.copyOf(problems);
    }

    /**
     * Reads rounds in UTF-8.
     *
     * @param name how the person who brings the file calls it
     * @param in the file; left open
     * @param actors whose names and aliases are known
     * @throws IntakeException with the line when the file is no YAML, or holds no rounds
     */
    public static CodedRounds read(String name, InputStream in, List<Actor> actors) throws IntakeException {
        JsonNode tree = CaseFile.tree(name, in);
        if (!tree.isArray() && !tree.has("rounds")) {
            throw new IntakeException(
                    name, "holds no rounds", "give a case file with the field rounds, or a YAML list of rounds");
        }
        List<CaseFile.Problem> problems = new ArrayList<>();
        CaseNode root = new CaseNode(tree, "", problems);
        List<CaseNode> nodes =
                tree.isArray() ? root.listObjects() : root.at("rounds").listObjects();
        Map<String, List<String>> claims = tree.isArray() ? Map.of() : claims(root, actors);
        List<Round> rounds =
                nodes.stream().flatMap(node -> round(node, claims).stream()).toList();
        return new CodedRounds(rounds, problems);
    }

    /** The ids of the claims that are listed under each incident of the case file. */
    private static Map<String, List<String>> claims(CaseNode root, List<Actor> actors) {
        CaseNode silent = new CaseNode(root.json(), "", new ArrayList<>());
        Map<String, String> codes =
                new CaseReader(silent, actors).read(new ArrayList<>()).codes();
        Map<String, List<String>> claims = new HashMap<>();
        for (CaseNode incident : silent.at("incidents").listObjects()) {
            List<String> ids = incident.at("claims").listObjects().stream()
                    .flatMap(claim -> claim.at("id").findText().stream())
                    .flatMap(code -> Optional.ofNullable(codes.get(code)).stream())
                    .toList();
            incident.at("id").findText().ifPresent(id -> claims.put(id, ids));
        }
        return claims;
    }

    private static Optional<Round> round(CaseNode node, Map<String, List<String>> claims) {
        int before = node.problems().size();
        node.allowOnly(ROUND);
        Optional<String> id = node.at("id").requireText().map(CaseClaim::slug);
        Optional<String> source = node.at("source").findText();
        List<String> linked = node.at("incidents").listTexts();
        for (String incident : linked) {
            if (!incident.startsWith("i-") && !claims.containsKey(incident)) {
                node.at("incidents")
                        .complain("'" + incident + "' is no incident of this file, nor an id such as i-17.3");
            }
        }
        Optional<Round> round = id.flatMap(known -> whole(
                node,
                () -> new Round(
                        known,
                        days(node),
                        node.at("place").findText(),
                        mediators(node),
                        sides(node.at("heads"), CodedRounds::delegation),
                        sides(
                                node.at("outcome_as_put_by"),
                                (side, text) -> text.map(what -> new Outcome(slug(side), what, source))),
                        node.at("text").findText(),
                        points(node),
                        linked.stream()
                                .filter(incident -> incident.startsWith("i-"))
                                .toList(),
                        Stream.concat(
                                        linked.stream()
                                                .flatMap(incident -> claims.getOrDefault(incident, List.of()).stream()),
                                        node.at("claims").listTexts().stream())
                                .distinct()
                                .toList())));
        return node.problems().size() == before ? round : Optional.empty();
    }

    /** What the constructor of a value refuses is a mistake of the node. */
    private static <T> Optional<T> whole(CaseNode node, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            node.complain(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static TimeWindow days(CaseNode node) {
        Optional<LocalDate> start = node.at("date_start").findDay();
        Optional<LocalDate> end = node.at("date_end").findDay();
        if (start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())) {
            return TimeWindow.between(start.get(), end.get());
        }
        return start.isEmpty() && end.isEmpty()
                ? TimeWindow.unknown()
                : new TimeWindow(start, end, TimePrecision.DAYS, Optional.empty());
    }

    /** Those named, and those of whom an outcome is given as a mediator's. */
    private static List<String> mediators(CaseNode node) {
        return Stream.concat(
                        node.at("mediators").listTexts().stream(),
                        node.at("outcome_as_put_by").json().propertyNames().stream()
                                .filter(side -> side.startsWith(MEDIATOR)))
                .map(CodedRounds::slug)
                .distinct()
                .toList();
    }

    private static String slug(String side) {
        return CaseClaim.slug(side.startsWith(MEDIATOR) ? side.substring(MEDIATOR.length()) : side);
    }

    private static Optional<Delegation> delegation(String side, Optional<String> head) {
        return Optional.of(new Delegation(slug(side), head.filter(name -> !NO_HEAD.fits(name))));
    }

    private static <T> List<T> sides(CaseNode node, BiFunction<String, Optional<String>, Optional<T>> form) {
        if (node.isAbsent()) {
            return List.of();
        }
        if (!node.isObject()) {
            node.complain("must be an object, with the side as key");
            return List.of();
        }
        return node.json().propertyNames().stream()
                .flatMap(side -> form.apply(side, node.at(side).findText()).stream())
                .toList();
    }

    /** Points left open, then what the sides tell differently, which is as open. */
    private static List<OpenPoint> points(CaseNode node) {
        List<OpenPoint> points = new ArrayList<>();
        for (CaseNode point : node.at("open_points").listObjects()) {
            point.allowOnly(POINT);
            Optional<String> id = point.at("id").requireText();
            Optional<String> text = point.at("text").requireText();
            Optional<Fate> fate = fate(point.at("became"));
            if (id.isPresent() && text.isPresent() && fate.isPresent()) {
                whole(
                                point,
                                () -> new OpenPoint(
                                        CaseClaim.slug(id.get()),
                                        text.get(),
                                        point.at("raised_by").findText().map(CodedRounds::slug),
                                        fate.get(),
                                        point.at("moved_to").findText().map(CaseClaim::slug),
                                        point.at("source").findText()))
                        .ifPresent(points::add);
            }
        }
        List<String> disputed = node.at("disputed").listTexts();
        for (int i = 0; i < disputed.size(); i++) {
            points.add(new OpenPoint(
                    "told-differently-" + (i + 1),
                    disputed.get(i),
                    Optional.empty(),
                    Fate.OPEN,
                    Optional.empty(),
                    Optional.empty()));
        }
        return points;
    }

    private static Optional<Fate> fate(CaseNode node) {
        Optional<String> word = node.findText();
        if (word.isEmpty()) {
            return Optional.of(Fate.OPEN);
        }
        Optional<Fate> fate = Arrays.stream(Fate.values())
                .filter(known -> known.formName().equals(word.get()))
                .findFirst();
        if (fate.isEmpty()) {
            node.complain("'" + word.get() + "' is none of "
                    + String.join(
                            ", ",
                            Arrays.stream(Fate.values()).map(Fate::formName).toList()));
        }
        return fate;
    }
}
