package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.TimeWindow;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;
import org.sulh.report.page.PlainWords;

/** Rounds of talks, each with its delegations and with its outcome as each side put it. */
final class Rounds {
    private static final Pattern MARKED = Pattern.compile("[“\"„«]([^“”\"„«»]{8,})[”\"»]");
    private static final Set<String> BESIDE = Set.of("host", "mediator");
    private static final int LONGEST_WORDS = 120;
    /** The side of all reports that speak themselves. */
    private static final String OWN_VOICE = "";

    private final Desk desk;
    private final Names names;
    private final Set<String> guarantors;

    private Rounds(Desk desk) {
        this.desk = desk;
        this.names = desk.analysis().names();
        this.guarantors = desk.analysis().agreement().stream()
                .flatMap(a -> a.guarantors().stream())
                .map(Guarantor::actor)
                .collect(Collectors.toSet());
    }

    static Optional<Section> section(Desk desk) {
        Rounds rounds = new Rounds(desk);
        List<TalksRound> held = TalksRound.list(desk);
        List<Happening> dayless = desk.listActs().stream()
                .filter(h -> !h.time().isKnown() && TalksRound.isMeeting(h))
                .toList();
        Map<TimeWindow, List<Item>> byTime = new TreeMap<>(new TimeOrder());
        held.forEach(round ->
                byTime.computeIfAbsent(round.time(), t -> new ArrayList<>()).add(rounds.item(round)));
        Stream.concat(TalksRound.listOutcomesAlone(desk, held).stream(), dayless.stream())
                .forEach(h ->
                        byTime.computeIfAbsent(h.time(), t -> new ArrayList<>()).add(rounds.alone(h)));
        List<Item> items = byTime.values().stream().flatMap(List::stream).toList();
        return Desk.section("rounds", "Rounds of talks", items);
    }

    private Item alone(Happening happening) {
        return item(happening, desk.happenings().head(happening), List.of());
    }

    private Item item(TalksRound round) {
        Happening first = round.meetings().getFirst();
        String head = Series.capital(TimePhrase.of(round.time())) + " · talks"
                + round.place().map(p -> " · " + names.place(p)).orElse("");
        List<Point> points = new ArrayList<>();
        delegations(round).ifPresent(points::add);
        mediators(round).ifPresent(points::add);
        points.addAll(outcomes(round));
        return item(first, head, points);
    }

    private Item item(Happening happening, String head, List<Point> points) {
        Optional<String> who = points.isEmpty() ? desk.happenings().findWho(happening) : Optional.empty();
        return new Item(
                head,
                happening.level().map(Vocabulary.english()::word),
                who,
                Optional.empty(),
                happening.assessment().map(a -> a.incident()),
                points,
                List.of());
    }

    private Optional<Point> delegations(TalksRound round) {
        Map<String, Set<String>> heads = new LinkedHashMap<>();
        List<Claim> telling = new ArrayList<>();
        for (Claim claim : round.told()) {
            List<Participant> sides = Roles.everybody(claim.event()).stream()
                    .filter(p -> p.actor().isPresent() && !isBeside(p))
                    .toList();
            boolean tellsMore =
                    sides.stream().anyMatch(p -> !heads.containsKey(p.actor().orElseThrow()))
                            || !Roles.listHeads(claim.event()).isEmpty();
            if (tellsMore) {
                telling.add(claim);
            }
            sides.forEach(p -> heads.computeIfAbsent(p.actor().orElseThrow(), a -> new LinkedHashSet<>()));
            Roles.listHeads(claim.event())
                    .forEach(p -> p.actor().map(heads::get).ifPresent(of -> of.add(p.text())));
        }
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        String sides = heads.entrySet().stream()
                .map(side -> names.actor(side.getKey())
                        + (side.getValue().isEmpty() ? "" : ", headed by " + Series.and(side.getValue())))
                .collect(Collectors.joining("; "));
        boolean headed = heads.values().stream().anyMatch(of -> !of.isEmpty());
        List<Claim> cited = telling.stream()
                .filter(c -> !headed || !Roles.listHeads(c.event()).isEmpty())
                .toList();
        return Optional.of(point("Delegations: " + sides + (headed ? "." : "; no head named."), cited));
    }

