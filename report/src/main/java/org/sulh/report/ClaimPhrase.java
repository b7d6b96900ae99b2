package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

/** A claim as an English sentence that opens with its speaker. */
final class ClaimPhrase {
    private static final Vocabulary WORDS = Vocabulary.english();
    private static final String HEAD = "head";
    private static final String DELEGATE = "delegate";
    /** Parts in an event that stand beside those who act in it, and how each is listed. */
    private static final List<String> ASIDE = List.of("mediator", "host");

    private final Lookup lookup;
    private final Names names;
    private final TollPhrase tolls;

    ClaimPhrase(Lookup lookup) {
        this.lookup = lookup;
        this.names = lookup.analysis().names();
        this.tolls = new TollPhrase(names);
    }

    /** The claim with its time and place. */
    String sentence(Claim claim) {
        return sentence(claim, Optional.empty());
    }

    /** The claim under the head of a happening: its time and place only where the head does not give them. */
    String sentence(Claim claim, Happening under) {
        return sentence(claim, Optional.of(under));
    }

    private String sentence(Claim claim, Optional<Happening> under) {
        List<String> parts = new ArrayList<>();
        parts.add(predicate(claim) + whereAndWhen(claim, under));
        parts.addAll(heads(claim));
        Event event = claim.event();
        event.means().ifPresent(means -> parts.add("means: " + means));
        if (!event.casualties().isEmpty()) {
            parts.add("toll: " + tolls.of(event.casualties())
                    + (claim.scope() == Scope.AGGREGATE ? ", over a period or several happenings" : ""));
        }
        if (event.setsOff()) {
            parts.add("named as what set the hostilities off");
        }
        if (!claim.via().isEmpty()) {
            parts.add("passed on by " + Series.and(claim.via().stream().map(names::actor).toList()));
        }
        claim.said().filter(day -> !isOwnVoice(claim)).ifPresent(day -> parts.add("said on " + TimePhrase.of(day)));
        return String.join("; ", parts) + ".";
    }

    /** Who speaks: as the document names the speaker, with office and side. */
    String speaker(Claim claim) {
        Asserter by = claim.asserter();
        if (isOwnVoice(claim) && by.text().equals(Asserter.NARRATOR)) {
            return lookup.getLabel(claim.document());
        }
        String details = Stream.concat(by.role().stream(), by.actor().stream().map(names::actor))
                .filter(detail -> !contains(by.text(), detail))
                .distinct()
                .collect(Collectors.joining(", "));
        return by.text() + (details.isEmpty() ? "" : " (" + details + ")");
    }

    boolean isPlural(Claim claim) {
        return !isOwnVoice(claim) && WORDS.isPlural(claim.asserter().text());
    }

    static boolean isOwnVoice(Claim claim) {
        return claim.asserter().kind() == SpeakerKind.OUTLET;
    }

    /** Whether the speaker says that it did not happen, or leaves it open. */
    static boolean isRefusal(Claim claim) {
        return claim.stance() == Stance.DENIES
                || claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES
                || claim.factuality() == Factuality.NEGATED;
    }

    /** The act with those who take part in it. */
    String act(Event event) {
        return WORDS.phrase(
                event.type(),
                Map.of(
                        "actors", Series.and(parties(event.actors())),
                        "targets", Series.and(parties(event.targets())),
                        "all", Series.and(parties(everybody(event)))));
    }

    /** Those who take part, by name, without heads and delegates of a known side, mediators and hosts. */
    List<String> parties(Event event) {
        return List.copyOf(parties(everybody(event)));
    }

    /** Those who act, as against those acted upon, by name. */
    List<String> doers(Event event) {
        return List.copyOf(parties(event.actors()));
    }

