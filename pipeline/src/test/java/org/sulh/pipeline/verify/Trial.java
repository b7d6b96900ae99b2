package org.sulh.pipeline.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.EventType;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grades;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Reviews;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Ties;
import org.sulh.model.TimeWindow;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.compare.Rows;

/**
 * One invented incident with everything that an assessment rests on, drawn at random: each origin in a document of its own,
 * speakers of every relation, grades, reviews and ties.
 */
record Trial(List<Claim> claims, List<OriginGroup> groups, Basis basis) {
    static final LocalDate TODAY = LocalDate.of(2031, 3, 10);
    static final EvidenceTable TABLE =
            EvidenceTable.parse("exercise-evidence.csv", Rows.lines(Trial.class, "exercise-evidence.csv"));
    private static final List<EvidenceTable> TABLES = List.of(TABLE, Verify.defaultTable());
    private static final List<String> SIDES = List.of("north", "south");

    static Trial of(int seed) {
        Random random = new Random(seed);
        Map<String, Claim> claims = new LinkedHashMap<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Claim claim = claim(random, "d-" + i);
            claims.put(claim.id(), claim);
        }
        List<Claim> list = List.copyOf(claims.values());
        return new Trial(list, apart(list), basis(random, list));
    }

    /** Every claim an origin of its own. */
    static List<OriginGroup> apart(List<Claim> claims) {
        List<OriginGroup> groups = new ArrayList<>();
        for (Claim claim : claims) {
            groups.add(new OriginGroup(
                    "o-" + claim.document(), "origin " + claim.document(), List.of(claim.id()), List.of()));
        }
        return groups;
    }

    private static Claim claim(Random random, String document) {
        String side = SIDES.get(random.nextInt(2));
        Say say = Say.in(document);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> say.party(side, side + " spokesperson");
            case 3 -> say.speaker(side + " radio", side, SpeakerKind.OUTLET);
            case 4 -> say.speaker("mediator office", "middle", SpeakerKind.MEDIATOR);
            case 5 -> say.speaker("envoy", "far", SpeakerKind.MEDIATOR);
            case 6 -> say.speaker("monitor patrol", "mission", SpeakerKind.OBSERVER);
            case 7 -> say.speaker("acoustic sensor " + random.nextInt(3), SpeakerKind.OBSERVER);
            case 8 -> say.speaker("relief office", SpeakerKind.OBSERVER);
            case 9 -> say.speaker("residents", SpeakerKind.UNNAMED);
            case 10 -> say.speaker("band", side + "-band", SpeakerKind.ARMED_GROUP);
            default -> say.speaker("Gazette " + random.nextInt(4), SpeakerKind.OUTLET);
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> say.denies("shelling");
            case 2 -> say.leavesOpen("shelling");
            case 3 -> say.admits("shelling");
            case 4 -> say.alleges("shelling").reportedly();
            default -> say.asserts("shelling");
        }
        if (random.nextInt(4) > 0) {
            String actor = SIDES.get(random.nextInt(2));
            say.by(actor).against(actor.equals("north") ? "south" : "north");
        }
        if (random.nextInt(3) == 0) {
            String of = random.nextInt(3) == 0 ? Casualties.ALL : SIDES.get(random.nextInt(2));
            say.toll(
                    random.nextBoolean()
                            ? Casualties.exactly(CasualtyKind.KILLED, random.nextInt(9), of)
                            : Casualties.atLeast(CasualtyKind.INJURED, random.nextInt(9), of));
        }
        return random.nextInt(5) == 0 ? say.via("exa").claim() : say.claim();
    }

    private static Basis basis(Random random, List<Claim> claims) {
        Map<String, Character> letters = new HashMap<>();
        for (String source : List.of("north", "south", "middle", "mission", "relief-office", "gazette-1", "exa")) {
            letters.put(source, (char) ('A' + random.nextInt(6)));
        }
        Map<String, Integer> digits = new HashMap<>();
        claims.forEach(claim -> digits.put(claim.document(), 1 + random.nextInt(6)));
        Map<Integer, Set<String>> looked = claims.stream()
                .map(Claim::id)
                .collect(Collectors.groupingBy(id -> random.nextInt(4), Collectors.toSet()));
        Map<String, Set<String>> ties = new HashMap<>();
        if (random.nextBoolean()) {
            ties.put("middle", Set.of(SIDES.get(random.nextInt(2))));
            ties.put("far", Set.of("north", "south"));
        }
        return Basis.of(TABLES.get(random.nextInt(2)), TODAY)
                .withGrades(new Grades(letters, digits))
                .withReviews(new Reviews(
                        looked.getOrDefault(0, Set.of()),
                        random.nextBoolean() ? looked.getOrDefault(1, Set.of()) : Set.of()))
                .withTies(new Ties(ties));
    }

    Assessment assess() {
        return Verify.assess(List.of(incident(claims)), claims, groups, basis).getFirst();
    }

    Trial with(Claim... more) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(List.of(more));
        List<OriginGroup> allGroups = new ArrayList<>(groups);
        allGroups.addAll(apart(List.of(more)));
        return new Trial(all, allGroups, basis);
    }

    /** With a claim put into the origin of another. */
    Trial withReprint(Claim original, Claim reprint) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(reprint);
        List<OriginGroup> allGroups = groups.stream()
                .map(group -> group.claims().contains(original.id())
                        ? new OriginGroup(
                                group.id(), group.origin(), List.of(original.id(), reprint.id()), group.unions())
                        : group)
                .toList();
        return new Trial(all, allGroups, basis);
    }

    Trial without(Claim claim) {
        return new Trial(
                claims.stream().filter(c -> !c.equals(claim)).toList(),
                groups.stream().filter(g -> !g.claims().contains(claim.id())).toList(),
                basis);
    }

    Trial with(Basis other) {
        return new Trial(claims, groups, other);
    }

    /** With the labels of the two sides exchanged in everything. */
    Trial swapped() {
        Map<String, String> ids = new HashMap<>();
        List<Claim> other = new ArrayList<>();
        for (Claim claim : claims) {
            Claim turned = swapped(claim);
            other.add(turned);
            ids.put(claim.id(), turned.id());
        }
        Map<String, Character> letters = new HashMap<>();
        basis.grades().sources().forEach((who, letter) -> letters.put(swap(who), letter));
        Map<String, Set<String>> ties = new HashMap<>();
        basis.ties()
                .parties()
                .forEach((who, to) ->
                        ties.put(swap(who), to.stream().map(Trial::swap).collect(Collectors.toSet())));
        return new Trial(
                other,
                groups.stream()
                        .map(group -> new OriginGroup(
                                group.id(),
                                swap(group.origin()),
                                group.claims().stream().map(ids::get).toList(),
                                List.of()))
                        .toList(),
                basis.withGrades(new Grades(letters, basis.grades().documents()))
                        .withTies(new Ties(ties))
                        .withReviews(new Reviews(
                                ids(basis.reviews().confirmed(), ids),
                                ids(basis.reviews().rejected(), ids))));
    }

    private static Set<String> ids(Set<String> of, Map<String, String> ids) {
        return of.stream().map(ids::get).collect(Collectors.toSet());
    }

    private static Claim swapped(Claim claim) {
        Claim turned = ClaimForm.fromTree(asTree(swapAll(ClaimForm.toTree(claim))));
        return Claim.of(
                turned.document(),
                turned.span(),
                turned.quote(),
                turned.asserter(),
                turned.via(),
                turned.said(),
                turned.stance(),
                turned.factuality(),
                turned.scope(),
                turned.denies(),
                turned.event(),
                turned.extractor(),
                turned.confidence());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asTree(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static Object swapAll(Object value) {
        return switch (value) {
            case String text -> swap(text);
            case List<?> list -> list.stream().map(Trial::swapAll).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> turned = new LinkedHashMap<>();
                map.forEach((key, inner) -> {
                    if (inner != null) {
                        turned.put(key, swapAll(inner));
                    }
                });
                yield turned;
            }
            default -> value;
        };
    }

    /** North for south in any text, and south for north. */
    static String swap(String text) {
        return text.replace("north", "\u0000")
                .replace("south", "north")
                .replace("\u0000", "south")
                .replace("North", "\u0000")
                .replace("South", "North")
                .replace("\u0000", "South");
    }

    static Incident incident(List<Claim> claims) {
        return new Incident(
                "i-1",
                new EventType("shelling"),
                TimeWindow.unknown(),
                Optional.empty(),
                Scope.SINGLE,
                claims.stream().map(Claim::id).toList(),
                List.of());
    }
}