    private Optional<Point> mediators(TalksRound round) {
        List<Claim> telling = round.told().stream()
                .filter(c -> Roles.everybody(c.event()).stream().anyMatch(this::isBeside))
                .toList();
        Set<String> beside = telling.stream()
                .flatMap(c -> Roles.everybody(c.event()).stream())
                .filter(this::isBeside)
                .map(names::participant)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return beside.isEmpty()
                ? Optional.empty()
                : Optional.of(point("Mediators and hosts: " + Series.and(beside) + ".", telling));
    }

    private boolean isBeside(Participant participant) {
        return participant.role().filter(BESIDE::contains).isPresent()
                || participant.actor().filter(guarantors::contains).isPresent();
    }

    /** One point for each side and each thing that it says of the outcome. */
    private List<Point> outcomes(TalksRound round) {
        Map<List<String>, List<Claim>> sides = round.outcomes().stream()
                .collect(Collectors.groupingBy(
                        c -> List.of(side(c), outcome(c)), LinkedHashMap::new, Collectors.toList()));
        return sides.values().stream().map(this::outcome).toList();
    }

    private Point outcome(List<Claim> claims) {
        Claim first = claims.getFirst();
        List<String> days = claims.stream()
                .filter(c -> !SpeakerPhrase.isOwnVoice(c))
                .flatMap(c -> c.said().stream())
                .sorted()
                .distinct()
                .map(TimePhrase::of)
                .toList();
        String said = days.isEmpty() ? "" : ", said " + Series.and(days);
        Optional<String> time = claims.stream()
                .map(c -> c.event().time())
                .filter(t -> t.isKnown() && days.isEmpty())
                .map(t -> ", " + TimePhrase.of(t))
                .findFirst();
        String words = claims.stream()
                .flatMap(c -> findWords(c).stream())
                .findFirst()
                .map(w -> ": “" + w + "”")
                .orElse("");
        String side = side(first);
        if (side.equals(OWN_VOICE)) {
            List<String> documents =
                    claims.stream().map(Claim::document).distinct().toList();
            side = desk.lookup().labels().reports(documents)
                    + (documents.size() == 1 ? ", in its own voice" : ", in their own voice");
        }
        return point(Series.capital(side) + ": " + outcome(first) + said + time.orElse("") + words, claims);
    }

    private String side(Claim claim) {
        if (desk.claims().speakers().isTheReport(claim)) {
            return OWN_VOICE;
        }
        return claim.asserter().actor().map(names::actor).orElseGet(() -> desk.claims()
                .speaker(claim));
    }

    private String outcome(Claim claim) {
        String word = ClaimPhrase.isRefusal(claim)
                ? desk.claims().act(claim.event())
                : Vocabulary.english().findOutcome(claim.event().type()).orElseGet(() -> Vocabulary.english()
                        .heading(claim.event().type()));
        return switch (claim.stance()) {
            case DENIES -> "denied: " + word;
            case NEITHER_CONFIRMS_NOR_DENIES -> "neither confirmed nor denied: " + word;
            default -> claim.factuality() == Factuality.NEGATED ? "denied: " + word : word;
        };
    }

    /** The speaker's own words: what was agreed, or what stands in quotation marks; a coded quotation whole. */
    private static Optional<String> findWords(Claim claim) {
        return claim.event()
                .content()
                .or(() -> claim.span().isEmpty()
                        ? claim.quote()
                        : claim.quote().flatMap(q -> MARKED.matcher(q)
                                .results()
                                .map(m -> m.group(1))
                                .findFirst()))
                .map(words -> words.strip().replaceAll("[.,;]$", "").replaceAll("^[“\"]|[”\"]$", ""))
                .map(words -> PlainWords.shortened(words, LONGEST_WORDS));
    }

    private Point point(String text, List<Claim> claims) {
        return new Point(
                text,
                Optional.empty(),
                claims.stream().map(desk.tellings()::citation).distinct().toList(),
                Optional.empty());
    }
}