    /** Heads of delegations, mediators and hosts, one line for each part that has any. */
    List<String> heads(Claim claim) {
        List<Participant> everybody = everybody(claim.event());
        List<String> lines = new ArrayList<>();
        List<String> heads = listHeads(claim.event());
        if (!heads.isEmpty()) {
            lines.add((heads.size() == 1 ? "head: " : "heads: ") + String.join(", ", heads));
        }
        for (String part : ASIDE) {
            List<String> inPart = everybody.stream()
                    .filter(p -> p.role().filter(part::equals).isPresent())
                    .map(names::participant)
                    .distinct()
                    .toList();
            if (!inPart.isEmpty() && !parties(everybody).containsAll(inPart)) {
                lines.add(part + ": " + Series.and(inPart));
            }
        }
        return lines;
    }

    /** Heads of delegations, each with its side. */
    List<String> listHeads(Event event) {
        return everybody(event).stream()
                .filter(p -> p.role().filter(HEAD::equals).isPresent())
                .map(p -> p.text() + p.actor().map(a -> " (" + names.actor(a) + ")").orElse(""))
                .distinct()
                .toList();
    }

    private String predicate(Claim claim) {
        Event event = claim.event();
        String speaker = isOwnVoice(claim) ? speaker(claim) + ", in its own voice," : Series.capital(speaker(claim));
        Optional<String> content = event.content().map(ClaimPhrase::withoutStop);
        if (content.isPresent() && tellsOfOwnWords(claim)) {
            String preposition = WORDS.ownPreposition(event.type());
            String targets = Series.and(parties(event.targets()));
            String addressed = targets.isEmpty() ? "" : (preposition.isEmpty() ? " " : " " + preposition + " ") + targets;
            return speaker + " " + WORDS.ownVerb(event.type(), isPlural(claim)) + addressed + ": " + content.get();
        }
        return speaker + " " + WORDS.verb(claim.stance(), claim.factuality(), isPlural(claim)) + " " + act(event)
                + content.map(words -> ": " + words).orElse("");
    }

    /** Whether the speaker tells what it holds, asks, promises or threatens itself. */
    private static boolean tellsOfOwnWords(Claim claim) {
        Set<String> actors =
                claim.event().actors().stream().map(Participant::key).collect(Collectors.toSet());
        boolean own = actors.isEmpty()
                ? !isOwnVoice(claim)
                : actors.equals(Set.of(claim.asserter().actor().orElse(claim.asserter().text())));
        return own && !isRefusal(claim) && WORDS.isWords(claim.event().type());
    }

    private String whereAndWhen(Claim claim, Optional<Happening> under) {
        Event event = claim.event();
        List<String> parts = new ArrayList<>();
        event.place()
                .map(names::place)
                .filter(name -> !Objects.equals(
                        under.flatMap(Happening::place).map(names::place).orElse(null), name))
                .ifPresent(parts::add);
        boolean sameTime = under.map(Happening::time)
                .filter(t -> t.start().equals(event.time().start()) && t.end().equals(event.time().end()))
                .isPresent();
        if (event.time().isKnown() && !sameTime) {
            parts.add(TimePhrase.of(event.time()));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private Set<String> parties(List<Participant> participants) {
        Set<String> parties = new LinkedHashSet<>();
        for (Participant participant : participants) {
            String role = participant.role().orElse("");
            if (role.equals(HEAD) || role.equals(DELEGATE)) {
                participant.actor().map(names::actor).ifPresent(parties::add);
            } else if (!ASIDE.contains(role)) {
                parties.add(names.participant(participant));
            }
        }
        if (parties.isEmpty()) {
            participants.forEach(p -> parties.add(names.participant(p)));
        }
        return parties;
    }

    private static List<Participant> everybody(Event event) {
        return Stream.concat(event.actors().stream(), event.targets().stream()).toList();
    }

    private static boolean contains(String text, String detail) {
        return text.toLowerCase(Locale.ROOT).contains(detail.toLowerCase(Locale.ROOT));
    }

    private static String withoutStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") && stripped.length() > 1 ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
